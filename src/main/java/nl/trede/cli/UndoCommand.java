package nl.trede.cli;

import nl.trede.workspace.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Optional;

@Command(name = "undo")
final class UndoCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin CoderOption coder = new CoderOption();

    @Option(names = "--entry", paramLabel = "SEQ", descriptionKey = "cli.option.entry")
    @Nullable Long entry;

    @Option(names = "--rest", descriptionKey = "cli.option.rest")
    boolean rest;

    @Override
    void run() {
        try (Workspace workspace = Workspace.open(project.file, who(coder.name))) {
            Workspace.await(workspace.undo(Optional.ofNullable(entry), rest));
            LogCommand.showNewest(workspace, output, json);
        }
    }
}
