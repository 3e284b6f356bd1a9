package nl.trede.store;

import nl.trede.model.Hash;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One connection to a project file, with the statements that were prepared on it. Connects when it is first needed,
/// and again after a failure has closed it. Used by one thread at a time.
///
/// Every failure comes out as a [nl.trede.message.TredeException] that names the file.
final class Database implements AutoCloseable {
    /// What a connection may do with the file.
    enum Access {
        READ("ro"),
        WRITE("rw");

        final String mode;

        Access(String mode) {
            this.mode = mode;
        }
    }

    /// Makes connections; tests put one in the way that fails.
    @FunctionalInterface
    interface Opener {
        Connection open(String url) throws SQLException;
    }

    /// Reads the row on which a result stands.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// How long a statement waits while another connection writes, or reads while this one wants to write.
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path file;
    private final Access access;
    private final Opener opener;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private @Nullable Connection connection;
    private boolean inTransaction;

    Database(Path file, Access access, Opener opener) {
        this.file = file;
        this.access = access;
        this.opener = opener;
    }

    Path file() {
        return file;
    }

    /// A missing file is never created: `rw` without `c`. The path is encoded, so that a `?` or `#` in it is no
    /// parameter. Without the last parameter the driver asks for a key after each insert, and leaves that query open.
    static String url(Path file, Access access) {
        return "jdbc:sqlite:"
                + file.toAbsolutePath().toUri().toASCIIString()
                + "?mode="
                + access.mode
                + "&jdbc.get_generated_keys=false";
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open != null) return open;
        open = opener.open(url(file, access));
        connection = open;
        try (Statement statement = open.createStatement()) {
            statement.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
            statement.execute("pragma foreign_keys = on");
            statement.execute("pragma temp_store = memory");
            if (access == Access.WRITE) {
                statement.execute("pragma secure_delete = on");
                statement.execute("pragma synchronous = extra");
            }
        } catch (SQLException e) {
            disconnect();
            throw e;
        }
        return open;
    }

    /// Lets go of the connection; whatever was not committed is undone. The next statement connects again.
    void disconnect() {
        Connection open = connection;
        connection = null;
        inTransaction = false;
        prepared.clear();
        if (open == null) return;
        try {
            open.close();
        } catch (SQLException alreadyBroken) {
            // nothing of it is used again, and what it had not committed is undone by whoever opens
            // the file next
        }
    }

    @Override
    public void close() {
        disconnect();
    }

    void begin() {
        if (inTransaction) throw new IllegalStateException("one transaction within another");
        execute("begin immediate");
        inTransaction = true;
    }

    void commit() {
        requireTransaction();
        execute("commit");
        inTransaction = false;
    }

    void rollback() {
        execute("rollback");
        inTransaction = false;
    }

    void requireTransaction() {
        if (!inTransaction) throw new IllegalStateException("no transaction");
    }

    /// The connection itself, for what has no statement.
    <T> T with(Connected<T> use) {
        try {
            return use.with(connection());
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    @FunctionalInterface
    interface Connected<T> {
        T with(Connection connection) throws SQLException;
    }

    void execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    /// Several statements.
    void script(String sql) {
        try (Statement statement = connection().createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    /// @return how many rows it changed
    int update(String sql, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, arguments);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Failure.of(file, e);
        }
    }

    <T> List<T> list(String sql, Row<T> row, @Nullable Object... arguments) {
        List<T> all = new ArrayList<>();
        each(sql, result -> all.add(row.read(result)), arguments);
        return all;
    }

    <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? Optional.of(row.read(result)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } catch (IllegalArgumentException unreadable) {
            throw Failure.damaged().at(file).asException(unreadable);
        }
    }

    /// A text that is never missing.
    ///
    /// @throws IllegalArgumentException if it is, which only damage can cause
    static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) throw new IllegalArgumentException("nothing in column " + column);
        return text;
    }

    /// A hash that is never missing.
    static Hash hash(ResultSet row, int column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        if (bytes == null) throw new IllegalArgumentException("nothing in column " + column);
        return Hash.ofDigest(bytes);
    }

    /// The first column of the first row.
    long number(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getLong(1), arguments).orElse(0L);
    }

    String text(String sql, @Nullable Object... arguments) {
        return first(sql, row -> row.getString(1), arguments).orElse("");
    }

    /// Looks at each row in turn; what it cannot read it throws as an [IllegalArgumentException].
    @FunctionalInterface
    interface Each {
        void see(ResultSet row) throws SQLException;
    }

    /// `each` must not run the same statement.
    void each(String sql, Each each, @Nullable Object... arguments) {
        try {
            PreparedStatement statement = prepare(sql);
            bind(statement, arguments);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) each.see(result);
            }
        } catch (SQLException e) {
            throw Failure.of(file, e);
        } catch (IllegalArgumentException unreadable) {
            throw Failure.damaged().at(file).asException(unreadable);
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        Connection open = connection();
        PreparedStatement known = prepared.get(sql);
        if (known != null) return known;
        PreparedStatement fresh = open.prepareStatement(sql);
        prepared.put(sql, fresh);
        return fresh;
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setObject(i + 1, null);
                case Long number -> statement.setLong(i + 1, number);
                case Integer number -> statement.setInt(i + 1, number);
                case String text -> statement.setString(i + 1, text);
                case byte[] bytes -> statement.setBytes(i + 1, bytes);
                case Object other ->
                        throw new IllegalArgumentException("no parameter: " + other.getClass());
            }
        }
    }
}
