package nl.trede.cli;

import picocli.CommandLine.IFactory;

/// Makes the commands and gives each its output.
final class Commands implements IFactory {
    private final Output output;

    Commands(Output output) {
        this.output = output;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        var constructor = type.getDeclaredConstructor();
        K made = constructor.newInstance();
        if (made instanceof CliCommand command) command.output = output;
        return made;
    }
}
