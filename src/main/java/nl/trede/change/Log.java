package nl.trede.change;

import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All entries of one copy of a project, as [Draft] and [Undo] need them. Used by one thread.
public interface Log {
    /// An entry with what this copy knows of it.
    ///
    /// @param seq order of arrival in this copy, from 1
    /// @param merged whether it came from another copy
    record Logged(long seq, boolean merged, Entry entry) {}

    /// A part that writes to a thing.
    ///
    /// @param n its number in the entry, from 0
    /// @param counts whether the latest decision on it, by stamp, is that it counts
    record Past(Stamp stamp, int n, Part part, boolean counts) {}

    /// Adds an entry at the end.
    ///
    /// What it erases is destroyed: the bodies of such parts, whoever wrote them and when, and blobs. What of it
    /// was erased before is destroyed on arrival. Whether parts count follows its decision, and decisions that
    /// arrived before what they decide on.
    void append(Entry entry, boolean merged);

    /// Whether there is an entry with this stamp.
    boolean has(Stamp stamp);

    Optional<Logged> entry(Stamp stamp);

    /// Every part that touches a thing, in any order; for a document without the codings on it.
    List<Past> past(Thing thing);

    /// Whether part `n` of an entry counts.
    boolean counts(Stamp stamp, int n);

    /// Entries newest first, by arrival; stops when `each` has seen enough.
    void newestFirst(Visitor each);

    /// Entries in order of arrival, up to and with `seq`.
    void upTo(long seq, Consumer<Logged> each);

    /// Whether some part was written by a newer program.
    boolean hasUnknown();

    /// Whether something was erased. A log that cannot say it at once says yes; then an edit looks through the past
    /// of what it touches.
    default boolean hasErased() {
        return true;
    }

    /// Looks at entries until it has seen enough.
    interface Visitor {
        /// @return whether to go on
        boolean visit(Logged logged);
    }
}
