package nl.trede.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What a query found in one version of a project: every hit, by document. Holds positions and no text; [Context]
/// makes the words for those that are shown. Immutable.
public final class Hits {
    /// A written form that was found, folded, with how often.
    public record Form(String form, int hits) {}

    private final List<DocumentHits> documents;
    private final List<Form> forms;
    private final int total;
    private final int unseen;

    /// @param byNumber the forms to which the places refer
    Hits(List<DocumentHits> documents, List<String> byNumber, int unseen) {
        this.documents = List.copyOf(documents);
        this.forms = count(documents, byNumber);
        this.total = documents.stream().mapToInt(DocumentHits::count).sum();
        this.unseen = unseen;
    }

    private static List<Form> count(List<DocumentHits> documents, List<String> byNumber) {
        int[] counts = new int[byNumber.size()];
        for (DocumentHits hits : documents) for (int form : hits.places().forms()) counts[form]++;
        List<Form> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++)
            if (counts[i] > 0) all.add(new Form(byNumber.get(i), counts[i]));
        all.sort(Comparator.comparingInt(Form::hits).reversed().thenComparing(Form::form));
        return List.copyOf(all);
    }

    /// The documents that have hits, by their path, or in the order that was asked for.
    public List<DocumentHits> documents() {
        return documents;
    }

    /// How many hits there are in all documents.
    public int total() {
        return total;
    }

    /// The forms that were found, the most frequent first.
    public List<Form> forms() {
        return forms;
    }

    /// How many documents of the project were not looked at, since the index has not come to them.
    public int unseen() {
        return unseen;
    }

    /// The same, with the documents first that are most about the query: [Relevance]. Equal ones stay by path.
    public Hits byRelevance() {
        List<DocumentHits> sorted = new ArrayList<>(documents);
        sorted.sort(Comparator.comparingDouble(DocumentHits::relevance).reversed());
        return new Hits(sorted, forms, total, unseen);
    }

    private Hits(List<DocumentHits> documents, List<Form> forms, int total, int unseen) {
        this.documents = List.copyOf(documents);
        this.forms = forms;
        this.total = total;
        this.unseen = unseen;
    }

    /// Some hits, in order: at most `count` from the one with index `from`.
    public List<Hit> page(int from, int count) {
        List<Hit> page = new ArrayList<>();
        long skip = from;
        for (DocumentHits hits : documents) {
            for (int i = (int) Math.min(skip, hits.count());
                    i < hits.count() && page.size() < count;
                    i++) page.add(new Hit(hits.document(), hits.range(i), hits.form(i)));
            skip = Math.max(0, skip - hits.count());
            if (page.size() == count) break;
        }
        return page;
    }
}
