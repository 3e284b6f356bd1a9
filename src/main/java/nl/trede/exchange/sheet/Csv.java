package nl.trede.exchange.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import nl.trede.analysis.Cell;
import nl.trede.analysis.CodingRow;
import nl.trede.analysis.Heading;
import nl.trede.analysis.Matrix;
import nl.trede.message.Problem;
import nl.trede.model.FilterTerms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Tables as CSV: UTF-8, RFC 4180, lines end in CR LF. Names of columns and states are never translated.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers never do.
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";
    private static final char BYTE_ORDER_MARK = '\ufeff';

    /// Who is to read it.
    public enum Dialect {
        /// Commas and a decimal point.
        STANDARD("standard", ','),
        /// Semicolons, a decimal comma and a byte order mark, as a Dutch spreadsheet expects.
        EXCEL_NL("excel-nl", ';');

        private final String word;
        private final char separator;

        Dialect(String word, char separator) {
            this.word = word;
            this.separator = separator;
        }

        /// As people write it.
        public String word() {
            return word;
        }

        /// The dialect of that [#word()].
        ///
        /// @throws nl.trede.message.TredeException if it is none
        public static Dialect parse(String word) {
            for (Dialect dialect : values()) if (dialect.word.equals(word)) return dialect;
            throw Problem.of("sheet.dialect.unknown", word)
                    .remedy("filter.known", STANDARD.word + ", " + EXCEL_NL.word)
                    .asException();
        }

        private String number(Number number) {
            String plain =
                    number instanceof Double share
                            ? BigDecimal.valueOf(share).toPlainString()
                            : number.toString();
            return this == EXCEL_NL ? plain.replace('.', ',') : plain;
        }
    }

    private Csv() {}

    /// One line a row: its key, then for each column the number, or where there are no codings the state, `not-asked`,
    /// so that silence never reads as a number. Then the totals.
    public static void matrix(Matrix matrix, Dialect dialect, OutputStream out) throws IOException {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>();
        head.add(text(matrix.spec().rows().word()));
        for (Heading column : matrix.columns()) head.add(text(column.key()));
        head.add("total");
        lines.add(head);
        for (int r = 0; r < matrix.rows().size(); r++) {
            List<String> line = new ArrayList<>();
            line.add(text(matrix.rows().get(r).key()));
            for (Cell cell : matrix.cells().get(r)) line.add(cell(cell, dialect));
            line.add(dialect.number(matrix.totals().rows().get(r)));
            lines.add(line);
        }
        List<String> last = new ArrayList<>(List.of("total"));
        for (Number total : matrix.totals().columns()) last.add(dialect.number(total));
        last.add(dialect.number(matrix.totals().all()));
        lines.add(last);
        write(lines, dialect, out);
    }

    private static String cell(Cell cell, Dialect dialect) {
        return switch (cell) {
            case Cell.Coded(Number number) -> dialect.number(number);
            case Cell.Balanced(Number number, _, _) -> dialect.number(number);
            case Cell.Empty empty -> empty.state().word();
        };
    }

    /// One line a coding.
    public static void codings(List<CodingRow> rows, Dialect dialect, OutputStream out)
            throws IOException {
        List<List<String>> lines = new ArrayList<>();
        lines.add(
                List.of(
                        "id",
                        "document",
                        "start",
                        "end",
                        "text",
                        "code",
                        "coder",
                        "facets",
                        "origin",
                        "memo",
                        "cases",
                        "time"));
        for (CodingRow row : rows)
            lines.add(
                    List.of(
                            dialect.number(row.id().value()),
                            text(row.document()),
                            dialect.number(row.start()),
                            dialect.number(row.end()),
                            text(row.text()),
                            text(row.code()),
                            text(row.coder()),
                            text(facets(row)),
                            FilterTerms.word(row.origin()),
                            text(row.memo()),
                            text(String.join("; ", row.cases())),
                            row.time().toString()));
        write(lines, dialect, out);
    }

    /// `richting=positief; schaal=buurt`.
    static String facets(CodingRow row) {
        return row.facets().entrySet().stream()
                .map(facet -> facet.getKey() + "=" + facet.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void write(List<List<String>> lines, Dialect dialect, OutputStream out)
            throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (dialect == Dialect.EXCEL_NL) writer.write(BYTE_ORDER_MARK);
        CsvWriter csv =
                CsvWriter.builder()
                        .fieldSeparator(dialect.separator)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(writer);
        for (List<String> line : lines) csv.writeRecord(line);
        csv.flush();
        writer.flush();
    }
}
