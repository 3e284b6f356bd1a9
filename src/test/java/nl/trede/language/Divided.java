package nl.trede.language;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import java.util.List;
import java.util.stream.IntStream;

/// A text and what an annotator finds in it, in words rather than positions.
record Divided(String text, Segments segments) {
    static Divided nl(String text) {
        return of("nl", text);
    }

    static Divided of(String language, String text) {
        Segments.Builder segments = new Segments.Builder();
        Annotator.of(language).divide(text, segments);
        return new Divided(text, segments.build());
    }

    List<String> paragraphs() {
        return all(Kind.PARAGRAPH);
    }

    List<String> turns() {
        return all(Kind.TURN);
    }

    List<String> speakers() {
        return labels(Kind.TURN);
    }

    List<String> times() {
        return labels(Kind.TIME);
    }

    List<String> sentences() {
        return all(Kind.SENTENCE);
    }

    List<String> words() {
        return all(Kind.WORD);
    }

    private List<String> all(Kind kind) {
        return IntStream.range(0, segments.count(kind))
                .mapToObj(i -> segments.range(kind, i).of(text))
                .toList();
    }

    private List<String> labels(Kind kind) {
        return IntStream.range(0, segments.count(kind))
                .mapToObj(i -> segments.label(kind, i))
                .toList();
    }
}
