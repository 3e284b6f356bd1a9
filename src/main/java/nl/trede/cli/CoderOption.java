package nl.trede.cli;

import picocli.CommandLine.Option;

/// Who does it, on commands that change something.
final class CoderOption {
    @Option(names = "--coder", paramLabel = "NAME", descriptionKey = "cli.option.coder")
    String name = "";
}
