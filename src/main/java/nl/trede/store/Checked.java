package nl.trede.store;

import nl.trede.change.Part;
import nl.trede.message.TredeException;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/// A project file that is being checked: what several invariants look at.
final class Checked {
    final Database database;
    final LogTable log;
    private final ProjectFile file;
    private @Nullable Project project;
    private @Nullable Set<Long> erased;

    Checked(Database database, ProjectFile file, InstantSource clock) {
        this.database = database;
        this.file = file;
        log = new LogTable(database, new Erased(database), clock);
    }

    Texts texts() {
        return file.texts();
    }

    /// The project as the tables have it.
    Project project() {
        Project known = project;
        if (known == null) project = known = new StateTables(database).load();
        return known;
    }

    /// Whether a thing was erased as a whole: nothing need be known of it.
    boolean isErased(long thing) {
        Set<Long> known = erased;
        if (known == null)
            erased =
                    known =
                            new HashSet<>(
                                    database.list(
                                            "select thing from erased where field = ?",
                                            row -> row.getLong(1),
                                            Part.EVERYTHING));
        return known.contains(thing);
    }

    /// Whether a blob was erased.
    boolean isErased(Hash blob) {
        return database.first(
                        "select 1 from blob where hash = ? and bytes is null",
                        row -> row.getLong(1),
                        blob.hex())
                .isPresent();
    }

    /// The number of rows of a table, or -1 if it cannot be read.
    long count(String table) {
        try {
            return database.number("select count(*) from " + table);
        } catch (TredeException unreadable) {
            return -1;
        }
    }
}
