package nl.trede.exchange;

import static nl.trede.exchange.Reading.keys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.exchange.Pdfs.At;
import nl.trede.message.Message;
import nl.trede.text.TextRange;

import org.apache.pdfbox.pdmodel.common.PDPageLabelRange;
import org.apache.pdfbox.pdmodel.common.PDPageLabels;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Expected texts of the sample files are what a PDF viewer shows.
class PdfTest {
    @TempDir Path folder;

    private SourceText read(List<List<At>> pages) {
        return Reading.of(folder, "a.pdf", Pdfs.of(pages));
    }

    @Test
    void pagesAreDividedByABlankLineAndKnowTheirRange() {
        SourceText read =
                read(List.of(List.of(new At(72, 72, "een")), List.of(new At(72, 72, "twee"))));

        assertThat(read.text()).isEqualTo("een\n\ntwee");
        assertThat(read.pages())
                .containsExactly(
                        new PageOfText(new TextRange(0, 3), "1"),
                        new PageOfText(new TextRange(5, 9), "2"));
        assertThat(read.notes()).isEmpty();
        assertThat(read.format()).isEqualTo("pdf");
    }

    @Test
    void wordsAreReadInTheOrderOfTheirPlaceAndNotOfTheFile() {
        SourceText read =
                read(
                        List.of(
                                List.of(
                                        new At(72, 100, "tweede regel"),
                                        new At(110, 86, "regel"),
                                        new At(72, 86, "eerste"))));

        assertThat(read.text()).isEqualTo("eerste regel\ntweede regel");
    }

    @Test
    void onlyAGapClearlyLargerThanTheOthersDividesParagraphs() {
        List<At> lines = new ArrayList<>();
        // Gaps of 14 points, and of 21 before the fourth line and 15 before the sixth.
        int[] y = {72, 86, 100, 121, 135, 150, 164};
        for (int i = 0; i < y.length; i++) lines.add(new At(72, y[i], "regel" + i));

        assertThat(read(List.of(lines)).text())
                .isEqualTo("regel0\nregel1\nregel2\n\nregel3\nregel4\nregel5\nregel6");
    }

    @Test
    void doubleSpacingDividesNothing() {
        List<At> lines = new ArrayList<>();
        for (int i = 0; i < 9; i++) lines.add(new At(72, 72 + 28 * i, "regel"));

        assertThat(read(List.of(lines)).text()).doesNotContain("\n\n");
    }

    @Test
    void pagesAreCalledWhatTheDocumentCallsThem() {
        List<List<At>> pages = new ArrayList<>();
        for (int i = 0; i < 5; i++) pages.add(List.of(new At(72, 72, "tekst")));
        byte[] pdf =
                Pdfs.of(
                        pages,
                        document -> {
                            PDPageLabels labels = new PDPageLabels(document);
                            labels.setLabelItem(
                                    0, range(PDPageLabelRange.STYLE_ROMAN_LOWER, "", 3));
                            labels.setLabelItem(2, range(PDPageLabelRange.STYLE_DECIMAL, "", 1));
                            labels.setLabelItem(
                                    4, range(PDPageLabelRange.STYLE_LETTERS_UPPER, "B-", 27));
                            document.getDocumentCatalog().setPageLabels(labels);
                        });

        assertThat(Reading.of(folder, "a.pdf", pdf).pages())
                .extracting(PageOfText::label)
                .containsExactly("iii", "iv", "1", "2", "B-AA");
    }

    private static PDPageLabelRange range(String style, String prefix, int start) {
        PDPageLabelRange range = new PDPageLabelRange();
        range.setStyle(style);
        if (!prefix.isEmpty()) range.setPrefix(prefix);
        range.setStart(start);
        return range;
    }

    @Test
    void pagesWithoutTextAreSaid() {
        SourceText read = read(List.of(List.of(), List.of(new At(72, 72, "woorden")), List.of()));

        assertThat(read.text()).isEqualTo("woorden");
        assertThat(read.pages()).containsExactly(new PageOfText(new TextRange(0, 7), "2"));
        assertThat(read.notes()).containsExactly(Message.of("import.pdf.empty", 2, "1, 3"));
    }

    @ParameterizedTest
    @CsvSource({
        "tika-testPDF_bom.pdf, Hello World",
        "tika-testExtraSpaces.pdf, Here is some formatted text",
        "tika-testOptionalHyphen.pdf, optionalhyphen",
        "tika-testAnnotations.pdf, Here is some text."
    })
    void filesOfOtherProgramsAreRead(String name, String text) {
        assertThat(Reading.of(Samples.file(name)).text()).isEqualTo(text);
    }

    @Test
    void turnedPagesAreReadAsTheyAreSeen() {
        assertThat(Reading.of(Samples.file("tika-testPDF_rotated.pdf")).text())
                .contains(
                        "Tika - Content Analysis Toolkit\n\n"
                                + "Apache Tika is a toolkit for detecting and")
                .contains(
                        "March 22nd, 2007: Apache Tika project started\n"
                                + "The Apache Tika project was");
    }

    @Test
    void remarksOnAPageAreLeftOutAndSaid() {
        assertThat(keys(Reading.of(Samples.file("tika-testAnnotations.pdf")).notes()))
                .containsExactly("import.pdf.remarks");
    }

    @Test
    void aScanIsToBeRecognisedFirst() {
        assertThat(Reading.refusal(Samples.file("tika-testOCR.pdf")).what().key())
                .isEqualTo("import.pdf.scan");
    }

    @Test
    void aPasswordToOpenIsRefusedAndOneToChangeIsNot() {
        List<List<At>> pages = List.of(List.of(new At(72, 72, "beveiligd")));

        assertThat(Reading.why(folder, "a.pdf", Pdfs.of(pages, Pdfs.password("e", "geheim"))))
                .isEqualTo("import.locked");
        assertThat(Reading.of(folder, "b.pdf", Pdfs.of(pages, Pdfs.password("e", ""))).text())
                .isEqualTo("beveiligd");
    }

    /// Else the text of a document, and a file in the user's home folder, would depend on this computer.
    @Test
    void theFontsOfThisComputerAreNotLookedFor() {
        Reading.of(Samples.file("tika-testPDF_bom.pdf"));

        assertThat(FontMappers.instance()).isInstanceOf(PdfFonts.class);
    }
}
