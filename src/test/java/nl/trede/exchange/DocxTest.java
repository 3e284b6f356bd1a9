package nl.trede.exchange;

import static nl.trede.exchange.Reading.keys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Map;

/// Expected texts of the sample files are what LibreOffice or Word shows, typed over; of the small ones, what
/// ECMA-376 part 1 says of each element.
class DocxTest {
    @TempDir Path folder;

    private SourceText read(String body) {
        return Reading.of(folder, "a.docx", Samples.docx(body));
    }

    private static String p(String runs) {
        return "<w:p>" + runs + "</w:p>";
    }

    private static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    @Test
    void paragraphsAreDividedByABlankLineAndEmptyOnesDropped() {
        SourceText read = read(p(r("een ") + r("twee")) + p("") + p(r(" ")) + p(r("drie")));

        assertThat(read.text()).isEqualTo("een twee\n\ndrie");
        assertThat(read.format()).isEqualTo("docx");
        assertThat(read.encoding()).isEmpty();
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void charactersThatAreElementsAreCharacters() {
        SourceText read =
                read(
                        p(
                                r("a")
                                        + "<w:r><w:tab/></w:r>"
                                        + r("b")
                                        + "<w:r><w:br/></w:r>"
                                        + r("c")
                                        + "<w:r><w:cr/></w:r>"
                                        + r("d")
                                        + "<w:r><w:softHyphen/><w:t>e</w:t><w:noBreakHyphen/></w:r>"
                                        + r("f")));

        assertThat(read.text()).isEqualTo("a\tb\nc\nd\u00ade\u2011f");
    }

    @Test
    void tablesHaveTabsBetweenCellsAndLineFeedsBetweenRows() {
        String row = "<w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr>";
        String inner = "<w:tbl>" + row.formatted(p(r("x")), p(r("y"))) + "</w:tbl>";

        SourceText read =
                read(
                        p(r("voor"))
                                + "<w:tbl>"
                                + row.formatted(p(r("V:")), p(r("hoe?")) + p(r("en waar?")))
                                + row.formatted(p(""), p(""))
                                + row.formatted(p(r("A:")), p(r("zo")) + inner + p(""))
                                + row.formatted(p(""), p(r("alleen rechts")))
                                + "</w:tbl>"
                                + p(r("na")));

        assertThat(read.text())
                .isEqualTo("voor\n\nV:\thoe?\nen waar?\nA:\tzo\nx\ty\n\talleen rechts\n\nna");
    }

    @Test
    void deletionsAreOutInsertionsInAndBothAreSaid() {
        String change = " w:id=\"1\" w:author=\"x\" w:date=\"2025-01-01T00:00:00Z\"";
        SourceText read =
                read(
                        p(
                                        r("De ")
                                                + ("<w:del" + change + "><w:r><w:delText>oude ")
                                                + "</w:delText></w:r></w:del>"
                                                + ("<w:ins"
                                                        + change
                                                        + ">"
                                                        + r("nieuwe ")
                                                        + "</w:ins>")
                                                + r("wijk"))
                                + p(
                                        ("<w:moveFrom" + change + ">" + r("weg") + "</w:moveFrom>")
                                                + r("blijft"))
                                + ("<w:p><w:pPr><w:rPr><w:del" + change + "/></w:rPr></w:pPr>")
                                + (r("samen") + "</w:p>")
                                + p(r("gevoegd")));

        assertThat(read.text()).isEqualTo("De nieuwe wijk\n\nblijft\n\nsamengevoegd");
        assertThat(read.notes()).containsExactly(Message.of("import.tracked", 1, 3));
    }

    @Test
    void deletedRowsAreOut() {
        SourceText read =
                read(
                        "<w:tbl><w:tr><w:tc>"
                                + p(r("blijft"))
                                + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr><w:tc>"
                                + p(r("weg"))
                                + "</w:tc></w:tr></w:tbl>");

        assertThat(read.text()).isEqualTo("blijft");
    }

    @Test
    void formerPropertiesOfAParagraphDeleteNothing() {
        SourceText read =
                read(
                        "<w:p><w:pPr><w:pPrChange w:id=\"1\"><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
                                + "</w:pPrChange></w:pPr>"
                                + r("a")
                                + "</w:p>"
                                + p(r("b")));

        assertThat(read.text()).isEqualTo("a\n\nb");
    }

    @Test
    void ofAFieldTheResultIsTextAndNotTheInstruction() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String code = "<w:r><w:instrText> IF </w:instrText></w:r>";

        SourceText read =
                read(
                        p(
                                r("op ")
                                        + (begin + code)
                                        + (begin + code + separate + r("binnen") + end)
                                        + (separate + r("bladzijde 3") + end)
                                        + r(".")));

        assertThat(read.text()).isEqualTo("op bladzijde 3.");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() {
        String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>geheim</w:t></w:r>";
        String shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>open</w:t></w:r>";

        SourceText read = read(p(hidden + shown));

        assertThat(read.text()).isEqualTo("open");
        assertThat(read.notes()).containsExactly(Message.of("import.hidden", 1));
    }

    @Test
    void ofTwoAlternativesTheFirstIsRead() {
        String box = "<w:txbxContent>" + p(r("in het vak")) + "</w:txbxContent>";
        SourceText read =
                read(
                        p(
                                        r("er")
                                                + "<w:r><mc:AlternateContent><mc:Choice>"
                                                + box
                                                + "</mc:Choice><mc:Fallback>"
                                                + box
                                                + "</mc:Fallback></mc:AlternateContent></w:r>"
                                                + r("omheen"))
                                + p(r("verder")));

        assertThat(read.text()).isEqualTo("eromheen\n\nin het vak\n\nverder");
    }

    @Test
    void notesStandAtTheEndInTheOrderOfTheTextBehindTheMarkThatItHas() {
        String footnotes =
                "<w:footnote w:id=\"0\" w:type=\"separator\">"
                        + p(r("streep"))
                        + "</w:footnote><w:footnote w:id=\"7\">"
                        + p("<w:r><w:footnoteRef/></w:r>" + r(" over twee"))
                        + p(r("vervolg"))
                        + "</w:footnote><w:footnote w:id=\"3\">"
                        + p(r(" over een"))
                        + "</w:footnote>";
        String endnotes = "<w:endnote w:id=\"2\">" + p(r("eind")) + "</w:endnote>";
        byte[] docx =
                Samples.docx(
                        p(
                                r("een")
                                        + "<w:r><w:footnoteReference w:id=\"3\"/></w:r>"
                                        + r(" twee")
                                        + "<w:r><w:footnoteReference w:id=\"7\"/></w:r>"
                                        + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"),
                        Map.of(
                                "word/footnotes.xml",
                                "<w:footnotes" + Samples.WORD + ">" + footnotes + "</w:footnotes>",
                                "word/endnotes.xml",
                                "<w:endnotes" + Samples.WORD + ">" + endnotes + "</w:endnotes>"));

        SourceText read = Reading.of(folder, "a.docx", docx);

        assertThat(read.text().split("\n\n"))
                .containsExactly(
                        "een[1] twee[2][i]",
                        "[1] over een",
                        "[2] over twee",
                        "vervolg",
                        "[i] eind");
        assertThat(read.notes())
                .containsExactly(
                        Message.of("import.footnotes", 2), Message.of("import.endnotes", 1));
    }

    @Test
    void thePurlNamespaceOfStrictFilesIsKnown() {
        String strict =
                "<d:document xmlns:d=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><d:body>"
                        + "<d:p><d:r><d:t>strikt</d:t></d:r></d:p></d:body></d:document>";

        SourceText read =
                Reading.of(folder, "a.docx", Samples.zip(Samples.docxParts(strict, Map.of())));

        assertThat(read.text()).isEqualTo("strikt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tika-footnotes.docx | Eto ochen prostoy[1] text so snoskoy¶[1] snoska",
                "tika-testComment.docx | Here is some text.¶[#1] Here is a comment",
                "tika-testOptionalHyphen.docx | optional\u00adhyphen",
                "tika-testWORD_phonetic.docx | 東京",
                "tika-testWORD_text_box.docx | This text is directly in the body of the document.¶"
                        + "This text is inside of a text box in the body of the document."
            })
    void filesOfWordAreRead(String name, String text) {
        assertThat(Reading.of(Samples.file(name)).text()).isEqualTo(text.replace("¶", "\n\n"));
    }

    @Test
    void whatWordFilesHoldBesideTheirTextIsSaid() {
        assertThat(keys(Reading.of(Samples.file("tika-testWORD_text_box.docx")).notes()))
                .containsExactly("import.furniture");
        assertThat(keys(Reading.of(Samples.file("tika-testWORD_phonetic.docx")).notes()))
                .containsExactly("import.phonetic");
        assertThat(keys(Reading.of(Samples.file("tika-testComment.docx")).notes()))
                .containsExactly("import.comments");
    }

    @Test
    void numbersOfListsAreNotInTheTextAndThatIsSaid() {
        SourceText read =
                read(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId"
                                + " w:val=\"4\"/></w:numPr></w:pPr>"
                                + r("eerste punt")
                                + "</w:p><w:p><w:pPr><w:numPr><w:numId"
                                + " w:val=\"0\"/></w:numPr></w:pPr>"
                                + r("geen punt")
                                + "</w:p>");

        assertThat(read.text()).isEqualTo("eerste punt\n\ngeen punt");
        assertThat(read.notes()).containsExactly(Message.of("import.listed", 1));
    }

    @Test
    void tablesInBoxesComeOnce() {
        String text =
                Reading.of(Samples.file("tika-testWORD_tableInRunInsideParagraph.docx")).text();

        assertThat(text).containsOnlyOnce("takimata sanctus\taliquyam");
        assertThat(text).contains("duo dolores et ea\taliquyam\n");
    }
}
