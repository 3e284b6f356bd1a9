package nl.trede.search;

import nl.trede.message.Cancelled;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.ThreadInterruptedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The words of the texts of one project, in a folder of the cache: an entry for each text. [#follow] brings it up
/// to date, [#search] joins it with the documents of any version of the project.
///
/// The folder can be deleted, damaged, or made by another version at any time: what is missing is built again
/// from the texts. Nothing fails because of it: while it cannot be written, since another process is writing or
/// the disk is full, what it lacks is kept in memory.
///
/// May be used from any thread. Searches never wait for [#follow]; they see what was there when they began.
public final class Index implements AutoCloseable {
    /// Characters that are added before searches see them.
    private static final int LOT = 16_000_000;

    private final Folder folder;
    private final Lemmas lemmas;
    private volatile Opened opened;
    private volatile boolean isClosed;

    /// What the folder was last found to have, and no more than that.
    private @Nullable Wanted followed;

    Index(Path folder, Lemmas lemmas) {
        this.folder = new Folder(folder);
        this.lemmas = lemmas;
        opened = this.folder.open().orElseGet(Index::empty);
    }

    /// @param folder may be missing, and is made when it is first needed; no other project may use it
    public static Index open(Path folder) {
        return new Index(folder, new Lemmas(Lemmas.ANNOTATORS));
    }

    /// Adds the texts of `project` that are not there, and destroys those that none of its documents ever had: what
    /// was erased is gone from the files afterwards. Costs nothing if no document has changed.
    ///
    /// If another process is writing in the folder, what is erased goes when this is called again, by whom ever.
    ///
    /// @throws Cancelled if it is cancelled, or the thread interrupted; what was done until then stays
    public synchronized void follow(Project project, Texts texts, Progress progress) {
        Wanted wanted = Wanted.by(project);
        if (wanted.equals(followed)) return;
        Optional<Opened> there = folder.open();
        if (there.isPresent() && wanted.isIn(there.get().entries().keySet(), texts)) {
            show(there.get());
            followed = wanted;
            return;
        }
        there.ifPresent(Opened::close);
        bring(wanted, false, texts, progress);
    }

    /// @param anew whether what is there is known to be damaged
    private void bring(Wanted wanted, boolean anew, Texts texts, Progress progress) {
        followed = null;
        try {
            if (write(wanted, anew, texts, progress)
                    || (!isFolderSound() && write(wanted, true, texts, progress)))
                followed = wanted;
            else keepInMemory(wanted, texts, progress);
        } catch (LockObtainFailedException e) {
            keepInMemory(wanted, texts, progress);
        } catch (ThreadInterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }

    /// Whether it could be done.
    private boolean write(Wanted wanted, boolean anew, Texts texts, Progress progress)
            throws LockObtainFailedException {
        try {
            folder.write(anew, texts, lemmas, entries -> update(entries, wanted, texts, progress));
            return showFolder();
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | AlreadyClosedException e) {
            if (Thread.currentThread().isInterrupted()) throw new Cancelled();
            return false;
        }
    }

    private void update(Entries entries, Wanted wanted, Texts texts, Progress progress)
            throws IOException {
        Optional<Opened> there = folder.open(); // as it is now that nobody else can change it
        Map<Key, Integer> known = there.map(Opened::entries).orElseGet(Map::of);
        there.ifPresent(Opened::close);
        entries.forget(wanted.staleIn(known.keySet(), texts));
        entries.add(wanted.missingIn(known.keySet()), LOT, this::showFolder, progress);
    }

    private void keepInMemory(Wanted wanted, Texts texts, Progress progress) {
        Opened there = folder.open().orElseGet(Index::empty);
        try {
            Directory memory = new ByteBuffersDirectory();
            try (Entries entries = new Entries(memory, texts, lemmas)) {
                List<Key> missing = wanted.missingIn(there.entries().keySet());
                entries.add(missing, Integer.MAX_VALUE, () -> {}, progress);
            }
            DirectoryReader rest = DirectoryReader.open(memory);
            show(Opened.of(new MultiReader(there.reader(), rest)));
        } catch (IOException e) {
            throw new UncheckedIOException("memory has no files that could fail", e);
        }
    }

    /// Every hit of `query` in the documents of `project`, which may be any version of it. What [#follow] has not
    /// come to is counted, [Hits#unseen], not searched.
    ///
    /// @param texts to build the index again from, should it turn out to be damaged
    public Hits search(Project project, Texts texts, Query query, Progress progress) {
        Optional<Hits> hits = trySearch(project, query, progress);
        if (hits.isPresent()) return hits.get();
        rebuild(project, texts, progress);
        return trySearch(project, query, progress)
                .orElseThrow(() -> new IllegalStateException("damaged as soon as it is built"));
    }

    /// Empty if the index is damaged.
    private Optional<Hits> trySearch(Project project, Query query, Progress progress) {
        Opened now = use();
        try {
            return Optional.of(new Search(now, project, lemmas).hits(query, progress));
        } catch (Cancelled | TredeException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (isSound(now)) throw new IllegalStateException("a sound index cannot be read", e);
            return Optional.empty();
        } finally {
            now.close();
        }
    }

    /// Reads every byte of the folder and builds it again if it is damaged or gone: a byte that has changed on the
    /// disk is noticed by this alone. To be run in the background now and then.
    ///
    /// @return whether everything was as it should be
    public boolean verify(Project project, Texts texts, Progress progress) {
        boolean isSound = isFolderSound();
        if (!isSound) rebuild(project, texts, progress);
        return isSound;
    }

    private boolean isFolderSound() {
        Optional<Opened> there = folder.open();
        boolean isSound = there.isPresent() && isSound(there.get());
        there.ifPresent(Opened::close);
        return isSound;
    }

    private static boolean isSound(Opened some) {
        try {
            some.check();
            return true;
        } catch (IOException | RuntimeException e) {
            // a damaged file makes Lucene throw whatever it likes
            if (Thread.currentThread().isInterrupted()) throw new Cancelled();
            return false;
        }
    }

    private synchronized void rebuild(Project project, Texts texts, Progress progress) {
        bring(Wanted.by(project), true, texts, progress);
    }

    private boolean showFolder() {
        Optional<Opened> there = folder.open();
        there.ifPresent(this::show);
        return there.isPresent();
    }

    private synchronized void show(Opened now) {
        Opened before = opened;
        opened = now;
        before.close();
    }

    /// What is shown now, to be closed after use.
    private Opened use() {
        while (true) {
            Opened now = opened;
            if (now.reader().tryIncRef()) return now;
            if (isClosed) throw new IllegalStateException("the index is closed");
        }
    }

    private static Opened empty() {
        try {
            return Opened.of(new MultiReader());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is read", e);
        }
    }

    @Override
    public synchronized void close() {
        if (isClosed) return;
        isClosed = true;
        opened.close();
    }
}
