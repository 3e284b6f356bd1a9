package nl.trede.exchange;

import nl.trede.exchange.DocxStory.References;
import nl.trede.message.Progress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Word documents: paragraphs and tables in order, then the footnotes, the endnotes and the comments.
final class Docx implements Reader {
    @Override
    public List<String> endings() {
        return List.of("docx", "docm");
    }

    @Override
    public boolean recognises(Likeness likeness) {
        return likeness == Likeness.DOCX || likeness == Likeness.BROKEN_ZIP;
    }

    @Override
    public Extracted read(FileBytes file, Progress progress) {
        try (SafeZip zip = SafeZip.open(file)) {
            return new Reading(file, zip, progress).read();
        }
    }

    private record Reading(
            FileBytes file,
            SafeZip zip,
            Progress progress,
            DocxParts parts,
            Findings findings,
            References references) {
        Reading(FileBytes file, SafeZip zip, Progress progress) {
            this(
                    file,
                    zip,
                    progress,
                    DocxParts.of(zip, progress),
                    new Findings(),
                    new References());
        }

        Extracted read() {
            List<String> all = new ArrayList<>();
            zip.readXml(
                    parts.main(),
                    progress,
                    xml -> {
                        while (xml.next()) if (is(xml, "body")) all.addAll(story(xml));
                    });
            findings.footnotes =
                    addNotes(
                            all,
                            "footnotes",
                            "footnote",
                            references.footnotes(),
                            n -> "[" + n + "]");
            findings.endnotes =
                    addNotes(
                            all,
                            "endnotes",
                            "endnote",
                            references.endnotes(),
                            n -> "[" + Numerals.roman(n) + "]");
            findings.comments =
                    addNotes(
                            all, "comments", "comment", references.comments(), n -> "[#" + n + "]");
            findings.furniture = hasText("header") || hasText("footer");
            return new Extracted(String.join("\n\n", all), List.of(), "", findings.notes());
        }

        private static boolean is(SafeXml xml, String name) {
            return xml.isStart()
                    && xml.name().equals(name)
                    && DocxStory.WORD.contains(xml.namespace());
        }

        private List<String> story(SafeXml xml) {
            Blocks blocks = new Blocks(file);
            new DocxStory(xml, blocks, findings, references).read();
            return blocks.finish();
        }

        /// Adds the notes to which the text refers, in the order in which it does, each behind its mark.
        private int addNotes(
                List<String> all,
                String type,
                String element,
                List<String> referred,
                IntFunction<String> mark) {
            if (referred.isEmpty()) return 0;
            Map<String, String> notes = new HashMap<>();
            for (String part : parts.parts(type))
                zip.readXml(
                        part,
                        progress,
                        xml -> {
                            while (xml.next()) {
                                if (!is(xml, element)) continue;
                                String id = xml.attribute("id");
                                notes.put(id, String.join("\n\n", story(xml)).strip());
                            }
                        });
            int count = 0;
            // By index: a note may itself refer to another of its kind, which then joins the list.
            for (int i = 0; i < referred.size(); i++) {
                String note = notes.getOrDefault(referred.get(i), "");
                if (note.isEmpty()) continue;
                all.add(mark.apply(i + 1) + " " + note);
                count++;
            }
            return count;
        }

        private boolean hasText(String type) {
            for (String part : parts.parts(type)) {
                Blocks blocks = new Blocks(file);
                zip.readXml(
                        part,
                        progress,
                        xml -> {
                            if (xml.next())
                                new DocxStory(xml, blocks, new Findings(), new References()).read();
                        });
                if (!blocks.finish().isEmpty()) return true;
            }
            return false;
        }
    }
}
