package nl.trede;

import nl.trede.cli.Cli;

import java.io.BufferedOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.LogManager;

/// Where the program begins: with arguments the command line, without any a first look at the sample study.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        quietLibraries();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        boolean terminal = isTerminal();
        int exit = new Cli(out, err, terminal).run(List.of(args));
        out.flush();
        System.exit(exit);
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor)),
                false,
                StandardCharsets.UTF_8);
    }

    /// Three libraries log in three ways, all of which end in this one.
    private static void quietLibraries() {
        if (System.getProperty("java.util.logging.config.file") != null) return;
        try (InputStream settings =
                Objects.requireNonNull(Main.class.getResourceAsStream("logging.properties"))) {
            LogManager.getLogManager().readConfiguration(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
