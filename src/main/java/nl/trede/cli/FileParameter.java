package nl.trede.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/// The project file that a command works on.
final class FileParameter {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.parameter.file")
    Path file = Path.of("");
}
