package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.message.Words;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Two processes and one project.
class ProcessesIT {
    @TempDir Path folder;
    private Path path;
    private Path scratch;

    @BeforeEach
    void makeProject() throws Exception {
        path = folder.resolve("p.trede");
        scratch = Files.createDirectory(folder.resolve("scratch"));
        Sample.put(path);
    }

    @Test
    void theSecondWhoWantsToWriteIsToldWhoDoesAndMayRead() throws Exception {
        Process child = Child.start(scratch, WritingProcess.class, path.toString(), "hold");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.readLine()).isEqualTo("open");

            TredeException refused =
                    catchThrowableOfType(TredeException.class, () -> ProjectFile.open(path));

            assertThat(Words.in("en").say(refused.problem()))
                    .contains("opened by " + System.getProperty("user.name") + " on ")
                    .contains("(process " + child.pid() + "), since ")
                    .endsWith("It can be read. Close it there to write here.");
            try (ProjectFile reader = ProjectFile.openToRead(path)) {
                assertThat(reader.load().documents().size()).isEqualTo(2);
                assertThat(reader.neighbours()).isEmpty();
            }
            assertThat(Check.of(path, Progress.NONE).findings()).isEmpty();
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(Raw.names(folder)).contains("p.trede.lock");

        ProjectFile.open(path).close();

        assertThat(Raw.names(folder)).containsExactly("p.trede", "scratch");
    }

    // The limit stands in blocks of 512 or 1,024 bytes, as the shell likes it; both are far above
    // what the driver
    // unpacks and far below what is written.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whereTheSystemLimitsTheSizeOfFilesNothingIsSavedAndSaidSo() throws Exception {
        Process child =
                Child.start(
                        List.of("sh", "-c", "ulimit -f 16384; exec \"$@\"", "sh"),
                        scratch,
                        WritingProcess.class,
                        path.toString(),
                        "fill");
        try (BufferedReader lines = child.inputReader()) {
            assertThat(lines.lines()).containsExactly("open", "store.io", "as before", "written");
        }
        assertThat(child.waitFor()).isZero();
        assertThat(Check.of(path, Progress.NONE).findings()).isEmpty();
        assertThat(Raw.names(folder)).containsExactly("p.trede", "scratch");
    }
}
