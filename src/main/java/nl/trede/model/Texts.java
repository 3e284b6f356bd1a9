package nl.trede.model;

import nl.trede.text.Segments;

/// Hands out texts and how they are divided, by their hash: a project does not hold them in memory. May be used
/// from any thread; may read from disk, so never on the event thread.
public interface Texts {
    /// The text whose UTF-8 has this hash.
    ///
    /// @throws nl.trede.message.TredeException if it was erased or is damaged
    String text(Hash hash);

    Segments segments(Hash hash);
}
