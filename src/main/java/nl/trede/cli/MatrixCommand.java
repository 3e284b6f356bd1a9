package nl.trede.cli;

import nl.trede.analysis.Matrix;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "matrix")
final class MatrixCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin MatrixOptions options = new MatrixOptions();
    @Mixin DialectOption dialect = new DialectOption();

    /// How it is written.
    enum Format {
        table,
        csv,
        json,
        xlsx,
        html
    }

    @Option(
            names = "--format",
            paramLabel = "table|csv|json|xlsx|html",
            descriptionKey = "cli.option.format")
    Format format = Format.table;

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            Matrix.Spec spec = options.of(workspace.project(), this);
            Format wanted = json ? Format.json : format;
            MatrixWriting writing =
                    new MatrixWriting(
                            workspace, spec, options.filter.terms(), dialect.get(), output);
            if (wanted == Format.json) output.json(writing.json());
            else output.bytes(writing.bytes(wanted));
        }
    }
}
