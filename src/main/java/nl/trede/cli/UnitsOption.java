package nl.trede.cli;

import nl.trede.model.Document;
import nl.trede.model.Texts;
import nl.trede.text.Units;

import picocli.CommandLine.Option;

import java.util.HashMap;
import java.util.Map;

/// In which units positions are read and written. Inside it is always UTF-16.
final class UnitsOption {
    /// What others count in.
    enum Kind {
        utf16,
        codepoints
    }

    @Option(names = "--units", paramLabel = "utf16|codepoints", descriptionKey = "cli.option.units")
    Kind kind = Kind.utf16;

    private final Map<String, Units> known = new HashMap<>();

    /// A position of ours in the units asked for.
    int out(Texts texts, Document document, int utf16) {
        return kind == Kind.utf16 ? utf16 : units(texts, document).codePoints(utf16).value();
    }

    /// A position given by the user in our units.
    int in(Texts texts, Document document, int given) {
        return kind == Kind.utf16
                ? given
                : units(texts, document).utf16(new Units.CodePoints(given));
    }

    private Units units(Texts texts, Document document) {
        return known.computeIfAbsent(
                document.current().text().hex(),
                _ -> Units.of(texts.text(document.current().text())));
    }
}
