package nl.trede.cli;

import nl.trede.exchange.sheet.Csv;

import picocli.CommandLine.Option;

/// How CSV is written.
final class DialectOption {
    @Option(
            names = "--dialect",
            paramLabel = "standard|excel-nl",
            descriptionKey = "cli.option.dialect")
    String name = "standard";

    Csv.Dialect get() {
        return Csv.Dialect.parse(name);
    }
}
