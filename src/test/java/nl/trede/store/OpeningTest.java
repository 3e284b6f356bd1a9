package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.model.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;

class OpeningTest {
    @TempDir Path folder;

    private Path path() {
        return folder.resolve("p.trede");
    }

    /// What is said, in English, when a file is opened in each of the two ways; it has to be the same.
    private String refusal() {
        String toWrite = refusal(ProjectFile::open);
        assertThat(refusal(ProjectFile::openToRead)).isEqualTo(toWrite);
        return toWrite;
    }

    private String refusal(Consumer<Path> open) {
        return refusal(() -> open.accept(path()));
    }

    private static String refusal(Runnable action) {
        TredeException refused = catchThrowableOfType(TredeException.class, () -> action.run());
        assertThat(refused).isNotNull();
        return Words.in("en").say(refused.problem());
    }

    @Test
    void aMissingFileIsNeverMade() {
        assertThat(refusal()).startsWith(path().toAbsolutePath() + ": This file does not exist.");
        assertThat(Raw.names(folder)).isEmpty();
    }

    @Test
    void aFolderIsNoProject() throws IOException {
        Files.createDirectory(path());
        assertThat(refusal()).endsWith("p.trede: This is a folder, not a project file.");
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() throws IOException {
        Files.createFile(path());
        assertThat(refusal()).contains("p.trede: This file is empty.");
        assertThat(path()).hasSize(0);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aTextFileIsNoProject() throws IOException {
        Files.writeString(path(), "Het is stil in de buurt.\n".repeat(1000));
        assertThat(refusal()).contains("p.trede: This is not a project file of Trede.");
        assertThat(Files.readString(path())).hasSize(25_000);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aDatabaseOfSomebodyElseIsNoProjectAndStaysAsItIs() {
        Raw.run(path(), "create table log (seq integer)", "pragma user_version = 1");
        byte[] before = Raw.bytes(path());
        assertThat(refusal()).contains("p.trede: This is not a project file of Trede.");
        assertThat(Raw.bytes(path())).isEqualTo(before);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aFileOfANewerProgramIsRefusedWithBothVersions() {
        Sample.put(path());
        Raw.run(path(), "pragma user_version = 7");
        byte[] before = Raw.bytes(path());
        assertThat(refusal())
                .contains("its layout is 7, this version knows those up to 1.")
                .endsWith("Install a newer version.");
        assertThat(Raw.bytes(path())).isEqualTo(before);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aFileOfAnOlderProgramIsBroughtUpToDateAfterACopyWasMade() {
        Sample.put(path());
        Seams newer =
                Seams.NONE.withSchema(
                        new Schema(
                                Schema.CURRENT.creation(),
                                List.of(
                                        "alter table coding add column weight integer;"
                                                + " create table extra (id integer);")));

        assertThat(refusal(() -> new Opening(path(), newer).toRead()))
                .contains("its layout is 1, this version reads 2.")
                .contains("Open it once for writing");
        new Opening(path(), newer).toWrite().close();

        assertThat(Raw.number(path(), "pragma user_version")).isEqualTo(2);
        assertThat(Raw.number(path(), "select count(weight) + count(*) from coding")).isEqualTo(3);
        List<String> names = Raw.names(folder);
        assertThat(names).hasSize(2).contains("p.trede");
        Path copy = folder.resolve(names.get(1));
        assertThat(copy.getFileName().toString()).contains("_3-codings_");
        assertThat(Raw.number(copy, "pragma user_version")).isEqualTo(1);
    }

    @Test
    void anUpgradeThatFailsChangesNothing() {
        Sample.put(path());
        byte[] before = Raw.bytes(path());
        Seams newer =
                Seams.NONE.withSchema(
                        new Schema(
                                Schema.CURRENT.creation(),
                                List.of(
                                        "alter table coding add column weight integer;",
                                        "create table coding (id integer);")));

        assertThat(refusal(() -> new Opening(path(), newer).toWrite()))
                .contains("table coding already exists");

        assertThat(Raw.bytes(path())).isEqualTo(before);
        assertThat(Raw.names(folder)).hasSize(2);
        ProjectFile.open(path()).close();
    }

    @Test
    void aFileThatExistsIsNotMadeAgain() {
        Sample.put(path());
        byte[] before = Raw.bytes(path());
        assertThat(refusal(() -> ProjectFile.create(path())))
                .contains("This file exists; it is not overwritten.");
        assertThat(Raw.bytes(path())).isEqualTo(before);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Path nowhere = folder.resolve("nowhere").resolve("p.trede");
        assertThat(refusal(() -> ProjectFile.create(nowhere))).contains("cannot be");
        assertThat(Raw.names(folder)).isEmpty();
    }

    @Test
    void whoOpensToWriteIsToldWhoHoldsItAndReadingGoesOn() {
        Sample.put(path());
        try (Pen pen = new Pen(ProjectFile.open(path()), 3)) {
            assertThat(refusal(ProjectFile::open))
                    .contains("This project was opened by " + System.getProperty("user.name"))
                    .contains("(process " + ProcessHandle.current().pid() + "), since 20")
                    .endsWith("It can be read. Close it there to write here.");
            try (ProjectFile reader = ProjectFile.openToRead(path())) {
                pen.code("later");
                assertThat(reader.load()).isEqualTo(pen.project());
                assertThat(refusal(() -> reader.write(_ -> true)))
                        .contains("This project was opened to read.");
            }
        }
        assertThat(Raw.names(folder)).containsExactly("p.trede");
        ProjectFile.open(path()).close();
    }

    @Test
    void twoNamesOfOneFileHaveOneLock() throws IOException {
        Sample.put(path());
        Path other = Files.createSymbolicLink(folder.resolve("other.trede"), path());
        try (ProjectFile file = ProjectFile.open(path())) {
            assertThat(refusal(() -> ProjectFile.open(other))).contains("This project was opened");
            assertThat(file.path()).isEqualTo(path().toRealPath());
        }
    }

    @Test
    void aLockThatWasLeftBehindHindersNobodyButOneOfAnotherComputerIsSaid() throws IOException {
        Sample.put(path());
        Files.writeString(
                folder.resolve("p.trede.lock"),
                "process=12\nhost=laptop-van-jan\nuser=jan\nsince=2026-10-01T10:00:00Z\n");
        try (ProjectFile reader = ProjectFile.openToRead(path())) {
            assertThat(reader.neighbours())
                    .singleElement()
                    .extracting(problem -> Words.in("en").say(problem))
                    .asString()
                    .contains("seems to be open with jan on laptop-van-jan too, since 2026-10-01");
        }
        ProjectFile.open(path()).close();
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void copiesThatASynchronisedFolderMadeAreSaid() throws IOException {
        Sample.put(path());
        List<String> conflicts =
                List.of(
                        "p (conflicted copy 2026-10-01 101112).trede",
                        "p (conflicterend exemplaar van Jan 2026-10-01).trede",
                        "p.sync-conflict-20261001-101112-ABCDEFG.trede");
        for (String name : conflicts) Files.createFile(folder.resolve(name));
        Files.createFile(folder.resolve("p2.trede"));
        try (ProjectFile file = ProjectFile.open(path())) {
            assertThat(file.neighbours())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.what().arguments())
                                    .containsExactly(String.join(", ", conflicts)));
        }
    }

    // The tests may run as root, whom no permission hinders: so the lock is refused where it is
    // made.
    @Test
    void inAFolderThatMayNotBeWrittenToAProjectIsReadOnly() {
        Sample.put(path());
        Seams readOnly =
                Seams.NONE.withLocks(file -> {
                    throw new AccessDeniedException(file.toString());
                });

        assertThat(refusal(() -> new Opening(path(), readOnly).toWrite()))
                .contains("Nothing may be written in the folder of this project.");
        assertThat(refusal(() -> new Opening(folder.resolve("q.trede"), readOnly).create()))
                .contains("Nothing may be written in the folder of this project.");
        try (ProjectFile reader = new Opening(path(), readOnly).toRead()) {
            assertThat(reader.load().documents().size()).isEqualTo(2);
        }
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void whereNoJournalCanBeMadeNothingIsWrittenAndThenItIsAgain() throws IOException {
        Sample.put(path());
        Path journal = folder.resolve("p.trede-journal");
        try (Pen pen = new Pen(ProjectFile.open(path()), 3)) {
            Project before = pen.project();
            Files.createDirectory(journal);
            assertThat(refusal(() -> pen.code("nieuw"))).contains("p.trede: ");
            Files.delete(journal);
            assertThat(pen.file.load()).isEqualTo(before);
            pen.code("nieuw");
            assertThat(pen.file.load()).isEqualTo(pen.project());
        }
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    @Test
    void whatWasInterruptedIsUndoneByWhoeverMayWrite() throws Exception {
        Sample.put(path());
        Project before = load();
        interrupt();

        assertThat(refusal(ProjectFile::openToRead))
                .contains("Writing to this file was interrupted.")
                .contains("Open it once for writing");
        assertThat(Raw.names(folder)).contains("p.trede-journal");

        ProjectFile.open(path()).close();
        assertThat(load()).isEqualTo(before);
        assertThat(Raw.names(folder)).containsExactly("p.trede");
    }

    /// Leaves file and journal as a process does that is killed in the middle of a transaction: copies them when a
    /// transaction that outgrows a tiny cache has begun to write into the file.
    private void interrupt() throws Exception {
        Path other = folder.resolve("other");
        Files.copy(path(), other);
        try (Connection connection = Raw.connect(other);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma cache_size = 1");
            statement.execute("begin");
            statement.execute("update part set body = body || hex(randomblob(2000))");
            Files.copy(other, path(), StandardCopyOption.REPLACE_EXISTING);
            Files.copy(folder.resolve("other-journal"), folder.resolve("p.trede-journal"));
            statement.execute("rollback");
        }
        Files.delete(other);
    }

    @Test
    void aProjectThatSomebodyMadeAWalDatabaseOfIsPutRight() throws SQLException {
        Sample.put(path());
        Path copy = folder.resolve("copy");
        Project before = load();
        try (Connection connection = Raw.connect(path());
                Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("insert into meta values ('note', 'in the log of SQLite alone')");
            Files.copy(path(), copy);
            Files.copy(folder.resolve("p.trede-wal"), folder.resolve("copy-wal"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }

        ProjectFile.open(copy).close();

        assertThat(Raw.names(folder)).containsExactly("copy", "p.trede");
        assertThat(Raw.number(copy, "select count(*) from meta")).isEqualTo(2);
        try (ProjectFile file = ProjectFile.openToRead(copy)) {
            assertThat(file.load()).isEqualTo(before);
        }
    }

    private Project load() {
        try (ProjectFile file = ProjectFile.openToRead(path())) {
            return file.load();
        }
    }
}
