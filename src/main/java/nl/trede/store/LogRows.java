package nl.trede.store;

import nl.trede.change.Entry;
import nl.trede.change.Log.Logged;
import nl.trede.change.Part;
import nl.trede.model.CoderId;
import nl.trede.model.DocumentId;
import nl.trede.model.Hash;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// How rows of the tables `log` and `part` are read. What is not as it was written comes out as an
/// [IllegalArgumentException].
final class LogRows {
    static final String ENTRY =
            "select seq, time, session, coder, wall, arrived, kind, decides_time, decides_session,"
                    + " decides_parts, again, hash from log ";
    static final String PART =
            "select seq, n, kind, version, thing_kind, thing, within, fields, body, body_hash from"
                    + " part ";

    private LogRows() {}

    static String numbers(Set<Integer> parts) {
        return parts.stream().sorted().map(String::valueOf).collect(Collectors.joining(" "));
    }

    static Set<Integer> numbers(String text) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /// An entry without its parts.
    record Head(long seq, boolean merged, Entry entry) {
        Logged with(List<Part> parts) {
            return new Logged(seq, merged, entry.withParts(parts));
        }
    }

    static Head head(ResultSet row) throws SQLException {
        row.getLong(6);
        boolean merged = !row.wasNull();
        String parts = row.getString(10);
        Optional<Entry.Decision> decides =
                parts == null
                        ? Optional.empty()
                        : Optional.of(
                                new Entry.Decision(
                                        new Stamp(row.getLong(8), row.getLong(9)),
                                        numbers(parts),
                                        row.getInt(11) == 1));
        return new Head(
                row.getLong(1),
                merged,
                new Entry(
                        new Stamp(row.getLong(2), row.getLong(3)),
                        new CoderId(row.getLong(4)),
                        row.getLong(5),
                        Database.text(row, 7),
                        decides,
                        List.of(),
                        Database.hash(row, 12)));
    }

    static Part part(ResultSet row) throws SQLException {
        Part bare = bare(row);
        Part part =
                new Part(
                        bare.kind(),
                        bare.version(),
                        bare.thing(),
                        bare.fields(),
                        Optional.ofNullable(row.getString(9)),
                        bare.bodyHash());
        if (!isIntact(part)) throw new IllegalArgumentException("a body that was not written so");
        return part;
    }

    static Part bare(ResultSet row) throws SQLException {
        String fields = Database.text(row, 8);
        return new Part(
                Database.text(row, 3),
                row.getInt(4),
                Thing.of(
                        kind(Database.text(row, 5)),
                        row.getLong(6),
                        new DocumentId(row.getLong(7))),
                fields.isEmpty() ? List.of() : List.of(fields.split(" ")),
                Optional.empty(),
                Database.hash(row, 10));
    }

    private static boolean isIntact(Part part) {
        return part.body()
                .map(body -> Hash.of(body.getBytes(StandardCharsets.UTF_8)).equals(part.bodyHash()))
                .orElse(true);
    }

    /// @throws IllegalArgumentException if there is no such kind
    static Thing.Kind kind(String word) {
        for (Thing.Kind kind : Thing.Kind.values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException("no kind of thing: " + word);
    }
}
