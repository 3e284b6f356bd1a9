package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Progress;
import nl.trede.model.Project;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/// A process that writes at full speed is killed at random moments. Everything that it said was saved is there, nothing
/// is there by half, and the file is sound.
class KilledIT {
    /// So short a text that a run of kills never codes all of it would not do.
    private static final int LETTERS = 400_000;

    @TempDir Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterTwentyFiveKills() throws Exception {
        kill(25, 20261101);
    }

    @Tag("torture")
    @Test
    void whatWasAcknowledgedIsThereAfterFiveHundredKills() throws Exception {
        for (int i = 0; i < 10; i++) kill(50, System.nanoTime());
    }

    private void kill(int times, long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        Path path = folder.resolve(seed + ".trede");
        try (Pen pen = new Pen(ProjectFile.create(path), seed)) {
            pen.code("rust");
            pen.document("a.txt", "x".repeat(LETTERS));
        }
        Set<Long> acknowledged = new HashSet<>();
        int interrupted = 0;
        for (int i = 0; i < times; i++) {
            List<Long> told = killOnce(path, random);
            assertThat(told).isNotEmpty();
            acknowledged.addAll(told);
            if (Files.exists(path.resolveSibling(path.getFileName() + "-journal"))) interrupted++;
            assertWhole(path, acknowledged, seed);
        }
        // the kills have to hit what they are meant for
        assertThat(interrupted).isPositive();
        Files.delete(path);
    }

    /// @return what was acknowledged before the process died
    private List<Long> killOnce(Path path, SplittableRandom random)
            throws IOException, InterruptedException {
        Path scratch = Files.createDirectories(folder.resolve("scratch"));
        Process child =
                Child.start(scratch, CodingProcess.class, path.toString(), "" + random.nextLong());
        List<Long> told = new ArrayList<>();
        try (BufferedReader lines = child.inputReader()) {
            String first = lines.readLine();
            if (first != null) told.add(Long.parseLong(first));
            TimeUnit.MICROSECONDS.sleep(random.nextInt(150_000));
            // by its handle: the process itself would close the stream that is read next
            child.toHandle().destroyForcibly();
            // a line that was cut off was not acknowledged: it has no end
            StringBuilder rest = new StringBuilder();
            for (int c = lines.read(); c >= 0; c = lines.read()) rest.append((char) c);
            int whole = rest.lastIndexOf("\n");
            if (whole >= 0)
                for (String line : rest.substring(0, whole).split("\n"))
                    told.add(Long.parseLong(line));
        } finally {
            child.destroyForcibly();
            child.waitFor();
        }
        try (var files = Files.walk(scratch)) {
            for (Path left : files.filter(Files::isRegularFile).toList()) Files.delete(left);
        }
        return told;
    }

    private static void assertWhole(Path path, Set<Long> acknowledged, long seed) {
        try (ProjectFile file = ProjectFile.open(path)) {
            Project project = file.load();
            Set<Long> there = new HashSet<>();
            project.allCodings().forEach(coding -> there.add(coding.id().value()));
            assertThat(there).as("seed %d", seed).containsAll(acknowledged);
            assertThat(project.memos().size()).isEqualTo(there.size());
        }
        assertThat(Check.of(path, Progress.NONE).findings()).as("seed %d", seed).isEmpty();
        // a journal that holds nothing any more may lie there until the next edit takes it away
        assertThat(Raw.names(path.getParent()))
                .filteredOn(name -> !name.endsWith("-journal"))
                .containsExactlyInAnyOrder(path.getFileName().toString(), "scratch");
    }
}
