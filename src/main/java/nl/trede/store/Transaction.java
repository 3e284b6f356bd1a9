package nl.trede.store;

import nl.trede.change.Blob;
import nl.trede.change.Delta;
import nl.trede.change.Log;
import nl.trede.change.Session;

import java.util.List;

/// One transaction on a project file: all of it is kept, or none. Given out by [ProjectFile#write] and of no use
/// afterwards.
///
/// Entries come in through [#log()], mostly by a [nl.trede.change.Draft]; what that says has changed goes to [#apply].
public final class Transaction {
    private final ProjectFile file;

    Transaction(ProjectFile file) {
        this.file = file;
    }

    /// The log of the file, open for appending.
    public Log log() {
        return file.log();
    }

    /// Says who writes: this session, or the ones from which a merge brings entries. Does nothing if it is known. Every
    /// entry's session must be known when the transaction ends.
    public void record(Session session) {
        file.record(session);
    }

    /// Keeps blobs beside the log; those that are there or were erased are skipped.
    public void put(List<Blob> blobs) {
        file.put(blobs);
    }

    /// Brings the tables of the state up to date with what was appended.
    public void apply(Delta delta) {
        file.apply(delta);
    }
}
