package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Coding;
import nl.trede.model.Project;
import nl.trede.model.Stamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The tables of the state say what the log adds up to, row by row.
final class TablesAddUpToTheLog implements Invariant {
    @Override
    public String name() {
        return "tables-add-up-to-the-log";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        // what an older program could not read is in no table yet
        if (file.log.hasLearnt()) return;
        Project project = file.log.folded();
        checkFields(file, project, findings);
        checkCodings(file, project, findings);
    }

    private static void checkFields(Checked file, Project project, Check.Findings findings) {
        Map<StateRows.At, StateRows.Said> expected = new HashMap<>();
        StateRows.things(project)
                .forEach(thing -> expected.putAll(StateRows.of(thing, project.fields(thing))));
        file.database.each(
                "select thing, field, sub, kind, sub_json, value, time, session from field",
                row -> {
                    StateRows.At at =
                            new StateRows.At(
                                    row.getLong(1), Database.text(row, 2), Database.text(row, 3));
                    StateRows.Said said =
                            new StateRows.Said(
                                    Database.text(row, 4),
                                    Optional.ofNullable(row.getString(5)),
                                    Database.text(row, 6),
                                    stamp(row));
                    if (!said.equals(expected.remove(at)))
                        findings.add(where(at), Message.of("check.state"));
                });
        expected.keySet().forEach(at -> findings.add(where(at), Message.of("check.state.missing")));
    }

    private static String where(StateRows.At at) {
        return at.thing() + " " + at.field() + (at.sub().isEmpty() ? "" : "/" + at.sub());
    }

    private static Optional<Stamp> stamp(ResultSet row) throws SQLException {
        long time = row.getLong(7);
        return row.wasNull() ? Optional.empty() : Optional.of(new Stamp(time, row.getLong(8)));
    }

    private static void checkCodings(Checked file, Project project, Check.Findings findings) {
        Map<Long, StateRows.CodingRow> expected = new HashMap<>();
        for (Coding coding : project.allCodings())
            StateRows.coding(coding.id(), project.fields(coding.id()))
                    .ifPresent(row -> expected.put(row.id(), row));
        file.database.each(
                "select document, id, revision, start, \"end\", code, coder, facets, origin, time,"
                        + " removed from coding",
                row -> {
                    StateRows.CodingRow is =
                            new StateRows.CodingRow(
                                    row.getLong(1),
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getInt(4),
                                    row.getInt(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    Database.text(row, 8),
                                    Database.text(row, 9),
                                    row.getLong(10),
                                    row.getInt(11));
                    if (!is.equals(expected.remove(is.id())))
                        findings.add("coding " + is.id(), Message.of("check.state"));
                });
        expected.keySet()
                .forEach(id -> findings.add("coding " + id, Message.of("check.state.missing")));
    }
}
