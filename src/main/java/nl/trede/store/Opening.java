package nl.trede.store;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;

/// How a project file comes to be open: what is looked at, made and locked before anything else is done with it.
final class Opening {
    private final Path path;
    private final Seams seams;

    /// @param path as the user gave it
    Opening(Path path, Seams seams) {
        this.path = real(path);
        this.seams = seams;
    }

    /// Where the file really is, so that two names for one file have one lock.
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            if (Files.exists(absolute)) return absolute.toRealPath();
            Path folder = absolute.getParent();
            return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
        } catch (IOException e) {
            return absolute;
        }
    }

    ProjectFile create() {
        if (Files.exists(path)) throw taken();
        ProjectLock lock = lock();
        boolean made = false;
        boolean ours = false;
        try {
            makeEmpty();
            ours = true;
            fill();
            ProjectFile file = new ProjectFile(path, lock, seams);
            made = true;
            return file;
        } finally {
            if (!made) lock.close();
            if (!made && ours) {
                Backups.delete(path);
                Backups.delete(path.resolveSibling(path.getFileName() + "-journal"));
            }
        }
    }

    private TredeException taken() {
        return Problem.of("store.exists").at(path).remedy("store.exists.way").asException();
    }

    private ProjectLock lock() {
        return ProjectLock.acquire(path, seams.locks(), seams.clock().instant());
    }

    /// An empty file of that name: never one that somebody else has just made.
    private void makeEmpty() {
        try {
            Files.createFile(path);
        } catch (FileAlreadyExistsException e) {
            throw taken();
        } catch (IOException e) {
            throw Problem.of("store.unmakeable", String.valueOf(e.getMessage()))
                    .at(path)
                    .asException(e);
        }
    }

    private void fill() {
        try (Database database = database(Database.Access.WRITE)) {
            database.execute("pragma journal_mode = delete");
            database.begin();
            seams.schema().create(database);
            database.update(
                    "insert into meta values ('project', ?)",
                    Long.toString(new SecureRandom().nextLong()));
            database.commit();
        }
    }

    private Database database(Database.Access access) {
        return new Database(path, access, seams.connections());
    }

    ProjectFile toRead() {
        int version = identify(Database.Access.READ);
        if (version < seams.schema().version())
            throw Problem.of("store.older", version, seams.schema().version())
                    .at(path)
                    .remedy("store.older.way")
                    .asException();
        return new ProjectFile(path, null, seams);
    }

    private int identify(Database.Access access) {
        try (Database database = database(access)) {
            return seams.schema().identify(database);
        }
    }

    /// Looks before it locks, so that nothing is made beside what is no project.
    ProjectFile toWrite() {
        try {
            identify(Database.Access.READ);
        } catch (TredeException e) {
            // whoever may write undoes what was interrupted, with the lock
            if (!e.problem().what().key().equals("store.interrupted")) throw e;
        }
        if (!Files.isWritable(path))
            throw Problem.of("store.readonly").at(path).remedy("store.readonly.way").asException();
        ProjectLock lock = lock();
        boolean opened = false;
        try {
            bringUpToDate();
            ProjectFile file = new ProjectFile(path, lock, seams);
            opened = true;
            return file;
        } finally {
            if (!opened) lock.close();
        }
    }

    private void bringUpToDate() {
        try (Database database = database(Database.Access.WRITE)) {
            int version = seams.schema().identify(database);
            if (!database.text("pragma journal_mode").equals("delete"))
                database.execute("pragma journal_mode = delete");
            if (version < seams.schema().version()) {
                Backups.beside(database, seams).make();
                database.begin();
                seams.schema().upgrade(database, version);
                database.commit();
            }
            Rebuilding rebuilding = new Rebuilding(database, seams.clock());
            if (rebuilding.isDue()) rebuilding.run();
            Erased erased = new Erased(database);
            if (erased.isScrubDue()) erased.scrub();
        }
    }
}
