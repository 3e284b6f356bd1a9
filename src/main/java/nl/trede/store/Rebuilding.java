package nl.trede.store;

import java.time.InstantSource;

/// Works out again from the log everything else that a file says.
final class Rebuilding {
    private final Database database;
    private final LogTable log;

    Rebuilding(Database database, InstantSource clock) {
        this.database = database;
        log = new LogTable(database, new Erased(database), clock);
    }

    /// Whether an older program left out of the tables what this one can read.
    boolean isDue() {
        return log.hasLearnt();
    }

    /// In one transaction.
    ///
    /// @throws nl.trede.message.TredeException if the log itself is damaged; then nothing has changed
    void run() {
        database.begin();
        database.execute("reindex");
        log.examine();
        new StateTables(database).replaceBy(log.folded());
        database.commit();
    }
}
