package nl.trede;

import nl.trede.change.Change;
import nl.trede.change.CodingEdits;
import nl.trede.model.Document;
import nl.trede.model.Facets;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.text.Segments;
import nl.trede.workspace.Workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/// One coding in the large project, until it is durable, against a bare transaction that inserts one row.
final class CodingBench {
    private static final int WARM_UPS = 20;
    private static final int ROUNDS = 61;
    private static final String TABLE =
            """
            create table coding (document integer, id integer, start integer, "end" integer,
                code integer, coder integer, time integer, primary key (document, id))
                strict, without rowid\
            """;

    private CodingBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        Path file = study.file("coding.bare");
        try (Workspace workspace = study.open();
                Connection bare = BareSql.create(file, TABLE)) {
            bare.setAutoCommit(false);
            SplittableRandom random = new SplittableRandom(1);
            int[] rows = {0};
            Contest.Outcome outcome =
                    Contest.of(
                            WARM_UPS,
                            ROUNDS,
                            Contest.timed(() -> code(workspace, random)),
                            Contest.timed(() -> insert(bare, rows[0]++)));
            return List.of(Figure.atMost("one coding, until durable", outcome, 1.5));
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void code(Workspace workspace, SplittableRandom random) {
        Workspace.await(
                workspace.apply(newest -> {
                    Optional<Change> change = Optional.empty();
                    while (change.isEmpty())
                        change =
                                CodingEdits.make(
                                                newest,
                                                workspace.texts(),
                                                workspace.ids(),
                                                List.of(coding(workspace, newest, random)))
                                        .change();
                    return change;
                }));
    }

    private static CodingEdits.NewCoding coding(
            Workspace workspace, Project project, SplittableRandom random) {
        Document document = project.documents().at(project.documents().size() / 2);
        Segments segments = workspace.texts().segments(document.current().segments());
        int sentence = random.nextInt(segments.count(Segments.Kind.SENTENCE));
        return new CodingEdits.NewCoding(
                document.id(),
                segments.range(Segments.Kind.SENTENCE, sentence),
                project.codes().at(random.nextInt(project.codes().size())).id(),
                workspace.coder(),
                Facets.NONE,
                Origin.HAND,
                Instant.now(),
                "");
    }

    private static void insert(Connection connection, int row) throws IOException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into coding values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, 1L << 40);
            insert.setLong(2, (1L << 40) + row);
            insert.setInt(3, row * 10);
            insert.setInt(4, row * 10 + 100);
            insert.setLong(5, 1L << 41);
            insert.setLong(6, 1L << 42);
            insert.setLong(7, System.currentTimeMillis());
            insert.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
