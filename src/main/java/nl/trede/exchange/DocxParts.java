package nl.trede.exchange;

import nl.trede.message.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which parts a DOCX has, as its relationships tell: they may have any name.
final class DocxParts {
    private static final String USUAL_MAIN = "word/document.xml";

    private final SafeZip zip;
    private final Progress progress;
    private final String main;
    private final List<Relation> relations;

    private record Relation(String type, String part) {}

    private DocxParts(SafeZip zip, Progress progress) {
        this.zip = zip;
        this.progress = progress;
        this.main =
                relations("").stream()
                        .filter(relation -> relation.type.equals("officeDocument"))
                        .map(Relation::part)
                        .filter(zip::has)
                        .findFirst()
                        .orElse(USUAL_MAIN);
        this.relations = relations(main);
    }

    static DocxParts of(SafeZip zip, Progress progress) {
        return new DocxParts(zip, progress);
    }

    String main() {
        return main;
    }

    /// The part of a type, which is the last word of the relationship's: `footnotes`.
    Optional<String> part(String type) {
        return parts(type).stream().findFirst();
    }

    List<String> parts(String type) {
        return relations.stream()
                .filter(relation -> relation.type.equals(type))
                .map(Relation::part)
                .filter(zip::has)
                .toList();
    }

    private List<Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String entry = folder + "_rels/" + part.substring(slash) + ".rels";
        List<Relation> found = new ArrayList<>();
        if (!zip.has(entry)) return found;
        zip.readXml(
                entry,
                progress,
                xml -> {
                    while (xml.next()) {
                        if (!xml.isStart() || !xml.name().equals("Relationship")) continue;
                        if (xml.attribute("TargetMode").equals("External")) continue;
                        String type = xml.attribute("Type");
                        String target = xml.attribute("Target");
                        String path =
                                target.startsWith("/") ? target.substring(1) : folder + target;
                        found.add(new Relation(type.substring(type.lastIndexOf('/') + 1), path));
                    }
                });
        return found;
    }
}
