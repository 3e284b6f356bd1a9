package nl.trede.model;

import nl.trede.text.PositionMap;

import java.util.Optional;

/// One text of a document and how it came from the one before.
///
/// @param text the hash of its UTF-8
/// @param length of the text in UTF-16 units
/// @param segments the hash of how it is divided
/// @param from the revision that was corrected; empty for the text as it came
/// @param map from the text of `from` to this one; nothing changed where there is none
public record Revision(
        Hash text, int length, Hash segments, Optional<RevisionId> from, PositionMap map) {
    public static Revision first(Hash text, int length, Hash segments) {
        return new Revision(text, length, segments, Optional.empty(), PositionMap.NOTHING_CHANGED);
    }
}
