package nl.trede.cli;

import nl.trede.model.Address;
import nl.trede.model.Document;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Segments;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

@Command(name = "text")
final class TextCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin UnitsOption units = new UnitsOption();

    @Parameters(index = "1", paramLabel = "DOCUMENT", descriptionKey = "cli.parameter.document")
    String document = "";

    record Segment(String kind, int start, int end, String speaker) {}

    record Whole(String text, int revision, List<Segment> segments) {}

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            Document found = find(workspace.project(), document);
            String text = workspace.texts().text(found.current().text());
            if (json)
                output.json(
                        new Whole(
                                text,
                                found.revisions().size(),
                                segments(workspace.texts(), found)));
            else output.exactly(text);
        }
    }

    static Document find(Project project, String address) {
        return Address.find("document", address, project.documents().existing(), Document::name);
    }

    /// Everything but words. `speaker` of a time or page is what it says.
    private List<Segment> segments(Texts texts, Document found) {
        Segments segments = texts.segments(found.current().segments());
        List<Segment> all = new ArrayList<>();
        for (Segments.Kind kind : Segments.Kind.values()) {
            if (kind == Segments.Kind.WORD) continue;
            for (int i = 0; i < segments.count(kind); i++)
                all.add(
                        new Segment(
                                kind.name().toLowerCase(Locale.ROOT),
                                units.out(texts, found, segments.start(kind, i)),
                                units.out(texts, found, segments.end(kind, i)),
                                segments.label(kind, i)));
        }
        return all;
    }
}
