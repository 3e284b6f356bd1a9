package nl.trede.language;

import opennlp.tools.lemmatizer.LemmatizerME;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.util.Sequence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Lemmas of English words, by OpenNLP's models: the tags that the tagger finds likely for the word alone, and
/// the lemma that the lemmatizer makes with each.
final class EnglishLemmas implements Lemmas {
    /// A tag counts if it is at least this likely, next to the likeliest.
    private static final double LIKELY = 0.2;

    private final POSTaggerME tagger = new POSTaggerME(Models.englishTags());
    private final LemmatizerME lemmatizer = new LemmatizerME(Models.englishLemmas());

    @Override
    public List<String> of(String form) {
        String word = Lemmas.plain(form).replace('’', '\'').toLowerCase(Locale.ROOT);
        if (!isPlainWord(word))
            return List.of(word.isEmpty() ? form.toLowerCase(Locale.ROOT) : word);
        String[] words = {word};
        Set<String> found = new LinkedHashSet<>();
        for (String tag : tags(words)) {
            String lemma =
                    lemmatizer.lemmatize(words, new String[] {tag})[0].toLowerCase(Locale.ROOT);
            if (isPlainWord(lemma)) found.add(lemma);
        }
        return found.isEmpty() ? List.of(word) : List.copyOf(found);
    }

    private Set<String> tags(String[] words) {
        Map<String, Double> likely = new LinkedHashMap<>();
        for (Sequence sequence : tagger.topKSequences(words))
            likely.merge(sequence.getOutcomes().get(0), sequence.getProbs()[0], Double::sum);
        double best = likely.values().stream().mapToDouble(p -> p).max().orElse(0);
        likely.values().removeIf(p -> p < LIKELY * best);
        return likely.keySet();
    }

    private static boolean isPlainWord(String word) {
        return !word.isEmpty()
                && word.codePoints().allMatch(c -> Character.isLetter(c) || c == '\'' || c == '-');
    }
}
