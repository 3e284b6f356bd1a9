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
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The study that comes with the program: six codebooks, documents with their cases, and the codings of two coders.
/// It is packed with the classes, in a folder or in the jar, and read from there as any folder is imported.
public final class Sample {
    private static final String MANIFEST = "/corpus/manifest.json";

    private Sample() {}

    /// All of it, for an empty project. The same ids give the same change.
    ///
    /// @throws nl.trede.message.TredeException if the program was packed without it
    public static Change study(Ids ids, Progress progress) {
        URL manifest = Sample.class.getResource(MANIFEST);
        if (manifest == null) throw Problem.of("sample.missing").asException();
        try {
            if (!(manifest.openConnection() instanceof JarURLConnection jar))
                return study(Path.of(manifest.toURI()), ids, progress);
            try (FileSystem inside =
                    FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                return study(inside.getPath(MANIFEST), ids, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Change study(Path manifest, Ids ids, Progress progress) {
        Path corpus = Optional.ofNullable(manifest.getParent()).orElseThrow();
        List<Path> paths =
                List.of(corpus.resolveSibling("codebooks"), manifest, corpus.resolve("codings"));
        return ProjectImport.plan(
                        Project.EMPTY, new Nothing(), ids, paths, Optional.empty(), progress)
                .change()
                .orElseThrow();
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
