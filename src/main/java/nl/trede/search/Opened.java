package nl.trede.search;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The index as it was at one moment: what was found in it cannot change any more, even if its files are deleted.
///
/// @param entries the number of each entry
record Opened(IndexReader reader, Map<Key, Integer> entries) {
    static Opened of(IndexReader reader) throws IOException {
        Map<Key, Integer> entries = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Bits living = leaf.reader().getLiveDocs();
            BinaryDocValues keys = leaf.reader().getBinaryDocValues(Entries.KEY_VALUE);
            if (keys == null) continue;
            for (int i = keys.nextDoc(); i != DocIdSetIterator.NO_MORE_DOCS; i = keys.nextDoc()) {
                if (living != null && !living.get(i)) continue;
                BytesRef key = keys.binaryValue();
                byte[] bytes = Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length);
                entries.put(Key.of(bytes), leaf.docBase + i);
            }
        }
        return new Opened(reader, entries);
    }

    /// Reads every byte of every file.
    ///
    /// @throws org.apache.lucene.index.CorruptIndexException if one is not as it was written
    void check() throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) leaf.reader().checkIntegrity();
    }

    void close() {
        try {
            reader.decRef();
        } catch (IOException e) {
            // it is only read: nothing is lost with it
        }
    }
}
