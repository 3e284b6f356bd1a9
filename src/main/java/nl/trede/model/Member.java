package nl.trede.model;

import nl.trede.text.TextRange;

import java.util.Optional;

/// What belongs to a case: a document, or a passage of one.
public record Member(DocumentId document, Optional<Passage> passage) {
    public static Member whole(DocumentId document) {
        return new Member(document, Optional.empty());
    }

    public static Member part(DocumentId document, Passage passage) {
        return new Member(document, Optional.of(passage));
    }

    /// As it stands in the key of [Field#MEMBER]: `document`, or `document@revision:start-end`, ids in hexadecimal.
    public String sub() {
        String whole = Long.toHexString(document.value());
        return passage.map(
                        p -> whole + "@" + Long.toHexString(p.revision().value()) + ":" + p.range())
                .orElse(whole);
    }

    /// The member whose [#sub()] this is.
    public static Member of(String sub) {
        int at = sub.indexOf('@');
        if (at < 0) return whole(new DocumentId(Long.parseUnsignedLong(sub, 16)));
        int colon = sub.indexOf(':', at);
        int dash = sub.indexOf('-', colon);
        return part(
                new DocumentId(Long.parseUnsignedLong(sub, 0, at, 16)),
                new Passage(
                        new RevisionId(Long.parseUnsignedLong(sub, at + 1, colon, 16)),
                        new TextRange(
                                Integer.parseInt(sub, colon + 1, dash, 10),
                                Integer.parseInt(sub, dash + 1, sub.length(), 10))));
    }
}
