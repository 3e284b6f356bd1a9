package nl.trede.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// One command, run in this process, with what it printed.
record Run(int exit, String out, String err) {
    /// In English, whatever the system speaks.
    static Run trede(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--lang")) all.addAll(List.of("--lang", "en"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                new Cli(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), false)
                        .run(all);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    /// What a command that succeeds prints as JSON.
    static JsonNode json(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        Run run = trede(all.toArray(String[]::new));
        if (run.exit != 0) throw new AssertionError(run.exit + ": " + run.err);
        return JsonMapper.shared().readTree(run.out);
    }
}
