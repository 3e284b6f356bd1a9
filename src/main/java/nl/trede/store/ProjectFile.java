package nl.trede.store;

import nl.trede.change.Blob;
import nl.trede.change.Delta;
import nl.trede.change.Log;
import nl.trede.change.Session;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.model.CoderId;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// An open project file, `NAME.trede`.
///
/// It is one complete file whenever no transaction is running, and what [#write] has returned survives a power cut.
/// One process at a time may have it open for writing; reading needs no lock and never writes. Everything here belongs
/// to one thread, except where it is said that any may use it.
///
/// Every failure is a [TredeException] that names the file. A transaction that failed has changed nothing, and the
/// object can be used as before.
public final class ProjectFile implements AutoCloseable {
    private final Path path;
    private final @Nullable ProjectLock lock;
    private final Seams seams;
    private final Database database;
    private final Erased erased;
    private final LogTable log;
    private final StateTables state;
    private final Blobs blobs;
    private final StoredTexts texts;
    private final long key;
    private @Nullable DailyBackup daily;

    /// @param lock null for reading alone
    ProjectFile(Path path, @Nullable ProjectLock lock, Seams seams) {
        this.path = path;
        this.lock = lock;
        this.seams = seams;
        Database.Access access = lock == null ? Database.Access.READ : Database.Access.WRITE;
        database = new Database(path, access, seams.connections());
        erased = new Erased(database);
        log = new LogTable(database, erased, seams.clock());
        state = new StateTables(database);
        blobs = new Blobs(database);
        texts = new StoredTexts(new Database(path, Database.Access.READ, seams.connections()));
        key = Backups.key(database);
    }

    /// Makes an empty project and opens it for writing.
    ///
    /// @throws TredeException if there is a file of that name, or it cannot be made
    public static ProjectFile create(Path path) {
        return new Opening(path, Seams.NONE).create();
    }

    /// Opens a project for writing. A file of an older program is brought up to date first, after a copy of it was
    /// made beside it.
    ///
    /// @throws TredeException if it is not a project, is damaged so that it cannot be opened, was written by a newer
    ///     program, or is open for writing elsewhere; then it says by whom
    public static ProjectFile open(Path path) {
        return new Opening(path, Seams.NONE).toWrite();
    }

    /// Opens a project for reading, also where nothing can be written, and while somebody else has it open for
    /// writing. Nothing is made beside it.
    public static ProjectFile openToRead(Path path) {
        return new Opening(path, Seams.NONE).toRead();
    }

    /// Works the tables of the state out again from the log, after a copy of the file as it is was made beside it.
    ///
    /// @return the copy
    /// @throws TredeException if the log itself is damaged, which only a backup can mend; then nothing has changed
    public static Path repair(Path path) {
        return repair(path, Seams.NONE);
    }

    static Path repair(Path path, Seams seams) {
        try (ProjectFile file = new Opening(path, seams).toWrite()) {
            Path copy = Backups.beside(file.database, seams).makeAsItIs();
            new Rebuilding(file.database, seams.clock()).run();
            return copy;
        }
    }

    /// Where it really is, symbolic links followed.
    public Path path() {
        return path;
    }

    public boolean isWritable() {
        return lock != null;
    }

    /// Random, drawn when the project was made; every copy of it has the same. For any thread.
    public long key() {
        return key;
    }

    /// What lies beside the file and should be looked at: copies that a synchronised folder made of a conflict, and the
    /// lock of another computer. For any thread.
    public List<Problem> neighbours() {
        return Neighbours.of(path);
    }

    /// Everything that the project holds, from the tables of the state.
    ///
    /// @throws TredeException if they are damaged
    public Project load() {
        // an older program left out what it could not read, and a reader cannot put it in
        return log.hasLearnt() ? log.folded() : state.load();
    }

    /// All entries. They can be appended to within [#write] only.
    public Log log() {
        return log;
    }

    /// The texts of the project, for any thread.
    public Texts texts() {
        return texts;
    }

    /// The bytes of a file as it came, for any thread.
    ///
    /// @throws TredeException if they were erased or are damaged
    public byte[] original(Hash hash) {
        return texts.bytes(hash);
    }

    /// The time of the newest stamp in the log, for [nl.trede.change.Author]; 0 in an empty one.
    public long newestTime() {
        return log.newestTime();
    }

    /// The number of the newest entry; 0 in an empty log.
    public long lastSeq() {
        return log.lastSeq();
    }

