package nl.trede.search;

import java.util.List;

/// What is looked for. For a text it says whether the text matches, and where the hits are; a text matches if
/// and only if it has a hit. Words are folded ([Fold]) before they are compared. Immutable.
///
/// The language in which people write it is explained in `src/site/query-language.md`; [#parse] reads it.
public sealed interface Query {
    /// Something that is looked up in the index; its hits are single words or, for a phrase, a row of them.
    sealed interface Leaf extends Query {}

    /// A word in all its forms: those that are written so, and those that share a lemma with it in the language
    /// of the document.
    record Word(String written) implements Leaf {}

    /// A word as it is written, and no other form of it.
    record Form(String written) implements Leaf {}

    /// A word of which one reading has this lemma.
    record Lemma(String lemma) implements Leaf {}

    /// A word whose written form begins so.
    record Prefix(String beginning) implements Leaf {}

    /// At least two words, as written, that follow one another in what one speaker says. What stands between them
    /// that is no word does not count: marks, line ends, the end of a sentence or paragraph.
    record Phrase(List<String> written) implements Leaf {
        public Phrase {
            written = List.copyOf(written);
            if (written.size() < 2) throw new IllegalArgumentException("no phrase: " + written);
        }
    }

    /// Texts that match each part; the hits of all of them.
    record And(List<Query> parts) implements Query {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /// Texts that match at least one part; the hits of all of them.
    record Or(List<Query> parts) implements Query {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /// The hits of `wanted` in texts that do not match `unwanted`.
    record Except(Query wanted, Query unwanted) implements Query {}

    /// Reads the language in which people write queries.
    ///
    /// @throws nl.trede.message.TredeException if it is malformed: `query.malformed` with what is wrong, the
    ///     query, a line with a caret, and the position (UTF-16 units, from 0)
    static Query parse(String query) {
        return new QueryParser(query).parse();
    }
}
