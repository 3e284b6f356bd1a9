package nl.trede.cli;

import nl.trede.change.Edits;
import nl.trede.exchange.Sample;
import nl.trede.message.Progress;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.nio.file.Path;
import java.util.Optional;

@Command(name = "sample")
final class SampleCommand extends CliCommand {
    /// The session in which every copy of the sample is written, so that they are equal and merge.
    private static final long SESSION = 1998_1999L;

    private static final String CODER = "Anna";

    @Mixin FileParameter project = new FileParameter();

    @Override
    void run() {
        try (Workspace made = make(project.file, output.progress())) {
            InfoCommand.show(made, output, json);
        }
    }

    /// The sample as a project of its own, still open.
    static Workspace make(Path file, Progress progress) {
        Sample.Edition edition = Sample.edition();
        Workspace made =
                Workspace.create(
                        file,
                        new Workspace.Alike(CODER, SESSION, edition.moment(), edition.content()),
                        (_, _) -> Edits.nameProject("Woningdifferentiatie en sociale integratie"));
        boolean filled = false;
        try {
            Workspace.await(
                    made.apply(newest -> Optional.of(Sample.study(newest, made.ids(), progress))));
            filled = true;
            return made;
        } finally {
            if (!filled) made.close();
        }
    }
}
