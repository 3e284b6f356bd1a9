package nl.trede.search;

import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Writes the entries of an index, and takes them out. Closing makes durable what was done. For one thread.
final class Entries implements AutoCloseable {
    /// What the index is made of; one of another kind is thrown away. To be raised when terms, folding or lemmas
    /// change.
    static final Map<String, String> KIND = Map.of("trede", "index-1 lemmas-1");

    /// By which an entry is deleted, and from which its key is read.
    static final String KEY = "key";

    static final String KEY_VALUE = "key-value";

    private static final FieldType WORDS = new FieldType();
    private static final double BUFFER_MEGABYTES = 48;

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.freeze();
    }

    private static final Analyzer REFUSES =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String fieldName) {
                    throw new IllegalStateException("words are given, not found: " + fieldName);
                }
            };

    /// A merge that fails closes the writer, which then says so to whoever uses it; that is enough.
    private static final class QuietMerges extends ConcurrentMergeScheduler {
        @Override
        protected void handleMergeException(Throwable e) {}
    }

    private final IndexWriter writer;
    private final Texts texts;
    private final Lemmas lemmas;
    private final Map<String, WordTypes> types = new HashMap<>();

    /// @throws org.apache.lucene.store.LockObtainFailedException if somebody else is writing
    Entries(Directory directory, Texts texts, Lemmas lemmas) throws IOException {
        IndexWriterConfig config =
                new IndexWriterConfig(REFUSES)
                        .setOpenMode(OpenMode.CREATE_OR_APPEND)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                        .setMergeScheduler(new QuietMerges())
                        .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        writer = new IndexWriter(directory, config);
        writer.setLiveCommitData(KIND.entrySet());
        this.texts = texts;
        this.lemmas = lemmas;
    }

    /// Takes entries out, at once and for good: no word of theirs is left in the files of the index.
    void forget(Collection<Key> keys) throws IOException {
        if (keys.isEmpty()) return;
        for (Key key : keys) writer.deleteDocuments(new Term(KEY, new BytesRef(key.bytes())));
        writer.forceMergeDeletes(true);
        writer.commit();
    }

    /// What happens now and then while entries are added: what was added is to be seen.
    interface Added {
        void some() throws IOException;
    }

    /// Adds entries. A text that cannot be read is left out: who checks the project says why.
    ///
    /// @param lot in characters, how much is added before it is to be seen
    void add(List<Key> keys, int lot, Added added, Progress progress) throws IOException {
        int since = 0;
        for (int i = 0; i < keys.size(); i++) {
            progress.step(i, keys.size());
            since += add(keys.get(i));
            if (since < lot) continue;
            writer.commit();
            added.some();
            since = 0;
        }
        progress.step(keys.size(), keys.size());
    }

    private int add(Key key) throws IOException {
        String text;
        Segments segments;
        try {
            text = texts.text(key.text());
            segments = texts.segments(key.segments());
        } catch (TredeException e) {
            return 0;
        }
        WordTypes known = types.computeIfAbsent(key.language(), one -> new WordTypes(one, lemmas));
        Document entry = new Document();
        BytesRef bytes = new BytesRef(key.bytes());
        entry.add(new StringField(KEY, bytes, Field.Store.NO));
        entry.add(new BinaryDocValuesField(KEY_VALUE, bytes));
        entry.add(new Field(Terms.FIELD, new WordStream(text, segments, known), WORDS));
        writer.addDocument(entry);
        return text.length();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
