package nl.trede;

import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Opening the large project for writing, all codings in memory, against a bare query of the same columns into arrays.
final class OpenBench {
    private static final int WARM_UPS = 5;
    private static final int ROUNDS = 15;
    private static final int FIRST_TIMES = 5;
    private static final String QUERY =
            "select document, id, revision, start, \"end\", code, coder, facets, origin, time,"
                    + " removed from coding order by document, id";

    private OpenBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        Path file = study.project();
        study.open().close();
        int codings = study.size.codings();
        Contest.Outcome again = Contest.of(WARM_UPS, ROUNDS, () -> ours(file), () -> bare(file));
        Contest.Outcome first =
                Contest.of(
                        0,
                        FIRST_TIMES,
                        () -> inAnotherProcess("ours", file),
                        () -> inAnotherProcess("bare", file));
        return List.of(
                Figure.atMost("opening with %,d codings".formatted(codings), again, 2, 1000),
                Figure.atMost("the same, first thing in a process", first, 2, 1000));
    }

    private static Contest.Spent inAnotherProcess(String which, Path file) throws IOException {
        String[] spent = Child.run(OpenBench.class, which, file.toString()).split(" ");
        return new Contest.Spent(Long.parseLong(spent[0]), Long.parseLong(spent[1]));
    }

    static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        Contest.Spent spent = arguments[0].equals("ours") ? ours(file) : bare(file);
        Child.answer(spent.nanoseconds() + " " + spent.processor());
    }

    private static Contest.Spent ours(Path file) throws IOException {
        List<Workspace> opened = new ArrayList<>();
        try {
            return Contest.timed(() -> opened.add(Workspace.open(file, BenchStudy.WHO))).once();
        } finally {
            for (Workspace workspace : opened) {
                if (workspace.project().allCodings().isEmpty())
                    throw new IllegalStateException("no codings");
                workspace.close();
            }
        }
    }

    private static Contest.Spent bare(Path file) throws IOException {
        return Contest.timed(
                        () -> {
                            if (read(file) == 0) throw new IllegalStateException("no codings");
                        })
                .once();
    }

    private static int read(Path file) throws IOException {
        int capacity = 1024;
        long[][] numbers = new long[9][capacity];
        String[][] words = new String[2][capacity];
        int n = 0;
        try (Connection connection = BareSql.open(file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                if (n == capacity) {
                    capacity *= 2;
                    for (int i = 0; i < numbers.length; i++)
                        numbers[i] = Arrays.copyOf(numbers[i], capacity);
                    for (int i = 0; i < words.length; i++)
                        words[i] = Arrays.copyOf(words[i], capacity);
                }
                for (int i = 0; i < 7; i++) numbers[i][n] = rows.getLong(i + 1);
                words[0][n] = rows.getString(8);
                words[1][n] = rows.getString(9);
                numbers[7][n] = rows.getLong(10);
                numbers[8][n] = rows.getLong(11);
                n++;
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return n;
    }
}
