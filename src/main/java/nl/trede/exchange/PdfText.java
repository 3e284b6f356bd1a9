package nl.trede.exchange;

import nl.trede.message.Progress;

import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The words of a PDF page by page, from top to bottom and from left to right; lines by `\n`, and a blank line
/// where the gap between two lines is clearly larger than the page's usual one.
final class PdfText extends PDFTextStripper {
    /// A gap this many times the usual one divides paragraphs.
    private static final double CLEARLY_LARGER = 1.35;

    /// Distance of lines to size of letters, where a page has too few lines to tell.
    private static final double USUAL_SPACING = 1.25;

    private static final int ENOUGH_GAPS = 4;

    /// Words are shorter than this.
    private static final int GLYPHS_TO_A_BLANK = 14;

    /// A form is unpacked and parsed each time it is shown.
    private static final int FORM_IN_INSTRUCTIONS = 1000;

    /// PDFBox's own.
    private static final float GUESSED_GAP_IN_BLANKS = 0.5f;

    private static final float GUESSED_GAP_IN_LETTERS = 0.3f;
    private static final float WIDE_GAP_IN_BLANKS = 1.5f;
    private static final float WIDE_GAP_IN_LETTERS = 1f;

    private final FileBytes file;
    private final Progress progress;
    private final int pageCount;
    private final List<String> pages = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private boolean lineEnded = true;
    private long instructions;
    private int glyphsOnPage;

    /// @param y of the baseline, downwards; both in points
    private record Line(StringBuilder words, double y, double size) {
        /// From the line above, in sizes of letters; zero or less where this is not below it.
        double gapBelow(Line above) {
            return (y - above.y) / Math.max(Math.max(size, above.size), 1);
        }
    }

    private PdfText(FileBytes file, Progress progress, int pageCount) {
        this.file = file;
        this.progress = progress;
        this.pageCount = pageCount;
        setSortByPosition(true);
    }

    /// The text of each page; empty for a page without any.
    static List<String> pages(FileBytes file, PDDocument document, int pageCount, Progress progress)
            throws IOException {
        PdfText text = new PdfText(file, progress, pageCount);
        text.writeText(document, Writer.nullWriter());
        return text.pages;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        progress.step(pages.size(), pageCount);
        glyphsOnPage = 0;
        lines.clear();
        lineEnded = true;
        super.processPage(page);
        pages.add(joined());
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        spend(1);
        super.processOperator(operator, operands);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        spend(FORM_IN_INSTRUCTIONS);
        super.showForm(form);
    }

    private void spend(int more) {
        instructions += more;
        if (instructions > Limits.INSTRUCTIONS)
            throw Limits.exceeded(
                    file.file().toString(), "import.limit.instructions", Limits.INSTRUCTIONS);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++glyphsOnPage > Limits.GLYPHS_ON_PAGE)
            throw Limits.exceeded(
                    file.file().toString(), "import.limit.glyphs", Limits.GLYPHS_ON_PAGE);
        super.processTextPosition(text);
    }

    /// Where a page writes its blanks as characters, only wide gaps are blanks that it left out; else they are all
    /// guessed from gaps.
    @Override
    protected void writePage() throws IOException {
        long glyphs = 0;
        long blanks = 0;
        for (List<TextPosition> article : getCharactersByArticle())
            for (TextPosition glyph : article) {
                glyphs++;
                if (" ".equals(glyph.getUnicode())) blanks++;
            }
        boolean written = blanks * GLYPHS_TO_A_BLANK > glyphs;
        setSpacingTolerance(written ? WIDE_GAP_IN_BLANKS : GUESSED_GAP_IN_BLANKS);
        setAverageCharTolerance(written ? WIDE_GAP_IN_LETTERS : GUESSED_GAP_IN_LETTERS);
        super.writePage();
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (lineEnded) {
            TextPosition first = positions.getFirst();
            lines.add(new Line(new StringBuilder(), first.getYDirAdj(), first.getFontSizeInPt()));
            lineEnded = false;
        }
        lines.getLast().words.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        if (!lineEnded) lines.getLast().words.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        lineEnded = true;
    }

    @Override
    protected void endArticle() {
        lineEnded = true;
    }

    private String joined() {
        lines.removeIf(line -> line.words.toString().isBlank());
        double usual = usualGap();
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0) {
                double gap = line.gapBelow(lines.get(i - 1));
                page.append(gap > usual * CLEARLY_LARGER ? "\n\n" : "\n");
            }
            page.append(clean(line.words));
        }
        return page.toString();
    }

    /// The gap below which a quarter of the page's gaps lie: that is between the lines of a paragraph, even where
    /// paragraphs are short.
    private double usualGap() {
        double[] gaps = new double[lines.size()];
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double gap = lines.get(i).gapBelow(lines.get(i - 1));
            if (gap > 0) gaps[count++] = gap;
        }
        if (count < ENOUGH_GAPS) return USUAL_SPACING;
        Arrays.sort(gaps, 0, count);
        return gaps[count / 4];
    }

    /// Control characters come from fonts that lie about their letters; that there are two blanks and not one, from
    /// the width of a gap, and Word writes every other one of them as a no-break space.
    private static String clean(StringBuilder line) {
        StringBuilder clean = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char unit = line.charAt(i);
            int last = clean.length() - 1;
            boolean second = isBlank(unit) && last >= 0 && isBlank(clean.charAt(last));
            if (second) clean.setCharAt(last, ' ');
            else if (unit >= ' ' && unit != 0x7f) clean.append(unit);
        }
        return clean.toString().replaceAll("^\\u00a0|\\u00a0$", "").strip();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\u00a0';
    }
}
