package nl.trede;

import nl.trede.change.Edits;
import nl.trede.exchange.ImportPlan;
import nl.trede.exchange.ProjectImport;
import nl.trede.message.Progress;
import nl.trede.workspace.Workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Brings files into a project, as the command line does.
final class Importing {
    private Importing() {}

    static Workspace newProject(Path file) {
        return Workspace.create(file, BenchStudy.WHO, (_, _) -> Edits.nameProject("bench"));
    }

    static void all(Workspace workspace, List<Path> files) {
        ImportPlan plan =
                ProjectImport.plan(
                        workspace.project(),
                        workspace.texts(),
                        workspace.ids(),
                        files,
                        Optional.empty(),
                        Progress.NONE);
        if (plan.imported().size() != files.size())
            throw new IllegalStateException("left out: " + plan.skipped());
        Workspace.await(workspace.apply(_ -> plan.change()));
    }
}
