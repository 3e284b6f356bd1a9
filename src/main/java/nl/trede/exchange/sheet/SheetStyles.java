package nl.trede.exchange.sheet;

import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

import java.util.HashMap;
import java.util.Map;

/// How the cells of one spreadsheet look. All must be made before its first row is written.
final class SheetStyles {
    /// Spreadsheets know some two hundred formats of their makers' own; beyond this one, balanced cells show their
    /// number alone.
    private static final int MOST_FORMATS = 150;

    private final Workbook book;
    private final CellStyle head;
    private final CellStyle side;
    private final CellStyle text;
    private final CellStyle mark;
    private final CellStyle count;
    private final CellStyle share;
    private final Map<String, CellStyle> balanced = new HashMap<>();

    SheetStyles(Workbook book) {
        this.book = book;
        Font bold = book.createFont();
        bold.setBold(true);
        head = book.createCellStyle();
        head.setFont(bold);
        head.setWrapText(true);
        head.setVerticalAlignment(VerticalAlignment.BOTTOM);
        head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        side = book.createCellStyle();
        side.setFont(bold);
        text = book.createCellStyle();
        text.setWrapText(true);
        text.setVerticalAlignment(VerticalAlignment.TOP);
        mark = book.createCellStyle();
        mark.setAlignment(HorizontalAlignment.CENTER);
        count = withFormat("0");
        share = withFormat("0.0%");
    }

    private CellStyle withFormat(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    CellStyle head() {
        return head;
    }

    CellStyle side() {
        return side;
    }

    CellStyle text() {
        return text;
    }

    CellStyle mark() {
        return mark;
    }

    CellStyle count() {
        return count;
    }

    CellStyle share() {
        return share;
    }

    /// A number that is shown as `shown`.
    CellStyle balanced(String shown) {
        CellStyle known = balanced.get(shown);
        if (known != null) return known;
        if (balanced.size() == MOST_FORMATS) return count;
        CellStyle made = withFormat("\"" + shown + "\"");
        balanced.put(shown, made);
        return made;
    }
}
