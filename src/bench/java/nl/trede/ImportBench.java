package nl.trede;

import nl.trede.language.Annotator;
import nl.trede.workspace.Workspace;

import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// An import of all files as one change, until it is saved, against the same bytes read, decoded, run through the bare
/// sentence detector and the bare word iterator, and inserted as they came, on one thread.
///
/// The bare detector has no list of abbreviations: with one it looks each of them up in the whole text at every full
/// stop, and takes many times as long.
final class ImportBench {
    private static final int ROUNDS = 3;

    private ImportBench() {}

    static List<Figure> measure(BenchStudy study) throws IOException {
        List<Path> some = study.sources().subList(0, study.size.documents() / 10);
        ours(study, some);
        bare(study, some);
        Contest.Outcome outcome =
                Contest.of(
                        0,
                        ROUNDS,
                        () -> ours(study, study.sources()),
                        () -> bare(study, study.sources()));
        long bytes = 0;
        for (Path file : study.sources()) bytes += Files.size(file);
        String what =
                "import of %,d × %d kB"
                        .formatted(study.size.documents(), bytes / study.size.documents() / 1000);
        return List.of(Figure.atMost(what, outcome, 1.5));
    }

    private static Contest.Spent ours(BenchStudy study, List<Path> files) throws IOException {
        Path file = study.file("import.trede").toAbsolutePath();
        try (Workspace workspace = Importing.newProject(file)) {
            return Contest.timed(() -> Importing.all(workspace, files)).once();
        } finally {
            BenchStudy.delete(file);
        }
    }

    private static Contest.Spent bare(BenchStudy study, List<Path> files) throws IOException {
        Path file = study.file("import.bare");
        try (Connection connection =
                BareSql.create(file, "create table source (name text, bytes blob)")) {
            return Contest.timed(() -> insert(study, files, connection)).once();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            BenchStudy.delete(file);
        }
    }

    private static void insert(BenchStudy study, List<Path> files, Connection connection)
            throws IOException {
        SentenceDetectorME sentences = new SentenceDetectorME(model());
        BreakIterator words = BreakIterator.getWordInstance(Locale.forLanguageTag("nl"));
        long found = 0;
        try (PreparedStatement insert =
                connection.prepareStatement("insert into source values (?, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < files.size(); i++) {
                byte[] bytes = Files.readAllBytes(files.get(i));
                String text = new String(bytes, study.size.encoding(i));
                found += sentences.sentPosDetect(text).length;
                words.setText(text);
                while (words.next() != BreakIterator.DONE) found++;
                insert.setString(1, files.get(i).toString());
                insert.setBytes(2, bytes);
                insert.executeUpdate();
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
        if (found == 0) throw new IllegalStateException("nothing was divided");
    }

    private static SentenceModel model() {
        try (InputStream in = Annotator.class.getResourceAsStream("sentences-nl.bin")) {
            if (in == null) throw new IllegalStateException("the Dutch sentence model is missing");
            SentenceModel model = new SentenceModel(in);
            return new SentenceModel(
                    "nl",
                    model.getMaxentModel(),
                    Map.of(),
                    new SentenceDetectorFactory(
                            "nl", true, null, model.getFactory().getEOSCharacters()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
