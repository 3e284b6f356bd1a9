package nl.trede.search;

import nl.trede.text.Segments;
import nl.trede.text.TextRange;

/// How far around a hit one means: the hit itself, or the whole sentence, paragraph or turn that it lies in.
public enum Span {
    MATCH,
    SENTENCE,
    PARAGRAPH,
    TURN;

    /// The range of whole segments around a hit; where the text has none there, the hit itself.
    public TextRange of(TextRange hit, Segments segments) {
        return switch (this) {
            case MATCH -> hit;
            case SENTENCE -> segments.widen(Segments.Kind.SENTENCE, hit);
            case PARAGRAPH -> segments.widen(Segments.Kind.PARAGRAPH, hit);
            case TURN -> segments.widen(Segments.Kind.TURN, hit);
        };
    }
}
