package nl.trede.exchange;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Whatever happens to a file on its way, it is read or refused; nothing else comes out, and nothing is printed.
class DamagedFilesPropertiesTest {
    private static final int TIMES = 60;

    /// From `at` (in 65,536ths of the file), `bytes` instead of as many; or the end of the file.
    private record Damage(int at, List<Integer> bytes, boolean cut) {
        byte[] to(byte[] whole) {
            int from = (int) (((long) whole.length * at) >> 16);
            if (cut) return Arrays.copyOf(whole, from);
            byte[] damaged = whole.clone();
            for (int i = 0; i < bytes.size() && from + i < damaged.length; i++)
                damaged[from + i] = bytes.get(i).byteValue();
            return damaged;
        }
    }

    private static final Generator<List<Damage>> DAMAGES =
            choices ->
                    choices.several(
                            3,
                            some ->
                                    new Damage(
                                            some.below(1 << 16),
                                            some.several(2, byte_ -> byte_.below(256)),
                                            some.oneIn(12)));

    private static byte[] damaged(byte[] whole, List<Damage> damages) {
        byte[] bytes = whole;
        for (Damage damage : damages) bytes = damage.to(bytes);
        return bytes;
    }

    private static void isReadOrRefused(Reader reader, String name, byte[] bytes) {
        try {
            assertThat(reader.read(Samples.held(name, bytes), Progress.NONE).text()).isNotNull();
        } catch (TredeException refused) {
            assertThat(refused.problem().where().orElseThrow()).startsWith(name);
        }
    }

    private static Reader readerOf(String name) {
        return switch (FileBytes.ending(name)) {
            case "docx" -> new Docx();
            case "odt" -> new Odt();
            default -> new Pdf();
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tika-footnotes.docx",
                "tika-testODFwithOOo3.odt",
                "tika-testAnnotations.pdf",
                "tika-testPDF_rotated.pdf",
                "tika-testExtraSpaces.pdf"
            })
    void damagedFilesAreReadOrRefused(String name) {
        byte[] whole = Samples.bytes(name);
        Reader reader = readerOf(name);
        Reading.quietly(() -> {
            forAllAssert(
                    TIMES,
                    DAMAGES,
                    damages -> isReadOrRefused(reader, name, damaged(whole, damages)));
            return name;
        });
    }

    /// The checksums of a zip find nearly all damage; here they are right, and the XML is not.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tika-footnotes.docx",
                "tika-testWORD_text_box.docx",
                "tika-testODFwithOOo3.odt"
            })
    void damagedXmlIsReadOrRefused(String name) throws IOException {
        Map<String, byte[]> parts = partsOf(Samples.bytes(name));
        Reader reader = readerOf(name);
        Reading.quietly(() -> {
            forAllAssert(
                    TIMES,
                    DAMAGES,
                    damages -> {
                        Map<String, byte[]> broken = new LinkedHashMap<>(parts);
                        broken.replaceAll((part, bytes) -> damaged(bytes, damages));
                        isReadOrRefused(reader, name, Samples.zip(broken));
                    });
            return name;
        });
    }

    private static Map<String, byte[]> partsOf(byte[] file) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry())
                if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels"))
                    parts.put(entry.getName(), zip.readAllBytes());
        }
        return parts;
    }
}
