package nl.trede.cli;

import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

@Command(name = "copy")
final class CopyCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "cli.parameter.to")
    Path to = Path.of("");

    record Written(List<String> written) {
        static Written one(Path path) {
            return new Written(List.of(path.toString()));
        }
    }

    @Override
    void run() {
        Workspace.copy(project.file, to);
        if (json) output.json(Written.one(to));
        else output.line(output.say("cli.written", to.toString()));
    }
}
