package nl.trede;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the layout check and the compiler do not see.
class ConventionsTest {
    private static final int LONGEST_FILE = 400;
    private static final Path WORDS = Path.of("src/main/resources/nl/trede/message");
    private static final Set<String> TEXT =
            Set.of("java", "md", "json", "jsonl", "xml", "properties", "sql", "txt", "csv");

    /// Files that are as their makers left them.
    private static final List<Path> AS_THEY_CAME = List.of(Path.of("src/test/resources"));

    @Test
    void textFilesAreUtf8WithPlainLineEnds() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path file : files("src", "corpus", "codebooks")) {
            if (!TEXT.contains(ending(file))) continue;
            if (AS_THEY_CAME.stream().anyMatch(file::startsWith)) continue;
            seen++;
            String text;
            try {
                text =
                        UTF_8.newDecoder()
                                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                                .toString();
            } catch (CharacterCodingException e) {
                wrong.add(file + " is not UTF-8");
                continue;
            }
            if (text.contains("\r")) wrong.add(file + " has carriage returns");
            if (!text.isEmpty() && !text.endsWith("\n"))
                wrong.add(file + " does not end its last line");
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(100);
    }

    @Test
    void filesCanBeReadInOneGo() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path file : sources("src")) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) wrong.add(file + " has " + lines + " lines");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsPrintedButByTheCommandLine() throws IOException {
        assertThat(linesWith("System\\.(out|err)\\b|printStackTrace", "src/main/java"))
                .allMatch(line ->
                        line.startsWith("src/main/java/nl/trede/cli/")
                                || line.startsWith("src/main/java/nl/trede/start/")
                                || line.startsWith("src/main/java/nl/trede/Main.java"));
    }

    @Test
    void nothingCatchesEverything() throws IOException {
        assertThat(linesWith("catch \\((Exception|Throwable) ", "src/main/java")).isEmpty();
    }

    @Test
    void noWorkIsMarkedUnfinished() throws IOException {
        assertThat(linesWith("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b|@Dis" + "abled\\b", "src"))
                .isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties dutch = words("nl");
        Properties english = words("en");
        assertThat(dutch.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        List<String> wrong = new ArrayList<>();
        for (String key : dutch.stringPropertyNames())
            if (!places(dutch.getProperty(key)).equals(places(english.getProperty(key))))
                wrong.add(key + ": " + dutch.getProperty(key) + " | " + english.getProperty(key));
        assertThat(wrong).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (String language : List.of("nl", "en")) {
            Set<String> seen = new TreeSet<>();
            List<String> twice = new ArrayList<>();
            for (String line : Files.readAllLines(WORDS.resolve(language + ".properties"))) {
                int equals = line.indexOf('=');
                if (line.startsWith("#") || equals < 0) continue;
                if (!seen.add(line.substring(0, equals))) twice.add(line.substring(0, equals));
            }
            assertThat(twice).as(language).isEmpty();
        }
    }

    /// A single apostrophe hides what follows from the formatter; two stand for one.
    @Test
    void apostrophesInSentencesAreDoubled() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String language : List.of("nl", "en")) {
            Properties words = words(language);
            for (String key : words.stringPropertyNames())
                if (words.getProperty(key).replace("''", "").contains("'"))
                    wrong.add(language + " " + key);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyKeyIsUsedAndEveryUsedKeyIsThere() throws IOException {
        Set<String> used = new TreeSet<>();
        Pattern key = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+)+)\"");
        for (Path file : sources("src/main/java")) {
            Matcher found = key.matcher(Files.readString(file));
            while (found.find()) used.add(found.group(1));
        }
        Set<String> there = new TreeSet<>(words("en").stringPropertyNames());
        there.removeIf(k -> builtKeys().matcher(k).matches());
        List<String> unused = there.stream().filter(k -> !used.contains(k)).toList();
        assertThat(unused).as("keys that nothing uses").isEmpty();
        Set<String> absent = new TreeSet<>();
        for (String line : linesWith("(?:Problem|Message)\\.of\\(\\s*\"", "src/main/java")) {
            Matcher found = Pattern.compile("\\.of\\(\\s*\"([^\"]+)\"[,)]").matcher(line);
            while (found.find())
                if (!words("en").containsKey(found.group(1))) absent.add(found.group(1));
        }
        assertThat(absent).as("keys that are used and not there").isEmpty();
    }

    /// Keys that are put together: by the kind of a part of the log, of an address, of a name; and those that the
    /// parser of the command line looks up itself.
    private static Pattern builtKeys() {
        return Pattern.compile(
                "log\\..+|things\\..+|address\\.(case|code|document|coder|facet|row|column)\\..+|edit\\.[a-z.]+\\.taken|"
                    + "trede\\..*usage\\..+|usage\\..+");
    }

    private static Properties words(String language) throws IOException {
        Properties words = new Properties();
        words.load(new StringReader(Files.readString(WORDS.resolve(language + ".properties"))));
        return words;
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher found = Pattern.compile("\\{(\\d+)").matcher(sentence);
        while (found.find()) places.add(found.group(1));
        new MessageFormat(sentence);
        return places;
    }

    private static List<String> linesWith(String pattern, String folder) throws IOException {
        Pattern wanted = Pattern.compile(pattern);
        List<String> found = new ArrayList<>();
        for (Path file : sources(folder)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++)
                if (wanted.matcher(lines.get(i)).find())
                    found.add(file + ":" + (i + 1) + ": " + lines.get(i).strip());
        }
        return found;
    }

    private static List<Path> sources(String folder) throws IOException {
        return files(folder).stream().filter(file -> ending(file).equals("java")).toList();
    }

    private static List<Path> files(String... folders) throws IOException {
        TreeMap<String, Path> all = new TreeMap<>();
        for (String folder : folders)
            try (Stream<Path> below = Files.walk(Path.of(folder))) {
                below.filter(Files::isRegularFile).forEach(file -> all.put(file.toString(), file));
            }
        return List.copyOf(all.values());
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
