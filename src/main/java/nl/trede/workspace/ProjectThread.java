package nl.trede.workspace;

import nl.trede.change.Author;
import nl.trede.change.Change;
import nl.trede.change.Delta;
import nl.trede.change.Draft;
import nl.trede.change.Edits;
import nl.trede.change.Log;
import nl.trede.change.Step;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.model.Project;
import nl.trede.store.ProjectFile;
import nl.trede.store.Transaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/// The one thread that owns a project file and the newest version of the project.
///
/// Edits that wait are written in one transaction. One that is refused fails its own future, a transaction that fails
/// fails those of its group, and nothing ends the thread.
final class ProjectThread implements AutoCloseable {
    private static final int MOST_AT_ONCE = 256;

    private final ProjectFile file;
    private final Log log;
    private final Signing signing;
    private final Consumer<Step> published;
    private final LinkedBlockingQueue<Task> waiting = new LinkedBlockingQueue<>();
    private final Thread thread;
    private Project newest;
    private volatile boolean closing;

    /// What makes a change out of the newest project; empty if there is nothing to do.
    interface Edit {
        Optional<Change> of(Project project, Log log);
    }

    /// Gives the author of the next entries, and what has to come before an author's first: that the coder is known.
    interface Signing {
        Author author(Project newest, long newestTime);

        Optional<Change> first(Project newest);

        /// The transaction that the author wrote in was undone.
        void forget();
    }

    private sealed interface Task {
        record Apply(Edit edit, CompletableFuture<Step> done) implements Task {}

        record Read(Function<Log, ?> read, CompletableFuture<Object> done) implements Task {}

        record Stop() implements Task {}
    }

    ProjectThread(ProjectFile file, Project newest, Signing signing, Consumer<Step> published) {
        this.file = file;
        this.log = file.log();
        this.newest = newest;
        this.signing = signing;
        this.published = published;
        thread = Thread.ofPlatform().name("project " + file.path().getFileName()).start(this::run);
    }

    CompletableFuture<Step> apply(Edit edit) {
        CompletableFuture<Step> done = new CompletableFuture<>();
        add(new Task.Apply(edit, done), done);
        return done;
    }

    /// Reads the log on the thread that owns it.
    <T> CompletableFuture<T> read(Function<Log, T> read) {
        CompletableFuture<Object> done = new CompletableFuture<>();
        add(new Task.Read(read, done), done);
        @SuppressWarnings("unchecked")
        CompletableFuture<T> typed = (CompletableFuture<T>) done;
        return typed;
    }

    private void add(Task task, CompletableFuture<?> done) {
        if (closing) done.completeExceptionally(Problem.of("workspace.closed").asException());
        else waiting.add(task);
    }

    private void run() {
        List<Task> group = new ArrayList<>();
        boolean stop = false;
        while (!stop) {
            group.clear();
            try {
                group.add(waiting.take());
            } catch (InterruptedException nobodyInterruptsThis) {
                continue;
            }
            waiting.drainTo(group, MOST_AT_ONCE - 1);
            stop = work(group);
        }
        waiting.forEach(ProjectThread::refuse);
    }

    private static void refuse(Task task) {
        TredeException closed = Problem.of("workspace.closed").asException();
        switch (task) {
            case Task.Apply apply -> apply.done.completeExceptionally(closed);
            case Task.Read read -> read.done.completeExceptionally(closed);
            case Task.Stop _ -> {}
        }
    }

    /// Edits up to the next reading go into one transaction.
    private boolean work(List<Task> group) {
        List<Task.Apply> edits = new ArrayList<>();
        for (Task task : group) {
            switch (task) {
                case Task.Apply apply -> edits.add(apply);
                case Task.Read read -> {
                    write(edits);
                    edits.clear();
                    answer(read);
                }
                case Task.Stop _ -> {
                    write(edits);
                    return true;
                }
            }
        }
        write(edits);
        return false;
    }

    private void answer(Task.Read read) {
        try {
            read.done.complete(read.read.apply(log));
        } catch (RuntimeException | Error e) {
            read.done.completeExceptionally(e);
        }
    }

    private void write(List<Task.Apply> edits) {
        if (edits.isEmpty()) return;
        Project before = newest;
        List<Done> done = new ArrayList<>();
        try {
            file.write(transaction -> write(transaction, edits, done));
        } catch (RuntimeException | Error e) {
            newest = before;
            signing.forget();
            edits.forEach(edit -> edit.done.completeExceptionally(e));
            return;
        }
        Delta all = Delta.NONE;
        for (Done one : done) all = all.then(one.step.delta());
        if (!all.changed().isEmpty()) published.accept(new Step(before, newest, all));
        for (Done one : done) one.future.complete(one.step);
    }

    /// What completes once the transaction is on the disk.
    private record Done(CompletableFuture<Step> future, Step step) {}

    private boolean write(Transaction transaction, List<Task.Apply> edits, List<Done> done) {
        for (Task.Apply edit : edits) {
            Optional<Change> change;
            Author author = signing.author(newest, file.newestTime());
            Optional<Change> first = signing.first(newest);
            Project project = first.map(c -> Edits.after(newest, c)).orElse(newest);
            try {
                change = edit.edit.of(project, log);
            } catch (RuntimeException refused) {
                edit.done.completeExceptionally(refused);
                continue;
            }
            if (change.isEmpty()) {
                done.add(new Done(edit.done, new Step(newest, newest, Delta.NONE)));
                continue;
            }
            Project was = newest;
            Delta delta = Delta.NONE;
            transaction.record(author.session());
            if (first.isPresent()) delta = append(transaction, author, first.get());
            delta = delta.then(append(transaction, author, change.get()));
            done.add(new Done(edit.done, new Step(was, newest, delta)));
        }
        return true;
    }

    private Delta append(Transaction transaction, Author author, Change change) {
        transaction.put(change.blobs());
        Draft draft = new Draft(newest, log);
        draft.append(author.write(change));
        Step step = draft.step();
        transaction.apply(step.delta());
        newest = step.after();
        return step.delta();
    }

    /// Lets what waits be written, then ends.
    @Override
    public void close() {
        closing = true;
        waiting.add(new Task.Stop());
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }
}
