package nl.trede.cli;

import nl.trede.change.CodingEdits;
import nl.trede.message.Problem;
import nl.trede.model.Code;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.search.DocumentHits;
import nl.trede.search.Hits;
import nl.trede.search.Query;
import nl.trede.search.Span;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;
import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

@Command(name = "code")
final class CodeCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin CoderOption coder = new CoderOption();
    @Mixin UnitsOption units = new UnitsOption();

    @Option(
            names = "--code",
            required = true,
            paramLabel = "PATH",
            descriptionKey = "cli.option.code")
    String code = "";

    @Option(names = "--document", paramLabel = "D", descriptionKey = "cli.option.code.document")
    String document = "";

    @Option(names = "--start", paramLabel = "S", descriptionKey = "cli.option.start")
    @Nullable Integer start;

    @Option(names = "--end", paramLabel = "E", descriptionKey = "cli.option.end")
    @Nullable Integer end;

    @Option(names = "--quote", paramLabel = "TEXT", descriptionKey = "cli.option.quote")
    String quote = "";

    @Option(names = "--query", paramLabel = "Q", descriptionKey = "cli.option.query")
    String query = "";

    /// What around a hit or passage is coded.
    enum Width {
        match,
        sentence,
        paragraph,
        turn
    }

    @Option(
            names = "--span",
            paramLabel = "match|sentence|paragraph|turn",
            descriptionKey = "cli.option.span")
    @Nullable Width width;

    @Option(names = "--facet", paramLabel = "FACET=VALUE", descriptionKey = "cli.option.facet")
    List<String> facets = new ArrayList<>();

    @Option(names = "--memo", paramLabel = "TEXT", descriptionKey = "cli.option.memo")
    String memo = "";

    record Row(String id, String document, int start, int end) {}

    record Result(List<Row> codings, int already) {}

    private record Place(DocumentId document, TextRange range) {}

    @Override
    void run() {
        checkArguments();
        try (Workspace workspace = Workspace.open(project.file, who(coder.name))) {
            List<Place> places = query.isEmpty() ? List.of(onePlace(workspace)) : places(workspace);
            AtomicReference<CodingEdits.Made> made =
                    new AtomicReference<>(new CodingEdits.Made(Optional.empty(), List.of(), 0));
            Workspace.await(
                    workspace.apply(newest -> {
                        CodingEdits.Made result = make(workspace, newest, places);
                        made.set(result);
                        return result.change();
                    }));
            show(workspace, Objects.requireNonNull(made.get()));
        }
    }

    private void checkArguments() {
        boolean byQuery = !query.isEmpty();
        boolean byQuote = !quote.isEmpty();
        boolean byPosition = start != null || end != null;
        if ((byQuery ? 1 : 0) + (byQuote ? 1 : 0) + (byPosition ? 1 : 0) != 1)
            throw usage("cli.code.one");
        if (byQuery && !document.isEmpty()) throw usage("cli.code.query.document");
        if (!byQuery && document.isEmpty()) throw usage("cli.code.document");
        if (byPosition && (start == null || end == null)) throw usage("cli.code.both");
    }

    private Span span() {
        Width wide = width;
        if (wide == null) return query.isEmpty() ? Span.MATCH : Span.SENTENCE;
        return switch (wide) {
            case match -> Span.MATCH;
            case sentence -> Span.SENTENCE;
            case paragraph -> Span.PARAGRAPH;
            case turn -> Span.TURN;
        };
    }

    private Place onePlace(Workspace workspace) {
        Document found = TextCommand.find(workspace.project(), document);
        String text = workspace.texts().text(found.current().text());
        TextRange range = quote.isEmpty() ? given(workspace, found, text) : quoted(found, text);
        Segments segments = workspace.texts().segments(found.current().segments());
        return new Place(found.id(), span().of(range, segments));
    }

    private TextRange given(Workspace workspace, Document found, String text) {
        int from = units.in(workspace.texts(), found, start == null ? 0 : start);
        int to = units.in(workspace.texts(), found, end == null ? 0 : end);
        if (from < 0 || to <= from || to > text.length())
            throw Problem.of("cli.code.range", from, to, text.length())
                    .at(found.name())
                    .asException();
        return new TextRange(from, to);
    }

    private TextRange quoted(Document found, String text) {
        int at = text.indexOf(quote);
        if (at < 0) throw Problem.of("cli.quote.absent", quote).at(found.name()).asException();
        int count = 0;
        for (int next = at; next >= 0; next = text.indexOf(quote, next + 1)) count++;
        if (count > 1)
            throw Problem.of("cli.quote.often", quote, count)
                    .at(found.name())
                    .remedy("cli.quote.often.way")
                    .asException();
        return new TextRange(at, at + quote.length());
    }

    private List<Place> places(Workspace workspace) {
        Hits hits = workspace.search(Query.parse(query), output.progress());
        List<Place> places = new ArrayList<>();
        for (DocumentHits one : hits.documents()) {
            Segments segments = workspace.texts().segments(one.document().current().segments());
            for (TextRange range : one.spans(span(), segments))
                places.add(new Place(one.document().id(), range));
        }
        return places;
    }

    private CodingEdits.Made make(Workspace workspace, Project newest, List<Place> places) {
        Code found = newest.codebook().find(code);
        Facets settings = settings(newest);
        Instant now = Instant.now();
        Origin origin = query.isEmpty() ? Origin.HAND : Origin.RULE;
        List<CodingEdits.NewCoding> wanted =
                places.stream()
                        .map(place ->
                                new CodingEdits.NewCoding(
                                        place.document,
                                        place.range,
                                        found.id(),
                                        workspace.coder(),
                                        settings,
                                        origin,
                                        now,
                                        memo))
                        .toList();
        return CodingEdits.make(newest, workspace.texts(), workspace.ids(), wanted);
    }

    private Facets settings(Project newest) {
        List<Facets.Setting> settings = new ArrayList<>();
        for (String one : facets) {
            int equals = one.indexOf('=');
            if (equals < 1) throw usage("cli.facet.form", one);
            String name = one.substring(0, equals);
            Facet facet =
                    newest.codebook()
                            .facetNamed(name)
                            .orElseThrow(() -> Problem.of("cli.facet.unknown", name).asException());
            FacetSetting value = CodingEdits.setting(facet, one.substring(equals + 1));
            settings.add(new Facets.Setting(facet.id(), value));
        }
        return new Facets(settings);
    }

    private void show(Workspace workspace, CodingEdits.Made made) {
        List<Row> rows = new ArrayList<>();
        for (CodingId id : made.made()) {
            Optional<Coding> coding = workspace.project().coding(id);
            TextRange range = coding.flatMap(Coding::today).orElseThrow();
            Document on = workspace.project().documents().get(id.document()).orElseThrow();
            rows.add(
                    new Row(
                            Long.toString(id.value()),
                            on.name(),
                            units.out(workspace.texts(), on, range.start()),
                            units.out(workspace.texts(), on, range.end())));
        }
        if (json) output.json(new Result(rows, made.already()));
        else output.line(output.say("cli.code.made", rows.size(), made.already()));
    }
}
