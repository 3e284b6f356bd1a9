package nl.trede.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// The text of one part of a DOCX (its body, a footnote), as Word shows it: insertions in, deletions out, the
/// result of a field and not its instruction, of two alternatives the first, of ruby the base.
///
/// The numbers of foot- and endnotes stand where their marks do, in brackets; [#references] remembers which
/// note each is.
final class DocxStory {
    static final Set<String> WORD =
            Set.of(
                    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                    "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final Set<String> MATH =
            Set.of(
                    "http://schemas.openxmlformats.org/officeDocument/2006/math",
                    "http://purl.oclc.org/ooxml/officeDocument/math");
    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// Notes by their id, in the order in which the text refers to them.
    record References(List<String> footnotes, List<String> endnotes, List<String> comments) {
        References() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final SafeXml xml;
    private final Blocks blocks;
    private final Findings findings;
    private final References references;
    private final Deque<Boolean> marksDeleted = new ArrayDeque<>();

    /// For each open choice between alternatives, whether one was taken.
    private final Deque<Boolean> taken = new ArrayDeque<>();

    /// For each open field, whether its instruction is being read, and not yet its result.
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private boolean hidden;

    DocxStory(SafeXml xml, Blocks blocks, Findings findings, References references) {
        this.xml = xml;
        this.blocks = blocks;
        this.findings = findings;
        this.references = references;
    }

    /// From the start of an element to its end.
    void read() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); )
            if (xml.isStart()) start();
            else if (xml.isEnd()) end();
    }

    private void start() {
        if (WORD.contains(xml.namespace())) startWord();
        else if (xml.namespace().equals(COMPATIBILITY)) startAlternative();
        else if (MATH.contains(xml.namespace()) && xml.name().equals("t")) text();
    }

    private void startWord() {
        switch (xml.name()) {
            case "p" -> {
                blocks.openParagraph();
                marksDeleted.push(false);
            }
            case "pPr" -> paragraphProperties();
            case "r" -> hidden = false;
            case "rPr" -> runProperties();
            case "del", "moveFrom" -> {
                findings.deletions++;
                xml.skip();
            }
            case "ins", "moveTo" -> findings.insertions++;
            case "tbl" -> blocks.openTable();
            case "trPr" -> rowProperties();
            case "tc" -> blocks.openCell();
            case "txbxContent" -> blocks.openBox();
            case "fldChar" -> field(xml.attribute("fldCharType"));
            case "altChunk" -> findings.chunks++;
            case "tblPr", "tblPrEx", "tblGrid", "tcPr", "sectPr", "sdtPr", "sdtEndPr", "rubyPr" ->
                    xml.skip();
            case "rt" -> {
                findings.phonetic++;
                xml.skip();
            }
            default -> content();
        }
    }

    private void content() {
        switch (xml.name()) {
            case "t" -> text();
            case "tab", "ptab" -> put("\t");
            case "br", "cr" -> put("\n");
            case "noBreakHyphen" -> put("\u2011");
            case "softHyphen" -> put("\u00ad");
            case "sym" -> symbol(xml.attribute("char"));
            case "footnoteReference" ->
                    put("[" + number(references.footnotes, xml.attribute("id")) + "]");
            case "endnoteReference" ->
                    put(
                            "["
                                    + Numerals.roman(
                                            number(references.endnotes, xml.attribute("id")))
                                    + "]");
            case "commentReference" -> number(references.comments, xml.attribute("id"));
            default -> {}
        }
    }

    private void end() {
        if (xml.namespace().equals(COMPATIBILITY) && xml.name().equals("AlternateContent"))
            taken.poll();
        if (!WORD.contains(xml.namespace())) return;
        switch (xml.name()) {
            case "p" -> blocks.closeParagraph(Boolean.TRUE.equals(marksDeleted.poll()));
            case "tc" -> blocks.closeCell();
            case "tr" -> blocks.closeRow();
            case "tbl" -> blocks.closeTable();
            case "txbxContent" -> blocks.closeBox();
            default -> {}
        }
    }

    private void startAlternative() {
        switch (xml.name()) {
            case "AlternateContent" -> taken.push(false);
            case "Choice", "Fallback" -> {
                if (Boolean.TRUE.equals(taken.poll())) xml.skip();
                taken.push(true);
            }
            default -> {}
        }
    }

    private void paragraphProperties() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); ) {
            if (!xml.isStart()) continue;
            switch (xml.name()) {
                case "del", "moveFrom" -> {
                    findings.deletions++;
                    marksDeleted.poll();
                    marksDeleted.push(true);
                }
                case "ins", "moveTo" -> findings.insertions++;
                // Number 0 takes a paragraph out of the list that its style is in.
                case "numId" -> {
                    if (!xml.attribute("val").equals("0")) findings.listed++;
                }
                // The properties of before, and of the section: not this paragraph's.
                case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                default -> {}
            }
        }
    }

    private void runProperties() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); ) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("rPrChange")) xml.skip();
            else if (xml.name().equals("vanish")) {
                hidden = !Set.of("0", "false", "off").contains(xml.attribute("val"));
                if (hidden) findings.hidden++;
            }
        }
    }

    private void rowProperties() {
        for (int open = xml.depth() - 1; xml.depth() > open && xml.next(); ) {
            if (!xml.isStart()) continue;
            if (xml.name().equals("del")) {
                findings.deletions++;
                blocks.dropRow();
            } else if (xml.name().equals("ins")) findings.insertions++;
        }
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(true);
            case "separate" -> {
                if (fields.poll() != null) fields.push(false);
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    /// Whether a field is computed for the instruction of another, so that its result shows nowhere. A field
    /// that nobody ended hides nothing by this rule.
    private boolean inInstruction() {
        return fields.size() > 1 && fields.stream().skip(1).anyMatch(instruction -> instruction);
    }

    private void text() {
        // A line end in the XML is a blank; Word shows it so.
        put(xml.textOfElement().replace('\n', ' '));
    }

    private void put(String text) {
        if (!hidden && !inInstruction() && blocks.inParagraph()) blocks.text(text);
    }

    /// A character of a symbol font has no meaning outside of it; it is kept, in the private use area.
    private void symbol(String hexadecimal) {
        try {
            int point = Integer.parseInt(hexadecimal, 16);
            if (!Character.isValidCodePoint(point) || point == 0) return;
            findings.symbols++;
            put(Character.toString(point));
        } catch (NumberFormatException noCharacter) {
            // Word shows nothing either.
        }
    }

    private static int number(List<String> seen, String id) {
        int at = seen.indexOf(id);
        if (at >= 0) return at + 1;
        seen.add(id);
        return seen.size();
    }
}
