package nl.trede.search;

import nl.trede.model.Document;

import java.util.Collection;
import java.util.List;

/// How much each document is about what was looked for: BM25 over the leaves of a query, where a phrase counts as
/// a word does.
///
/// The sum over the leaves of `ln(1 + (N − n + 0.5) / (n + 0.5)) · f / (f + k1 · (1 − b + b · length / mean))`, with
/// f places in the document, n of N documents that have any, k1 = 1.2, b = 0.75. After Robertson and Zaragoza,
/// *The Probabilistic Relevance Framework: BM25 and Beyond* (2009), without the factor k1 + 1, which changes no
/// order.
final class Relevance {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private Relevance() {}

    /// @param leaves the places of each leaf, by slot
    /// @param slots the slot of each document
    static double[] of(List<Document> documents, int[] slots, Collection<Places[]> leaves) {
        int n = documents.size();
        int[] lengths = new int[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            lengths[i] = documents.get(i).current().length();
            mean += (double) lengths[i] / n;
        }
        double[] scores = new double[n];
        for (Places[] leaf : leaves) {
            int having = 0;
            for (int i = 0; i < n; i++) if (!leaf[slots[i]].isEmpty()) having++;
            double weight = Math.log(1 + (n - having + 0.5) / (having + 0.5));
            for (int i = 0; i < n; i++) {
                int times = leaf[slots[i]].count();
                if (times > 0)
                    scores[i] += weight * times / (times + K1 * (1 - B + B * lengths[i] / mean));
            }
        }
        return scores;
    }
}
