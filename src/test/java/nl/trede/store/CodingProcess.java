package nl.trede.store;

import nl.trede.change.CodingEdits;
import nl.trede.change.Draft;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.Facets;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.text.TextRange;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// A process in which two threads code at full speed until somebody kills it: each waits until its coding is saved and
/// then prints its id. One thread writes, all that waits in one transaction, as a workspace does.
final class CodingProcess {
    private record Wanted(int start, CompletableFuture<CodingId> saved) {}

    private final LinkedBlockingQueue<Wanted> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger starts = new AtomicInteger();
    private final Pen pen;
    private final Document document;
    private final PrintStream out =
            new PrintStream(
                    new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

    private CodingProcess(Path path, long seed) {
        pen = new Pen(ProjectFile.open(path), seed);
        Project project = pen.project();
        document = project.documents().at(0);
        starts.set(project.codings(document.id()).size());
    }

    public static void main(String[] arguments) throws InterruptedException {
        CodingProcess process =
                new CodingProcess(Path.of(arguments[0]), Long.parseLong(arguments[1]));
        Thread.ofPlatform().daemon().start(process::code);
        Thread.ofPlatform().daemon().start(process::code);
        process.write();
    }

    private void code() {
        while (true) {
            Wanted wanted = new Wanted(starts.getAndIncrement(), new CompletableFuture<>());
            waiting.add(wanted);
            String line = wanted.saved.join().value() + "\n";
            synchronized (out) {
                out.print(line);
                out.flush();
            }
        }
    }

    private void write() throws InterruptedException {
        while (true) {
            List<Wanted> group = new ArrayList<>(List.of(waiting.take()));
            waiting.drainTo(group);
            List<CodingId> made = new ArrayList<>();
            pen.take(transaction -> {
                Draft draft = new Draft(pen.project(), transaction.log());
                for (Wanted wanted : group) made.add(append(transaction, draft, wanted));
                return draft.step();
            });
            for (int i = 0; i < group.size(); i++) group.get(i).saved.complete(made.get(i));
        }
    }

    /// A coding with a memo: two parts, of which there must never be one.
    private CodingId append(Transaction transaction, Draft draft, Wanted wanted) {
        Project project = pen.project();
        CodingEdits.NewCoding coding =
                new CodingEdits.NewCoding(
                        document.id(),
                        new TextRange(wanted.start, wanted.start + 1),
                        project.codes().at(0).id(),
                        pen.coder,
                        Facets.NONE,
                        Origin.HAND,
                        Pen.NOON,
                        "memo");
        CodingEdits.Made made = pen.making(project, List.of(coding));
        pen.append(transaction, draft, made.change().orElseThrow());
        return made.made().getFirst();
    }
}
