package nl.trede.cli;

import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "redo")
final class RedoCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin CoderOption coder = new CoderOption();

    @Override
    void run() {
        try (Workspace workspace = Workspace.open(project.file, who(coder.name))) {
            Workspace.await(workspace.redo());
            LogCommand.showNewest(workspace, output, json);
        }
    }
}