    /// The sessions in which the project was written to, in order of their opening.
    public List<Session> sessions() {
        return database.list(
                "select key, coder, installation, program, opened from session"
                        + " order by opened, key",
                row ->
                        new Session(
                                row.getLong(1),
                                new CoderId(row.getLong(2)),
                                Database.text(row, 3),
                                Database.text(row, 4),
                                row.getLong(5)));
    }

    /// Runs `edit` as one transaction. When this returns, what it wrote is on the disk.
    ///
    /// If `edit` throws, or the disk fails, nothing of it remains and the exception is passed on. After an erasure the
    /// whole file is written anew, which takes seconds where it is large.
    public <R> R write(Function<Transaction, R> edit) {
        if (lock == null) throw Problem.of("store.opened.to.read").at(path).asException();
        try {
            database.begin();
            R result = edit.apply(new Transaction(this));
            commit();
            boolean hasErased = erased.hasErased();
            texts.arrived(hasErased);
            if (hasErased) erased.scrub();
            if (daily != null) daily.start();
            return result;
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        }
    }

    /// A commit can fail after the fact, when the file is complete but its folder cannot be brought up to date. What
    /// is in the file then decides.
    private void commit() {
        long seq = log.lastSeq();
        Hash chain = log.lastChain();
        try {
            database.commit();
        } catch (TredeException e) {
            undo(e);
            if (!holds(seq, chain)) throw e;
        }
    }

    private boolean holds(long seq, Hash chain) {
        try {
            return log.lastSeq() == seq && log.lastChain().equals(chain);
        } catch (TredeException stillFailing) {
            return false;
        }
    }

    private void undo(Throwable reason) {
        log.forget();
        texts.arrived(false);
        if (!(reason.getCause() instanceof SQLException)) {
            try {
                database.rollback();
                return;
            } catch (TredeException alsoFailed) {
                reason.addSuppressed(alsoFailed);
            }
        }
        // a connection on which something failed is not trusted again; the next use makes a new one
        database.disconnect();
    }

    void record(Session session) {
        database.requireTransaction();
        database.update(
                "insert or ignore into session values (?, ?, ?, ?, ?)",
                session.key(),
                session.coder().value(),
                session.installation(),
                session.program(),
                session.opened());
    }

    void put(List<Blob> all) {
        database.requireTransaction();
        texts.arrive(all);
        all.forEach(blobs::put);
    }

    void apply(Delta delta) {
        database.requireTransaction();
        state.apply(delta);
    }

    /// Writes a copy of the project under another name, complete or not at all. For any thread: an edit that comes
    /// meanwhile waits some milliseconds at most, and the copy begins again.
    ///
    /// @throws TredeException if there is a file of that name; it stays as it is
    public void copyTo(Path target) {
        try (Database source = new Database(path, Database.Access.READ, seams.connections())) {
            Copy.of(source, target);
        }
    }

    /// From now on the first edit of each day makes a backup in `folder`, of which the last ten are kept. It is made
    /// beside the edits, as [#copyTo] does; [#close] waits for it.
    public void backUpDaily(Path folder) {
        daily = new DailyBackup(new Backups(path, key, folder, seams));
    }

    /// Why the daily backup failed, if it did. For any thread.
    public Optional<Problem> backupProblem() {
        return Optional.ofNullable(daily).flatMap(DailyBackup::problem);
    }

    /// The backups of this project in a folder, newest first. For any thread.
    public List<Backup> backups(Path folder) {
        return new Backups(path, key, folder, seams).list();
    }

    /// What became of backups that hold something that was erased.
    ///
    /// @param left could not be deleted: somebody has to see to it
    public record Forgotten(List<Path> deleted, List<Path> left) {
        public Forgotten {
            deleted = List.copyOf(deleted);
            left = List.copyOf(left);
        }
    }

    /// Deletes every backup that the program made of this project, in `folder` and beside the project itself, since
    /// they hold what was erased, and makes a new one in `folder`.
    public Forgotten forgetBackups(Path folder) {
        if (daily != null) daily.await();
        List<Path> deleted = new ArrayList<>();
        List<Path> left = new ArrayList<>();
        List<Backup> all = new ArrayList<>(backups(folder));
        all.addAll(Backups.beside(database, seams).list());
        for (Backup backup : all)
            (Backups.delete(backup.file()) ? deleted : left).add(backup.file());
        new Backups(path, key, folder, seams).make();
        return new Forgotten(deleted, left);
    }

    @Override
    public void close() {
        if (daily != null) daily.await();
        texts.close();
        database.close();
        if (lock != null) lock.close();
    }
}
