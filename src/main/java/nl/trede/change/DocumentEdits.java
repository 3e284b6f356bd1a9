package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Facts;
import nl.trede.model.Hash;
import nl.trede.model.Original;
import nl.trede.model.Project;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;
import nl.trede.model.Texts;
import nl.trede.text.PositionMap;
import nl.trede.text.Segments;
import nl.trede.text.TextDiff;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Changes of documents. See [Edits].
public final class DocumentEdits {
    private DocumentEdits() {}

    /// A document to be added.
    ///
    /// @param name its path below the folder that it comes from
    /// @param original the file as it came
    public record NewDocument(
            DocumentId id,
            String name,
            String kind,
            String language,
            Optional<LocalDate> date,
            Map<String, AttributeValue> attributes,
            Speakers speakers,
            Facts facts,
            String text,
            Segments segments,
            byte[] original,
            String format,
            String encoding) {}

    /// Adds a document.
    ///
    /// @throws nl.trede.message.TredeException if its name is taken
    public static Change add(Project project, Ids ids, NewDocument document) {
        Names.check(
                "document",
                document.name,
                project.documents().existing().stream().map(Document::name).toList());
        return addChecked(ids, document);
    }

    /// Adds a document whose name is known to be free.
    public static Change addChecked(Ids ids, NewDocument document) {
        Blob text = Blob.text(document.text);
        Blob segments = Blob.segments(document.segments);
        Blob original = Blob.original(document.original);
        return new DocumentChange.DocumentAdded(
                document.id,
                document.name,
                document.kind,
                document.language,
                document.date,
                Map.copyOf(document.attributes),
                document.speakers,
                document.facts,
                new Original(original.hash(), document.format, document.encoding),
                new RevisionId(ids.next()),
                Revision.first(text.hash(), document.text.length(), segments.hash()),
                List.of(text, segments, original));
    }

    public static Change rename(Project project, Document document, String name) {
        Names.check(
                "document",
                name,
                project.documents().existing().stream()
                        .filter(other -> !other.id().equals(document.id()))
                        .map(Document::name)
                        .toList());
        return new DocumentChange.DocumentRenamed(document.id(), name);
    }

    /// Removes a document on which no coding stands any more. It can be brought back; to destroy one see
    /// [Erasing].
    public static Change remove(Project project, Document document) {
        DocumentCodings codings = project.codings(document.id());
        int left = 0;
        for (int row = 0; row < codings.size(); row++) if (!codings.isRemoved(row)) left++;
        if (left > 0)
            throw Problem.of("edit.document.coded", document.name(), left)
                    .remedy("edit.document.coded.way")
                    .asException();
        return new DocumentChange.DocumentRemoved(document.id());
    }

    /// Gives a document a corrected text. Codings keep their words, or are listed as having lost them.
    ///
    /// @param segments of the new text
    /// @throws nl.trede.message.TredeException if nothing would change
    public static Change correct(
            Project project,
            Texts texts,
            Ids ids,
            Document document,
            String newText,
            Segments segments) {
        String old = texts.text(document.current().text());
        if (old.equals(newText))
            throw Problem.of("edit.document.same", document.name()).asException();
        PositionMap map = TextDiff.between(old, newText);
        Blob text = Blob.text(newText);
        Blob divided = Blob.segments(segments);
        return new DocumentChange.DocumentCorrected(
                document.id(),
                new RevisionId(ids.next()),
                new Revision(
                        text.hash(),
                        newText.length(),
                        divided.hash(),
                        Optional.of(document.head()),
                        map),
                List.of(text, divided));
    }

    /// Shows another of the document's revisions.
    public static Change show(Document document, RevisionId revision) {
        return new DocumentChange.HeadChosen(document.id(), revision);
    }

    public static Change setAttribute(Document document, String name, AttributeValue value) {
        return new DocumentChange.DocumentAttributeSet(document.id(), name, value);
    }

    public static Change setSpeakers(Document document, Speakers speakers) {
        return new DocumentChange.SpeakersNamed(document.id(), speakers);
    }

    /// @param topLevelCode empty for the whole codebook
    public static Change read(
            DocumentId document, CoderId coder, Optional<CodeId> topLevelCode, boolean read) {
        return new DocumentChange.DocumentRead(document, coder, topLevelCode, read);
    }

    public static Change asked(DocumentId document, CodeId code, Answer answer) {
        return new DocumentChange.DocumentAsked(document, code, answer);
    }

    /// The document that has this content already, if one has: the same original file, or the same text.
    public static Optional<Document> sameContent(Project project, byte[] original, String text) {
        Hash file = Hash.of(original);
        Hash words = Hash.of(text.getBytes(StandardCharsets.UTF_8));
        return project.documents().existing().stream()
                .filter(document ->
                        document.original().filter(o -> o.bytes().equals(file)).isPresent()
                                || document.revisions().values().stream()
                                        .anyMatch(r -> r.text().equals(words)))
                .findFirst();
    }
}
