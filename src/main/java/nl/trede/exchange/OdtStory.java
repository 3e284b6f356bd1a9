package nl.trede.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The text of an ODT's `office:text`, as LibreOffice shows it: white space folded as the format says, insertions
/// in, deletions out, hidden sections out. Marks of notes stand in brackets; the notes themselves are collected.
final class OdtStory {
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";

    /// Who wrote a comment and when, titles and descriptions of pictures, formulas, forms.
    private static final Set<String> NO_TEXT =
            Set.of(
                    "http://purl.org/dc/elements/1.1/",
                    "http://www.w3.org/1998/Math/MathML",
                    "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
                    "urn:oasis:names:tc:opendocument:xmlns:form:1.0",
                    "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0");

    /// More columns than any text document has; a repeated empty cell may claim a million.
    private static final int REPEATED = 1000;

    final List<String> footnotes = new ArrayList<>();
    final List<String> endnotes = new ArrayList<>();
    final List<String> comments = new ArrayList<>();

    private final SafeXml xml;
    private final FileBytes file;
    private final Findings findings;
    private Blocks blocks;

    /// Whether a blank here would follow another, or begin the paragraph: then it does not show.
    private boolean afterBlank = true;

    OdtStory(SafeXml xml, FileBytes file, Findings findings) {
        this.xml = xml;
        this.file = file;
        this.findings = findings;
        this.blocks = new Blocks(file);
    }

    /// From the start of `office:text` to its end; the paragraphs of the body.
    List<String> read() {
        readElement();
        return blocks.finish();
    }

    private void readElement() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); )
            if (xml.isStart()) start();
            else if (xml.isEnd()) end();
            else if (xml.isText() && blocks.inParagraph()) fold(xml.text());
    }

    private void start() {
        switch (xml.namespace()) {
            case TEXT -> startText();
            case TABLE -> startTable();
            case OFFICE -> {
                if (xml.name().equals("annotation")) annotation();
                else if (!xml.name().equals("text")) xml.skip();
            }
            case DRAW -> {
                if (xml.name().equals("text-box")) blocks.openBox();
            }
            default -> {
                if (NO_TEXT.contains(xml.namespace())) xml.skip();
            }
        }
    }

    private void startText() {
        switch (xml.name()) {
            case "p", "h" -> {
                blocks.openParagraph();
                afterBlank = true;
            }
            case "list-item" -> findings.listed++;
            case "s" -> put(" ".repeat(repeated("c", Limits.CHARACTERS)));
            case "tab" -> put("\t");
            case "line-break" -> put("\n");
            case "note" -> note();
            case "tracked-changes" -> trackedChanges();
            case "ruby-text" -> {
                findings.phonetic++;
                xml.skip();
            }
            case "number",
                    "table-of-content-source",
                    "illustration-index-source",
                    "table-index-source",
                    "object-index-source",
                    "user-index-source",
                    "alphabetical-index-source",
                    "bibliography-source" ->
                    xml.skip();
            case "section" -> {
                if (!xml.attribute("display").equals("none")) return;
                findings.hidden++;
                xml.skip();
            }
            case "hidden-text", "hidden-paragraph" -> {
                findings.hidden++;
                xml.skip();
            }
            default -> {}
        }
    }

    private void startTable() {
        switch (xml.name()) {
            case "table" -> blocks.openTable();
            case "table-cell", "covered-table-cell" -> {
                // All but the last of the same cells: they are empty, or the text would stand there
                // twice.
                for (int i = repeated("number-columns-repeated", REPEATED); i > 1; i--) {
                    blocks.openCell();
                    blocks.closeCell();
                }
                blocks.openCell();
            }
            default -> {}
        }
    }

    private void end() {
        switch (xml.namespace()) {
            case TEXT -> {
                if (xml.name().equals("p") || xml.name().equals("h")) blocks.closeParagraph(false);
            }
            case TABLE -> endTable();
            case DRAW -> {
                if (!xml.name().equals("text-box")) return;
                blocks.closeBox();
                afterBlank = false;
            }
            default -> {}
        }
    }

    private void endTable() {
        switch (xml.name()) {
            case "table" -> blocks.closeTable();
            case "table-row" -> blocks.closeRow();
            case "table-cell", "covered-table-cell" -> blocks.closeCell();
            default -> {}
        }
    }

    private int repeated(String attribute, int highest) {
        String times = xml.attribute(attribute);
        if (times.isEmpty()) return 1;
        try {
            return Math.clamp(Long.parseLong(times), 1, highest);
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }

    private void put(String text) {
        if (!blocks.inParagraph()) return;
        blocks.text(text);
        afterBlank = false;
    }

    private void fold(String characters) {
        StringBuilder folded = new StringBuilder(characters.length());
        for (int i = 0; i < characters.length(); i++) {
            char unit = characters.charAt(i);
            boolean blank = unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
            if (!blank) folded.append(unit);
            else if (!afterBlank) folded.append(' ');
            afterBlank = blank;
        }
        blocks.text(folded);
    }

    /// A note stands in the middle of the paragraph that refers to it: its mark stays, its text goes apart.
    private void note() {
        boolean end = xml.attribute("note-class").equals("endnote");
        String mark = "";
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); ) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("note-citation")) {
                mark = "[" + xml.textOfElement().strip() + "]";
                put(mark);
            } else if (xml.name().equals("note-body")) {
                String text = apart();
                if (!text.isEmpty()) (end ? endnotes : footnotes).add((mark + " " + text).strip());
            }
        }
        afterBlank = false;
    }

    private void annotation() {
        String text = apart();
        if (!text.isEmpty()) comments.add("[#" + (comments.size() + 1) + "] " + text);
    }

    /// From the start of an element to its end; its text, kept out of the body.
    private String apart() {
        Blocks body = blocks;
        boolean bodyAfterBlank = afterBlank;
        blocks = new Blocks(file);
        readElement();
        String text = String.join("\n\n", blocks.finish()).strip();
        blocks = body;
        afterBlank = bodyAfterBlank;
        return text;
    }

    /// What was deleted stands here, away from the text; what was inserted is in the text.
    private void trackedChanges() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); ) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("insertion")) findings.insertions++;
            if (xml.name().equals("deletion")) findings.deletions++;
        }
    }
}
