import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Checks the layout of every Java file below a folder (exit 1 with their names), or mends it.
///
/// Arguments: `--check` or `--replace`, then folders.
void main(String[] args) throws Exception {
    boolean mend = args[0].equals("--replace");
    var options = JavaFormatterOptions.builder().style(Style.AOSP).formatJavadoc(false).build();
    var formatter = new Formatter(options);
    int unformatted = 0;
    for (String folder : List.of(args).subList(1, args.length)) {
        List<Path> sources;
        try (Stream<Path> below = Files.walk(Path.of(folder))) {
            sources = below.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
        for (Path source : sources) {
            String found = Files.readString(source);
            String wanted = formatter.formatSourceAndFixImports(found);
            if (found.equals(wanted)) continue;
            unformatted++;
            if (mend) Files.writeString(source, wanted);
            System.err.println((mend ? "formatted " : "not formatted ") + source);
        }
    }
    System.exit(mend || unformatted == 0 ? 0 : 1);
}
