package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import nl.trede.change.Log;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Document;
import nl.trede.model.Project;
import nl.trede.model.Revision;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Files that were damaged on the way. Whatever the damage, it is said, or it has done no harm; and nothing is written
/// into the file.
class DamageTest {
    private static final int PAGE = 4096;
    private static final int FLIPS = 500;

    @TempDir Path folder;
    private Path path;
    private byte[] sound;
    private Everything before;

    /// All that a project says.
    private record Everything(Project project, List<Log.Logged> entries, List<Object> contents) {
        static Everything of(ProjectFile file) {
            List<Log.Logged> entries = new ArrayList<>();
            file.log().upTo(Long.MAX_VALUE, entries::add);
            List<Object> contents = new ArrayList<>();
            Project project = file.load();
            for (Document document : project.documents().all()) {
                document.original()
                        .ifPresent(original ->
                                contents.add(Arrays.hashCode(file.original(original.bytes()))));
                for (Revision revision : document.revisions().values()) {
                    contents.add(file.texts().text(revision.text()));
                    contents.add(file.texts().segments(revision.segments()));
                }
            }
            return new Everything(project, entries, contents);
        }
    }

    @BeforeEach
    void makeProject() {
        path = folder.resolve("p.trede");
        Sample.put(path);
        sound = Raw.bytes(path);
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            before = Everything.of(file);
        }
    }

    @Test
    void aFlippedByteIsSaidOrHasDoneNoHarm() throws IOException {
        SplittableRandom random = new SplittableRandom(20261101);
        int said = 0;
        for (int i = 0; i < FLIPS; i++) {
            // every page has its turn, and the bytes of the header each theirs
            int page = i % (sound.length / PAGE);
            int at = i < 100 ? i : page * PAGE + random.nextInt(PAGE);
            byte[] damaged = sound.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            if (isSaid(damaged, "byte " + at)) said++;
        }
        assertThat(said).isBetween(FLIPS / 4, FLIPS - 1);
    }

    @Test
    void aFlippedByteInWhatSomebodyWroteIsAlwaysSaid() throws IOException {
        for (String words :
                List.of(
                        "stil in de buurt",
                        "mevrouw Zandstra",
                        "\"rust\"",
                        "gesprek.txt",
                        "parken"))
            for (int at = indexOf(words, 0); at >= 0; at = indexOf(words, at + 1)) {
                byte[] damaged = sound.clone();
                damaged[at + 2] ^= 1;
                assertThat(isSaid(damaged, words + " at " + at)).isTrue();
            }
    }

    private int indexOf(String words, int from) {
        byte[] wanted = words.getBytes(StandardCharsets.UTF_8);
        for (int i = from; i + wanted.length <= sound.length; i++)
            if (Arrays.equals(sound, i, i + wanted.length, wanted, 0, wanted.length)) return i;
        return -1;
    }

    @Test
    void aFileThatIsCutOffIsNeverOpened() throws IOException {
        TreeSet<Integer> lengths =
                new TreeSet<>(List.of(0, 1, 15, 16, 17, 99, 100, 101, 512, 1024));
        for (int page = PAGE; page < sound.length; page += PAGE)
            lengths.addAll(List.of(page - 1, page, page + 1, page + PAGE / 2));
        lengths.add(sound.length - 1);
        for (int length : lengths.headSet(sound.length)) {
            byte[] damaged = Arrays.copyOf(sound, length);
            Files.write(path, damaged);
            assertThat(isRefused(() -> ProjectFile.openToRead(path).close()))
                    .as("read %d", length)
                    .isTrue();
            assertThat(isRefused(() -> ProjectFile.open(path).close()))
                    .as("write %d", length)
                    .isTrue();
            assertThat(isRefused(() -> Check.of(path, Progress.NONE)))
                    .as("check %d", length)
                    .isTrue();
            assertThat(Raw.bytes(path)).isEqualTo(damaged);
            assertThat(Raw.names(folder)).containsExactly("p.trede");
        }
    }

    private static boolean isRefused(Runnable action) {
        try {
            action.run();
            return false;
        } catch (TredeException e) {
            return true;
        }
    }

    /// Whether opening or checking a damaged file says so. If neither does, everything in it has to be as it was.
    private boolean isSaid(byte[] damaged, String what) throws IOException {
        Files.write(path, damaged);
        boolean said;
        try {
            said = isRefused(() -> ProjectFile.open(path).close());
            if (!said) said = !Check.of(path, Progress.NONE).isSound();
            if (!said)
                try (ProjectFile file = ProjectFile.openToRead(path)) {
                    assertThat(Everything.of(file)).as(what).isEqualTo(before);
                }
            else isRefused(this::readEverything);
        } catch (RuntimeException e) {
            return fail(what + " gives a stack trace instead of a message", e);
        }
        assertThat(Raw.bytes(path)).as(what).isEqualTo(damaged);
        assertThat(Raw.names(folder)).as(what).containsExactly("p.trede");
        return said;
    }

    private void readEverything() {
        try (ProjectFile file = ProjectFile.openToRead(path)) {
            Everything.of(file);
        }
    }
}
