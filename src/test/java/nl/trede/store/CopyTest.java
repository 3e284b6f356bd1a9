package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class CopyTest {
    @TempDir Path folder;
    private Path path;
    private Path backups;

    @BeforeEach
    void makeProject() {
        path = folder.resolve("p.trede");
        backups = folder.resolve("backups");
        Sample.put(path);
    }

    @Test
    void anOpenProjectIsCopiedAndTheCopyIsSound() {
        Path copy = folder.resolve("copy.trede");
        try (Pen pen = new Pen(ProjectFile.open(path), 3)) {
            pen.code("nieuw");
            pen.file.copyTo(copy);
            try (ProjectFile read = ProjectFile.openToRead(copy)) {
                assertThat(read.load()).isEqualTo(pen.project());
                assertThat(read.key()).isEqualTo(pen.file.key());
            }
        }
        assertThat(Check.of(copy, Progress.NONE).findings()).isEmpty();
        assertThat(Raw.names(folder)).containsExactly("copy.trede", "p.trede");
    }

    @Test
    void aFileThatIsThereIsNotOverwritten() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "something");
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            assertThatThrownBy(() -> file.copyTo(there))
                    .isInstanceOfSatisfying(
                            TredeException.class,
                            e -> assertThat(e.problem().what().key()).isEqualTo("store.exists"));
            assertThatThrownBy(() -> file.copyTo(folder.resolve("no").resolve("folder")))
                    .isInstanceOf(TredeException.class);
        }
        assertThat(there).hasContent("something");
        assertThat(Raw.names(folder)).containsExactly("p.trede", "there");
    }

    @Test
    void aCopyMadeWhileOthersWriteIsThatOfOneMoment() {
        Path copy = folder.resolve("copy.trede");
        try (Pen pen = new Pen(ProjectFile.open(path), 3)) {
            pen.apply(_ -> pen.documents(List.of("veel woorden ".repeat(800_000))));
            CompletableFuture<Void> copying =
                    CompletableFuture.runAsync(() -> pen.file.copyTo(copy));
            for (int i = 0; i < 20 && !copying.isDone(); i++) pen.code("code " + i);
            copying.join();
        }
        assertThat(Check.of(copy, Progress.NONE).findings()).isEmpty();
    }

    private Pen on(String day) {
        Seams seams = Seams.NONE.withClock(InstantSource.fixed(Instant.parse(day + "T12:00:00Z")));
        Pen pen = new Pen(new Opening(path, seams).toWrite(), LocalDate.parse(day).toEpochDay());
        pen.file.backUpDaily(backups);
        return pen;
    }

    @Test
    void theFirstEditOfADayMakesABackup() {
        try (Pen pen = on("2026-11-01")) {
            assertThat(backups).doesNotExist();
            pen.code("een");
            pen.code("twee");
        }
        on("2026-11-01").close();
        try (Pen pen = on("2026-11-01")) {
            pen.code("drie");
        }
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            assertThat(file.backups(backups))
                    .singleElement()
                    .satisfies(backup -> {
                        assertThat(backup.made().toLocalDate()).isEqualTo("2026-11-01");
                        assertThat(backup.codings()).isEqualTo(3);
                        assertThat(Check.of(backup.file(), Progress.NONE).findings()).isEmpty();
                        try (ProjectFile read = ProjectFile.openToRead(backup.file())) {
                            assertThat(names(read.load())).contains("een");
                        }
                    });
            assertThat(file.backupProblem()).isEmpty();
        }
        assertThat(Raw.names(backups)).hasSize(1);
    }

    private static List<String> names(Project project) {
        return project.codes().all().stream().map(code -> code.name()).toList();
    }

    @Test
    void theLastTenAreKeptAndThoseOfOthersLeftAlone() throws IOException {
        Files.createDirectories(backups);
        String other = "p_2020-01-01T12-00-00_7-codings_1234.trede";
        Files.createFile(backups.resolve(other));
        for (int day = 10; day < 24; day++)
            try (Pen pen = on("2026-10-" + day)) {
                pen.code("code " + day);
            }
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            assertThat(file.backups(backups))
                    .extracting(backup -> backup.made().getDayOfMonth())
                    .containsExactlyElementsOf(
                            IntStream.iterate(23, day -> day > 13, day -> day - 1)
                                    .boxed()
                                    .toList());
        }
        assertThat(Raw.names(backups)).hasSize(11).contains(other);
    }

    @Test
    void aDamagedProjectPushesNoSoundBackupOut() {
        try (Pen pen = on("2026-11-01")) {
            pen.code("een");
        }
        Raw.run(
                path,
                "pragma writable_schema = on",
                "update sqlite_schema set rootpage = (select rootpage from sqlite_schema"
                        + " where name = 'part_unknown') where name = 'log_by_target'");
        Pen pen = on("2026-11-02");
        try (pen) {
            pen.code("twee");
        }
        assertThat(pen.file.backupProblem())
                .hasValueSatisfying(
                        problem -> assertThat(problem.what().key()).isEqualTo("store.damaged"));
        assertThat(Raw.names(backups)).hasSize(1);
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidAndHindersNoEdit() throws IOException {
        Files.writeString(backups, "a file where a folder should be");
        Pen pen = on("2026-11-01");
        try (pen) {
            pen.code("een");
        }
        assertThat(pen.file.backupProblem())
                .hasValueSatisfying(problem ->
                        assertThat(problem.what().key()).isEqualTo("store.backups.unusable"));
    }
}
