package nl.trede.exchange;

import static nl.trede.exchange.Pdfs.latin;
import static nl.trede.exchange.Pdfs.objects;
import static nl.trede.exchange.Pdfs.stream;
import static nl.trede.exchange.Reading.why;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.exchange.Pdfs.At;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// PDFs that no program makes for readers; [Reading] sees to time, memory and silence.
class HostilePdfTest {
    private static final byte[] CATALOGUE = latin("<< /Type /Catalog /Pages 2 0 R >>");
    private static final byte[] PAGES =
            latin("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
    private static final byte[] PAGE =
            latin(
                    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F 5 0 R"
                            + " >> /XObject << /X 6 0 R >> >> >>");
    private static final byte[] FONT =
            latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
    private static final byte[] NOTHING = latin("null");
    private static final byte[] WORDS = latin("BT /F 12 Tf 72 700 Td (goed) Tj ET");

    @TempDir Path folder;

    @Test
    void theUnharmedFileIsRead() {
        byte[] pdf = objects(CATALOGUE, PAGES, PAGE, stream("", WORDS), FONT);

        assertThat(Reading.of(folder, "a.pdf", pdf).text()).isEqualTo("goed");
    }

    @Test
    void aTreeOfPagesThatReturnsToItselfEnds() {
        byte[] cyclic =
                latin(
                        "<< /Type /Pages /Kids [3 0 R 2 0 R 2 0 R] /Count 3 /MediaBox [0 0 600 800]"
                                + " >>");

        byte[] pdf = objects(CATALOGUE, cyclic, PAGE, stream("", WORDS), FONT);

        // The one page that there is counts once or as often as it is met, but it ends.
        assertThat(Reading.of(folder, "a.pdf", pdf).text()).startsWith("goed");
    }

    @Test
    void aTreeOfNothingButItselfIsRefused() {
        byte[] cyclic = latin("<< /Type /Pages /Kids [2 0 R] /Count 1 /Parent 2 0 R >>");

        assertThat(why(folder, "a.pdf", objects(CATALOGUE, cyclic)))
                .isIn("import.pdf.scan", "import.pdf.broken");
    }

    @Test
    void aTreeDeeperThanTheStackIsRefused() {
        List<byte[]> all = new ArrayList<>(List.of(CATALOGUE));
        int depth = 50_000;
        for (int i = 2; i < depth; i++)
            all.add(latin("<< /Type /Pages /Count 1 /Kids [" + (i + 1) + " 0 R] >>"));
        all.add(NOTHING);

        assertThat(why(folder, "a.pdf", objects(all.toArray(byte[][]::new))))
                .isIn("import.pdf.scan", "import.pdf.broken");
    }

    @Test
    void listsNestedWithoutEndAreRefused() {
        byte[] deep = latin("[".repeat(100_000) + "]".repeat(100_000));
        byte[] page =
                latin(
                        "<< /Type /Page /Parent 2 0 R /Contents "
                                + new String(deep, java.nio.charset.StandardCharsets.ISO_8859_1)
                                + ">>");

        assertThat(why(folder, "a.pdf", objects(CATALOGUE, PAGES, page)))
                .isIn("import.pdf.broken", "import.pdf.scan");
    }

    private static byte[] swelling() {
        byte[] blanks = new byte[(int) Limits.STREAM_BYTES + 1000];
        Arrays.fill(blanks, (byte) ' ');
        return Pdfs.deflated(blanks);
    }

    @Test
    void aPageThatSwellsIsStopped() {
        byte[] content = stream("/Filter /FlateDecode", swelling());

        assertThat(why(folder, "a.pdf", objects(CATALOGUE, PAGES, PAGE, content, FONT)))
                .isEqualTo("import.limit.stream");
    }

    @Test
    void soIsAListOfObjectsThatSwellsWhileTheFileIsOpened() {
        byte[] list =
                stream(
                        "/Type /ObjStm /N 1 /First 4 /Subtype /Image /Filter /FlateDecode",
                        swelling());

        assertThat(why(folder, "a.pdf", objects(CATALOGUE, PAGES, list)))
                .isEqualTo("import.limit.stream");
    }

    @Test
    void soIsAPageThatSwellsTwice() {
        StringBuilder hex = new StringBuilder();
        for (byte each : swelling()) hex.append(String.format("%02x", each));
        byte[] content =
                stream("/Filter [/ASCIIHexDecode /FlateDecode]", latin(hex.append('>').toString()));

        assertThat(why(folder, "a.pdf", objects(CATALOGUE, PAGES, PAGE, content, FONT)))
                .isEqualTo("import.limit.stream");
    }

    @Test
    void formsThatCallEachOtherTwiceEachEnd() {
        List<byte[]> all =
                new ArrayList<>(List.of(CATALOGUE, PAGES, PAGE, stream("", latin("/X Do")), FONT));
        for (int i = 6; i < 60; i++)
            all.add(
                    stream(
                            "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject"
                                    + " << /X "
                                    + (i + 1)
                                    + " 0 R >> >>",
                            latin("/X Do /X Do")));
        all.add(NOTHING);

        assertThat(why(folder, "a.pdf", objects(all.toArray(byte[][]::new))))
                .isIn("import.limit.instructions", "import.pdf.scan");
    }

    @Test
    void labelsThatBranchWithoutEndOrAreEndlesslyLongAreNotFollowed() {
        String trees = "<< /Type /Catalog /Pages 2 0 R /PageLabels %s >>";
        byte[] branching = latin(trees.formatted("6 0 R"));
        byte[] kids = latin("<< /Kids [6 0 R 6 0 R] >>");
        byte[] lettered = latin(trees.formatted("<< /Nums [0 << /S /a /St 2147483000 >>] >>"));
        byte[] words = stream("", WORDS);

        assertThat(
                        Reading.of(
                                        folder,
                                        "a.pdf",
                                        objects(branching, PAGES, PAGE, words, FONT, kids))
                                .pages())
                .extracting(PageOfText::label)
                .containsExactly("1");
        assertThat(Reading.of(folder, "b.pdf", objects(lettered, PAGES, PAGE, words, FONT)).pages())
                .extracting(PageOfText::label)
                .containsExactly("2147483000");
    }

    @Test
    void filesThatAreCutOffAreRefusedOrReadAsFarAsTheyGo() {
        byte[] whole =
                Pdfs.of(List.of(List.of(new At(72, 72, "een")), List.of(new At(72, 72, "twee"))));

        assertThat(why(folder, "a.pdf", Arrays.copyOf(whole, 100))).isEqualTo("import.pdf.broken");
        assertThat(why(folder, "b.pdf", Arrays.copyOf(whole, 12))).isEqualTo("import.pdf.broken");
    }
}
