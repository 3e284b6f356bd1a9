package nl.trede.search;

import nl.trede.model.Document;
import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;
import nl.trede.text.TextRange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What `src/site/query-language.md` says, done word by word on the text itself.
final class NaiveSearch {
    private final Function<String, List<String>> lemmas;
    private final List<TextRange> ranges = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<Integer> turns = new ArrayList<>();

    NaiveSearch(Shelf shelf, Document document, Function<String, List<String>> lemmas) {
        this.lemmas = lemmas;
        String text = shelf.text(document);
        Segments segments = shelf.segments(document);
        for (int i = 0; i < segments.count(Kind.WORD); i++) {
            TextRange range = segments.range(Kind.WORD, i);
            int turn = -1;
            for (int t = 0; t < segments.count(Kind.TURN); t++)
                if (segments.start(Kind.TURN, t) <= range.start()) turn = t;
            ranges.add(range);
            words.add(range.of(text));
            turns.add(turn);
        }
    }

    static String fold(String word) {
        String bare =
                Normalizer.normalize(word, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{Mn}\\p{Me}\\p{Cf}\\p{Cc}]", "");
        String small =
                bare.codePoints()
                        .map(Character::toUpperCase)
                        .map(Character::toLowerCase)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining())
                        .replace("ß", "ss")
                        .replace("æ", "ae")
                        .replace("œ", "oe")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("đ", "d")
                        .replaceAll("[‘’ʼ]", "'")
                        .replace("‐", "-");
        if (small.isEmpty()) small = word;
        while (small.length() > 255)
            small = small.substring(0, small.offsetByCodePoints(small.length(), -1));
        return small;
    }

    Set<TextRange> hits(Query query) {
        Set<TextRange> hits = new TreeSet<>();
        switch (query) {
            case Query.Word word -> single(hits, text -> isFormOf(text, word.written()));
            case Query.Form form -> single(hits, text -> fold(text).equals(fold(form.written())));
            case Query.Lemma lemma ->
                    single(hits, text -> readings(text).contains(fold(lemma.lemma())));
            case Query.Prefix prefix ->
                    single(hits, text -> fold(text).startsWith(fold(prefix.beginning())));
            case Query.Phrase phrase -> {
                int length = phrase.written().size();
                for (int i = 0; i + length <= words.size(); i++)
                    if (isPhrase(phrase.written(), i))
                        hits.add(
                                new TextRange(
                                        ranges.get(i).start(), ranges.get(i + length - 1).end()));
            }
            case Query.And and -> {
                if (and.parts().stream().noneMatch(part -> hits(part).isEmpty()))
                    and.parts().forEach(part -> hits.addAll(hits(part)));
            }
            case Query.Or or -> or.parts().forEach(part -> hits.addAll(hits(part)));
            case Query.Except except -> {
                if (hits(except.unwanted()).isEmpty()) hits.addAll(hits(except.wanted()));
            }
        }
        return hits;
    }

    private void single(Set<TextRange> hits, Predicate<String> matches) {
        for (int i = 0; i < words.size(); i++)
            if (matches.test(words.get(i))) hits.add(ranges.get(i));
    }

    private boolean isFormOf(String word, String asked) {
        Set<String> shared = readings(word);
        shared.retainAll(readings(asked));
        return fold(word).equals(fold(asked)) || !shared.isEmpty();
    }

    private Set<String> readings(String word) {
        return lemmas.apply(word).stream()
                .map(NaiveSearch::fold)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isPhrase(List<String> asked, int from) {
        for (int i = 0; i < asked.size(); i++)
            if (!fold(words.get(from + i)).equals(fold(asked.get(i)))
                    || !turns.get(from + i).equals(turns.get(from))) return false;
        return true;
    }
}
