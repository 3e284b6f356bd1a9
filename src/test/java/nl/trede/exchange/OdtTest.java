package nl.trede.exchange;

import static nl.trede.exchange.Reading.keys;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// Expected texts are what LibreOffice shows, or what OpenDocument 1.3 part 3 says of each element.
class OdtTest {
    @TempDir Path folder;

    private SourceText read(String body) {
        return Reading.of(folder, "a.odt", Samples.odt(body));
    }

    @Test
    void paragraphsAndHeadingsAreDividedByABlankLine() {
        SourceText read =
                read("<text:h>Kop</text:h><text:p/><text:p>een</text:p><text:p> </text:p>");

        assertThat(read.text()).isEqualTo("Kop\n\neen");
        assertThat(read.format()).isEqualTo("odt");
    }

    /// OpenDocument 1.3 part 3, 6.1.2: white space is folded across elements; `text:s` is not white space.
    @Test
    void whiteSpaceIsFoldedAcrossSpansAndWrittenBlanksStay() {
        SourceText read =
                read(
                        "<text:p> a <text:span> b\t\r"
                                + " </text:span> c <text:s/>d<text:s"
                                + " text:c=\"3\"/><text:tab/>e<text:line-break/>f </text:p>");

        assertThat(read.text()).isEqualTo("a b c  d   \te\nf ");
    }

    @Test
    void tablesHaveTabsBetweenCellsAndLineFeedsBetweenRows() {
        SourceText read =
                read(
                        "<table:table><table:table-header-rows><table:table-row><table:table-cell>"
                            + "<text:p>V</text:p></table:table-cell><table:table-cell><text:p>A</text:p>"
                            + "<text:p>B</text:p></table:table-cell></table:table-row>"
                            + "</table:table-header-rows><table:table-row><table:table-cell"
                            + " table:number-columns-repeated=\"2\"/></table:table-row><table:table-row>"
                            + "<table:covered-table-cell/><table:table-cell><text:p>x</text:p>"
                            + "</table:table-cell></table:table-row></table:table>");

        assertThat(read.text()).isEqualTo("V\tA\nB\n\tx");
    }

    @Test
    void notesCommentsAndBoxesStandWhereTheyBelong() {
        SourceText read =
                read(
                        "<text:p>een<text:note"
                            + " text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>onder"
                            + " <text:span>aan</text:span></text:p></text:note-body></text:note>"
                            + " twee<office:annotation><dc:creator"
                            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Anna</dc:creator><text:p>let"
                            + " op</text:p></office:annotation> drie<draw:frame><draw:text-box>"
                            + "<text:p>vak</text:p></draw:text-box></draw:frame>!</text:p><text:p>slot<text:note"
                            + " text:note-class=\"endnote\"><text:note-citation>i"
                            + "</text:note-citation><text:note-body><text:p>eind</text:p></text:note-body>"
                            + "</text:note></text:p>");

        assertThat(read.text().split("\n\n"))
                .containsExactly(
                        "een[1] twee drie!",
                        "vak",
                        "slot[i]",
                        "[1] onder aan",
                        "[i] eind",
                        "[#1] let op");
        assertThat(read.notes())
                .containsExactly(
                        Message.of("import.footnotes", 1),
                        Message.of("import.endnotes", 1),
                        Message.of("import.comments", 1));
    }

    @Test
    void aShapeInAParagraphDoesNotSwallowWhatFollows() {
        SourceText read =
                read(
                        "<text:p>voor"
                            + " <draw:custom-shape><text:p>vorm</text:p></draw:custom-shape>na</text:p>");

        assertThat(read.text()).isEqualTo("voor na\n\nvorm");
    }

    @Test
    void hiddenSectionsAndRubyAreLeftOutAndSaid() {
        SourceText read =
                read(
                        "<text:section"
                            + " text:display=\"none\"><text:p>weg</text:p></text:section><text:p>"
                            + "<text:ruby><text:ruby-base>東京</text:ruby-base><text:ruby-text>x"
                            + "</text:ruby-text></text:ruby></text:p>");

        assertThat(read.text()).isEqualTo("東京");
        assertThat(keys(read.notes())).containsExactly("import.hidden", "import.phonetic");
    }

    @Test
    void aFileOfOpenOfficeIsRead() {
        SourceText read = Reading.of(Samples.file("tika-testODFwithOOo3.odt"));

        assertThat(read.text().split("\n\n"))
                .startsWith(
                        "Apache Tika Test Document",
                        "This is a rather[1] difficult test document, with interesting features.",
                        "A rectangle")
                .containsSequence("First item", "Second item", "Third item")
                .endsWith(
                        "[1] This is of course a simple footnote",
                        "[#1] Tika is part of the Lucene project.");
        assertThat(read.notes())
                .contains(Message.of("import.tracked", 2, 1), Message.of("import.listed", 3));
    }

    @Test
    void footersAreLeftOutAndSpansAreNoBreaks() {
        SourceText read = Reading.of(Samples.file("tika-testFooter.odt"));

        assertThat(read.text()).isEqualTo("Here is some text...\n\nHere is some text on page 2");
        assertThat(keys(read.notes())).containsExactly("import.furniture");
        assertThat(Reading.of(Samples.file("tika-testStyles.odt")).text())
                .startsWith("This is just a test.\n\nAnd another test is here.\n\n");
    }

    @Test
    void aFileWithAPasswordIsRefused() {
        assertThat(Reading.refusal(Samples.file("tika-testODTEncrypted.odt")).what().key())
                .isEqualTo("import.locked");
    }
}
