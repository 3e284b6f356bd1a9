package nl.trede.cli;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Measure;
import nl.trede.exchange.sheet.Csv;
import nl.trede.message.Problem;
import nl.trede.model.Filter;
import nl.trede.model.FilterTerms;
import nl.trede.model.Project;
import nl.trede.search.Hits;
import nl.trede.search.Query;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// What somebody sees who starts the program without saying what she wants and has no window: the sample study is made,
/// searched and compared on the terminal.
final class FirstLook {
    private static final String QUERY = "kinderen AND spelen";
    private static final String CODE = "ladder";
    private static final String KIND = "buurt";
    private static final int HITS = 8;

    private final Output output;
    private final Path folder;

    /// @param folder where the sample and the report go
    FirstLook(Output output, Path folder) {
        this.output = output;
        this.folder = folder;
    }

    void show() {
        output.line(output.say("cli.first.no.window"));
        Path file = folder.resolve("voorbeeld.trede");
        boolean there = Files.exists(file);
        try (Workspace workspace =
                there ? Workspace.openToRead(file) : SampleCommand.make(file, output.progress())) {
            output.line(output.say(there ? "cli.first.there" : "cli.first.made", file.toString()));
            output.line("");
            InfoCommand.show(workspace, output, false);
            search(workspace);
            compare(workspace);
        }
        output.line(output.say("cli.first.next", file.toString()));
    }

    private void search(Workspace workspace) {
        output.line("");
        output.line("$ trede search voorbeeld.trede '" + QUERY + "'");
        Hits hits = workspace.search(Query.parse(QUERY), output.progress());
        SearchCommand search = new SearchCommand();
        SearchCommand.print(hits, search.rows(workspace, hits.page(0, HITS)), output);
    }

    private void compare(Workspace workspace) {
        output.line("");
        output.line(
                "$ trede matrix voorbeeld.trede --rows code --columns case:"
                        + KIND
                        + " --rollup --depth 3 --code "
                        + CODE);
        Project project = workspace.project();
        Filter filter =
                Filter.ALL.withCodes(
                        Set.of(new Filter.Codes(project.codebook().find(CODE).id(), false)));
        Matrix.Spec spec =
                new Matrix.Spec(
                        new Axis.ByCode(),
                        new Axis.ByCaseKind(KIND),
                        Measure.CODINGS,
                        OptionalInt.of(3),
                        true,
                        filter);
        FilterTerms terms = new FilterTerms(Map.of(FilterTerms.Option.CODE, List.of(CODE)));
        MatrixWriting writing =
                new MatrixWriting(workspace, spec, terms, Csv.Dialect.STANDARD, output);
        output.bytes(writing.bytes(MatrixCommand.Format.table));
        report(writing)
                .ifPresent(path -> output.line(output.say("cli.first.report", path.toString())));
    }

    /// The same matrix as a page in which every number leads to the words.
    private Optional<Path> report(MatrixWriting writing) {
        Path page = folder.resolve("voorbeeld-matrix.html");
        try (OutputStream out = Files.newOutputStream(page)) {
            writing.write(MatrixCommand.Format.html, out);
            return Optional.of(page);
        } catch (IOException e) {
            output.problem(
                    Problem.of("cli.export.failed", String.valueOf(e.getMessage())).at(page));
            return Optional.empty();
        }
    }
}
