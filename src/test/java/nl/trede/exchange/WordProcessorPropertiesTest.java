package nl.trede.exchange;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.message.Progress;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What was written comes back: DOCX as Apache POI writes it, ODT by the rules of the format.
class WordProcessorPropertiesTest {

    /// Several paragraphs, each beginning and ending with a word, with blanks, tabs and line breaks inside.
    private static final Generator<List<String>> PARAGRAPHS =
            choices ->
                    choices.several(
                            5,
                            some ->
                                    "Zin "
                                            + Generators.text(8)
                                                    .next(some)
                                                    .replaceAll("\n{2,}", "\n")
                                            + "einde");

    private static String text(Reader reader, String name, byte[] bytes) {
        return reader.read(new FileBytes(Path.of(name), bytes), Progress.NONE).text();
    }

    @Test
    void paragraphsComeBackFromDocx() {
        forAllAssert(
                80,
                PARAGRAPHS,
                paragraphs ->
                        assertThat(text(new Docx(), "a.docx", docx(paragraphs)))
                                .isEqualTo(String.join("\n\n", paragraphs)));
    }

    private static byte[] docx(List<String> paragraphs) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs) {
                // Cut into runs, as Word does at every change of language or spelling.
                XWPFParagraph made = document.createParagraph();
                int half = paragraph.codePointCount(0, paragraph.length()) / 2;
                int middle = paragraph.offsetByCodePoints(0, half);
                setText(made.createRun(), paragraph.substring(0, middle));
                setText(made.createRun(), paragraph.substring(middle));
            }
            return bytes(document);
        }
    }

    private static void setText(XWPFRun run, String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) run.addBreak();
            String[] cells = lines[i].split("\t", -1);
            for (int j = 0; j < cells.length; j++) {
                if (j > 0) run.addTab();
                run.setText(cells[j], run.getCTR().sizeOfTArray());
            }
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    @Test
    void tablesComeBackFromDocx() {
        Generator<List<List<String>>> tables =
                choices -> {
                    int columns = choices.between(1, 4);
                    List<List<String>> rows =
                            choices.several(
                                    3,
                                    some ->
                                            IntStream.range(0, columns)
                                                    .mapToObj(i ->
                                                            "cel " + Generators.word().next(some))
                                                    .toList());
                    return rows;
                };
        forAllAssert(
                50,
                tables,
                rows -> {
                    if (rows.isEmpty()) return;
                    String expected =
                            String.join(
                                    "\n",
                                    rows.stream().map(row -> String.join("\t", row)).toList());
                    assertThat(text(new Docx(), "a.docx", table(rows))).isEqualTo(expected);
                });
    }

    private static byte[] table(List<List<String>> rows) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
            for (int i = 0; i < rows.size(); i++)
                for (int j = 0; j < rows.get(i).size(); j++)
                    table.getRow(i).getCell(j).setText(rows.get(i).get(j));
            return bytes(document);
        }
    }

    @Test
    void paragraphsComeBackFromOdt() {
        forAllAssert(
                PARAGRAPHS,
                paragraphs -> {
                    StringBuilder body = new StringBuilder();
                    for (String paragraph : paragraphs)
                        body.append("<text:p>").append(odf(paragraph)).append("</text:p>\n");
                    assertThat(text(new Odt(), "a.odt", Samples.odt(body.toString())))
                            .isEqualTo(String.join("\n\n", paragraphs));
                });
    }

    private static String odf(String paragraph) {
        return paragraph
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\t", "<text:tab/>")
                .replace("\n", "<text:line-break/>")
                .replace(" ", "<text:s/>");
    }
}
