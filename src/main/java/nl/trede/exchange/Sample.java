package nl.trede.exchange;

import nl.trede.change.Change;
import nl.trede.change.Ids;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The study that comes with the program: six codebooks, documents with their cases, and the codings of two coders.
/// It is packed with the classes, in a folder or in the jar, and read from there as any folder is imported.
public final class Sample {
    private static final String MANIFEST = "/corpus/manifest.json";

    private static final Pattern TIME = Pattern.compile("\"time\": *\"([^\"]+)\"");

    private Sample() {}

    /// What tells one edition of the study from another.
    ///
    /// @param moment when the last coding in it was made
    /// @param content the hash of its manifest and codings
    public record Edition(Instant moment, Hash content) {}

    public static Edition edition() {
        return in(corpus -> {
            try {
                return edition(corpus);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Edition edition(Path corpus) throws IOException {
        Instant moment = Instant.EPOCH;
        MessageDigest digest = Hash.digest();
        digest.update(Files.readAllBytes(corpus.resolve("manifest.json")));
        List<Path> codings;
        try (Stream<Path> files = Files.list(corpus.resolve("codings"))) {
            codings = files.sorted(Comparator.comparing(Path::toString)).toList();
        }
        for (Path file : codings) {
            byte[] bytes = Files.readAllBytes(file);
            digest.update(bytes);
            Matcher times = TIME.matcher(new String(bytes, StandardCharsets.UTF_8));
            while (times.find()) {
                Instant time = OffsetDateTime.parse(times.group(1)).toInstant();
                if (time.isAfter(moment)) moment = time;
            }
        }
        return new Edition(moment, Hash.ofDigest(digest.digest()));
    }

    /// All of it, for a project without documents. The same project and ids give the same change.
    ///
    /// @throws nl.trede.message.TredeException if the program was packed without it
    public static Change study(Project project, Ids ids, Progress progress) {
        return in(corpus ->
                ProjectImport.plan(
                                project,
                                new Nothing(),
                                ids,
                                List.of(
                                        corpus.resolveSibling("codebooks"),
                                        corpus.resolve("manifest.json"),
                                        corpus.resolve("codings")),
                                Optional.empty(),
                                progress)
                        .change()
                        .orElseThrow());
    }

    /// Gives the folder that holds the manifest, wherever it is packed.
    private static <R> R in(Function<Path, R> read) {
        URL manifest = Sample.class.getResource(MANIFEST);
        if (manifest == null) throw Problem.of("sample.missing").asException();
        try {
            if (!(manifest.openConnection() instanceof JarURLConnection jar))
                return read.apply(folder(Path.of(manifest.toURI())));
            try (FileSystem inside =
                    FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                return read.apply(folder(inside.getPath(MANIFEST)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path folder(Path manifest) {
        return Optional.ofNullable(manifest.getParent()).orElseThrow();
    }

    /// The texts of an empty project.
    private record Nothing() implements Texts {
        @Override
        public String text(Hash hash) {
            throw new IllegalStateException("an empty project has no texts");
        }

        @Override
        public Segments segments(Hash hash) {
            throw new IllegalStateException("an empty project has no texts");
        }
    }
}
