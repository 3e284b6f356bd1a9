package nl.trede.search;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// Every hit of a query by Lucene's own `Weight.matches`, over the index of a project.
public final class RawMatches implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Lemmas lemmas = new Lemmas(Lemmas.ANNOTATORS);
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];

    public RawMatches(Path folder) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(folder));
        searcher = new IndexSearcher(reader);
    }

    /// How many different ranges match; they are left in two arrays.
    public int count(Query.Leaf leaf) throws IOException {
        Weight weight =
                searcher.createWeight(
                        searcher.rewrite(query(leaf)), ScoreMode.COMPLETE_NO_SCORES, 1);
        int count = 0;
        for (LeafReaderContext part : reader.leaves())
            for (int entry = 0; entry < part.reader().maxDoc(); entry++) {
                Matches matches = weight.matches(part, entry);
                MatchesIterator hits = matches == null ? null : matches.getMatches(Terms.FIELD);
                if (hits == null) continue;
                int last = -1;
                while (hits.next()) {
                    int start = hits.startOffset();
                    if (start == last) continue; // another term of the same word
                    last = start;
                    if (count == starts.length) {
                        starts = Arrays.copyOf(starts, count * 2);
                        ends = Arrays.copyOf(ends, count * 2);
                    }
                    starts[count] = start;
                    ends[count++] = hits.endOffset();
                }
            }
        return count;
    }

    private org.apache.lucene.search.Query query(Query.Leaf leaf) {
        return switch (leaf) {
            case Query.Form(String written) -> term(Terms.form(Fold.fold(written)));
            case Query.Word(String written) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                any.add(term(Terms.form(Fold.fold(written))), BooleanClause.Occur.SHOULD);
                for (String lemma : lemmas.of("nl", written))
                    any.add(prefix(Terms.lemma("nl", lemma)), BooleanClause.Occur.SHOULD);
                yield any.build();
            }
            case Query.Lemma(String lemma) -> prefix(Terms.lemma("nl", Fold.fold(lemma)));
            case Query.Prefix(String beginning) -> prefix(Terms.form(Fold.fold(beginning)));
            case Query.Phrase phrase ->
                    new PhraseQuery(
                            Terms.FIELD,
                            phrase.written().stream()
                                    .map(Fold::fold)
                                    .map(Terms::form)
                                    .toArray(BytesRef[]::new));
        };
    }

    private static TermQuery term(BytesRef term) {
        return new TermQuery(new Term(Terms.FIELD, term));
    }

    private static PrefixQuery prefix(BytesRef beginning) {
        return new PrefixQuery(new Term(Terms.FIELD, beginning));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
