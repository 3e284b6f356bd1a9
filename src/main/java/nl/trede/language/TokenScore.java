package nl.trede.language;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// How well tokens were found: the harmonic mean of precision and recall over spans, in per cent.
record TokenScore(int gold, int found, int right) {
    static TokenScore of(DutchTokens tokens, List<Treebank.Sentence> sentences) {
        int gold = 0;
        int found = 0;
        int right = 0;
        for (Treebank.Sentence sentence : sentences) {
            BitSet starts = new BitSet();
            int[] ends = new int[sentence.text().length() + 1];
            int at = 0;
            for (String word : sentence.words()) {
                int start = sentence.text().indexOf(word, at);
                at = start + word.length();
                starts.set(start);
                ends[start] = at;
            }
            gold += sentence.words().size();
            Ranges own = tokens.of(sentence.text());
            found += own.count();
            for (int i = 0; i < own.count(); i++)
                if (starts.get(own.start(i)) && ends[own.start(i)] == own.end(i)) right++;
        }
        return new TokenScore(gold, found, right);
    }

    String inWords() {
        return String.format(
                Locale.ROOT, "%d tokens, F %.2f", gold, 200.0 * right / (gold + found));
    }
}
