package nl.trede.model;

import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Projects for tests of the model, made by saying directly what is said of things.
final class Make {
    private final Map<Thing, Fields> all = new LinkedHashMap<>();

    Project project() {
        return Project.EMPTY.with(all);
    }

    Make said(Thing thing, Fields fields) {
        all.put(thing, fields);
        return this;
    }

    /// A code under `parent`, or at the top for 0, placed at `time`.
    Make code(long id, String name, long parent, String rank, long time) {
        return said(
                new CodeId(id),
                placed(
                        name,
                        parent == 0 ? Optional.empty() : Optional.of(new CodeId(parent)),
                        rank,
                        time));
    }

    Make removedCode(long id, String name, long parent, String rank, long time) {
        code(id, name, parent, rank, time);
        return said(new CodeId(id), fields(new CodeId(id)).with(Field.EXISTS, false));
    }

    Make merged(long id, long into, long time) {
        CodeId code = new CodeId(id);
        return said(
                code, fields(code).with(Field.INTO.key(), new CodeId(into), new Stamp(time, 0)));
    }

    Make inCase(long id, String kind, String name, long parent) {
        return said(
                new CaseId(id),
                placed(
                                name,
                                parent == 0 ? Optional.empty() : Optional.of(new CaseId(parent)),
                                "n",
                                1)
                        .with(Field.KIND, kind));
    }

    Make document(long id, String name, int length) {
        Revision revision =
                Revision.first(Hash.of(new byte[] {1}), length, Hash.of(new byte[] {2}));
        return said(
                new DocumentId(id),
                Fields.NONE
                        .with(Field.EXISTS, true)
                        .with(Field.NAME, name)
                        .with(Field.HEAD, new RevisionId(id))
                        .with(Document.revisionKey(new RevisionId(id)), revision, Stamp.NEVER));
    }

    /// Another revision of a document, which is then shown.
    Make corrected(long document, long revision, long from, PositionMap map) {
        DocumentId id = new DocumentId(document);
        Revision made =
                new Revision(
                        Hash.of(new byte[] {1}),
                        100,
                        Hash.of(new byte[] {2}),
                        Optional.of(new RevisionId(from)),
                        map);
        return said(
                id,
                fields(id)
                        .with(Document.revisionKey(new RevisionId(revision)), made, Stamp.NEVER)
                        .with(Field.HEAD, new RevisionId(revision)));
    }

    Make head(long document, long revision) {
        DocumentId id = new DocumentId(document);
        return said(id, fields(id).with(Field.HEAD, new RevisionId(revision)));
    }

    Make coding(long id, long document, long code, long coder, int start, int end) {
        return said(
                new CodingId(new DocumentId(document), id),
                Fields.NONE
                        .with(Field.EXISTS, true)
                        .with(
                                Field.AT,
                                new Passage(new RevisionId(document), new TextRange(start, end)))
                        .with(Field.CODE, new CodeId(code))
                        .with(Field.CODER, new CoderId(coder))
                        .with(Field.ORIGIN, Origin.HAND)
                        .with(Field.TIME, Instant.EPOCH));
    }

    Fields fields(Thing thing) {
        return all.getOrDefault(thing, Fields.NONE);
    }

    static Fields placed(String name, Optional<Thing> parent, String rank, long time) {
        return Fields.NONE
                .with(Field.EXISTS, true)
                .with(Field.NAME, name)
                .with(Field.PLACE.key(), new Place(parent, rank), new Stamp(time, 0));
    }
}
