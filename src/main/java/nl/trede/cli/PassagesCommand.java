package nl.trede.cli;

import nl.trede.analysis.Passages;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "passages")
final class PassagesCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin MatrixOptions matrix = new MatrixOptions();
    @Mixin UnitsOption units = new UnitsOption();

    @Option(names = "--row", required = true, paramLabel = "KEY", descriptionKey = "cli.option.row")
    String row = "";

    @Option(
            names = "--column",
            required = true,
            paramLabel = "KEY",
            descriptionKey = "cli.option.column")
    String column = "";

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            var found =
                    Passages.of(
                            workspace.project(),
                            matrix.of(workspace.project(), this),
                            row,
                            column,
                            workspace.texts());
            CodingsCommand.show(found, workspace, units, output, json);
        }
    }
}
