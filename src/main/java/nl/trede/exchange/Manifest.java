package nl.trede.exchange;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Facts;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody wrote in a manifest about documents and their cases; addresses are not looked up yet.
///
/// @param file the manifest itself
record Manifest(Path file, List<WrittenCase> cases, List<WrittenDocument> documents) {
    Manifest {
        cases = List.copyOf(cases);
        documents = List.copyOf(documents);
    }

    /// @param parent its name or path
    record WrittenCase(
            Spot at,
            String name,
            String kind,
            Optional<JsonValue.Text> parent,
            Map<String, AttributeValue> attributes) {}

    record WrittenAnswer(Spot at, String code, Answer answer) {}

    /// @param file as it stands on disk
    /// @param below its name below the manifest's folder, with `/` between the folders
    /// @param path what it shall be called, if it says so
    /// @param speakers by label: the address of a case, or `interviewer`
    record WrittenDocument(
            Spot at,
            Path file,
            String below,
            Optional<JsonValue.Text> path,
            String kind,
            Optional<String> language,
            Optional<LocalDate> date,
            List<JsonValue.Text> cases,
            Map<String, AttributeValue> attributes,
            List<WrittenAnswer> asked,
            Map<String, JsonValue.Text> speakers,
            Facts facts) {}
}
