package nl.trede.exchange;

import static nl.trede.exchange.Samples.utf8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import nl.trede.message.Message;
import nl.trede.message.Problem;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Map;

/// Files that are not what their name says, or not there to be read.
class MislabelledFilesTest {
    @TempDir Path folder;

    private void seems(String name, byte[] bytes, String kind, Message wayOut) {
        Problem problem = Reading.refusal(folder, name, bytes);
        assertThat(problem.what())
                .isEqualTo(
                        Message.of("import.kind.other", FileBytes.ending(name), Message.of(kind)));
        assertThat(problem.wayOut()).contains(wayOut);
    }

    private static Message rename(String ending) {
        return Message.of("import.kind.rename", ending);
    }

    private static final Message CONVERT = Message.of("import.kind.convert");

    @Test
    void whatCouldBeReadUnderItsOwnNameIsToBeRenamed() {
        byte[] pdf = Samples.bytes("tika-testPDF_bom.pdf");
        byte[] odt = Samples.bytes("tika-testStyles.odt");
        byte[] docx = Samples.bytes("tika-footnotes.docx");

        seems("a.docx", pdf, "import.kind.pdf", rename("pdf"));
        seems("b.txt", pdf, "import.kind.pdf", rename("pdf"));
        seems("c.docx", odt, "import.kind.odt", rename("odt"));
        seems("d.pdf", docx, "import.kind.docx", rename("docx"));
        seems("e.txt", docx, "import.kind.docx", rename("docx"));
        seems("f.docx", utf8("Gewoon wat woorden.\n"), "import.kind.text", rename("txt"));
        seems("g.odt", utf8("<html><p>a</p></html>"), "import.kind.html", rename("txt"));
    }

    @Test
    void whatNoReaderKnowsIsToBeConverted() throws IOException {
        byte[] rtf = Samples.bytes("tika-testRTFNewlines.rtf");

        seems("a.docx", rtf, "import.kind.rtf", CONVERT);
        seems("b.txt", rtf, "import.kind.rtf", CONVERT);
        seems("c.docx", oldOffice("WordDocument"), "import.kind.doc", CONVERT);
        seems("d.docx", oldOffice("Workbook"), "import.kind.ole", CONVERT);
        seems("e.docx", workbook(), "import.kind.xlsx", CONVERT);
        seems("f.docx", Samples.zip(Map.of("a.jpg", utf8("x"))), "import.kind.zip", CONVERT);
        seems(
                "g.odt",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10},
                "import.kind.picture",
                CONVERT);
        seems("h.txt", utf8("SQLite format 3\0abc"), "import.kind.sqlite", CONVERT);
        seems(
                "i.odt",
                Samples.zip(Map.of("mimetype", utf8("application/epub+zip"))),
                "import.kind.epub",
                CONVERT);
    }

    private static byte[] oldOffice(String stream) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            return written(files);
        }
    }

    private static byte[] written(POIFSFileSystem files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.writeFilesystem(out);
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("a");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    @Test
    void aWordFileWithAPasswordIsSaidToHaveOne() throws IOException, GeneralSecurityException {
        EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword("geheim");
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write(Samples.bytes("tika-footnotes.docx"));
            }
            assertThat(Reading.why(folder, "a.docx", written(files))).isEqualTo("import.locked");
        }
    }

    @Test
    void anEmptyFileIsRefusedWhateverItsName() {
        for (String name : new String[] {"a.txt", "a.md", "a.docx", "a.odt", "a.pdf"})
            assertThat(Reading.why(folder, name, new byte[0])).isEqualTo("import.file.empty");
    }

    @Test
    void bytesWithoutSenseAreRefusedWhateverTheName() {
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        for (String name : new String[] {"a.txt", "a.docx", "a.odt", "a.pdf"})
            assertThat(Reading.why(folder, name, noise)).isEqualTo("import.binary");
    }

    @Test
    void whatIsNotThereIsMissing() {
        assertThat(Reading.refusal(folder.resolve("weg.txt")).what().key())
                .isEqualTo("import.file.missing");
    }

    @Test
    void aFolderIsNoFile() throws IOException {
        Path named = Files.createDirectory(folder.resolve("map.docx"));

        assertThat(Reading.refusal(named).what().key()).isEqualTo("import.file.folder");
    }

    @Test
    void aFileThatMayNotBeReadIsSaidToBe() throws IOException {
        Path file = Reading.write(folder, "dicht.txt", utf8("a"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(file), "an administrator may read everything");

        assertThat(Reading.refusal(file).what().key()).isEqualTo("import.file.denied");
    }

    @Test
    void anUnknownEndingIsRefusedWithTheKnownOnes() {
        Problem problem = Reading.refusal(folder, "a.pages", utf8("a"));

        assertThat(problem.what().key()).isEqualTo("import.format.unknown");
        assertThat(String.valueOf(problem.wayOut().orElseThrow().arguments()))
                .contains("txt", "docx", "odt", "pdf");
    }

    @Test
    void aNameWithEmojiIsANameLikeAnother() {
        SourceText read = Reading.of(folder, "gesprek 😀 é.txt", utf8("hallo"));

        assertThat(read.text()).isEqualTo("hallo");
        assertThat(Reading.refusal(folder, "leeg 😀.docx", new byte[0]).where().orElseThrow())
                .endsWith("leeg 😀.docx");
    }
}
