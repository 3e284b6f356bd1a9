package nl.trede.workspace;

import nl.trede.change.Change;
import nl.trede.change.Edits;
import nl.trede.change.History;
import nl.trede.change.Ids;
import nl.trede.change.Log;
import nl.trede.change.Step;
import nl.trede.change.Undo;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.CoderId;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.search.Hits;
import nl.trede.search.Index;
import nl.trede.search.Query;
import nl.trede.store.Check;
import nl.trede.store.ProjectFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;

/// One open project. May be used from any thread.
///
/// What [#project()] returns is saved. Edits are functions that run on the project's own thread; their futures
/// complete when the edit is on the disk, or exceptionally, with a [TredeException], when it was refused or could not
/// be written. Nothing here knows a rule of the field: edits come from [nl.trede.change.Edits] and its siblings.
public final class Workspace implements AutoCloseable {
    static final String VERSION = "0.1.0";

    private final ProjectFile file;
    private final Optional<Writer> writer;
    private final ProjectThread thread;
    private final Index index;
    private final List<ProjectListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Project project;

    private Workspace(ProjectFile file, Optional<Writer> writer) {
        this.file = file;
        this.writer = writer;
        project = file.load();
        index = Index.open(indexFolder(file.path()));
        if (file.isWritable()) file.backUpDaily(Places.ofUser().state().resolve("backups"));
        thread =
                new ProjectThread(
                        file, project, writer.orElseGet(() -> Writer.of("", "")), this::publish);
    }

    /// The place of a project's index in the cache; another copy of it has another.
    private static Path indexFolder(Path project) {
        String name = Hash.of(project.toString().getBytes(StandardCharsets.UTF_8)).hex();
        return Places.prepare(Places.ofUser().cache().resolve("index")).resolve(name);
    }

    /// Who opens a project to write in it.
    ///
    /// @param coder the name; one that the project does not have is added with the first edit
    /// @param installation see [Settings#installation()]
    public record Who(String coder, String installation) {}

    /// Makes a new project with what `content` puts in it, or nothing at all.
    ///
    /// @throws TredeException if the file exists or `content` refuses; then there is no file
    public static Workspace create(Path path, Who who, Content content) {
        return create(path, Writer.of(who.coder, who.installation), content);
    }

    /// Puts the first things into a new project.
    @FunctionalInterface
    public interface Content {
        Change of(Project empty, Ids ids);
    }

    /// Who writes the same each time, so that two projects that begin so are equal to the last byte of their log, and
    /// copies of them merge.
    ///
    /// @param session the session's number
    /// @param moment what the clock says
    /// @param seed of the salts
    public record Alike(String coder, long session, Instant moment, Hash seed) {}

    /// Makes a new project that equals every other one made with the same `who` and `content`.
    public static Workspace create(Path path, Alike who, Content content) {
        return create(path, Writer.alike(who), content);
    }

    static Workspace create(Path path, Writer writer, Content content) {
        ProjectFile file = ProjectFile.create(path);
        boolean made = false;
        Workspace workspace = new Workspace(file, Optional.of(writer));
        try {
            await(
                    workspace.apply(empty ->
                            Optional.of(
                                    Edits.together(
                                            Undo.CREATION,
                                            List.of(content.of(empty, workspace.ids()))))));
            made = true;
            return workspace;
        } finally {
            if (!made) {
                workspace.close();
                delete(file.path());
            }
        }
    }

