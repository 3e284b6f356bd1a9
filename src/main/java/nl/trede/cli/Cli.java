package nl.trede.cli;

import nl.trede.message.Cancelled;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.workspace.Places;
import nl.trede.workspace.Settings;

import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The command line as a function from arguments to an exit code.
///
/// 0: done. 1: refused or failed because of what was asked for. 2: the arguments themselves make no sense. Nothing is
/// changed when it is not 0.
public final class Cli {
    static final int REFUSED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    /// @param terminal whether a person looks on: long work then shows its progress
    public Cli(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    public int run(List<String> arguments) {
        Words words = Words.in(language(arguments).orElseGet(Cli::settledLanguage));
        Output output = new Output(out, err, words, terminal);
        CommandLine line = new CommandLine(TredeCommand.class, new Commands(output));
        line.setResourceBundle(words.bundle());
        line.setOut(writer(out)).setErr(writer(err));
        line.setUsageHelpAutoWidth(true).setUsageHelpLongOptionsMaxWidth(34);
        line.setParameterExceptionHandler((refused, _) -> explain(refused, output));
        line.setExecutionExceptionHandler((failed, _, _) -> explain(failed, output));
        line.setExecutionStrategy(new CommandLine.RunLast());
        return line.execute(arguments.toArray(String[]::new));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    /// The language is needed before the arguments can be parsed, to complain of them.
    private static Optional<String> language(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--lang=")) return Optional.of(argument.substring(7));
            if (argument.equals("--lang") && i + 1 < arguments.size())
                return Optional.of(arguments.get(i + 1));
        }
        return Optional.empty();
    }

    private static String settledLanguage() {
        try {
            return Settings.in(Places.ofUser()).language();
        } catch (TredeException unreadable) {
            return "en";
        }
    }

    private static int explain(ParameterException refused, Output output) {
        String command = refused.getCommandLine().getCommandSpec().qualifiedName(" ");
        Problem problem =
                switch (refused) {
                    case UnmatchedArgumentException unmatched ->
                            Problem.of("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
                    case MissingParameterException missing ->
                            Problem.of("cli.missing", names(missing));
                    default -> Problem.of("cli.usage", String.valueOf(refused.getMessage()));
                };
        output.problem(problem.remedy("cli.usage.way", command));
        return USAGE;
    }

    private static String names(MissingParameterException missing) {
        List<String> names = new ArrayList<>();
        for (CommandLine.Model.ArgSpec one : missing.getMissing())
            names.add(
                    one instanceof CommandLine.Model.OptionSpec option
                            ? option.longestName()
                            : one.paramLabel());
        return String.join(", ", names);
    }

    private static int explain(Exception failed, Output output) throws Exception {
        switch (failed) {
            case TredeException told -> output.problem(told.problem());
            case Cancelled _ -> output.problem(Problem.of("cli.cancelled"));
            default -> throw failed;
        }
        return REFUSED;
    }
}
