package nl.trede.cli;

import picocli.CommandLine.Command;

import java.nio.file.Files;
import java.nio.file.Path;

/// The program's name, under which the commands stand. By itself it gives a first look at the sample study.
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
            MatrixCommand.class,
            PassagesCommand.class,
            ExportCommand.class,
            LogCommand.class,
            UndoCommand.class,
            RedoCommand.class,
            CopyCommand.class,
            CheckCommand.class
        })
final class TredeCommand extends CliCommand {
    @Override
    void run() {
        Path target = Path.of("target");
        new FirstLook(output, Files.isDirectory(target) ? target : Path.of("")).show();
    }
}
