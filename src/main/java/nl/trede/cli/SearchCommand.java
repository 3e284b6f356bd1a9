package nl.trede.cli;

import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Membership;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.search.Context;
import nl.trede.search.Hit;
import nl.trede.search.Hits;
import nl.trede.search.Query;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Command(name = "search")
final class SearchCommand extends CliCommand {
    private static final int CONTEXT = 60;

    @Mixin FileParameter project = new FileParameter();
    @Mixin UnitsOption units = new UnitsOption();

    @Parameters(index = "1", paramLabel = "QUERY", descriptionKey = "cli.parameter.query")
    String query = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit.search")
    int limit = 100;

    /// How hits are sorted.
    enum Order {
        document,
        relevance
    }

    @Option(
            names = "--order",
            paramLabel = "document|relevance",
            descriptionKey = "cli.option.order")
    Order order = Order.document;

    record HitRow(
            String document,
            List<String> cases,
            int start,
            int end,
            String match,
            String before,
            String after) {}

    record Found(
            String query, int total, int documents, List<Hits.Form> forms, List<HitRow> hits) {}

    @Override
    void run() {
        if (limit < 0) throw usage("cli.limit");
        Query parsed = Query.parse(query);
        try (Workspace workspace = read(project.file)) {
            Hits hits = workspace.search(parsed, output.progress());
            if (order == Order.relevance) hits = hits.byRelevance();
            List<HitRow> rows = rows(workspace, hits.page(0, limit));
            if (json)
                output.json(
                        new Found(
                                query, hits.total(), hits.documents().size(), hits.forms(), rows));
            else print(hits, rows, output);
        }
    }

    List<HitRow> rows(Workspace workspace, List<Hit> page) {
        Project searched = workspace.project();
        Texts texts = workspace.texts();
        Membership membership = Membership.of(searched, texts);
        Map<DocumentId, String> shown = new HashMap<>();
        return page.stream()
                .map(hit -> {
                    Document document = hit.document();
                    String text =
                            shown.computeIfAbsent(
                                    document.id(), _ -> texts.text(document.current().text()));
                    Context context = Context.of(text, hit.range(), CONTEXT);
                    int[] cases =
                            membership.casesOf(
                                    searched.documents().indexOf(document.id()),
                                    hit.range().start(),
                                    hit.range().end());
                    return new HitRow(
                            document.name(),
                            membership.paths(cases),
                            units.out(texts, document, hit.range().start()),
                            units.out(texts, document, hit.range().end()),
                            context.match(),
                            context.before(),
                            context.after());
                })
                .toList();
    }

    /// Hits under one another in their context, then what was found.
    static void print(Hits hits, List<HitRow> rows, Output output) {
        String document = "";
        for (HitRow row : rows) {
            if (!row.document.equals(document)) output.line(row.document);
            document = row.document;
            output.line(
                    flat(String.format("%60s", tail(row.before)))
                            + "["
                            + flat(row.match)
                            + "]"
                            + flat(row.after));
        }
        List<String> forms =
                hits.forms().stream().limit(12).map(f -> f.form() + " " + f.hits()).toList();
        output.line(output.say("cli.search.found", hits.total(), hits.documents().size()));
        if (!forms.isEmpty()) output.line(output.say("cli.search.forms", String.join(", ", forms)));
        if (rows.size() < hits.total())
            output.line(output.say("cli.search.more", rows.size(), hits.total()));
    }

    private static String tail(String text) {
        return text.length() <= CONTEXT ? text : text.substring(text.length() - CONTEXT);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", " ");
    }
}
