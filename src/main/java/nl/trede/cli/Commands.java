package nl.trede.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/// Makes the commands and gives each its output.
final class Commands implements IFactory {
    private final Output output;

    Commands(Output output) {
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        if (!CliCommand.class.isAssignableFrom(type))
            return CommandLine.defaultFactory().create(type);
        K made = type.getDeclaredConstructor().newInstance();
        ((CliCommand) made).output = output;
        return made;
    }
}
