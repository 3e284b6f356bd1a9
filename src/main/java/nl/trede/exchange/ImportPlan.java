package nl.trede.exchange;

import nl.trede.change.Change;
import nl.trede.message.Message;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What an import will do and what it leaves out, worked out and not done yet. See [ProjectImport].
///
/// @param change everything of it as one; empty if there is nothing to do
/// @param skipped hidden and lock files, endings that no reader knows, and what is there already
public record ImportPlan(Optional<Change> change, List<Imported> imported, List<Skipped> skipped) {
    public ImportPlan {
        imported = List.copyOf(imported);
        skipped = List.copyOf(skipped);
    }

    /// What a file is.
    public enum Kind {
        DOCUMENT,
        CODINGS,
        CODEBOOK,
        SURVEY,
        PROJECT
    }

    /// @param path of a document what it is called in the project, of other files below the imported folder
    /// @param characters of a document's text, in UTF-16 units; 0 for other files
    /// @param cases the paths of those that a document was assigned to
    /// @param notes what the reader of the document should know
    public record Imported(
            Path file,
            String path,
            Kind kind,
            int characters,
            List<String> cases,
            List<Message> notes) {
        public Imported {
            cases = List.copyOf(cases);
            notes = List.copyOf(notes);
        }
    }

    public record Skipped(String path, Message why) {}
}
