package nl.trede.store;

import nl.trede.change.Change;
import nl.trede.message.TredeException;
import nl.trede.model.Project;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A process that opens a project for writing and does what it is told: `hold` waits until its input ends, `fill`
/// imports texts until that fails, says why, and whether the file still is what it was and can be written to.
final class WritingProcess {
    private WritingProcess() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out =
                new PrintStream(
                        new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        try (Pen pen = new Pen(ProjectFile.open(Path.of(arguments[0])), 11)) {
            out.println("open");
            if (arguments[1].equals("fill")) fill(pen, out);
            else while (System.in.read() >= 0) out.println("still here");
        }
    }

    private static void fill(Pen pen, PrintStream out) {
        Project before = pen.project();
        Pen writing = pen;
        try {
            for (int i = 0; i < 1000; i++) {
                Change change = writing.documents(List.of((i + " veel woorden ").repeat(20_000)));
                before = writing.project();
                writing.apply(_ -> change);
            }
            out.println("never full");
        } catch (TredeException e) {
            out.println(e.problem().what().key());
        }
        out.println(pen.file.load().equals(before) ? "as before" : "changed");
        pen.again().code("klein genoeg");
        out.println("written");
    }
}
