package nl.trede.search;

import org.apache.lucene.util.BytesRef;

/// How words stand in the index, all of a word at the same position: its folded form, `F` and the form; and for
/// each lemma that it can have, `L`, language, lemma and form, so that what a lemma finds is known by its form.
final class Terms {
    /// The field of an entry that holds its words.
    static final String FIELD = "words";

    /// Parts a term; no folded word has it.
    private static final char END = '\0';

    private Terms() {}

    static BytesRef form(String form) {
        return new BytesRef("F" + form);
    }

    static BytesRef lemma(String language, String lemma, String form) {
        return new BytesRef("L" + language + END + lemma + END + form);
    }

    /// How every term of a lemma begins, whatever its form.
    static BytesRef lemma(String language, String lemma) {
        return lemma(language, lemma, "");
    }

    /// The form of a term of either kind.
    static String formOf(BytesRef term) {
        String all = term.utf8ToString();
        return all.charAt(0) == 'F' ? all.substring(1) : all.substring(all.lastIndexOf(END) + 1);
    }
}
