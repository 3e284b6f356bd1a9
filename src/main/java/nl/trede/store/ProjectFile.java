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

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// An open project file, `NAME.trede`.
///
/// It is one complete file whenever no transaction is running, and what [#write] has returned survives a power cut.
/// One process at a time may have it open for writing; reading needs no lock and never writes. Everything here belongs
/// to one thread, except [#texts()].
///
/// Every failure is a [TredeException] that names the file. A transaction that failed has changed nothing, and the
/// object can be used as before.
public final class ProjectFile implements AutoCloseable {
    private final Path path;
    private final @Nullable ProjectLock lock;
    private final Database database;
    private final LogTable log;
    private final StateTables state;
    private final Blobs blobs;
    private final StoredTexts texts;

    private ProjectFile(Path path, @Nullable ProjectLock lock, Seams seams) {
        this.path = path;
        this.lock = lock;
        Database.Access access = lock == null ? Database.Access.READ : Database.Access.WRITE;
        database = new Database(path, access, seams.connections());
        log = new LogTable(database, new Erased(database), seams.clock());
        state = new StateTables(database);
        blobs = new Blobs(database);
        texts = new StoredTexts(new Database(path, Database.Access.READ, seams.connections()));
    }

    /// Makes an empty project and opens it for writing.
    ///
    /// @throws TredeException if there is a file of that name, or it cannot be made
    public static ProjectFile create(Path path) {
        return create(path, Seams.NONE);
    }

    static ProjectFile create(Path path, Seams seams) {
        Path file = path.toAbsolutePath().normalize();
        if (Files.exists(file))
            throw Problem.of("store.exists").at(file).remedy("store.exists.way").asException();
        ProjectLock lock = ProjectLock.acquire(file, seams.locks(), seams.clock().instant());
        ProjectFile project = new ProjectFile(file, lock, seams);
        boolean made = false;
        try {
            makeEmpty(file);
            project.fill(seams);
            made = true;
            return project;
        } finally {
            if (!made) project.discard();
        }
    }

    /// An empty file of that name and no other: never one that somebody else has just made.
    private static void makeEmpty(Path file) {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw Problem.of("store.exists").at(file).remedy("store.exists.way").asException(e);
        } catch (IOException e) {
            throw Problem.of("store.unmakeable", String.valueOf(e.getMessage()))
                    .at(file)
                    .asException(e);
        }
    }

    private void fill(Seams seams) {
        database.execute("pragma journal_mode = delete");
        database.begin();
        seams.schema().create(database);
        database.update(
                "insert into meta values ('project', ?)",
                Long.toString(new SecureRandom().nextLong()));
        database.commit();
    }

    private void discard() {
        close();
        try {
            if (Files.exists(path) && Files.size(path) == 0) Files.delete(path);
        } catch (IOException e) {
            // an empty file stays behind; opening it says that it is one
        }
    }

    /// Opens a project for writing. A file of an older program is brought up to date first, after a copy of it was
    /// made beside it.
    ///
    /// @throws TredeException if it is not a project, is damaged so that it cannot be opened, was written by a newer
    ///     program, or is open for writing elsewhere; then it says by whom
    public static ProjectFile open(Path path) {
        return open(path, Seams.NONE);
    }

    static ProjectFile open(Path path, Seams seams) {
        Path file = real(path);
        identify(file, Database.Access.READ, seams);
        ProjectLock lock = ProjectLock.acquire(file, seams.locks(), seams.clock().instant());
        ProjectFile project = new ProjectFile(file, lock, seams);
        boolean opened = false;
        try {
            seams.schema().identify(project.database);
            opened = true;
            return project;
        } finally {
            if (!opened) project.close();
        }
    }

    /// Opens a project for reading, also where nothing can be written, and while somebody else has it open for
    /// writing. Nothing is made beside it.
    public static ProjectFile openToRead(Path path) {
        return openToRead(path, Seams.NONE);
    }

    static ProjectFile openToRead(Path path, Seams seams) {
        Path file = real(path);
        identify(file, Database.Access.READ, seams);
        return new ProjectFile(file, null, seams);
    }

    private static void identify(Path file, Database.Access access, Seams seams) {
        try (Database database = new Database(file, access, seams.connections())) {
            seams.schema().identify(database);
        }
    }

    /// Where the file really is, so that two names for one file have one lock.
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    public Path path() {
        return path;
    }

    public boolean isWritable() {
        return lock != null;
    }

    /// Everything that the project holds, from the tables of the state.
    ///
    /// @throws TredeException if they are damaged
    public Project load() {
        return state.load();
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
                "select key, coder, installation, program, opened from session order by opened,"
                    + " key",
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
    /// If `edit` throws, or the disk fails, nothing of it remains and the exception is passed on.
    public <R> R write(Function<Transaction, R> edit) {
        if (lock == null) throw Problem.of("store.opened.to.read").at(path).asException();
        try {
            database.begin();
            R result = edit.apply(new Transaction(this));
            commit();
            return result;
        } catch (RuntimeException | Error e) {
            undo(e);
            throw e;
        } finally {
            texts.arrived();
        }
    }

    /// A commit can fail after the fact, when the file is complete but the folder cannot be brought up to date. What
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
            return seq > 0 && log.lastSeq() == seq && log.lastChain().equals(chain);
        } catch (TredeException stillFailing) {
            return false;
        }
    }

    private void undo(Throwable reason) {
        log.forget();
        if (reason instanceof TredeException && !(reason.getCause() instanceof SQLException)) {
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

    @Override
    public void close() {
        texts.close();
        database.close();
        if (lock != null) lock.close();
    }
}
