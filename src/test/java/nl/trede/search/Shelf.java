package nl.trede.search;

import nl.trede.language.Annotator;
import nl.trede.message.Problem;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Stamp;
import nl.trede.model.Texts;
import nl.trede.model.Thing;
import nl.trede.text.PositionMap;
import nl.trede.text.Segments;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Documents with their texts, divided as they are at import, for tests of searching.
final class Shelf implements Texts {
    private final Map<Thing, Fields> said = new LinkedHashMap<>();
    private final Map<Hash, String> texts = new ConcurrentHashMap<>();
    private final Map<Hash, Segments> segments = new ConcurrentHashMap<>();
    private final Annotator annotator = Annotator.of("nl");
    private Project project = Project.EMPTY;
    private long lastId;

    DocumentId add(String path, String text) {
        return add(path, "nl", text);
    }

    DocumentId add(String path, String language, String text) {
        DocumentId document = new DocumentId(++lastId);
        said.put(
                document,
                Fields.NONE
                        .with(Field.EXISTS, true)
                        .with(Field.NAME, path)
                        .with(Field.LANGUAGE, language));
        show(document, text, Optional.empty());
        return document;
    }

    void correct(DocumentId document, String text) {
        show(document, text, fields(document).get(Field.HEAD));
    }

    private void show(DocumentId document, String text, Optional<RevisionId> from) {
        Hash hash = Hash.of(text.getBytes(StandardCharsets.UTF_8));
        Segments divided = divide(text);
        Hash divisions = Hash.of(divided.toBytes());
        texts.put(hash, text);
        segments.put(divisions, divided);
        RevisionId revision = new RevisionId(++lastId);
        Revision made =
                new Revision(hash, text.length(), divisions, from, PositionMap.NOTHING_CHANGED);
        said.put(
                document,
                fields(document)
                        .with(Document.revisionKey(revision), made, Stamp.NEVER)
                        .with(Field.HEAD, revision));
    }

    private Segments divide(String text) {
        Segments.Builder all = new Segments.Builder();
        annotator.divide(text, all);
        return all.build();
    }

    void set(DocumentId document, Fields fields) {
        said.put(document, fields);
    }

    Fields fields(DocumentId document) {
        return said.getOrDefault(document, Fields.NONE);
    }

    /// Its texts are destroyed, and all that was said of it.
    void erase(DocumentId document) {
        new Document(document, fields(document))
                .revisions()
                .values()
                .forEach(one -> texts.remove(one.text()));
        said.put(document, Fields.NONE);
    }

    void destroyText(Hash text) {
        texts.remove(text);
    }

    void remove(DocumentId document) {
        said.put(document, fields(document).with(Field.EXISTS, false));
    }

    Project project() {
        project = project.with(said);
        return project;
    }

    String text(Document document) {
        return text(document.current().text());
    }

    Segments segments(Document document) {
        return segments(document.current().segments());
    }

    @Override
    public String text(Hash hash) {
        return there(texts.get(hash));
    }

    @Override
    public Segments segments(Hash hash) {
        return there(segments.get(hash));
    }

    private static <T> T there(@Nullable T some) {
        if (some == null) throw Problem.of("store.text.erased").asException();
        return some;
    }
}