    private static void delete(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            throw Problem.of("workspace.unfinished").at(unfinished).asException(e);
        }
    }

    public static Workspace open(Path path, Who who) {
        return open(path, Writer.of(who.coder, who.installation));
    }

    static Workspace open(Path path, Writer writer) {
        return new Workspace(ProjectFile.open(path), Optional.of(writer));
    }

    /// Opens a project that cannot be changed here; nothing is written and nobody is kept out.
    public static Workspace openToRead(Path path) {
        return new Workspace(ProjectFile.openToRead(path), Optional.empty());
    }

    public Path path() {
        return file.path();
    }

    /// The newest version that is saved.
    public Project project() {
        return project;
    }

    public Texts texts() {
        return file.texts();
    }

    /// For the things that edits make.
    public Ids ids() {
        return writing().ids();
    }

    /// The coder who writes: as the project knows her, or as it will with the first edit.
    public CoderId coder() {
        return writing().coder(project);
    }

    private Writer writing() {
        return writer.orElseThrow(
                () -> Problem.of("workspace.read.only").at(file.path()).asException());
    }

    /// Makes an edit. The future completes when it is saved.
    public CompletableFuture<Step> apply(Edit edit) {
        writing();
        return thread.apply((newest, _) -> edit.of(newest));
    }

    /// Undoes what the coder did last in this file, or entry `seq` if one is named.
    ///
    /// @param rest where later work stands on parts of it, undo the others instead of refusing
    public CompletableFuture<Step> undo(Optional<Long> seq, boolean rest) {
        return thread.apply((newest, log) -> {
            CoderId coder = writing().coder(newest);
            Log.Logged target =
                    seq.isPresent()
                            ? entry(log, seq.get())
                            : Undo.next(log, coder).orElseThrow(Workspace::nothingToUndo);
            return Optional.of(Undo.undo(newest, log, target.entry(), coder, rest));
        });
    }

    private static TredeException nothingToUndo() {
        return Problem.of("undo.nothing").asException();
    }

    /// Does again what the coder undid last, if she has done nothing else since.
    public CompletableFuture<Step> redo() {
        return thread.apply((newest, log) -> {
            CoderId coder = writing().coder(newest);
            Log.Logged target =
                    Undo.nextRedo(log, coder)
                            .orElseThrow(() -> Problem.of("redo.nothing").asException());
            return Optional.of(Undo.redo(newest, log, target.entry(), coder));
        });
    }

    private static Log.Logged entry(Log log, long seq) {
        List<Log.Logged> found = new ArrayList<>();
        log.newestFirst(logged -> {
            if (logged.seq() == seq) found.add(logged);
            return logged.seq() > seq;
        });
        return found.stream()
                .findFirst()
                .orElseThrow(() -> Problem.of("log.seq.unknown", seq).asException());
    }

    /// What is asked of the log.
    ///
    /// @param since entries made then or later
    /// @param coder of this coder alone
    /// @param limit so many of the newest
    public record LogQuery(Optional<Instant> since, Optional<CoderId> coder, int limit) {}

    /// The log, newest first.
    public CompletableFuture<List<History.Line>> log(LogQuery query) {
        return thread.read(log -> {
            List<Log.Logged> found = new ArrayList<>();
            log.newestFirst(logged -> {
                if (matches(query, logged)) found.add(logged);
                return found.size() < query.limit;
            });
            return found.stream().map(one -> History.line(project, log, one)).toList();
        });
    }

    private static boolean matches(LogQuery query, Log.Logged logged) {
        return query.since.filter(since -> logged.entry().wall() < since.toEpochMilli()).isEmpty()
                && query.coder.filter(coder -> !logged.entry().coder().equals(coder)).isEmpty();
    }

    /// How many entries the log has.
    public CompletableFuture<Long> entries() {
        return thread.read(_ -> file.lastSeq());
    }

    /// The project as this copy knew it after entry `seq`.
    public CompletableFuture<Project> asOf(long seq) {
        return thread.read(log -> History.asOf(log, seq));
    }

    /// Every hit of a query in the newest version, after the index has been brought up to date with it.
    public Hits search(Query query, Progress progress) {
        Project searched = project;
        index.follow(searched, texts(), progress);
        return index.search(searched, texts(), query, progress);
    }

    /// Tells `listener` of each new version from now on.
    public void listen(ProjectListener listener) {
        listeners.add(listener);
    }

    /// What should be looked at beside the project: copies of it that a synchronised folder made of a conflict, and a
    /// daily backup that failed.
    public List<Problem> warnings() {
        List<Problem> all = new ArrayList<>(file.neighbours());
        file.backupProblem().ifPresent(all::add);
        return all;
    }

    private void publish(Step step) {
        project = step.after();
        for (ProjectListener listener : listeners) listener.projectChanged(step);
    }

    /// What was found out about a file.
    ///
    /// @param codings how many there are, removed ones not counted
    public record Checked(long entries, long codings, List<Finding> findings) {}

    /// Something that is not as it should be.
    ///
    /// @param check the stable name of the invariant
    /// @param where the entry, document or coding
    public record Finding(String check, String where, Message what) {}

    /// Finds out whether a project file is sound; it may be open elsewhere.
    public static Checked check(Path path, Progress progress) {
        Check.Result result = Check.of(path, progress);
        return new Checked(
                result.entries(),
                result.codings(),
                result.findings().stream()
                        .map(one -> new Finding(one.check(), one.where(), one.what()))
                        .toList());
    }

    /// Makes the tables of a project anew from its log.
    ///
    /// @return the copy of the file as it was, which was made before
    public static Path repair(Path path) {
        return ProjectFile.repair(path);
    }

    /// Makes a safe copy of a project, which may be open elsewhere. Never overwrites.
    public static void copy(Path from, Path to) {
        try (ProjectFile file = ProjectFile.openToRead(from)) {
            file.copyTo(to);
        }
    }

    /// The result of an edit, waited for; what went wrong comes as itself.
    public static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case TredeException told -> throw told;
                case RuntimeException other -> throw other;
                case Error error -> throw error;
                case null, default -> throw e;
            }
        }
    }

    /// Writes what waits, then closes the file.
    @Override
    public void close() {
        thread.close();
        index.close();
        file.close();
    }
}
