package nl.trede;

import nl.trede.change.CaseEdits;
import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.CodingEdits;
import nl.trede.change.DocumentEdits;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.change.SchemeEdits;
import nl.trede.generate.StudyGenerator;
import nl.trede.message.Progress;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Document;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Member;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.search.Query;
import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The study that is measured with: its files, and a project made of them. Each is made when it is first needed, and
/// all is deleted at the end.
final class BenchStudy implements AutoCloseable {
    static final Workspace.Who WHO = new Workspace.Who("coder 0", "bench");

    /// Documents whose codings are one change.
    private static final int DOCUMENTS_AT_ONCE = 100;

    final StudyGenerator size;
    private final Path folder;
    private @Nullable List<Path> sources;
    private @Nullable Path project;

    BenchStudy(StudyGenerator size) throws IOException {
        this.size = size;
        delete(home());
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
    }

    /// Where the indexes of the projects are: they must go as well, and nobody's own.
    private static Path home() {
        Path target = Path.of("target").toAbsolutePath();
        String home = System.getenv("TREDE_HOME");
        if (home == null || !Path.of(home).startsWith(target))
            throw new IllegalStateException("TREDE_HOME is to be a folder below " + target);
        return Path.of(home);
    }

    /// The files that are imported.
    List<Path> sources() throws IOException {
        List<Path> known = sources;
        if (known == null) sources = known = size.write(folder.resolve("sources"));
        return known;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /// The project, closed, with everything in it.
    Path project() throws IOException {
        Path known = project;
        if (known != null) return known;
        known = file("study.trede").toAbsolutePath();
        try (Workspace workspace = Importing.newProject(known)) {
            Importing.all(workspace, sources());
            fill(workspace);
        }
        project = known;
        return known;
    }

    private void fill(Workspace workspace) {
        Ids ids = workspace.ids();
        FacetId direction = new FacetId(ids.next());
        List<CoderId> coders = new ArrayList<>(List.of(workspace.coder()));
        for (int i = 1; i < size.coders(); i++) coders.add(new CoderId(ids.next()));
        for (int i = 1; i < size.coders(); i++) add(workspace, coders.get(i), "coder " + i);
        apply(workspace, project -> direction(project, direction));
        List<CodeId> codes = codes(workspace, direction);
        List<CaseId> cases = cases(workspace);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < size.documents(); i++) numbers.put(size.fileName(i), i);
        List<Document> documents = workspace.project().documents().existing();
        apply(workspace, project -> assigned(project, documents, numbers, cases, coders));
        for (int from = 0; from < documents.size(); from += DOCUMENTS_AT_ONCE) {
            int to = Math.min(documents.size(), from + DOCUMENTS_AT_ONCE);
            List<Document> some = documents.subList(from, to);
            apply(
                    workspace,
                    project -> {
                        List<CodingEdits.NewCoding> wanted = new ArrayList<>();
                        for (Document document : some)
                            addCodings(
                                    document,
                                    number(document, numbers),
                                    workspace.texts(),
                                    codes,
                                    coders,
                                    direction,
                                    wanted);
                        return CodingEdits.make(project, workspace.texts(), ids, wanted)
                                .change()
                                .orElseThrow();
                    });
        }
    }

    private interface Making {
        Change of(Project project);
    }

    private static void apply(Workspace workspace, Making making) {
        Workspace.await(workspace.apply(project -> Optional.of(making.of(project))));
    }

    private static void add(Workspace workspace, CoderId coder, String name) {
        apply(workspace, project -> Edits.addCoder(project, coder, name));
    }

    private static Change direction(Project project, FacetId id) {
        Facet.Values values =
                new Facet.Values(
                        List.of(
                                new Facet.Value(1, "positief", "", 1),
                                new Facet.Value(2, "neutraal", "", 0),
                                new Facet.Value(3, "negatief", "", -1)));
        return SchemeEdits.createFacet(
                project, id, "richting", "", Facet.Type.LIST, Facet.Role.DIRECTION, values);
    }

