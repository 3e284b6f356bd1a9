package nl.trede.cli;

import picocli.CommandLine.Command;

/// The program's name, under which the commands stand.
@Command(
        name = "trede",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SampleCommand.class,
            NewCommand.class,
            ImportCommand.class,
            InfoCommand.class,
            TextCommand.class,
            SearchCommand.class,
            CodeCommand.class,
            CodingsCommand.class,
            JudgementsCommand.class,
            RelationsCommand.class,
            PassagesCommand.class,
            LogCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            CopyCommand.class,
            CheckCommand.class
        })
final class TredeCommand extends CliCommand {
    @Override
    void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
