package nl.trede.store;

import nl.trede.message.Problem;

import org.sqlite.SQLiteConnection;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;

/// A copy of a project file under another name, complete or not there at all.
///
/// Made beside its place and moved there when it is on the disk. It is copied in steps of some milliseconds; an edit
/// waits for one step at most. If there are edits meanwhile, SQLite begins again, so that the copy is always that of
/// one moment.
final class Copy {
    private static final int PAGES_A_STEP = 1024;
    private static final int WAIT_MILLIS = 5;
    private static final int WAITS = 10_000;

    private Copy() {}

    /// @param source used by nobody else meanwhile
    /// @throws nl.trede.message.TredeException if there is a file of that name; it stays as it is
    static void of(Database source, Path to) {
        Path target = to.toAbsolutePath().normalize();
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        if (Files.exists(target)) throw taken(target);
        try {
            Files.deleteIfExists(part);
            copy(source, part);
            force(part, StandardOpenOption.WRITE);
            Files.move(part, target);
            forceFolder(target);
        } catch (FileAlreadyExistsException e) {
            throw taken(target);
        } catch (IOException e) {
            throw Problem.of("store.copy.impossible", String.valueOf(e.getMessage()))
                    .at(target)
                    .asException(e);
        } finally {
            Backups.delete(part);
            Backups.delete(part.resolveSibling(part.getFileName() + "-journal"));
        }
    }

    private static RuntimeException taken(Path target) {
        return Problem.of("store.exists").at(target).remedy("store.exists.way").asException();
    }

    private static void copy(Database source, Path part) {
        source.with(connection -> {
            int result =
                    connection
                            .unwrap(SQLiteConnection.class)
                            .getDatabase()
                            .backup(
                                    "main",
                                    part.toString(),
                                    null,
                                    WAIT_MILLIS,
                                    WAITS,
                                    PAGES_A_STEP);
            if (result != 0) throw new SQLException("copying", null, result);
            return result;
        });
    }

    private static void force(Path file, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(file, how)) {
            channel.force(true);
        }
    }

    /// Where folders can be opened, the new name has to reach the disk too; elsewhere the system sees to it.
    private static void forceFolder(Path file) {
        try {
            Path folder = file.getParent();
            if (folder != null) force(folder, StandardOpenOption.READ);
        } catch (IOException notHere) {
            // Windows
        }
    }
}
