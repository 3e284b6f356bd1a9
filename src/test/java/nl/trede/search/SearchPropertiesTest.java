package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Choices;
import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.generate.Property;
import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.text.Segments.Kind;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Random queries on random texts find what a scan of the texts finds.
class SearchPropertiesTest {
    @TempDir Path folder;

    private record Case(List<String> texts, List<Query> queries) {}

    /// Readings that have more to do with one another than those of a lexicon: by beginning, by length.
    private static List<String> readings(String form) {
        String small = form.toLowerCase(Locale.ROOT);
        int third = Math.min(small.length(), 3);
        return List.of(small.substring(0, third), "lengte" + small.length() % 5, small);
    }

    private static Generator<Case> cases() {
        return choices -> {
            List<String> texts = new ArrayList<>();
            for (int i = choices.between(1, 5); i > 0; i--) texts.add(text(choices));
            List<String> words = new ArrayList<>(List.of("de", "Moerwijk", "ontbreekt"));
            for (String text : texts) words.addAll(Fold.words(text));
            List<Query> queries = new ArrayList<>();
            for (int i = 0; i < 12; i++) queries.add(query(choices, words, 3));
            return new Case(texts, queries);
        };
    }

    private static String text(Choices choices) {
        String text = Generators.text(20).next(choices);
        if (!choices.oneIn(3)) return text;
        return "ANNA: "
                + text
                + "\nMW. DE WIT: "
                + Generators.text(10).next(choices)
                + "\nANNA: de de buurt\nMW. DE WIT: de de\n";
    }

    private static Query query(Choices choices, List<String> words, int depth) {
        int kind = choices.below(depth == 0 ? 5 : 8);
        return switch (kind) {
            case 0 -> new Query.Word(choices.oneOf(words));
            case 1 -> new Query.Form(choices.oneOf(words));
            case 2 -> new Query.Phrase(phrase(choices, words));
            case 3 -> new Query.Prefix(beginning(choices.oneOf(words), choices));
            case 4 -> new Query.Lemma(readings(choices.oneOf(words)).get(choices.below(3)));
            case 5 -> new Query.And(queries(choices, words, depth));
            case 6 -> new Query.Or(queries(choices, words, depth));
            default ->
                    new Query.Except(
                            query(choices, words, depth - 1), query(choices, words, depth - 1));
        };
    }

    private static List<Query> queries(Choices choices, List<String> words, int depth) {
        List<Query> parts = new ArrayList<>();
        for (int i = choices.between(2, 3); i > 0; i--) parts.add(query(choices, words, depth - 1));
        return parts;
    }

    /// Mostly words that do follow one another in one of the texts.
    private static List<String> phrase(Choices choices, List<String> words) {
        int length = choices.between(2, 3);
        int from = choices.below(words.size() - length + 1);
        List<String> phrase = new ArrayList<>(words.subList(from, from + length));
        if (choices.oneIn(5)) phrase.set(0, choices.oneOf(words));
        return phrase;
    }

    private static String beginning(String word, Choices choices) {
        int end = choices.between(1, word.length());
        boolean inPair = end < word.length() && Character.isLowSurrogate(word.charAt(end));
        return word.substring(0, inPair ? end + 1 : end);
    }

    @Test
    void theIndexFindsWhatAScanFinds() {
        int[] hits = new int[1];
        Property.forAllAssert(
                60, cases(), some -> hits[0] += compare(some, SearchPropertiesTest::readings));
        assertThat(hits[0]).as("it is not empty talk").isGreaterThan(500);
    }

    @Test
    void theIndexFindsWhatAScanFindsWithTheLemmasOfDutch() {
        Lemmas.OfLanguage dutch = Lemmas.ANNOTATORS.apply("nl");
        Property.forAllAssert(30, cases(), some -> compare(some, dutch::lemmas));
    }

