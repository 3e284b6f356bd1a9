package nl.trede.change;

import nl.trede.model.Thing;

import java.util.List;

/// Something that a researcher does to a project, ready to be done. Made by [Edits] and its siblings, done by a
/// workspace, opaque to everybody else. Immutable.
public sealed interface Change permits Change.One, Together, Undoing {
    /// A stable name, as it stands in files: `code.renamed`.
    String kind();

    /// What has to be kept beside the log for it.
    List<Blob> blobs();

    /// A change to one thing.
    sealed interface One extends Change
            permits CaseChange, CodeChange, CodingChange, DocumentChange, Erasure, SchemeChange {
        Thing thing();

        void writes(Writes to);

        @Override
        default List<Blob> blobs() {
            return List.of();
        }
    }
}
