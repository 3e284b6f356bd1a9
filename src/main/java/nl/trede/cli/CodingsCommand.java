package nl.trede.cli;

import nl.trede.analysis.CodingList;
import nl.trede.analysis.CodingRow;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

@Command(name = "codings")
final class CodingsCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin FilterOptions filter = new FilterOptions();
    @Mixin UnitsOption units = new UnitsOption();

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            var found =
                    CodingList.of(
                            workspace.project(), filter.of(workspace.project()), workspace.texts());
            show(found, workspace, units, output, json);
        }
    }

    /// One coding as it is printed; an id is a text, since a number of 64 bits is rounded by many programs.
    record Row(
            String id,
            String document,
            int start,
            int end,
            String text,
            String code,
            String coder,
            Map<String, String> facets,
            String origin,
            String memo,
            List<String> cases,
            String time) {}

    static void show(
            List<CodingRow> found,
            Workspace workspace,
            UnitsOption units,
            Output output,
            boolean json) {
        List<Row> rows = rows(found, workspace, units);
        if (json) {
            output.json(rows);
            return;
        }
        for (Row row : rows)
            output.line(
                    row.document
                            + ":"
                            + row.start
                            + "-"
                            + row.end
                            + "\t"
                            + row.code
                            + "\t"
                            + row.coder
                            + "\t"
                            + row.text.replace('\n', ' '));
    }

    static List<Row> rows(List<CodingRow> found, Workspace workspace, UnitsOption units) {
        return found.stream().map(one -> row(one, workspace, units)).toList();
    }

    private static Row row(CodingRow one, Workspace workspace, UnitsOption units) {
        var document = workspace.project().documents().get(one.id().document()).orElseThrow();
        return new Row(
                Long.toString(one.id().value()),
                one.document(),
                units.out(workspace.texts(), document, one.start()),
                units.out(workspace.texts(), document, one.end()),
                one.text(),
                one.code(),
                one.coder(),
                one.facets(),
                one.origin().name().toLowerCase(Locale.ROOT),
                one.memo(),
                one.cases(),
                time(one.time()));
    }

    /// ISO 8601 with the zone of this computer.
    static String time(Instant time) {
        return time.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }
}
