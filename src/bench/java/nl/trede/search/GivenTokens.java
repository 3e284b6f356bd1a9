package nl.trede.search;

import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// All texts of a project with the terms of each of their words, in memory: what is left is to index them. By the
/// index of this program, and by as little of Lucene as makes the same entries.
public final class GivenTokens {
    private static final double BUFFER_MEGABYTES = 48;

    /// A text: the numbers of its words' types, where these stand, which of them begin a turn.
    private record Text(BytesRef key, int[] types, int[] starts, int[] ends, BitSet first) {}

    private final Project project;
    private final List<Text> texts = new ArrayList<>();
    private final Map<Hash, String> strings = new HashMap<>();
    private final Map<Hash, Segments> segments = new HashMap<>();
    private final List<String> types = new ArrayList<>();
    private final Map<String, List<String>> lemmas = new HashMap<>();
    private final BytesRef[][] terms;
    private final long nanosecondsOfLemmas;
    private long words;

    public GivenTokens(Project project, Texts from) {
        this.project = project;
        Map<String, Integer> numbers = new HashMap<>();
        for (Document document : project.documents().existing()) {
            Key key = Key.of(document).orElseThrow();
            String text = from.text(key.text());
            Segments divided = from.segments(key.segments());
            strings.put(key.text(), text);
            segments.put(key.segments(), divided);
            texts.add(text(key, text, divided, numbers));
        }
        Lemmas.OfLanguage dutch = Lemmas.ANNOTATORS.apply("nl");
        long start = System.nanoTime();
        for (String type : types) lemmas.put(type, dutch.lemmas(type));
        nanosecondsOfLemmas = System.nanoTime() - start;
        WordTypes known = new WordTypes("nl", given());
        terms = types.stream().map(known::terms).toArray(BytesRef[][]::new);
    }

    private Text text(Key key, String text, Segments divided, Map<String, Integer> numbers) {
        int n = divided.count(Kind.WORD);
        int[] of = new int[n];
        int[] starts = new int[n];
        int[] ends = new int[n];
        for (int i = 0; i < n; i++) {
            starts[i] = divided.start(Kind.WORD, i);
            ends[i] = divided.end(Kind.WORD, i);
            of[i] = number(text.substring(starts[i], ends[i]), numbers);
        }
        BitSet first = new BitSet();
        for (int turn = 0; turn < divided.count(Kind.TURN); turn++)
            first.set(divided.firstStartingFrom(Kind.WORD, divided.start(Kind.TURN, turn)));
        words += n;
        return new Text(new BytesRef(key.bytes()), of, starts, ends, first);
    }

    private int number(String type, Map<String, Integer> numbers) {
        Integer known = numbers.putIfAbsent(type, types.size());
        if (known != null) return known;
        types.add(type);
        return types.size() - 1;
    }

    private Lemmas given() {
        return new Lemmas(_ -> form -> Objects.requireNonNull(lemmas.get(form), form));
    }

    /// How many words the texts have.
    public long words() {
        return words;
    }

    /// How many different ones.
    public int types() {
        return types.size();
    }

    /// How long it took to look up the lemmas of all types.
    public long nanosecondsOfLemmas() {
        return nanosecondsOfLemmas;
    }

    /// Makes an index as the program does, but for lemmas and texts, which are at hand.
    public void index(Path folder) {
        try (Index index = new Index(folder, given())) {
            index.follow(project, new InMemory(), Progress.NONE);
        }
    }

    private final class InMemory implements Texts {
        @Override
        public String text(Hash hash) {
            return Objects.requireNonNull(strings.get(hash));
        }

        @Override
        public Segments segments(Hash hash) {
            return Objects.requireNonNull(segments.get(hash));
        }
    }

    /// Makes the same entries with nothing but Lucene.
    public void indexBare(Path folder) throws IOException {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setOmitNorms(true);
        IndexWriterConfig config =
                new IndexWriterConfig(REFUSES).setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (Text text : texts) {
                var entry = new org.apache.lucene.document.Document();
                entry.add(new StringField(Entries.KEY, text.key, Field.Store.NO));
                entry.add(new BinaryDocValuesField(Entries.KEY_VALUE, text.key));
                entry.add(new Field(Terms.FIELD, new Stream(text), type));
                writer.addDocument(entry);
            }
            writer.commit();
        }
    }

    private static final Analyzer REFUSES =
            new Analyzer() {
                @Override
                protected TokenStreamComponents createComponents(String fieldName) {
                    throw new IllegalStateException(fieldName);
                }
            };

    private final class Stream extends TokenStream {
        private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
        private final PositionIncrementAttribute increment =
                addAttribute(PositionIncrementAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final Text text;
        private int word = -1;
        private int next;

        Stream(Text text) {
            this.text = text;
        }

        @Override
        public boolean incrementToken() {
            if (word >= 0 && next < terms[text.types[word]].length) {
                increment.setPositionIncrement(0);
            } else if (++word == text.types.length) {
                return false;
            } else {
                next = 0;
                increment.setPositionIncrement(text.first.get(word) ? 101 : 1);
                offset.setOffset(text.starts[word], text.ends[word]);
            }
            term.setBytesRef(terms[text.types[word]][next++]);
            return true;
        }
    }
}
