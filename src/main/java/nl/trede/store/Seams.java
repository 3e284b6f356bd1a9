package nl.trede.store;

import java.sql.DriverManager;
import java.time.InstantSource;

/// Where tests put something in the way: connections that fail, a folder that cannot be written to, another day,
/// tables of another version.
record Seams(
        Database.Opener connections, ProjectLock.Opener locks, InstantSource clock, Schema schema) {
    static final Seams NONE =
            new Seams(
                    DriverManager::getConnection,
                    ProjectLock.Opener.REAL,
                    InstantSource.system(),
                    Schema.CURRENT);

    Seams withConnections(Database.Opener others) {
        return new Seams(others, locks, clock, schema);
    }

    Seams withLocks(ProjectLock.Opener others) {
        return new Seams(connections, others, clock, schema);
    }

    Seams withClock(InstantSource other) {
        return new Seams(connections, locks, other, schema);
    }

    Seams withSchema(Schema other) {
        return new Seams(connections, locks, clock, other);
    }
}
