package nl.trede.cli;

import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.List;

/// A project cannot hold any yet, so the list is empty.
@Command(name = "relations")
final class RelationsCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();
    @Mixin FilterOptions filter = new FilterOptions();

    @Override
    void run() {
        try (Workspace workspace = read(project.file)) {
            filter.of(workspace.project());
            if (json) output.json(List.of());
        }
    }
}
