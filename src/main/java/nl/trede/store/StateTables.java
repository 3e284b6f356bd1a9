package nl.trede.store;

import nl.trede.change.Delta;
import nl.trede.change.StateJson;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Facets;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.model.RevisionId;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;
import nl.trede.text.TextRange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/// The state as it stands in a file: the tables `field` and `coding`. Follows a delta; read as a whole when a project
/// opens.
final class StateTables {
    private final Database database;

    StateTables(Database database) {
        this.database = database;
    }

    void apply(Delta delta) {
        delta.changed()
                .forEach((thing, change) -> {
                    if (thing instanceof CodingId coding) put(coding, change.after());
                    else put(thing, change.before(), change.after());
                });
    }

    /// Puts everything that `project` says in the place of what is there.
    void replaceBy(Project project) {
        database.update("delete from field");
        database.update("delete from coding");
        StateRows.things(project).forEach(thing -> put(thing, Fields.NONE, project.fields(thing)));
        project.allCodings().forEach(coding -> put(coding.id(), project.fields(coding.id())));
    }

    private void put(Thing thing, Fields before, Fields after) {
        Map<StateRows.At, StateRows.Said> was = StateRows.of(thing, before);
        Map<StateRows.At, StateRows.Said> is = StateRows.of(thing, after);
        was.keySet().stream()
                .filter(at -> !is.containsKey(at))
                .forEach(at ->
                        database.update(
                                "delete from field where thing = ? and field = ? and sub = ?",
                                at.thing(),
                                at.field(),
                                at.sub()));
        is.forEach((at, said) -> {
            if (!said.equals(was.get(at))) put(at, said);
        });
    }

    private void put(StateRows.At at, StateRows.Said said) {
        database.update(
                "insert or replace into field values (?, ?, ?, ?, ?, ?, ?, ?)",
                said.kind(),
                at.thing(),
                at.field(),
                at.sub(),
                said.subJson().orElse(null),
                said.value(),
                said.stamp().map(Stamp::time).orElse(null),
                said.stamp().map(Stamp::session).orElse(null));
    }

    private void put(CodingId id, Fields after) {
        StateRows.coding(id, after)
                .ifPresentOrElse(
                        row ->
                                database.update(
                                        "insert or replace into coding values"
                                                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                        row.document(),
                                        row.id(),
                                        row.revision(),
                                        row.start(),
                                        row.end(),
                                        row.code(),
                                        row.coder(),
                                        row.facets(),
                                        row.origin(),
                                        row.time(),
                                        row.removed()),
                        () ->
                                database.update(
                                        "delete from coding where document = ? and id = ?",
                                        id.document().value(),
                                        id.value()));
    }

    Project load() {
        try {
            Map<Thing, Fields> things = things();
            List<DocumentCodings> codings = new Loader(things).codings();
            return Project.EMPTY.with(things).withLoaded(codings);
        } catch (IllegalArgumentException
                | NoSuchElementException
                | IndexOutOfBoundsException unreadable) {
            // the tables say what no log can add up to: only damage does that
            throw Failure.damaged().at(database.file()).asException(unreadable);
        }
    }

    private Map<Thing, Fields> things() {
        Map<Thing, Fields> all = new LinkedHashMap<>();
        database.each(
                "select kind, thing, field, sub, value, time, session from field",
                row -> {
                    Thing thing =
                            Thing.of(
                                    LogRows.kind(Database.text(row, 1)),
                                    row.getLong(2),
                                    new DocumentId(0));
                    Field<?> field =
                            Field.named(Database.text(row, 3))
                                    .orElseThrow(() -> new IllegalArgumentException("no field"));
                    Object value = StateJson.value(field, Database.text(row, 5));
                    all.merge(
                            thing,
                            Fields.NONE.with(
                                    field.key(Database.text(row, 4)), value, stamp(field, row)),
                            StateTables::joined);
                });
        return all;
    }

    private static Stamp stamp(Field<?> field, ResultSet row) throws SQLException {
        return field.isDated() ? new Stamp(row.getLong(6), row.getLong(7)) : Stamp.NEVER;
    }

    private static Fields joined(Fields some, Fields one) {
        Fields[] all = {some};
        one.forEach((key, value) -> all[0] = all[0].with(key, value, one.stamp(key.field())));
        return all[0];
    }

    /// Reads the codings; codes, coders and documents that they mention and of which nothing is known are put among the
    /// things, so that they have an index.
    private final class Loader {
        private final Map<Thing, Fields> things;
        private final Map<Long, Integer> codes = new HashMap<>();
        private final Map<Long, Integer> coders = new HashMap<>();
        private final Map<String, Facets> facets = new HashMap<>();
        private final Map<String, Origin> origins = new HashMap<>();
        private final List<DocumentCodings> all = new ArrayList<>();
        private final List<DocumentCodings.Row> rows = new ArrayList<>();
        private RevisionId revision = new RevisionId(0);
        private long document;

        Loader(Map<Thing, Fields> things) {
            this.things = things;
            for (Thing thing : things.keySet()) {
                if (thing instanceof CodeId code) codes.put(code.value(), codes.size());
                if (thing instanceof CoderId coder) coders.put(coder.value(), coders.size());
            }
            for (Origin origin : Origin.values())
                origins.put(origin.name().toLowerCase(Locale.ROOT), origin);
        }

        List<DocumentCodings> codings() {
            database.each(
                    "select document, id, revision, start, \"end\", code, coder, facets, origin,"
                            + " time, removed from coding order by document, id",
                    this::read);
            finishDocument();
            return all;
        }

        private void read(ResultSet row) throws SQLException {
            long of = row.getLong(1);
            if (of != document) finishDocument();
            document = of;
            long on = row.getLong(3);
            if (on != revision.value()) revision = new RevisionId(on);
            TextRange made = new TextRange(row.getInt(4), row.getInt(5));
            Origin origin = origins.get(Database.text(row, 9));
            if (origin == null) throw new IllegalArgumentException("no origin");
            rows.add(
                    new DocumentCodings.Row(
                            row.getLong(2),
                            made.start(),
                            made.end(),
                            revision,
                            made,
                            index(codes, row.getLong(6), new CodeId(row.getLong(6))),
                            index(coders, row.getLong(7), new CoderId(row.getLong(7))),
                            facets.computeIfAbsent(Database.text(row, 8), StateJson::facets),
                            origin,
                            row.getInt(11) != 0,
                            row.getLong(10)));
        }

        private int index(Map<Long, Integer> known, long id, Thing thing) {
            Integer index = known.get(id);
            if (index != null) return index;
            things.put(thing, Fields.NONE);
            known.put(id, known.size());
            return known.size() - 1;
        }

        private void finishDocument() {
            if (rows.isEmpty()) return;
            DocumentId id = new DocumentId(document);
            things.putIfAbsent(id, Fields.NONE);
            all.add(DocumentCodings.of(id, rows));
            rows.clear();
        }
    }
}
