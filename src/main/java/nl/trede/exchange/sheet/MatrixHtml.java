package nl.trede.exchange.sheet;

import nl.trede.analysis.Cell;
import nl.trede.analysis.CodingRow;
import nl.trede.analysis.Heading;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Passages;
import nl.trede.message.Words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A matrix as one page for a browser, which needs no other file and fetches nothing: the numbers, and below them the
/// passages to which they lead. Light or dark as the reader has it, and fit to print.
public final class MatrixHtml {
    private final Matrix matrix;
    private final List<Passages.Behind> behind;
    private final Note note;
    private final Wording wording;
    private final StringBuilder page = new StringBuilder();

    private MatrixHtml(Matrix matrix, List<Passages.Behind> behind, Note note, Words words) {
        this.matrix = matrix;
        this.behind = behind;
        this.note = note;
        this.wording = new Wording(words);
    }

    /// @param behind what [Passages#behind] finds for the same project and the same spec
    public static String page(Matrix matrix, List<Passages.Behind> behind, Note note, Words words) {
        return new MatrixHtml(matrix, behind, note, words).page();
    }

    private String page() {
        String title =
                wording.say(
                        "sheet.title",
                        note.project(),
                        wording.axis(matrix.spec().rows()),
                        wording.axis(matrix.spec().columns()));
        add("<!doctype html>\n<html lang=\"" + wording.language() + "\">\n<head>\n");
        add("<meta charset=\"utf-8\">\n");
        add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        add("style-src 'unsafe-inline'\">\n<title>" + escape(title) + "</title>\n");
        add("<style>\n" + style() + "</style>\n</head>\n<body>\n<main>\n");
        add("<h1>" + escape(title) + "</h1>\n");
        definitions(wording.about(matrix.spec(), note), "about");
        add("<h2>" + escape(wording.say("sheet.matrix")) + "</h2>\n");
        table();
        definitions(wording.legend(), "legend");
        add("<h2>" + escape(wording.say("sheet.passages")) + "</h2>\n");
        passages();
        return add("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = MatrixHtml.class.getResourceAsStream("matrix.css")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StringBuilder add(String html) {
        return page.append(html);
    }

    private void definitions(List<Wording.Line> lines, String kind) {
        add("<dl class=\"" + kind + "\">\n");
        for (Wording.Line line : lines)
            add("<div><dt>" + escape(line.name()) + "</dt><dd>" + escape(line.value()))
                    .append("</dd></div>\n");
        add("</dl>\n");
    }

    private void table() {
        String total = escape(wording.say("sheet.total"));
        add("<div class=\"scroll\">\n<table>\n<caption>");
        add(
                escape(wording.measure(matrix.spec().measure()))
                        + "</caption>\n<thead>\n<tr><td></td>");
        for (Heading column : matrix.columns())
            add("<th scope=\"col\" title=\""
                            + escape(column.key())
                            + "\">"
                            + escape(column.label()))
                    .append("</th>");
        add("<th scope=\"col\" class=\"total\">" + total + "</th></tr>\n</thead>\n<tbody>\n");
        double most = most();
        for (int r = 0; r < matrix.rows().size(); r++) row(r, most);
        add("</tbody>\n<tfoot>\n<tr><th scope=\"row\">" + total + "</th>");
        for (Number number : matrix.totals().columns()) total(wording.number(number));
        total(wording.number(matrix.totals().all()));
        add("</tr>\n</tfoot>\n</table>\n</div>\n");
    }

    private double most() {
        double most = 0;
        for (List<Cell> line : matrix.cells())
            for (Cell cell : line) most = Math.max(most, cell.value().orElse(0).doubleValue());
        return most;
    }

    private void row(int r, double most) {
        Heading row = matrix.rows().get(r);
        add("<tr><th scope=\"row\" title=\"" + escape(row.key()) + "\" style=\"--level:");
        add(row.level() + "\">" + escape(row.label()) + "</th>");
        for (int c = 0; c < matrix.columns().size(); c++)
            cell(matrix.cells().get(r).get(c), r + "-" + c, most);
        String number = wording.number(matrix.totals().rows().get(r));
        boolean any = behind.stream().anyMatch(some -> some.row() == r);
        total(any ? "<a href=\"#row-" + r + "\">" + number + "</a>" : number);
        add("</tr>\n");
    }

    private void total(String html) {
        add("<td class=\"total\">" + html + "</td>");
    }

    private void cell(Cell cell, String at, double most) {
        String shown = escape(wording.cell(cell));
        if (cell instanceof Cell.Empty empty) {
            String meaning = escape(wording.meaning(empty));
            add("<td class=\"" + empty.state().word() + "\" title=\"" + meaning + "\">");
            add("<span aria-hidden=\"true\">" + shown + "</span><span class=\"spoken\">");
            add(meaning + "</span></td>");
            return;
        }
        double heat = most == 0 ? 0 : Math.sqrt(cell.value().orElse(0).doubleValue() / most);
        String title =
                cell instanceof Cell.Balanced
                        ? " title=\"" + escape(wording.balanced()) + "\""
                        : "";
        add("<td class=\"coded\" style=\"--heat:" + String.format(Locale.ROOT, "%.2f", heat));
        add("\"" + title + "><a id=\"cell-" + at + "\" href=\"#passages-" + at + "\">");
        add(shown + "</a></td>");
    }

    private void passages() {
        int lastRow = -1;
        for (Passages.Behind some : behind) {
            Heading row = matrix.rows().get(some.row());
            Heading column = matrix.columns().get(some.column());
            if (some.row() != lastRow)
                add("<h3 id=\"row-" + some.row() + "\">" + escape(row.key()) + "</h3>\n");
            lastRow = some.row();
            String at = some.row() + "-" + some.column();
            add("<section id=\"passages-" + at + "\">\n<h4>" + escape(column.key()));
            add(" <a class=\"back\" href=\"#cell-" + at + "\">");
            add(escape(wording.say("sheet.back")) + "</a></h4>\n<ol>\n");
            some.codings().forEach(this::passage);
            add("</ol>\n</section>\n");
        }
    }

    private void passage(CodingRow row) {
        add("<li><blockquote>" + escape(row.text()) + "</blockquote>\n<p>");
        List<String> parts = new ArrayList<>();
        parts.add("<cite>" + escape(row.document()) + "</cite>");
        if (!row.cases().isEmpty()) parts.add(escape(String.join("; ", row.cases())));
        parts.add(escape(row.code()));
        parts.add(escape(row.coder()));
        if (!row.facets().isEmpty()) parts.add(escape(Csv.facets(row)));
        add(String.join(" \u00b7 ", parts) + "</p>\n");
        if (!row.memo().isEmpty()) add("<p class=\"memo\">" + escape(row.memo()) + "</p>\n");
        add("</li>\n");
    }

    /// A text as it stands in an element or in a quoted attribute.
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
