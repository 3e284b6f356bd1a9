package nl.trede.exchange.sheet;

import nl.trede.analysis.Cell;
import nl.trede.analysis.CodingRow;
import nl.trede.analysis.Heading;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Passages;
import nl.trede.message.Words;
import nl.trede.model.FilterTerms;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.DeferredSXSSFSheet;
import org.apache.poi.xssf.streaming.DeferredSXSSFWorkbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// Tables as a spreadsheet: numbers are numbers, texts are texts and never formulas. A matrix has a second sheet with
/// the passages behind its cells and a third that says what it is of and what the marks mean.
///
/// Rows are made while the file is written, so that no passage ever lies in a temporary file.
public final class Xlsx implements AutoCloseable {
    private static final int SIGN = 256; // the unit in which spreadsheets measure columns
    private static final int NARROW = 12 * SIGN;
    private static final int MIDDLE = 28 * SIGN;
    private static final int WIDE = 80 * SIGN;
    private static final int LONGEST_TEXT = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final DeferredSXSSFWorkbook book = new DeferredSXSSFWorkbook();
    private final Wording wording;
    private final SheetStyles styles;

    private Xlsx(Words words) {
        wording = new Wording(words);
        styles = new SheetStyles(book);
    }

    /// @param behind what [Passages#behind] finds for the same project and the same spec
    public static void matrix(
            Matrix matrix, List<Passages.Behind> behind, Note note, Words words, OutputStream out)
            throws IOException {
        try (Xlsx sheets = new Xlsx(words)) {
            sheets.cells(matrix);
            sheets.passages(matrix, behind);
            List<Wording.Line> lines = new ArrayList<>(sheets.wording.about(matrix.spec(), note));
            lines.add(new Wording.Line("", ""));
            lines.addAll(sheets.wording.legend());
            sheets.notes(lines);
            sheets.book.writeAvoidingTempFiles(out);
        }
    }

    public static void codings(List<CodingRow> rows, Note note, Words words, OutputStream out)
            throws IOException {
        try (Xlsx sheets = new Xlsx(words)) {
            sheets.listing(rows);
            sheets.notes(sheets.wording.about(note));
            sheets.book.writeAvoidingTempFiles(out);
        }
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private DeferredSXSSFSheet sheet(String name, int frozenColumns) {
        DeferredSXSSFSheet sheet = book.createSheet(name);
        sheet.createFreezePane(frozenColumns, 1);
        return sheet;
    }

    private void cells(Matrix matrix) {
        DeferredSXSSFSheet sheet = sheet(wording.say("sheet.matrix"), 1);
        sheet.setColumnWidth(0, MIDDLE);
        for (List<Cell> line : matrix.cells())
            for (Cell cell : line)
                if (cell instanceof Cell.Balanced both) styles.balanced(wording.cell(both));
        sheet.setRowGenerator(rows -> {
            Row head = rows.createRow(0);
            text(head, 0, wording.axis(matrix.spec().rows()), styles.head());
            int width = matrix.columns().size();
            for (int c = 0; c < width; c++)
                text(head, c + 1, matrix.columns().get(c).key(), styles.head());
            text(head, width + 1, wording.say("sheet.total"), styles.head());
            for (int r = 0; r < matrix.rows().size(); r++) {
                Row row = rows.createRow(r + 1);
                Heading heading = matrix.rows().get(r);
                text(row, 0, heading.key(), styles.side());
                for (int c = 0; c < width; c++) cell(row, c + 1, matrix.cells().get(r).get(c));
                number(row, width + 1, matrix.totals().rows().get(r));
            }
            Row last = rows.createRow(matrix.rows().size() + 1);
            text(last, 0, wording.say("sheet.total"), styles.head());
            for (int c = 0; c < width; c++) number(last, c + 1, matrix.totals().columns().get(c));
            number(last, width + 1, matrix.totals().all());
        });
    }

    /// Where positive and negative balance the cell is a number that shows both counts.
    private void cell(Row row, int column, Cell cell) {
        switch (cell) {
            case Cell.Coded(Number number) -> number(row, column, number);
            case Cell.Balanced both -> {
                number(row, column, both.number());
                row.getCell(column).setCellStyle(styles.balanced(wording.cell(both)));
            }
            case Cell.Empty empty -> text(row, column, wording.mark(empty), styles.mark());
        }
    }

    private void number(Row row, int column, Number number) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(number.doubleValue());
        cell.setCellStyle(number instanceof Double ? styles.share() : styles.count());
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        org.apache.poi.ss.usermodel.Cell cell = row.createCell(column);
        cell.setCellValue(
                text.length() <= LONGEST_TEXT
                        ? text
                        : text.substring(0, LONGEST_TEXT - 1) + "\u2026");
        cell.setCellStyle(style);
    }

