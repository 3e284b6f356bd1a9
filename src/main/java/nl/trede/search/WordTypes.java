package nl.trede.search;

import org.apache.lucene.util.BytesRef;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// The terms of words of one language, remembered by how a word is written: a text has many words, but few types.
/// For one thread.
final class WordTypes {
    private static final int MOST_REMEMBERED = 1 << 17;

    private final String language;
    private final Lemmas lemmas;
    private final Map<String, BytesRef[]> known = new HashMap<>();

    WordTypes(String language, Lemmas lemmas) {
        this.language = language;
        this.lemmas = lemmas;
    }

    BytesRef[] terms(String written) {
        BytesRef[] terms = known.get(written);
        if (terms != null) return terms;
        if (known.size() == MOST_REMEMBERED) known.clear();
        BytesRef[] found = find(written);
        known.put(written, found);
        return found;
    }

    private BytesRef[] find(String written) {
        String form = Fold.fold(written);
        Set<String> readings = lemmas.of(language, written);
        BytesRef[] terms = new BytesRef[1 + readings.size()];
        terms[0] = Terms.form(form);
        int next = 1;
        for (String lemma : readings) terms[next++] = Terms.lemma(language, lemma, form);
        return terms;
    }
}
