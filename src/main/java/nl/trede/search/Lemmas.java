package nl.trede.search;

import nl.trede.language.Annotator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The folded lemmas of words, by language. May be used from several threads.
final class Lemmas {
    /// Knows the lemmas of a form as written; for one thread.
    @FunctionalInterface
    interface OfLanguage {
        List<String> lemmas(String form);
    }

    static final Function<String, OfLanguage> ANNOTATORS =
            language -> Annotator.of(language)::lemmas;

    private final Function<String, OfLanguage> languages;
    private final Map<String, OfLanguage> known = new HashMap<>();

    Lemmas(Function<String, OfLanguage> languages) {
        this.languages = languages;
    }

    synchronized Set<String> of(String language, String form) {
        Set<String> folded = new TreeSet<>();
        for (String lemma : known.computeIfAbsent(language, languages).lemmas(form))
            folded.add(Fold.fold(lemma));
        return folded;
    }
}