    private void passages(Matrix matrix, List<Passages.Behind> behind) {
        List<String> heads =
                new ArrayList<>(
                        List.of(
                                wording.axis(matrix.spec().rows()),
                                wording.axis(matrix.spec().columns())));
        heads.addAll(codingHeads());
        DeferredSXSSFSheet sheet = sheet(wording.say("sheet.passages"), 0);
        widths(sheet, 2);
        sheet.setRowGenerator(rows -> {
            heads(rows.createRow(0), heads);
            int next = 1;
            for (Passages.Behind cell : behind)
                for (CodingRow coding : cell.codings()) {
                    Row row = rows.createRow(next++);
                    text(row, 0, matrix.rows().get(cell.row()).key(), styles.text());
                    text(row, 1, matrix.columns().get(cell.column()).key(), styles.text());
                    coding(row, 2, coding);
                }
        });
    }

    private void listing(List<CodingRow> codings) {
        DeferredSXSSFSheet sheet = sheet(wording.say("sheet.passages"), 0);
        widths(sheet, 0);
        sheet.setRowGenerator(rows -> {
            heads(rows.createRow(0), codingHeads());
            int next = 1;
            for (CodingRow coding : codings) coding(rows.createRow(next++), 0, coding);
        });
    }

    private static void widths(DeferredSXSSFSheet sheet, int from) {
        for (int c = 0; c < from; c++) sheet.setColumnWidth(c, MIDDLE);
        int[] widths = {
            MIDDLE, NARROW, NARROW, WIDE, MIDDLE, NARROW, MIDDLE, NARROW, MIDDLE, MIDDLE
        };
        for (int c = 0; c < widths.length; c++) sheet.setColumnWidth(from + c, widths[c]);
        sheet.setColumnWidth(from + widths.length, MIDDLE);
        sheet.setColumnWidth(from + widths.length + 1, MIDDLE);
    }

    private List<String> codingHeads() {
        return List.of(
                wording.say("sheet.head.document"),
                wording.say("sheet.head.start"),
                wording.say("sheet.head.end"),
                wording.say("sheet.head.text"),
                wording.say("sheet.head.code"),
                wording.say("sheet.head.coder"),
                wording.say("sheet.head.facets"),
                wording.say("sheet.head.origin"),
                wording.say("sheet.head.memo"),
                wording.say("sheet.head.cases"),
                wording.say("sheet.head.time"),
                wording.say("sheet.head.id"));
    }

    private void heads(Row row, List<String> heads) {
        for (int c = 0; c < heads.size(); c++) text(row, c, heads.get(c), styles.head());
    }

    /// The id is a text: a spreadsheet's numbers have 53 bits.
    private void coding(Row row, int from, CodingRow coding) {
        text(row, from, coding.document(), styles.text());
        number(row, from + 1, coding.start());
        number(row, from + 2, coding.end());
        text(row, from + 3, coding.text(), styles.text());
        text(row, from + 4, coding.code(), styles.text());
        text(row, from + 5, coding.coder(), styles.text());
        text(row, from + 6, Csv.facets(coding), styles.text());
        text(row, from + 7, FilterTerms.word(coding.origin()), styles.text());
        text(row, from + 8, coding.memo(), styles.text());
        text(row, from + 9, String.join("; ", coding.cases()), styles.text());
        text(row, from + 10, coding.time().toString(), styles.text());
        text(row, from + 11, Long.toString(coding.id().value()), styles.text());
    }

    private void notes(List<Wording.Line> lines) {
        DeferredSXSSFSheet sheet = book.createSheet(wording.say("sheet.notes"));
        sheet.setColumnWidth(0, MIDDLE);
        sheet.setColumnWidth(1, WIDE);
        sheet.setRowGenerator(rows -> {
            for (int i = 0; i < lines.size(); i++) {
                Row row = rows.createRow(i);
                text(row, 0, lines.get(i).name(), styles.side());
                text(row, 1, lines.get(i).value(), styles.text());
            }
        });
    }
}
