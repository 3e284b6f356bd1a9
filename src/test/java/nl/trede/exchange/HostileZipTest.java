package nl.trede.exchange;

import static nl.trede.exchange.Reading.why;
import static nl.trede.exchange.Samples.utf8;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// Zips that no word processor makes; [Reading] sees to time, memory and silence.
class HostileZipTest {
    private static final String GOOD = "<w:p><w:r><w:t>goed</w:t></w:r></w:p>";

    // Offsets in the header of an entry in the directory: APPNOTE.TXT 4.3.12.
    private static final int CRC = 16;
    private static final int PACKED = 20;
    private static final int UNPACKED = 24;
    private static final int NAME = 46;

    @TempDir Path folder;

    private static Map<String, byte[]> goodParts() {
        return Samples.docxParts(
                "<w:document" + Samples.WORD + "><w:body>" + GOOD + "</w:body></w:document>",
                Map.of());
    }

    /// A DOCX in whose directory one number of the main part is another.
    private static byte[] patched(int offset, int value) {
        byte[] zip = Samples.docx(GOOD);
        byte[] name = utf8("word/document.xml");
        for (int i = zip.length - name.length; i >= NAME; i--)
            if (Arrays.equals(zip, i, i + name.length, name, 0, name.length)
                    && zip[i - NAME] == 'P') {
                ByteBuffer.wrap(zip)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(i - NAME + offset, value);
                return zip;
            }
        throw new IllegalStateException("no such entry");
    }

    @Test
    void theUnharmedFileIsRead() {
        assertThat(Reading.of(folder, "a.docx", Samples.docx(GOOD)).text()).isEqualTo("goed");
    }

    @Test
    void aPartThatSwellsIsStopped() {
        byte[] blanks = new byte[100 << 20];
        Arrays.fill(blanks, (byte) ' ');
        Map<String, byte[]> parts = goodParts();
        parts.put("word/document.xml", blanks);

        Problem problem = Reading.refusal(folder, "a.docx", Samples.zip(parts));

        assertThat(problem.what().key()).isEqualTo("import.limit.ratio");
        assertThat(problem.where().orElseThrow()).endsWith("a.docx, word/document.xml");
    }

    @Test
    void oneThatClaimsToBeLargerThanAllThatMayBeReadIsNotBegun() {
        assertThat(why(folder, "a.docx", patched(UNPACKED, 300 << 20)))
                .isEqualTo("import.limit.unpacked");
    }

    @Test
    void thousandsOfPartsAreTooMany() {
        Map<String, byte[]> parts = goodParts();
        for (int i = 0; i < Limits.ENTRIES; i++) parts.put("word/media/" + i, new byte[0]);

        assertThat(why(folder, "a.docx", Samples.zip(parts))).isEqualTo("import.limit.entries");
    }

    @Test
    void aDirectoryOfAMillionPartsIsNotTakenIn() {
        byte[] header = new byte[NAME + 1];
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x02014b50)
                .putShort(28, (short) 1)
                .put(NAME, (byte) 'a');
        int count = 1_000_000;
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) zip.writeBytes(header);
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(12, count * header.length);
        zip.writeBytes(end.array());
        byte[] bytes = new byte[4 + zip.size()];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(0x04034b50);
        System.arraycopy(zip.toByteArray(), 0, bytes, 4, zip.size());

        assertThat(why(folder, "a.docx", bytes)).isEqualTo("import.limit.entries");
    }

    @ParameterizedTest
    @ValueSource(ints = {UNPACKED, PACKED, CRC})
    void numbersThatLieAreFoundOut(int offset) {
        for (int value : new int[] {1, 100_000})
            assertThat(why(folder, "a.docx", patched(offset, value))).isEqualTo("import.zip.entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil.xml",
                "word/../../evil.xml",
                "/etc/evil",
                "C:\\evil",
                "..\\evil"
            })
    void namesThatLeadOutAreRefused(String name) {
        Map<String, byte[]> parts = goodParts();
        parts.put(name, utf8("x"));

        assertThat(why(folder, "a.docx", Samples.zip(parts))).isEqualTo("import.zip.path");
    }

    @Test
    void aNameThatOccursTwiceIsRefused() {
        Map<String, byte[]> parts = goodParts();
        parts.put("word/documenT.xml", utf8("<x/>"));
        byte[] zip = Samples.zip(parts);
        byte[] name = utf8("word/documenT.xml");
        for (int i = 0; i + name.length <= zip.length; i++)
            if (Arrays.equals(zip, i, i + name.length, name, 0, name.length)) zip[i + 12] = 't';

        assertThat(why(folder, "a.docx", zip)).isEqualTo("import.zip.twice");
    }

    @Test
    void aMissingPartIsNamed() {
        Map<String, byte[]> parts = new LinkedHashMap<>(goodParts());
        parts.remove("word/document.xml");
        parts.put("word/styles.xml", utf8("<x/>"));

        assertThat(Reading.refusal(folder, "a.docx", Samples.zip(parts)).what())
                .isEqualTo(nl.trede.message.Message.of("import.zip.missing", "word/document.xml"));
    }

    @Test
    void filesThatAreCutOffSaySo() {
        for (String name : new String[] {"tika-footnotes.docx", "tika-testFooter.odt"}) {
            byte[] whole = Samples.bytes(name);
            for (int part = 1; part < 8; part++)
                assertThat(why(folder, name, Arrays.copyOf(whole, whole.length * part / 8)))
                        .isEqualTo("import.zip.broken");
        }
    }
}
