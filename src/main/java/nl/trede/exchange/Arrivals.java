package nl.trede.exchange;

import nl.trede.change.CaseEdits;
import nl.trede.change.Change;
import nl.trede.change.DocumentEdits;
import nl.trede.change.DocumentEdits.NewDocument;
import nl.trede.change.Ids;
import nl.trede.change.Names;
import nl.trede.exchange.ImportPlan.Imported;
import nl.trede.exchange.ImportPlan.Kind;
import nl.trede.exchange.ImportPlan.Skipped;
import nl.trede.exchange.Manifest.WrittenAnswer;
import nl.trede.exchange.Manifest.WrittenDocument;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.model.Answer;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facts;
import nl.trede.model.Hash;
import nl.trede.model.Member;
import nl.trede.model.Project;
import nl.trede.model.Revision;
import nl.trede.model.Speakers;
import nl.trede.text.Segments;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Documents that were read, on their way into a project that has their cases and codes. Used once.
final class Arrivals {
    private static final String INTERVIEWER = "interviewer";

    final List<Change> changes = new ArrayList<>();
    final List<Imported> imported = new ArrayList<>();

    private final Project project;
    private final Ids ids;
    private final List<Skipped> skipped;
    private final CodingNames names;
    private final Map<Hash, String> contents = new HashMap<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Map<String, Case> cases = new HashMap<>();

    Arrivals(Project project, Ids ids, List<Skipped> skipped) {
        this.project = project;
        this.ids = ids;
        this.skipped = skipped;
        names = new CodingNames(project);
        for (Document document : project.documents().existing()) {
            paths.add(document.name());
            document.original().ifPresent(it -> contents.put(it.bytes(), document.name()));
            for (Revision revision : document.revisions().values())
                contents.put(revision.text(), document.name());
        }
    }

    void take(DocumentReading.Document document) {
        String path = document.source().path();
        SourceText text = document.text();
        Hash original = Hash.ofHex(text.sha256());
        Hash words = Hash.of(text.text().getBytes(StandardCharsets.UTF_8));
        Optional<String> there =
                Optional.ofNullable(contents.get(original))
                        .or(() -> Optional.ofNullable(contents.get(words)));
        if (there.isPresent()) {
            skipped.add(
                    new Skipped(
                            path,
                            there.get().equals(path)
                                    ? Message.of("import.skipped.there")
                                    : Message.of("import.skipped.same", there.get())));
            return;
        }
        checkPath(document, path);
        contents.put(original, path);
        contents.put(words, path);
        add(document, path);
    }

    private void checkPath(DocumentReading.Document document, String path) {
        String file = document.source().file().toString();
        Spot at =
                document.source()
                        .written()
                        .flatMap(WrittenDocument::path)
                        .map(JsonValue.Text::at)
                        .orElse(new Spot(file, 1, 1, ""));
        if (!paths.add(path))
            throw Problem.of("import.path.taken", path)
                    .at(file)
                    .remedy("import.path.taken.way")
                    .asException();
        at.check(() -> Names.check("document", path, List.of()));
    }

    private void add(DocumentReading.Document document, String path) {
        SourceText text = document.text();
        Optional<WrittenDocument> written = document.source().written();
        DocumentId id = new DocumentId(ids.next());
        changes.add(
                DocumentEdits.addChecked(
                        ids,
                        new NewDocument(
                                id,
                                path,
                                written.map(WrittenDocument::kind).orElse(""),
                                document.language(),
                                written.flatMap(WrittenDocument::date),
                                written.map(WrittenDocument::attributes).orElse(Map.of()),
                                written.map(it -> speakers(it, document.segments()))
                                        .orElse(Speakers.NONE),
                                written.map(WrittenDocument::facts).orElse(Facts.NONE),
                                text.text(),
                                document.segments(),
                                text.original(),
                                text.format(),
                                text.encoding())));
        List<String> assigned = new ArrayList<>();
        written.ifPresent(it -> {
            assigned.addAll(assign(id, it));
            ask(id, it);
        });
        imported.add(
                new Imported(
                        document.source().file(),
                        path,
                        Kind.DOCUMENT,
                        text.text().length(),
                        assigned,
                        text.notes()));
    }

    private List<String> assign(DocumentId id, WrittenDocument written) {
        Map<CaseId, Case> all = new LinkedHashMap<>();
        for (JsonValue.Text address : written.cases()) {
            Case one = oneCase(address);
            if (all.put(one.id(), one) != null)
                throw address.at().problem("manifest.case.again", address.text()).asException();
            changes.add(CaseEdits.assign(one, Member.whole(id), true));
        }
        return all.keySet().stream().map(project.caseTree()::path).toList();
    }

    private Case oneCase(JsonValue.Text address) {
        return cases.computeIfAbsent(
                address.text(), _ -> names.oneCase(address.at(), address.text()));
    }

    private void ask(DocumentId id, WrittenDocument written) {
        Map<CodeId, Answer> asked = new HashMap<>();
        for (WrittenAnswer one : written.asked()) {
            CodeId code = names.code(one.at(), one.code()).id();
            if (asked.put(code, one.answer()) != null)
                throw one.at().problem("manifest.asked.twice", one.code()).asException();
            changes.add(DocumentEdits.asked(id, code, one.answer()));
        }
    }

    private Speakers speakers(WrittenDocument written, Segments segments) {
        Set<String> labels = new LinkedHashSet<>();
        for (int i = 0; i < segments.count(Segments.Kind.TURN); i++)
            labels.add(segments.label(Segments.Kind.TURN, i));
        Map<String, Optional<CaseId>> speakers = new TreeMap<>();
        written.speakers()
                .forEach((label, who) -> {
                    if (!labels.contains(label))
                        throw who.at()
                                .problem("manifest.speaker", label)
                                .remedy(
                                        "manifest.speaker.way",
                                        labels.isEmpty() ? "-" : String.join(", ", labels))
                                .asException();
                    speakers.put(
                            label,
                            who.text().equals(INTERVIEWER)
                                    ? Optional.empty()
                                    : Optional.of(oneCase(who).id()));
                });
        return speakers.isEmpty() ? Speakers.NONE : new Speakers(speakers);
    }
}
