package nl.trede.change;

import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.ProjectId;
import nl.trede.model.Thing;

/// What is destroyed for good, here and in every copy that this one merges with.
///
/// It stands in the log as a part whose fields name what was erased: [#EVERYTHING] for the whole thing, else the
/// words of fields. It has no body, and can be neither undone nor erased itself.
sealed interface Erasure extends Change.One {
    String EVERYTHING = "*";
    String KIND = "thing.erased";
    String BLOB_KIND = "blob.erased";

    /// The thing, and with a document the codings on it.
    record ThingErased(Thing thing) implements Erasure {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String erases() {
            return EVERYTHING;
        }
    }

    /// One field of it: every body that ever wrote this field. What else those bodies wrote is written again by
    /// a [Restated] beside it.
    record FieldErased(Thing thing, Field.Key<?> key) implements Erasure {
        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public String erases() {
            return key.word();
        }
    }

    /// A text, its segments or an original file.
    record BlobErased(Hash hash) implements Erasure {
        @Override
        public ProjectId thing() {
            return ProjectId.THIS;
        }

        @Override
        public String kind() {
            return BLOB_KIND;
        }

        @Override
        public String erases() {
            return hash.hex();
        }
    }

    /// A field that may stay of a thing of which another was erased.
    record Restated(Thing thing, Field.Key<?> key, Object value) implements Erasure {
        @Override
        public String kind() {
            return "thing.restated";
        }

        @Override
        public String erases() {
            return "";
        }

        @Override
        public void writes(Writes to) {
            to.setAny(key, value);
        }
    }

    /// What stands among the fields of its part; empty if it erases nothing.
    String erases();

    @Override
    default void writes(Writes to) {}
}
