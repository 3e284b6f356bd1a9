package nl.trede.cli;

import nl.trede.analysis.CodeCounts;
import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.Document;
import nl.trede.model.Filter;
import nl.trede.model.Membership;
import nl.trede.model.Project;
import nl.trede.text.Segments;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(name = "info")
final class InfoCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();

    @Option(names = "--documents", descriptionKey = "cli.option.documents")
    boolean documents;

    @Option(names = "--cases", descriptionKey = "cli.option.cases")
    boolean cases;

    @Option(names = "--codes", descriptionKey = "cli.option.codes")
    boolean codes;

    @Override
    void run() {
        if ((documents ? 1 : 0) + (cases ? 1 : 0) + (codes ? 1 : 0) > 1)
            throw usage("cli.info.one");
        try (Workspace workspace = read(project.file)) {
            if (documents) list(documents(workspace));
            else if (cases) list(cases(workspace.project()));
            else if (codes) list(codes(workspace));
            else show(workspace, output, json);
        }
    }

    record Counts(
            String name,
            int documents,
            int cases,
            int codes,
            int coders,
            int codings,
            int relations,
            int judgements,
            int memos,
            int respondents,
            long entries) {}

    static void show(Workspace workspace, Output output, boolean json) {
        Project project = workspace.project();
        Counts counts =
                new Counts(
                        project.name(),
                        project.documents().existing().size(),
                        project.caseTree().tree().inOrder().size(),
                        project.codebook().tree().inOrder().size(),
                        project.coders().existing().size(),
                        CodeCounts.of(project, Filter.ALL, workspace.texts()).all(),
                        0,
                        0,
                        project.memos().existing().size(),
                        0,
                        Workspace.await(workspace.entries()));
        if (json) output.json(counts);
        else
            output.line(
                    output.say(
                            "cli.info",
                            counts.name,
                            counts.documents,
                            counts.cases,
                            counts.codes,
                            counts.coders,
                            counts.codings,
                            counts.memos,
                            counts.entries));
    }

    private void list(List<? extends Row> rows) {
        if (json) output.json(rows);
        else rows.forEach(row -> output.line(row.text()));
    }

    interface Row {
        String text();
    }

    record DocumentRow(
            String path,
            String kind,
            String language,
            int characters,
            int words,
            List<String> cases,
            Map<String, Object> attributes,
            int revision)
            implements Row {
        @Override
        public String text() {
            return path + "\t" + kind + "\t" + words;
        }
    }

    /// `revision` counts the texts that a document had, from 1.
    private static List<DocumentRow> documents(Workspace workspace) {
        Project project = workspace.project();
        Membership membership = Membership.of(project, workspace.texts());
        List<DocumentRow> rows = new ArrayList<>();
        for (Document document : sorted(project)) {
            Segments segments = workspace.texts().segments(document.current().segments());
            rows.add(
                    new DocumentRow(
                            document.name(),
                            document.kind(),
                            document.language(),
                            document.current().length(),
                            segments.count(Segments.Kind.WORD),
                            membership.paths(
                                    membership.casesOf(project.documents().indexOf(document.id()))),
                            attributes(document.attributes()),
                            document.revisions().size()));
        }
        return rows;
    }

    static List<Document> sorted(Project project) {
        return project.documents().existing().stream()
                .sorted(Comparator.comparing(Document::name))
                .toList();
    }

    record CaseRow(String path, String kind, Map<String, Object> attributes) implements Row {
        @Override
        public String text() {
            return path + "\t" + kind;
        }
    }

    private static List<CaseRow> cases(Project project) {
        List<CaseRow> rows = new ArrayList<>();
        for (Case one : project.caseTree().tree().inOrder())
            rows.add(
                    new CaseRow(
                            project.caseTree().path(one.id()),
                            one.kind(),
                            attributes(one.attributes())));
        return rows;
    }

    private static Map<String, Object> attributes(Attributes attributes) {
        Map<String, Object> all = new LinkedHashMap<>();
        attributes
                .all()
                .forEach((name, value) ->
                        all.put(
                                name,
                                value instanceof AttributeValue.Amount amount
                                        ? amount.number()
                                        : value.shown()));
        return all;
    }

    record CodeRow(String path, String color, boolean ordered, String definition, int codings)
            implements Row {
        @Override
        public String text() {
            return path + "\t" + codings;
        }
    }

    private static List<CodeRow> codes(Workspace workspace) {
        Project project = workspace.project();
        CodeCounts counts = CodeCounts.of(project, Filter.ALL, workspace.texts());
        List<CodeRow> rows = new ArrayList<>();
        for (Code code : project.codebook().tree().inOrder())
            rows.add(
                    new CodeRow(
                            project.codebook().path(code.id()),
                            code.colour().orElse(""),
                            code.ordered(),
                            code.definition().definition(),
                            counts.of(code.id())));
        return rows;
    }
}
