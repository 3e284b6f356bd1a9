package nl.trede.search;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks up the leaves of queries in an opened index: every place of every entry. For one thread.
final class Lookup {
    private final IndexSearcher searcher;

    /// By number of an entry, where its places go; -1 for entries that nobody asks about.
    private final int[] slots;

    private final int slotCount;
    private final Set<String> languages;
    private final Lemmas lemmas;
    private final List<String> forms = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param asked the entries in question, some of which may be missing
    Lookup(Opened opened, List<Key> asked, Set<String> languages, Lemmas lemmas) {
        searcher = new IndexSearcher(opened.reader());
        slots = new int[opened.reader().maxDoc()];
        Arrays.fill(slots, -1);
        for (int slot = 0; slot < asked.size(); slot++) {
            Integer entry = opened.entries().get(asked.get(slot));
            if (entry != null) slots[entry] = slot;
        }
        slotCount = asked.size();
        this.languages = languages;
        this.lemmas = lemmas;
    }

    /// The forms found so far, by number.
    List<String> forms() {
        return forms;
    }

    /// Where a leaf stands, by slot of the entry.
    Places[] places(Query.Leaf leaf) throws IOException {
        Places[] found = new Places[slotCount];
        Arrays.fill(found, Places.NONE);
        for (LeafReaderContext part : searcher.getIndexReader().leaves()) {
            Gathered gathered = new Gathered(part.reader().maxDoc());
            switch (leaf) {
                case Query.Word word -> addWord(word.written(), part, gathered);
                case Query.Form form -> addForm(form.written(), part, gathered);
                case Query.Lemma lemma -> addLemma(Fold.fold(lemma.lemma()), part, gathered);
                case Query.Prefix prefix ->
                        addAll(Terms.form(Fold.fold(prefix.beginning())), part, gathered);
                case Query.Phrase phrase -> addPhrase(phrase, part, gathered);
            }
            gathered.into(found, slots, part.docBase);
        }
        return found;
    }

    private void addWord(String written, LeafReaderContext part, Gathered to) throws IOException {
        String form = Fold.fold(written);
        BytesRef itself = Terms.form(form);
        List<BytesRef> terms = new ArrayList<>(List.of(itself));
        for (String language : languages)
            for (String lemma : lemmas.of(language, written))
                for (BytesRef term : beginningWith(Terms.lemma(language, lemma), part))
                    if (!Terms.formOf(term).equals(form)) terms.add(term);
        for (BytesRef term : withoutRepeats(terms, part)) add(term, part, to);
    }

    private void addForm(String written, LeafReaderContext part, Gathered to) throws IOException {
        add(Terms.form(Fold.fold(written)), part, to);
    }

    private void addLemma(String lemma, LeafReaderContext part, Gathered to) throws IOException {
        for (String language : languages) addAll(Terms.lemma(language, lemma), part, to);
    }

    private void addAll(BytesRef beginning, LeafReaderContext part, Gathered to)
            throws IOException {
        for (BytesRef term : beginningWith(beginning, part)) add(term, part, to);
    }

    private static List<BytesRef> beginningWith(BytesRef beginning, LeafReaderContext part)
            throws IOException {
        TermsEnum terms = terms(part);
        List<BytesRef> all = new ArrayList<>();
        if (terms == null || terms.seekCeil(beginning) == TermsEnum.SeekStatus.END) return all;
        for (BytesRef term = terms.term();
                term != null && StringHelper.startsWith(term, beginning);
                term = terms.next()) all.add(BytesRef.deepCopyOf(term));
        return all;
    }

    private static @Nullable TermsEnum terms(LeafReaderContext part) throws IOException {
        var terms = part.reader().terms(Terms.FIELD);
        return terms == null ? null : terms.iterator();
    }

    /// A form has a term for each of its lemmas. Where one of them stands wherever the form does, that one is
    /// enough; this spares most of the work on words with several readings.
    private static List<BytesRef> withoutRepeats(List<BytesRef> terms, LeafReaderContext part)
            throws IOException {
        Map<String, List<BytesRef>> byForm = new HashMap<>();
        for (BytesRef term : terms)
            byForm.computeIfAbsent(Terms.formOf(term), _ -> new ArrayList<>()).add(term);
        List<BytesRef> enough = new ArrayList<>();
        for (var entry : byForm.entrySet()) {
            List<BytesRef> same = entry.getValue();
            BytesRef everywhere = Terms.form(entry.getKey());
            long times = part.reader().totalTermFreq(new Term(Terms.FIELD, everywhere));
            boolean isEverywhere = false;
            if (same.size() > 1)
                for (BytesRef term : same)
                    isEverywhere |=
                            part.reader().totalTermFreq(new Term(Terms.FIELD, term)) == times;
            if (isEverywhere) enough.add(everywhere);
            else enough.addAll(same);
        }
        return enough;
    }

    private void add(BytesRef term, LeafReaderContext part, Gathered to) throws IOException {
        TermsEnum terms = terms(part);
        if (terms == null || !terms.seekExact(term)) return;
        int form = numberOf(Terms.formOf(term));
        PostingsEnum entries = terms.postings(null, PostingsEnum.OFFSETS);
        for (int entry = entries.nextDoc();
                entry != DocIdSetIterator.NO_MORE_DOCS;
                entry = entries.nextDoc()) {
            if (slots[part.docBase + entry] < 0) continue;
            for (int i = entries.freq(); i > 0; i--) {
                entries.nextPosition();
                to.add(entry, entries.startOffset(), entries.endOffset(), form);
            }
        }
    }

    private void addPhrase(Query.Phrase phrase, LeafReaderContext part, Gathered to)
            throws IOException {
        List<String> folded = phrase.written().stream().map(Fold::fold).toList();
        BytesRef[] terms = folded.stream().map(Terms::form).toArray(BytesRef[]::new);
        PhraseQuery query = new PhraseQuery(Terms.FIELD, terms);
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Scorer scorer = weight.scorer(part);
        if (scorer == null) return;
        int form = numberOf(String.join(" ", folded));
        TwoPhaseIterator twoPhases = scorer.twoPhaseIterator();
        DocIdSetIterator entries =
                twoPhases == null ? scorer.iterator() : twoPhases.approximation();
        for (int entry = entries.nextDoc();
                entry != DocIdSetIterator.NO_MORE_DOCS;
                entry = entries.nextDoc()) {
            if (slots[part.docBase + entry] < 0) continue;
            Matches matches = weight.matches(part, entry);
            MatchesIterator hits = matches == null ? null : matches.getMatches(Terms.FIELD);
            if (hits == null) continue;
            while (hits.next()) to.add(entry, hits.startOffset(), hits.endOffset(), form);
        }
    }

    private int numberOf(String form) {
        Integer known = numbers.putIfAbsent(form, forms.size());
        if (known != null) return known;
        forms.add(form);
        return forms.size() - 1;
    }
}
