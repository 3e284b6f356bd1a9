package nl.trede;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// SQLite with the settings of a project file and nothing else.
final class BareSql {
    private BareSql() {}

    /// A new file with one table.
    static Connection create(Path file, String table) throws IOException, SQLException {
        BenchStudy.delete(file);
        Connection connection = open(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = delete");
            statement.execute("pragma synchronous = extra");
            statement.execute("pragma secure_delete = on");
            statement.execute(table);
        }
        return connection;
    }

    static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
