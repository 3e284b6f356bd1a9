package nl.trede.store;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import java.nio.file.Path;
import java.sql.SQLException;

/// What SQLite's errors mean to the owner of a project.
final class Failure {
    private static final int PRIMARY = 0xff;

    private Failure() {}

    static TredeException of(Path file, SQLException e) {
        return problem(e).at(file).asException(e);
    }

    private static Problem problem(SQLException e) {
        int code =
                e instanceof SQLiteException known ? known.getResultCode().code : e.getErrorCode();
        if (code == SQLiteErrorCode.SQLITE_READONLY_ROLLBACK.code)
            return Problem.of("store.interrupted").remedy("store.interrupted.way");
        return switch (SQLiteErrorCode.getErrorCode(code & PRIMARY)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Problem.of("store.busy").remedy("store.busy.way");
            case SQLITE_READONLY, SQLITE_PERM ->
                    Problem.of("store.readonly").remedy("store.readonly.way");
            case SQLITE_FULL -> Problem.of("store.full").remedy("store.full.way");
            case SQLITE_IOERR -> Problem.of("store.io").remedy("store.io.way");
            case SQLITE_CORRUPT -> damaged();
            case SQLITE_CANTOPEN -> Problem.of("store.unopenable").remedy("store.unopenable.way");
            case SQLITE_NOTADB -> foreign();
            default -> Problem.of("store.failed", String.valueOf(e.getMessage()));
        };
    }

    static Problem damaged() {
        return Problem.of("store.damaged").remedy("store.damaged.way");
    }

    static Problem foreign() {
        return Problem.of("store.foreign").remedy("store.foreign.way");
    }
}
