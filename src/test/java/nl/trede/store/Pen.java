package nl.trede.store;

import nl.trede.change.Author;
import nl.trede.change.Blob;
import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.CodingEdits;
import nl.trede.change.DocumentEdits;
import nl.trede.change.Draft;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.change.Log;
import nl.trede.change.Session;
import nl.trede.change.Step;
import nl.trede.change.Undo;
import nl.trede.message.TredeException;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Facets;
import nl.trede.model.Facts;
import nl.trede.model.Hash;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.model.Speakers;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;

/// Writes in a project file as a workspace does, on the thread of the test: holds the newest project, and makes edits
/// out of it. What it draws is the same each time.
final class Pen implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-01T11:00:00Z");

    final ProjectFile file;
    final Ids ids;
    final CoderId coder;
    private final SplittableRandom random;
    private final Session session;
    private Author author;
    private Project project;

    Pen(ProjectFile file, long seed) {
        this.file = file;
        random = new SplittableRandom(seed);
        ids = new Ids(random::nextLong);
        project = file.load();
        coder =
                Edits.coderNamed(project, "Joris")
                        .map(known -> known.id())
                        .orElseGet(() -> new CoderId(ids.next()));
        session = new Session(random.nextLong(), coder, "here", "test", NOON.toEpochMilli());
        author = author();
        if (project.coders().get(coder).isEmpty())
            apply(now -> Edits.addCoder(now, coder, "Joris"));
    }

    private Author author() {
        return new Author(
                session,
                InstantSource.fixed(NOON),
                () -> Long.toHexString(random.nextLong()),
                file.newestTime());
    }

    Project project() {
        return project;
    }

    /// One edit, one transaction. If it fails, the newest project is what it was.
    Step apply(Function<Project, Change> edit) {
        try {
            Step step = file.write(transaction -> write(transaction, edit.apply(project)));
            project = step.after();
            return step;
        } catch (RuntimeException | Error e) {
            author = author();
            throw e;
        }
    }

    /// Entries of another copy.
    void take(Function<Transaction, Step> merging) {
        Step step =
                file.write(transaction -> {
                    Step taken = merging.apply(transaction);
                    transaction.apply(taken.delta());
                    return taken;
                });
        project = step.after();
        author.know(file.newestTime());
    }

    /// Brings a blob over from another copy, if that has it.
    void copy(Transaction transaction, Pen from, Hash blob) {
        try {
            transaction.put(List.of(new Blob(blob, kind(from, blob), from.file.original(blob))));
        } catch (TredeException erasedThere) {
            // then it is erased here too, or was here all along
        }
    }

    private static String kind(Pen from, Hash blob) {
        return from.project().documents().all().stream()
                .flatMap(document -> document.revisions().values().stream())
                .map(revision ->
                        revision.text().equals(blob)
                                ? "text"
                                : revision.segments().equals(blob) ? "segments" : "")
                .filter(kind -> !kind.isEmpty())
                .findFirst()
                .orElse("original");
    }

    /// One of several edits of a transaction.
    void append(Transaction transaction, Draft draft, Change change) {
        transaction.record(session);
        transaction.put(change.blobs());
        draft.append(author.write(change));
    }

    Step write(Transaction transaction, Change change) {
        Draft draft = new Draft(project, transaction.log());
        append(transaction, draft, change);
        Step step = draft.step();
        transaction.apply(step.delta());
        return step;
    }

    /// Something that has written more than the file holds is of no use any more; this one is.
    Pen again() {
        return new Pen(file, random.nextLong());
    }

    CodeId code(String name) {
        CodeId id = new CodeId(ids.next());
        apply(now -> CodeEdits.create(now, Optional.empty(), CodeEdits.NewCode.named(id, name)));
        return id;
    }

    DocumentId document(String name, String text) {
        DocumentId id = new DocumentId(ids.next());
        apply(now -> DocumentEdits.add(now, ids, newDocument(id, name, text)));
        return id;
    }

    Change documents(List<String> texts) {
        List<Change> parts = new ArrayList<>();
        for (String text : texts) {
            DocumentId id = new DocumentId(ids.next());
            String name = "map/" + Long.toHexString(id.value()) + ".txt";
            parts.add(DocumentEdits.addChecked(ids, newDocument(id, name, text)));
        }
        return Edits.together("import", parts);
    }

    static DocumentEdits.NewDocument newDocument(DocumentId id, String name, String text) {
        return new DocumentEdits.NewDocument(
                id,
                name,
                "interview",
                "nl",
                Optional.empty(),
                Map.of(),
                Speakers.NONE,
                Facts.NONE,
                text,
                words(text),
                ("as it came: " + text).getBytes(StandardCharsets.UTF_8),
                "txt",
                "UTF-8");
    }

    static Segments words(String text) {
        Segments.Builder all = new Segments.Builder().foundBy(Segments.Kind.WORD, "spaces");
        int start = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) all.add(Segments.Kind.WORD, start, start + word.length());
            start += word.length() + 1;
        }
        return all.build();
    }

    CodingId coding(DocumentId document, CodeId code, int start, int end) {
        CodingEdits.Made[] made = new CodingEdits.Made[1];
        apply(now -> {
            made[0] = making(now, List.of(newCoding(document, code, start, end)));
            return made[0].change().orElseThrow();
        });
        return made[0].made().getFirst();
    }

    CodingEdits.Made making(Project now, List<CodingEdits.NewCoding> wanted) {
        return CodingEdits.make(now, file.texts(), ids, wanted);
    }

    CodingEdits.NewCoding newCoding(DocumentId document, CodeId code, int start, int end) {
        return new CodingEdits.NewCoding(
                document,
                new TextRange(start, end),
                code,
                coder,
                Facets.NONE,
                Origin.HAND,
                NOON,
                "");
    }

    void undo() {
        Log log = file.log();
        apply(now ->
                Undo.undo(now, log, Undo.next(log, coder).orElseThrow().entry(), coder, false));
    }

    @Override
    public void close() {
        file.close();
    }
}
