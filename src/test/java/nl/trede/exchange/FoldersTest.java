package nl.trede.exchange;

import static nl.trede.exchange.Samples.utf8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import nl.trede.exchange.Folders.Listing;
import nl.trede.exchange.Folders.Skipped;
import nl.trede.message.Cancelled;
import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.message.Words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class FoldersTest {
    @TempDir Path folder;

    private void make(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, utf8("a"));
        }
    }

    private Listing list() {
        return Folders.list(List.of(folder), Progress.NONE);
    }

    private static List<String> paths(Listing listing) {
        return listing.found().stream().map(Folders.Found::path).toList();
    }

    private static Map<String, String> reasons(Listing listing) {
        return listing.skipped().stream()
                .collect(Collectors.toMap(Skipped::path, skipped -> skipped.why().key()));
    }

    @Test
    void documentsComeInTheOrderOfTheirNamesWithTheirPathBelowTheFolder() throws IOException {
        make("b.txt", "Gesprek 10.docx", "gesprek 2.docx", "plannen/2024/plan.pdf", "a/z.md");

        assertThat(paths(list()))
                .containsExactly(
                        "a/z.md",
                        "b.txt",
                        "gesprek 2.docx",
                        "Gesprek 10.docx",
                        "plannen/2024/plan.pdf");
        assertThat(list().found().getFirst().file()).isEqualTo(folder.resolve("a/z.md"));
    }

    @Test
    void namesAreInUnicodeFormC() throws IOException {
        make("re\u0301union/cafe\u0301.txt");

        assertThat(paths(list())).containsExactly("r\u00e9union/caf\u00e9.txt");
        assertThat(Files.exists(list().found().getFirst().file())).isTrue();
    }

    @Test
    void whatIsNotADocumentIsSkippedAndSaidWhy() throws IOException {
        make(
                "~$rapport.docx",
                ".~lock.a.odt#",
                ".geheim.txt",
                ".git/config.txt",
                "Thumbs.db",
                ".DS_Store",
                "__MACOSX/a.txt",
                "foto.jpg",
                "zonder",
                "map/desktop.ini");

        assertThat(list().found()).isEmpty();
        assertThat(reasons(list()))
                .containsOnly(
                        Map.entry("~$rapport.docx", "import.skipped.lock"),
                        Map.entry(".~lock.a.odt#", "import.skipped.lock"),
                        Map.entry(".geheim.txt", "import.skipped.hidden"),
                        Map.entry(".git", "import.skipped.hidden"),
                        Map.entry("Thumbs.db", "import.skipped.system"),
                        Map.entry(".DS_Store", "import.skipped.system"),
                        Map.entry("__MACOSX", "import.skipped.system"),
                        Map.entry("foto.jpg", "import.skipped.ending"),
                        Map.entry("zonder", "import.skipped.noending"),
                        Map.entry("map/desktop.ini", "import.skipped.system"));
        for (Skipped skipped : list().skipped())
            assertThat(Words.in("nl").say(skipped.why())).doesNotContain("import.");
    }

    @Test
    void linksAreFollowedOnceAndLoopsEnd() throws IOException {
        make("a/een.txt", "elders/twee.txt");
        Path other = Files.createDirectory(folder.resolve("b"));
        Files.createSymbolicLink(other.resolve("omhoog"), folder);
        Files.createSymbolicLink(other.resolve("elders"), folder.resolve("elders"));
        Files.createSymbolicLink(other.resolve("een nog eens.txt"), folder.resolve("a/een.txt"));
        Files.createSymbolicLink(other.resolve("weg.txt"), folder.resolve("bestaat niet"));

        assertThat(paths(list()))
                .containsExactly("a/een.txt", "b/een nog eens.txt", "b/elders/twee.txt");
        assertThat(reasons(list()))
                .containsOnly(
                        Map.entry("b/omhoog", "import.skipped.again"),
                        Map.entry("b/weg.txt", "import.skipped.nofile"),
                        Map.entry("elders", "import.skipped.again"));
    }

    @Test
    void foldersBelowTheDeepestAreSkipped() throws IOException {
        String deepest = "m/".repeat(Limits.FOLDERS - 1);
        make(deepest + "er nog.txt", deepest + "m/te diep.txt");

        assertThat(paths(list())).containsExactly(deepest + "er nog.txt");
        assertThat(reasons(list())).containsOnly(Map.entry(deepest + "m", "import.skipped.deep"));
    }

    @Test
    void aFolderThatMayNotBeReadIsSkipped() throws IOException {
        make("dicht/a.txt", "open/b.txt");
        Path shut = folder.resolve("dicht");
        Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(shut), "an administrator may read everything");
            assertThat(reasons(list()))
                    .containsOnly(Map.entry("dicht", "import.skipped.unreadable"));
        } finally {
            Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void whatIsNamedItselfIsNeverSkipped() throws IOException {
        make("b.xyz", "a.txt", "map/c.txt");

        Listing listing =
                Folders.list(
                        List.of(
                                folder.resolve("b.xyz"),
                                folder.resolve("map"),
                                folder.resolve("weg")),
                        Progress.NONE);

        assertThat(paths(listing)).containsExactly("b.xyz", "c.txt", "weg");
        assertThat(listing.skipped()).isEmpty();
    }

    @Test
    void walkingCanBeCancelled() throws IOException {
        make("a.txt");
        assertThatThrownBy(() ->
                        Folders.list(
                                List.of(folder),
                                (done, total) -> {
                                    throw new Cancelled();
                                }))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void theEndingThatNobodyKnowsIsSaid() throws IOException {
        make("film.MP4");

        assertThat(list().skipped())
                .extracting(Skipped::why)
                .containsExactly(Message.of("import.skipped.ending", "mp4"));
    }
}
