package nl.trede.cli;

import nl.trede.change.Change;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.change.Undo;
import nl.trede.exchange.CodebookFile;
import nl.trede.exchange.Codebooks;
import nl.trede.model.Project;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Command(name = "new")
final class NewCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin CoderOption coder = new CoderOption();

    @Option(names = "--codebook", paramLabel = "JSON", descriptionKey = "cli.option.codebook")
    List<Path> codebooks = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.name")
    String name = "";

    @Override
    void run() {
        List<CodebookFile> read = codebooks.stream().map(Codebooks::read).toList();
        try (Workspace made =
                Workspace.create(
                        project.file, who(coder.name), (empty, ids) -> content(empty, ids, read))) {
            InfoCommand.show(made, output, json);
        }
    }

    private Change content(Project empty, Ids ids, List<CodebookFile> read) {
        List<Change> parts = new ArrayList<>();
        parts.add(Edits.nameProject(name.isEmpty() ? nameOf(project.file) : name));
        Project now = Edits.after(empty, parts.getFirst());
        for (CodebookFile codebook : read) {
            Change loaded = Codebooks.load(now, ids, codebook);
            parts.add(loaded);
            now = Edits.after(now, loaded);
        }
        return Edits.together(Undo.CREATION, parts);
    }

    /// The name of a file without its ending.
    static String nameOf(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
