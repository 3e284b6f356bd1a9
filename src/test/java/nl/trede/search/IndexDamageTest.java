package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.Cancelled;
import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The folder is deleted, damaged, taken, full: whatever happens to it, what is searched is found.
class IndexDamageTest {
    private static final int DOCUMENTS = 40;

    @TempDir Path parent;

    private Path folder = Path.of("unused");
    private final Shelf shelf = new Shelf();

    @BeforeEach
    void fill() {
        folder = parent.resolve("cache").resolve("index");
        for (int i = 0; i < DOCUMENTS; i++)
            shelf.add(i + ".txt", "De wijk nummer" + i + " is oud.\n".repeat(1 + i % 5));
    }

    @AfterEach
    void letDelete() throws IOException {
        if (Files.isDirectory(folder) && isPosix())
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private void follow(Index index) {
        index.follow(shelf.project(), shelf, Progress.NONE);
    }

    private int count(Index index, String query) {
        return index.search(shelf.project(), shelf, Query.parse(query), Progress.NONE).total();
    }

    private void build() {
        try (Index index = Index.open(folder)) {
            follow(index);
            assertFindsAll(index);
        }
    }

    private void assertFindsAll(Index index) {
        assertThat(count(index, "wijken")).isEqualTo(DOCUMENTS);
        assertThat(count(index, "\"de wijk nummer7\"")).isEqualTo(1);
        assertThat(count(index, "nummer*")).isEqualTo(DOCUMENTS);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> !file.endsWith(IndexWriter.WRITE_LOCK_NAME))
                    .sorted()
                    .toList();
        }
    }

    private void deleteFolder() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    @Test
    void onlyTheOwnerCanReadIt() throws IOException {
        Assumptions.assumeTrue(isPosix());
        build();
        for (Path one : List.of(folder, folder.getParent()))
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rwx------");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        shelf.add("new.txt", "nieuw");
        try (Index index = Index.open(folder)) {
            follow(index);
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void deletedBetweenTwoRunsItIsBuiltAgain() throws IOException {
        build();
        deleteFolder();
        build();
        assertThat(files()).isNotEmpty();
    }

    @Test
    void deletedWhileItIsOpenItGoesOnAnsweringAndComesBack() throws IOException {
        try (Index index = Index.open(folder)) {
            follow(index);
            deleteFolder();
            assertFindsAll(index);
            shelf.add("new.txt", "Een nieuwe tekst");
            follow(index);
            assertFindsAll(index);
            assertThat(count(index, "nieuw")).isEqualTo(1);
        }
        assertThat(files()).isNotEmpty();
        try (Index index = Index.open(folder)) {
            assertFindsAll(index);
        }
    }

    @Test
    void verifyingBringsADeletedFolderBack() throws IOException {
        try (Index index = Index.open(folder)) {
            follow(index);
            assertThat(index.verify(shelf.project(), shelf, Progress.NONE)).isTrue();
            deleteFolder();
            assertThat(index.verify(shelf.project(), shelf, Progress.NONE)).isFalse();
            assertFindsAll(index);
            assertThat(index.verify(shelf.project(), shelf, Progress.NONE)).isTrue();
        }
    }

    @Test
    void anyFileThatIsMissingCutOrEmptyIsNoticedWhenItIsOpened() throws IOException {
        build();
        int count = files().size();
        assertThat(count).isGreaterThan(3);
        for (int i = 0; i < count; i++)
            for (int kept : new int[] {-1, 0, 2}) {
                Path file = files().get(i);
                byte[] all = Files.readAllBytes(file);
                Files.delete(file);
                if (kept >= 0) Files.write(file, Arrays.copyOf(all, all.length * kept / 3));
                build();
            }
    }

    @Test
    void aFlippedByteIsFoundByVerifying() throws IOException {
        build();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20; i++) {
            List<Path> files = files();
            Path file = files.get(i % files.size());
            byte[] all = Files.readAllBytes(file);
            all[random.nextInt(all.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, all);
            try (Index index = Index.open(folder)) {
                index.verify(shelf.project(), shelf, Progress.NONE);
                follow(index);
                assertThat(index.verify(shelf.project(), shelf, Progress.NONE)).isTrue();
                assertFindsAll(index);
            }
        }
    }

    @Test
    void foreignFilesInTheFolderDoNoHarm() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("segments_1"), "geen index");
        Files.writeString(folder.resolve("leesmij.txt"), "hoort hier niet");
        build();
    }

    @Test
    void anIndexOfAnotherKindIsThrownAway() throws IOException {
        build();
        try (Directory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("trede", "index-0").entrySet());
            writer.commit();
        }
        try (Index index = Index.open(folder)) {
            assertThat(count(index, "wijk")).as("not used").isZero();
            follow(index);
            assertFindsAll(index);
        }
        build();
    }

    @Test
    void erasedWordsAreGoneFromTheFiles() throws IOException {
        DocumentId erased = shelf.add("geheim.txt", "Mevrouw Жаворонкова woont hier.");
        build();
        assertThat(filesHave("жаворонкова")).isTrue();
        try (Index index = Index.open(folder)) {
            shelf.erase(erased);
            follow(index);
            assertThat(filesHave("жаворонкова")).as("while it is open").isFalse();
            assertFindsAll(index);
            assertThat(count(index, "Жаворонкова OR mevrouw")).isZero();
        }
        assertThat(filesHave("жаворонкова")).isFalse();
        assertThat(terms()).contains("Fnummer7").doesNotContain("Fmevrouw", "Fwoont");
    }

    @Test
    void anErasedEarlierTextIsGoneFromTheFiles() throws IOException {
        DocumentId corrected = shelf.add("geheim.txt", "Mevrouw Жаворонкова");
        Document before = new Document(corrected, shelf.fields(corrected));
        build();
        shelf.correct(corrected, "Mevrouw Ж.");
        build();
        assertThat(filesHave("жаворонкова")).as("undoing costs nothing").isTrue();
        shelf.destroyText(before.current().text());
        build();
        assertThat(filesHave("жаворонкова")).isFalse();
    }

    /// Whether the bytes of a word stand in some file. Lucene packs words of ASCII letters; others stand there as
    /// they are.
    private boolean filesHave(String word) throws IOException {
        String bytes =
                new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (Path file : files())
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) return true;
        return false;
    }

    private List<String> terms() throws IOException {
        List<String> all = new ArrayList<>();
        try (Directory directory = FSDirectory.open(folder);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            TermsEnum terms = MultiTerms.getTerms(reader, Terms.FIELD).iterator();
            while (terms.next() != null) all.add(terms.term().utf8ToString());
        }
        return all;
    }

    @Test
    void whileAnotherWritesWhatIsMissingIsKeptInMemory() throws IOException {
        build();
        try (Directory directory = FSDirectory.open(folder);
                Index index = Index.open(folder)) {
            try (Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                shelf.add("new.txt", "Een nieuwe tekst");
                follow(index);
                assertFindsAll(index);
                assertThat(count(index, "nieuw")).isEqualTo(1);
                try (Index other = Index.open(folder)) {
                    assertThat(count(other, "nieuw")).as("not in the folder").isZero();
                }
            }
            follow(index);
            assertThat(count(index, "nieuw")).isEqualTo(1);
            try (Index other = Index.open(folder)) {
                assertThat(count(other, "nieuw")).isEqualTo(1);
            }
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsReplacedByMemory() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in its place");
        try (Index index = Index.open(folder)) {
            follow(index);
            assertFindsAll(index);
            shelf.add("new.txt", "Een nieuwe tekst");
            follow(index);
            assertThat(count(index, "nieuw")).isEqualTo(1);
        }
        assertThat(folder).hasContent("a file in its place");
    }

    @Test
    void cancellingKeepsWhatWasDone() {
        AtomicInteger steps = new AtomicInteger();
        Progress once =
                (done, _) -> {
                    steps.incrementAndGet();
                    if (done == DOCUMENTS / 2) throw new Cancelled();
                };
        try (Index index = Index.open(folder)) {
            assertThatThrownBy(() -> index.follow(shelf.project(), shelf, once))
                    .isInstanceOf(Cancelled.class);
        }
        try (Index index = Index.open(folder)) {
            assertThat(count(index, "wijk")).isEqualTo(DOCUMENTS / 2);
            follow(index);
            assertFindsAll(index);
        }
        assertThat(steps).hasValue(DOCUMENTS / 2 + 1);
    }

    @Test
    void anInterruptedThreadIsCancelled() {
        try (Index index = Index.open(folder)) {
            follow(index);
            shelf.add("new.txt", "Een nieuwe tekst");
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> follow(index)).isInstanceOf(Cancelled.class);
            assertThat(Thread.interrupted()).isTrue();
            follow(index);
            assertFindsAll(index);
            assertThat(count(index, "nieuw")).isEqualTo(1);
        }
    }

    @Test
    void searchesGoOnWhileTheIndexFollows() throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        try (Index index = Index.open(folder)) {
            follow(index);
            var project = shelf.project();
            Thread reader =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    for (int i = 0; i < 300; i++)
                                        assertThat(
                                                        index.search(
                                                                        project,
                                                                        shelf,
                                                                        Query.parse("wijk"),
                                                                        Progress.NONE)
                                                                .total())
                                                .isEqualTo(DOCUMENTS);
                                } catch (RuntimeException | AssertionError e) {
                                    failures.add(e);
                                }
                            });
            for (int i = 0; i < 20; i++) {
                shelf.add("new" + i, "nog een wijk " + i);
                follow(index);
            }
            reader.join();
            assertThat(failures).isEmpty();
            assertThat(count(index, "wijk")).isEqualTo(DOCUMENTS + 20);
        }
    }
}
