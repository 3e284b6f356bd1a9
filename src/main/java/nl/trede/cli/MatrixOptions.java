package nl.trede.cli;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Measure;
import nl.trede.model.Project;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.OptionalInt;

/// What a matrix shows. Whether rows and columns must be named, the command says.
final class MatrixOptions {
    @Option(names = "--rows", paramLabel = "AXIS", descriptionKey = "cli.option.rows")
    String rows = "";

    @Option(names = "--columns", paramLabel = "AXIS", descriptionKey = "cli.option.columns")
    String columns = "";

    @Option(names = "--cell", paramLabel = "MEASURE", descriptionKey = "cli.option.cell")
    String cell = "codings";

    @Option(names = "--depth", paramLabel = "N", descriptionKey = "cli.option.depth")
    @Nullable Integer depth;

    @Option(names = "--rollup", descriptionKey = "cli.option.rollup")
    boolean rollup;

    @Mixin FilterOptions filter = new FilterOptions();

    Matrix.Spec of(Project project, CliCommand command) {
        if (rows.isEmpty() || columns.isEmpty()) throw command.usage("cli.matrix.axes");
        return new Matrix.Spec(
                Axis.parse(rows),
                Axis.parse(columns),
                Measure.parse(cell),
                depth == null ? OptionalInt.empty() : OptionalInt.of(depth),
                rollup,
                filter.of(project));
    }
}
