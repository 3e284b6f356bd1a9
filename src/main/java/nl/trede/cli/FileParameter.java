package nl.trede.cli;

import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// The project file that a command works on.
final class FileParameter {
    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "cli.parameter.file")
    Path file = Path.of("");
}
