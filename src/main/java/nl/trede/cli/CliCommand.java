package nl.trede.cli;

import nl.trede.message.Words;
import nl.trede.workspace.Places;
import nl.trede.workspace.Settings;
import nl.trede.workspace.Workspace;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// What all commands have.
abstract class CliCommand implements Callable<Integer> {
    @Option(names = "--json", descriptionKey = "cli.option.json")
    boolean json;

    @Option(names = "--lang", paramLabel = "nl|en", descriptionKey = "cli.option.lang")
    String lang = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "cli.option.help")
    boolean help;

    @Spec CommandSpec spec = CommandSpec.create();

    /// Given by [Commands].
    Output output = new Output(System.err, System.err, Words.in("en"), false);

    @Override
    public final Integer call() {
        if (!lang.isEmpty() && !lang.equals("nl") && !lang.equals("en"))
            throw usage("cli.lang", lang);
        run();
        return exit();
    }

    abstract void run();

    /// The exit code of a command that ran to its end.
    int exit() {
        return 0;
    }

    /// For arguments that make no sense together.
    ParameterException usage(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), output.say(key, arguments));
    }

    Settings settings() {
        return Settings.in(Places.ofUser());
    }

    Workspace.Who who(String coder) {
        Settings settings = settings();
        return new Workspace.Who(
                coder.isEmpty() ? settings.coder() : coder, settings.installation());
    }

    static Workspace read(Path file) {
        return Workspace.openToRead(file);
    }
}
