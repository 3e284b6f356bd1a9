package nl.trede.exchange;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a PDF calls its pages: `iv`, `12`, `A-3`; counted from 1 where it does not say.
///
/// PDFBox's own class follows a tree of labels wherever it leads, and writes the two-thousand-millionth letter
/// in full. Labels in a tree, which hardly exist, are not read.
final class PdfLabels {
    private static final int LONGEST = 40;

    private final TreeMap<Integer, COSDictionary> ranges = new TreeMap<>();

    PdfLabels(PDDocument document) {
        COSDictionary labels =
                document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGE_LABELS);
        COSArray pairs = labels == null ? null : labels.getCOSArray(COSName.NUMS);
        if (pairs == null) return;
        for (int i = 0; i + 1 < pairs.size(); i += 2)
            if (pairs.getObject(i) instanceof COSNumber from
                    && pairs.getObject(i + 1) instanceof COSDictionary range)
                ranges.put(from.intValue(), range);
    }

    /// @param page counts from 0
    String label(int page) {
        Map.Entry<Integer, COSDictionary> entry = ranges.floorEntry(page);
        if (entry == null) return String.valueOf(page + 1);
        COSDictionary range = entry.getValue();
        int number = range.getInt(COSName.ST, 1) + page - entry.getKey();
        String style = range.getNameAsString(COSName.S, "");
        String label =
                range.getString(COSName.P, "")
                        + switch (style) {
                            case "D" -> String.valueOf(number);
                            case "r" -> Numerals.roman(number);
                            case "R" -> Numerals.roman(number).toUpperCase(Locale.ROOT);
                            case "a" -> Numerals.letters(number);
                            case "A" -> Numerals.letters(number).toUpperCase(Locale.ROOT);
                            default -> "";
                        };
        boolean usable = !label.isBlank() && label.length() <= LONGEST;
        return usable ? WellFormed.of(label.strip()).text() : String.valueOf(page + 1);
    }
}
