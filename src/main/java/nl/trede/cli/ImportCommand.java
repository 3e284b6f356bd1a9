package nl.trede.cli;

import nl.trede.change.Ids;
import nl.trede.exchange.ImportPlan;
import nl.trede.exchange.ProjectImport;
import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@Command(name = "import")
final class ImportCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin CoderOption coder = new CoderOption();

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            descriptionKey = "cli.parameter.paths")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--manifest", paramLabel = "M", descriptionKey = "cli.option.manifest")
    @Nullable Path manifest;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry")
    boolean dry;

    record ImportedRow(
            String path, String kind, int characters, List<String> cases, List<String> notes) {}

    record SkippedRow(String path, String why) {}

    record Report(List<ImportedRow> imported, List<SkippedRow> skipped) {}

    @Override
    void run() {
        if (dry) {
            try (Workspace workspace = read(project.file)) {
                show(plan(workspace, new Ids(new SecureRandom()::nextLong)));
            }
            return;
        }
        try (Workspace workspace = Workspace.open(project.file, who(coder.name))) {
            ImportPlan plan = plan(workspace, workspace.ids());
            Workspace.await(workspace.apply(_ -> plan.change()));
            show(plan);
        }
    }

    private ImportPlan plan(Workspace workspace, Ids ids) {
        return ProjectImport.plan(
                workspace.project(),
                workspace.texts(),
                ids,
                paths,
                Optional.ofNullable(manifest),
                output.progress());
    }

    private void show(ImportPlan plan) {
        List<ImportedRow> imported =
                plan.imported().stream()
                        .map(one ->
                                new ImportedRow(
                                        one.path(),
                                        one.kind().name().toLowerCase(Locale.ROOT),
                                        one.characters(),
                                        one.cases(),
                                        one.notes().stream().map(output.words()::say).toList()))
                        .toList();
        List<SkippedRow> skipped =
                plan.skipped().stream()
                        .map(one -> new SkippedRow(one.path(), output.words().say(one.why())))
                        .toList();
        if (json) {
            output.json(new Report(imported, skipped));
            return;
        }
        for (ImportedRow row : imported)
            output.line(
                    row.path
                            + "\t"
                            + row.kind
                            + "\t"
                            + row.characters
                            + "\t"
                            + String.join("; ", row.notes));
        for (SkippedRow row : skipped)
            output.line(output.say("cli.import.skipped", row.path, row.why));
        output.line(output.say("cli.import.done", imported.size(), skipped.size()));
    }
}
