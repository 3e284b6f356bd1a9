package nl.trede.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Abbreviations with a full stop: those that never end a sentence, and those that may.
final class Abbreviations {
    private final Set<String> never;
    private final Set<String> perhaps;

    /// @param language `nl` or `en`: which list to read
    static Abbreviations of(String language) {
        WordLists lists = WordLists.of("abbreviations-" + language + ".txt");
        return new Abbreviations(lists.get("never"), lists.get("perhaps"));
    }

    private Abbreviations(Set<String> never, Set<String> perhaps) {
        this.never = withCapitals(never);
        this.never.removeAll(perhaps); // b.v. (bijvoorbeeld) never does, B.V. (a company) may
        this.perhaps = withCapitals(perhaps);
    }

    private static Set<String> withCapitals(Set<String> words) {
        Set<String> all = new HashSet<>();
        for (String word : words) {
            all.add(word);
            all.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            all.add(word.toUpperCase(Locale.ROOT));
        }
        return all;
    }

    /// Whether no sentence ends with `word`, which has its full stop.
    boolean neverEnds(String word) {
        return never.contains(word);
    }

    /// Whether a sentence may end with `word`, but need not.
    boolean mayEnd(String word) {
        return perhaps.contains(word);
    }

    boolean has(String word) {
        return neverEnds(word) || mayEnd(word);
    }

    /// Those that never end a sentence.
    Set<String> never() {
        return never;
    }
}
