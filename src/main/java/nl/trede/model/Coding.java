package nl.trede.model;

import nl.trede.text.TextRange;

import java.time.Instant;
import java.util.Optional;

/// That a coder gave a code to a passage.
///
/// @param made the passage as coded, which never changes by a correction
/// @param today where its words stand now; empty if it has lost them
/// @param code as given; [Codebook#resolve] follows merged codes
/// @param time when it was made
public record Coding(
        CodingId id,
        Passage made,
        Optional<TextRange> today,
        CodeId code,
        CoderId coder,
        Facets facets,
        Origin origin,
        Instant time,
        boolean exists) {
    public DocumentId document() {
        return id.document();
    }
}
