package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.trede.change.Change;
import nl.trede.change.CodingEdits;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/// The disk fails at each statement of an edit in turn. What is in the file afterwards is what was there before, or the
/// whole edit; and the same object writes on.
class FailingDiskTest {
    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void makeProject() {
        path = folder.resolve("p.trede");
        Sample.put(path);
    }

    @ParameterizedTest
    @EnumSource
    void aCodingIsThereOrNotWhicheverStatementFails(Failing.How how) {
        int statements =
                failAtEach(
                        how,
                        (pen, attempt) -> {
                            Project now = pen.project();
                            int start = attempt % 50;
                            CodingEdits.NewCoding wanted =
                                    pen.newCoding(
                                            now.documents().at(1).id(),
                                            now.codes().at(0).id(),
                                            start,
                                            start + 1 + attempt / 50);
                            return pen.making(now, List.of(wanted)).change().orElseThrow();
                        });
        assertThat(statements).isBetween(6, 20);
    }

    @ParameterizedTest
    @EnumSource
    void anImportIsThereOrNotWhicheverStatementFails(Failing.How how) {
        int statements =
                failAtEach(
                        how,
                        (pen, attempt) ->
                                pen.documents(
                                        List.of("een " + attempt, "twee " + attempt, "drie")));
        assertThat(statements).isBetween(30, 120);
    }

    /// @return how many statements the edit took when nothing failed any more
    private int failAtEach(Failing.How how, BiFunction<Pen, Integer, Change> edit) {
        Failing failing = new Failing();
        int n = 1;
        try (ProjectFile file = new Opening(path, Seams.NONE.withConnections(failing)).toWrite()) {
            for (boolean failed = true; failed; n++) {
                int attempt = n;
                Pen pen = new Pen(file, n);
                Project before = pen.project();
                Change change = edit.apply(pen, attempt);
                failing.arm(n, how);
                boolean told = isTold(() -> pen.apply(_ -> change));
                failed = failing.disarm();

                Project after = file.load();
                assertThat(after).isEqualTo(told ? before : pen.project());
                assertThat(after.equals(before)).isEqualTo(told);
                if (failed && how != Failing.How.AFTER_IT_WAS_DONE) assertThat(told).isTrue();
                assertThat(ProjectFileTest.folded(file)).isEqualTo(after);
                assertThat(Raw.names(folder)).containsExactly("p.trede", "p.trede.lock");

                if (told) pen.again().apply(_ -> change);
                assertThat(file.load()).isNotEqualTo(before);
            }
        }
        assertThat(Check.of(path, Progress.NONE).findings()).isEmpty();
        assertThat(Raw.names(folder)).containsExactly("p.trede");
        return n - 2;
    }

    /// Whether it failed, and said so as it should.
    private boolean isTold(Runnable action) {
        try {
            action.run();
            return false;
        } catch (TredeException e) {
            assertThat(e.problem().what().key()).isEqualTo("store.io");
            assertThat(e.problem().where()).contains(path.toString());
            return true;
        }
    }

    @Test
    void anEditThatThrowsLeavesNothingBehind() {
        try (Pen pen = new Pen(ProjectFile.open(path), 4)) {
            Project before = pen.project();
            IllegalStateException thrown =
                    catchThrowableOfType(
                            IllegalStateException.class,
                            () ->
                                    pen.file.write(transaction -> {
                                        pen.write(transaction, pen.documents(List.of("een")));
                                        throw new IllegalStateException("of the caller");
                                    }));
            assertThat(thrown).hasMessage("of the caller");
            assertThat(pen.file.load()).isEqualTo(before);
            Pen again = pen.again();
            again.code("nieuw");
            assertThat(pen.file.load()).isEqualTo(again.project());
        }
        assertThat(Check.of(path, Progress.NONE).findings()).isEmpty();
    }

    @Test
    void onAFullDiskNothingIsSavedAndSaidSo() {
        AtomicInteger pages = new AtomicInteger(1 << 30);
        Seams full =
                Seams.NONE.withConnections(url -> {
                    Connection connection = DriverManager.getConnection(url);
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("pragma max_page_count = " + pages.get());
                    }
                    return connection;
                });
        pages.set((int) Raw.number(path, "pragma page_count") + 5);
        try (Pen pen = new Pen(new Opening(path, full).toWrite(), 4)) {
            Project before = pen.project();
            Change change = pen.documents(List.of("veel woorden ".repeat(10_000)));

            TredeException refused =
                    catchThrowableOfType(TredeException.class, () -> pen.apply(_ -> change));

            assertThat(refused.problem().what().key()).isEqualTo("store.full");
            assertThat(pen.file.load()).isEqualTo(before);
        }
        assertThat(Check.of(path, Progress.NONE).findings()).isEmpty();
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }
}
