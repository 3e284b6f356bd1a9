package nl.trede.exchange;

import nl.trede.message.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Texts of LibreOffice and its kin: paragraphs and tables in order, then the footnotes, the endnotes and the
/// comments.
final class Odt implements Reader {
    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String STYLES = "styles.xml";
    private static final Set<String> FURNITURE =
            Set.of(
                    "header",
                    "header-left",
                    "header-first",
                    "footer",
                    "footer-left",
                    "footer-first");

    @Override
    public List<String> endings() {
        return List.of("odt", "ott");
    }

    @Override
    public boolean recognises(Likeness likeness) {
        return likeness == Likeness.ODT || likeness == Likeness.BROKEN_ZIP;
    }

    @Override
    public Extracted read(FileBytes file, Progress progress) {
        try (SafeZip zip = SafeZip.open(file)) {
            if (zip.has(MANIFEST)) refuseLocked(file, zip, progress);
            List<String> all = new ArrayList<>();
            Findings findings = new Findings();
            zip.readXml(
                    CONTENT,
                    progress,
                    xml -> {
                        while (xml.next())
                            if (xml.isStart() && xml.name().equals("body"))
                                readBody(xml, file, findings, all);
                    });
            if (zip.has(STYLES)) findings.furniture = hasFurniture(zip, progress);
            return new Extracted(String.join("\n\n", all), List.of(), "", findings.notes());
        }
    }

    private static void readBody(SafeXml xml, FileBytes file, Findings findings, List<String> all) {
        while (xml.next()) {
            if (!xml.isStart() || !xml.name().equals("text")) continue;
            OdtStory story = new OdtStory(xml, file, findings);
            all.addAll(story.read());
            all.addAll(story.footnotes);
            all.addAll(story.endnotes);
            all.addAll(story.comments);
            findings.footnotes += story.footnotes.size();
            findings.endnotes += story.endnotes.size();
            findings.comments += story.comments.size();
        }
    }

    /// The entries of an encrypted file are there, and full of noise; the list of them says so.
    private static void refuseLocked(FileBytes file, SafeZip zip, Progress progress) {
        zip.readXml(
                MANIFEST,
                progress,
                xml -> {
                    while (xml.next())
                        if (xml.isStart() && xml.name().equals("encryption-data"))
                            throw Importers.locked(file);
                });
    }

    private static boolean hasFurniture(SafeZip zip, Progress progress) {
        boolean[] found = {false};
        zip.readXml(
                STYLES,
                progress,
                xml -> {
                    while (xml.next())
                        if (xml.isStart()
                                && FURNITURE.contains(xml.name())
                                && !xml.textOfElement().isBlank()) found[0] = true;
                });
        return found[0];
    }
}
