package nl.trede.language;

import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.model.Event;
import opennlp.tools.sentdetect.SDContextGenerator;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Trains a model of sentence ends with OpenNLP, and writes it with the same bytes each time.
///
/// It learns from the very places that [ModelSentences] asks about.
final class SentenceTrainer {
    static final int ITERATIONS = 100;
    static final int CUTOFF = 0;
    private static final char[] MARKS = {'.', '?', '!', '…'};
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SentenceTrainer() {}

    static SentenceModel train(List<Paragraph> paragraphs, Abbreviations abbreviations)
            throws IOException {
        var factory = new SentenceDetectorFactory("nld", true, null, MARKS);
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, "PERCEPTRON");
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        Map<String, String> manifest = new HashMap<>();
        EventTrainer trainer = TrainerFactory.getEventTrainer(parameters, manifest);
        List<Event> events =
                events(paragraphs, ModelSentences.features(abbreviations, new String(MARKS)));
        var model = trainer.train(ObjectStreamUtils.createObjectStream(events));
        return new SentenceModel("nld", model, manifest, factory);
    }

    private static List<Event> events(List<Paragraph> paragraphs, SDContextGenerator features) {
        List<Event> events = new ArrayList<>();
        StringBuilder near = new StringBuilder();
        for (Paragraph paragraph : paragraphs) {
            char[] chars = paragraph.text().toCharArray();
            Place.Walk walk = new Place.Walk(chars, 0, chars.length, new String(MARKS));
            while (walk.next()) {
                Place place = walk.place();
                int mark = place.copyNear(ModelSentences.NEAR, near);
                String outcome = paragraph.ends().get(place.end()) ? "s" : "n";
                events.add(new Event(outcome, features.getContext(near, mark)));
            }
        }
        return events;
    }

    /// The model as a file. The library writes the moment of training into it, and into the entries of the zip.
    static byte[] bytes(SentenceModel model) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.serialize(written);
        Map<String, byte[]> entries = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                entries.put(entry.getName(), in.readAllBytes());
        }
        entries.computeIfPresent("manifest.properties", (_, bytes) -> timeless(bytes));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTimeLocal(LONG_AGO);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    private static byte[] timeless(byte[] manifest) {
        try {
            Properties properties = new Properties();
            properties.load(new ByteArrayInputStream(manifest));
            properties.setProperty("Timestamp", "0");
            StringWriter written = new StringWriter();
            properties.store(written, null);
            return written.toString()
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .sorted()
                    .collect(Collectors.joining("\n", "", "\n"))
                    .getBytes(StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