    /// A tree: ten at the top, each other one below the one that has its number without the last digit.
    private List<CodeId> codes(Workspace workspace, FacetId direction) {
        List<CodeId> codes = new ArrayList<>();
        for (int i = 0; i < size.codes(); i++) codes.add(new CodeId(workspace.ids().next()));
        for (int i = 0; i < size.codes(); i++) {
            Optional<CodeId> parent = i < 10 ? Optional.empty() : Optional.of(codes.get(i / 10));
            CodeEdits.NewCode plain = CodeEdits.NewCode.named(codes.get(i), "code " + i);
            CodeEdits.NewCode withFacet =
                    new CodeEdits.NewCode(
                            codes.get(i),
                            plain.name(),
                            plain.gloss(),
                            plain.definition(),
                            plain.colour(),
                            plain.ordered(),
                            new FacetIds(List.of(direction)));
            apply(workspace, project -> CodeEdits.create(project, parent, withFacet));
        }
        return codes;
    }

    private List<CaseId> cases(Workspace workspace) {
        List<CaseId> cases = new ArrayList<>();
        for (int i = 0; i < size.cases(); i++) {
            CaseId id = new CaseId(workspace.ids().next());
            String name = "wijk " + i;
            cases.add(id);
            apply(
                    workspace,
                    project ->
                            CaseEdits.create(
                                    project, id, name, "wijk", Optional.empty(), Map.of()));
        }
        return cases;
    }

    /// Puts documents in their cases, and marks half of them as read by somebody.
    private Change assigned(
            Project project,
            List<Document> documents,
            Map<String, Integer> numbers,
            List<CaseId> cases,
            List<CoderId> coders) {
        List<Change> changes = new ArrayList<>();
        for (Document document : documents) {
            int number = number(document, numbers);
            CaseId one = cases.get(size.caseOf(number));
            changes.add(
                    CaseEdits.assign(
                            project.cases().get(one).orElseThrow(),
                            Member.whole(document.id()),
                            true));
            if (number % 2 == 0)
                changes.add(
                        DocumentEdits.read(
                                document.id(),
                                coders.get(number / 2 % coders.size()),
                                Optional.empty(),
                                true));
        }
        return Edits.together("case.assigned", changes);
    }

    private static int number(Document document, Map<String, Integer> numbers) {
        Integer number = numbers.get(Path.of(document.name()).getFileName().toString());
        if (number == null) throw new IllegalStateException("not ours: " + document.name());
        return number;
    }

    private void addCodings(
            Document document,
            int number,
            Texts texts,
            List<CodeId> codes,
            List<CoderId> coders,
            FacetId direction,
            List<CodingEdits.NewCoding> to) {
        for (StudyGenerator.Coded one :
                size.codings(number, texts.segments(document.current().segments()))) {
            Facets facets =
                    one.direction() == 0
                            ? Facets.NONE
                            : new Facets(
                                    List.of(
                                            new Facets.Setting(
                                                    direction,
                                                    new FacetSetting.Chosen(one.direction()))));
            to.add(
                    new CodingEdits.NewCoding(
                            document.id(),
                            one.range(),
                            codes.get(one.code()),
                            coders.get(one.coder()),
                            facets,
                            Origin.HAND,
                            Instant.EPOCH,
                            ""));
        }
    }

    /// Opens the project as its first coder, with its index brought up to date.
    Workspace open() throws IOException {
        Workspace workspace = Workspace.open(project(), WHO);
        workspace.search(Query.parse("woning"), Progress.NONE);
        return workspace;
    }

    static void delete(Path path) throws IOException {
        if (!Files.exists(path)) return;
        List<Path> all;
        try (Stream<Path> below = Files.walk(path)) {
            all = below.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path one : all) Files.delete(one);
    }

    @Override
    public void close() throws IOException {
        delete(folder);
        delete(home());
    }
}
