package nl.trede.cli;

import nl.trede.message.Message;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

@Command(name = "check")
final class CheckCommand extends CliCommand {
    @Mixin FileParameter project = new FileParameter();

    @Option(names = "--repair", descriptionKey = "cli.option.repair")
    boolean repair;

    private boolean sound;

    record Finding(String check, String where, String what) {}

    record Result(boolean ok, List<Finding> problems) {}

    @Override
    void run() {
        if (repair) {
            Path before = Workspace.repair(project.file);
            output.message(Message.of("cli.repaired", before.toString()));
        }
        Workspace.Checked checked = Workspace.check(project.file, output.progress());
        List<Finding> problems =
                checked.findings().stream()
                        .map(f -> new Finding(f.check(), f.where(), output.words().say(f.what())))
                        .toList();
        sound = problems.isEmpty();
        if (json) output.json(new Result(sound, problems));
        else if (sound)
            output.line("ok: " + checked.entries() + " entries, " + checked.codings() + " codings");
        else problems.forEach(p -> output.line(p.check + "\t" + p.where + "\t" + p.what));
    }

    @Override
    int exit() {
        return sound ? 0 : Cli.REFUSED;
    }
}