    private int compare(Case some, Function<String, List<String>> lemmas) throws IOException {
        Shelf shelf = new Shelf();
        Path place = Files.createTempDirectory(folder, "index");
        int hits = 0;
        try (Index index = new Index(place, new Lemmas(_ -> lemmas::apply))) {
            for (int i = 0; i < some.texts.size(); i++) {
                shelf.add("%02d.txt".formatted(i), some.texts.get(i));
                if (i % 2 == 0) index.follow(shelf.project(), shelf, Progress.NONE);
            }
            index.follow(shelf.project(), shelf, Progress.NONE);
            for (Query query : some.queries) hits += compare(shelf, index, query, lemmas);
        }
        return hits;
    }

    private static int compare(
            Shelf shelf, Index index, Query query, Function<String, List<String>> lemmas) {
        Map<String, Set<TextRange>> expected = new LinkedHashMap<>();
        Map<String, Integer> forms = new HashMap<>();
        int total = 0;
        for (Document document : shelf.project().documents().existing()) {
            Set<TextRange> ranges = new NaiveSearch(shelf, document, lemmas).hits(query);
            if (ranges.isEmpty()) continue;
            expected.put(document.name(), ranges);
            total += ranges.size();
            for (TextRange range : ranges)
                forms.merge(form(shelf, document, range), 1, Integer::sum);
        }
        Hits hits = index.search(shelf.project(), shelf, query, Progress.NONE);
        Map<String, List<TextRange>> found = new LinkedHashMap<>();
        for (DocumentHits some : hits.documents()) {
            List<TextRange> ranges = new ArrayList<>();
            for (int i = 0; i < some.count(); i++) ranges.add(some.range(i));
            found.put(some.document().name(), ranges);
        }
        assertThat(found.toString()).as("%s", query).isEqualTo(expected.toString());
        assertThat(hits.total()).isEqualTo(total);
        assertThat(hits.unseen()).isZero();
        Map<String, Integer> foundForms = new HashMap<>();
        hits.forms().forEach(form -> foundForms.put(form.form(), form.hits()));
        assertThat(foundForms).as("forms of %s", query).isEqualTo(forms);
        return total;
    }

    /// The words of a hit, folded.
    private static String form(Shelf shelf, Document document, TextRange range) {
        var segments = shelf.segments(document);
        List<String> words = new ArrayList<>();
        for (int i = segments.firstStartingFrom(Kind.WORD, range.start());
                i < segments.count(Kind.WORD) && segments.start(Kind.WORD, i) < range.end();
                i++)
            words.add(NaiveSearch.fold(segments.range(Kind.WORD, i).of(shelf.text(document))));
        return String.join(" ", words);
    }

    @Test
    void aQueryReadsAsItWasWritten() {
        List<String> words = List.of("de", "Moerwijk", "z'n", "één", "form", "and");
        Property.forAll(
                1000,
                choices -> query(choices, words, 3),
                query -> Query.parse(written(query, false)).equals(query));
    }

    /// In the query language, with more parentheses than needed.
    private static String written(Query query, boolean inside) {
        String all =
                switch (query) {
                    case Query.Word word -> word.written();
                    case Query.Form form -> "form:" + form.written();
                    case Query.Lemma lemma -> "lemma:" + lemma.lemma();
                    case Query.Prefix prefix -> prefix.beginning() + "*";
                    case Query.Phrase phrase -> '"' + String.join(" ", phrase.written()) + '"';
                    case Query.And and -> joined(" AND ", and.parts());
                    case Query.Or or -> joined(" OR ", or.parts());
                    case Query.Except except ->
                            written(except.wanted(), true)
                                    + " NOT "
                                    + written(except.unwanted(), true);
                };
        return inside && !(query instanceof Query.Leaf) ? "(" + all + ")" : all;
    }

    private static String joined(String by, List<Query> parts) {
        return String.join(by, parts.stream().map(part -> written(part, true)).toList());
    }
}
