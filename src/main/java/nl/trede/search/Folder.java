package nl.trede.search;

import nl.trede.message.Cancelled;
import nl.trede.model.Texts;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The folder of an index, which may vanish or be damaged at any time. Only its owner can read it. It is locked
/// no longer than while it is written.
final class Folder {
    /// How long somebody else may be writing before we go on without the folder.
    private static final long PATIENCE_MILLISECONDS = 2_000;

    private static final long STEP_MILLISECONDS = 25;

    private final Path path;

    Folder(Path path) {
        this.path = path;
    }

    /// What is there; empty if there is nothing that this version can use.
    ///
    /// @throws Cancelled if the thread was interrupted
    Optional<Opened> open() {
        if (!Files.isDirectory(path)) return Optional.empty();
        try (Directory directory = FSDirectory.open(path)) {
            DirectoryReader reader = DirectoryReader.open(directory);
            if (reader.getIndexCommit().getUserData().equals(Entries.KIND))
                return Optional.of(Opened.of(reader));
            reader.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            // whatever a damaged file makes Lucene throw: it is as though there was none
            if (Thread.currentThread().isInterrupted()) throw new Cancelled();
            return Optional.empty();
        }
    }

    /// Does something with the folder while nobody else can write in it.
    interface Writing {
        void with(Entries entries) throws IOException;
    }

    /// @param anew whether to throw away first what is there; what cannot be used is thrown away in any case
    /// @throws LockObtainFailedException if somebody else goes on writing
    void write(boolean anew, Texts texts, Lemmas lemmas, Writing writing) throws IOException {
        makePrivate();
        try (Directory directory = FSDirectory.open(path)) {
            clear(directory, anew);
            try (Entries entries = entries(directory, texts, lemmas)) {
                writing.with(entries);
            }
        }
    }

    private static Entries entries(Directory directory, Texts texts, Lemmas lemmas)
            throws IOException {
        long until = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (true) {
            try {
                return new Entries(directory, texts, lemmas);
            } catch (LockObtainFailedException e) {
                if (System.currentTimeMillis() > until) throw e;
                pause();
            }
        }
    }

    private void clear(Directory directory, boolean usableToo) throws IOException {
        try (Lock lock = lock(directory)) {
            Optional<Opened> usable = usableToo ? Optional.empty() : open();
            usable.ifPresent(Opened::close);
            if (usable.isPresent()) return;
            for (String file : directory.listAll())
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
        }
    }

    private static Lock lock(Directory directory) throws IOException {
        long until = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
        while (true) {
            try {
                return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
            } catch (LockObtainFailedException e) {
                if (System.currentTimeMillis() > until) throw e;
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STEP_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    private void makePrivate() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(path); // below the user's own profile, which others cannot read
            return;
        }
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Files.createDirectories(path, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.setPosixFilePermissions(path, ownerOnly);
    }
}
