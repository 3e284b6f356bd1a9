package nl.trede.analysis;

import nl.trede.message.Problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the number in a cell counts.
public enum Measure {
    CODINGS,
    /// Words that begin in the ranges of the codings, each once however many codings it lies in.
    WORDS,
    /// Those words, divided by all words of the documents on the cell's case or document axis.
    SHARE,
    /// How many different documents.
    DOCUMENTS,
    /// How many different coders.
    CODERS;

    /// As people write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The measure of that [#word()].
    ///
    /// @throws nl.trede.message.TredeException if it is none
    public static Measure parse(String word) {
        for (Measure measure : values()) if (measure.word().equals(word)) return measure;
        String known = Arrays.stream(values()).map(Measure::word).collect(Collectors.joining(", "));
        throw Problem.of("matrix.measure.unknown", word)
                .remedy("filter.known", known)
                .asException();
    }
}
