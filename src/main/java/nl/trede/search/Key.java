package nl.trede.search;

import nl.trede.model.Document;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Revision;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// What an entry of the index is about: a text, how it is divided, and in which language its words are read.
/// Documents of which all three are equal share one.
///
/// @param language as in ISO 639, without country; empty if it is not known
record Key(Hash text, Hash segments, String language) {
    /// The key of the text that is shown; empty for a document that has none, since it was erased.
    static Optional<Key> of(Document document) {
        return document.fields()
                .get(Field.HEAD)
                .flatMap(head -> document.fields().get(Document.revisionKey(head)))
                .map(revision -> of(document, revision));
    }

    static Key of(Document document, Revision revision) {
        String language = Locale.forLanguageTag(document.language()).getLanguage();
        return new Key(revision.text(), revision.segments(), language);
    }

    byte[] bytes() {
        byte[] tag = language.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 * Hash.BYTES + tag.length)
                .put(text.bytes())
                .put(segments.bytes())
                .put(tag)
                .array();
    }

    static Key of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        byte[] text = new byte[Hash.BYTES];
        byte[] segments = new byte[Hash.BYTES];
        in.get(text).get(segments);
        return new Key(
                Hash.ofDigest(text),
                Hash.ofDigest(segments),
                StandardCharsets.UTF_8.decode(in).toString());
    }
}
