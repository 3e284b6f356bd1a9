package nl.trede.cli;

import nl.trede.change.History;
import nl.trede.model.Filter;
import nl.trede.model.Project;
import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

@Command(name = "log")
final class LogCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "cli.filter.since")
    String since = "";

    @Option(names = "--coder", paramLabel = "CODER", descriptionKey = "cli.filter.coder")
    String coder = "";

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cli.option.limit.log")
    int limit = Integer.MAX_VALUE;

    @Override
    void run() {
        if (limit < 0) throw usage("cli.limit");
        try (Workspace workspace = read(project.file)) {
            Filter filter = filter(workspace.project());
            Workspace.LogQuery query =
                    new Workspace.LogQuery(
                            filter.since(), filter.coders().stream().findFirst(), limit);
            List<Row> rows =
                    Workspace.await(workspace.log(query)).stream()
                            .map(l -> row(l, output))
                            .toList();
            if (json) output.json(rows);
            else rows.forEach(row -> output.line(text(row)));
        }
    }

    private Filter filter(Project in) {
        FilterOptions options = new FilterOptions();
        if (!since.isEmpty()) options.since.add(since);
        if (!coder.isEmpty()) options.coders.add(coder);
        return options.of(in);
    }

    record Row(
            long seq,
            String stamp,
            String time,
            String coder,
            String kind,
            String summary,
            @Nullable Long undoes) {}

    static Row row(History.Line line, Output output) {
        return new Row(
                line.seq(),
                line.stamp().toString(),
                CodingsCommand.time(line.time()),
                line.coder(),
                line.kind(),
                output.words().say(line.summary()),
                line.undoes().orElse(null));
    }

    static String text(Row row) {
        return row.seq + "\t" + row.time + "\t" + row.coder + "\t" + row.summary;
    }

    /// The newest entry, as undo and redo print it.
    static void showNewest(Workspace workspace, Output output, boolean json) {
        Workspace.LogQuery newest = new Workspace.LogQuery(Optional.empty(), Optional.empty(), 1);
        Row row = row(Workspace.await(workspace.log(newest)).getFirst(), output);
        if (json) output.json(row);
        else output.line(text(row));
    }
}
