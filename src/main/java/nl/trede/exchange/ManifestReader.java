package nl.trede.exchange;

import nl.trede.change.Names;
import nl.trede.exchange.Manifest.WrittenAnswer;
import nl.trede.exchange.Manifest.WrittenCase;
import nl.trede.exchange.Manifest.WrittenDocument;
import nl.trede.message.Message;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Reads the JSON of a manifest; used once. The files that it names must be there.
final class ManifestReader {
    private static final List<String> MANIFEST = List.of("format", "cases", "documents");
    private static final List<String> CASE = List.of("name", "kind", "parent", "attributes");
    private static final List<String> DOCUMENT =
            List.of(
                    "file",
                    "path",
                    "kind",
                    "language",
                    "date",
                    "cases",
                    "attributes",
                    "asked",
                    "speakers",
                    "facts");
    private static final List<String> ASKED = List.of("code", "answer");
    private static final List<String> ORIGINS = List.of("report", "invented");

    private final Path folder;
    private final Map<Path, Spot> named = new HashMap<>();

    private ManifestReader(Path folder) {
        this.folder = folder;
    }

    static Manifest read(Path file, JsonValue json) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(file.resolveSibling(""));
        return new ManifestReader(folder).manifest(file, JsonFields.of(json, "", MANIFEST));
    }

    private Manifest manifest(Path file, JsonFields json) {
        FileMark.MANIFEST.check(json);
        List<WrittenCase> cases = new ArrayList<>();
        for (JsonValue one : json.items("cases")) cases.add(oneCase(one));
        List<WrittenDocument> documents = new ArrayList<>();
        for (JsonValue one : json.items("documents")) documents.add(document(one));
        return new Manifest(file, cases, documents);
    }

    private static WrittenCase oneCase(JsonValue value) {
        JsonFields json = JsonFields.of(value, JsonFields.named(value, "name"), CASE);
        String name = json.text("name");
        json.at("name").check(() -> Names.check("case", name, List.of()));
        return new WrittenCase(
                json.at(), name, json.text("kind"), spotted(json, "parent"), attributes(json));
    }

    private static Optional<JsonValue.Text> spotted(JsonFields json, String field) {
        return json.textIfAny(field).map(text -> new JsonValue.Text(json.at(field), text));
    }

    private WrittenDocument document(JsonValue value) {
        JsonFields json = JsonFields.of(value, JsonFields.named(value, "file"), DOCUMENT);
        String file = json.text("file");
        Optional<JsonValue.Text> path = spotted(json, "path");
        path.ifPresent(it -> it.at().check(() -> Names.check("document", it.text(), List.of())));
        return new WrittenDocument(
                json.at(),
                found(json, file),
                Normalizer.normalize(file, Normalizer.Form.NFC),
                path,
                json.text("kind"),
                json.textIfAny("language").map(it -> language(json, it)),
                json.textIfAny("date").map(it -> date(json, it)),
                json.texts("cases"),
                attributes(json),
                asked(json),
                speakers(json),
                facts(json));
    }

    /// The file that a document names, below the manifest's folder and there.
    private Path found(JsonFields json, String name) {
        Spot at = json.at("file");
        Path file = below(at, name);
        if (!Files.exists(file)) file = below(at, Normalizer.normalize(name, Normalizer.Form.NFD));
        if (!Files.isRegularFile(file))
            throw at.problem("manifest.file.missing", name)
                    .remedy("manifest.file.missing.way", folder.toString())
                    .asException();
        Path real = real(at, file);
        Spot other = named.putIfAbsent(real, at);
        if (other != null)
            throw at.problem("manifest.file.twice", name, other.line()).asException();
        return file;
    }

    private Path below(Spot at, String name) {
        try {
            Path file = folder.getFileSystem().getPath(name);
            boolean leads = name.contains("\\") || file.isAbsolute();
            for (Path part : file) leads |= part.toString().equals("..");
            if (!leads) return folder.resolve(file);
        } catch (InvalidPathException e) {
            throw at.problem("manifest.file.missing", name).asException(e);
        }
        throw at.problem("manifest.file.outside", name)
                .remedy("manifest.file.outside.way")
                .asException();
    }

    static Path real(Spot at, Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw at.problem("import.file.unreadable", String.valueOf(e.getMessage()))
                    .remedy("import.file.unreadable.remedy")
                    .asException(e);
        }
    }

    private static String language(JsonFields json, String tag) {
        if (tag.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                && Locale.forLanguageTag(tag).toLanguageTag().equalsIgnoreCase(tag)) return tag;
        throw json.at("language")
                .problem("manifest.language", tag)
                .remedy("manifest.language.way")
                .asException();
    }

    private static LocalDate date(JsonFields json, String text) {
        return isoDate(text)
                .orElseThrow(() ->
                        json.at("date")
                                .problem("manifest.date", text)
                                .remedy("manifest.date.way")
                                .asException());
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(text)
                    .filter(it -> it.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
                    .map(LocalDate::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, AttributeValue> attributes(JsonFields json) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        json.members("attributes")
                .forEach((name, value) -> {
                    value.at()
                            .about(json.at().about())
                            .check(() -> Names.check("attribute", name, List.of()));
                    attributes.put(name, attribute(json, name, value));
                });
        return attributes;
    }

    private static AttributeValue attribute(JsonFields json, String name, JsonValue value) {
        return switch (value) {
            case JsonValue.Figure figure -> new AttributeValue.Amount(json.number(figure));
            case JsonValue.Truth truth -> new AttributeValue.Text(Boolean.toString(truth.yes()));
            case JsonValue.Text text ->
                    isoDate(text.text())
                            .<AttributeValue>map(AttributeValue.Date::new)
                            .orElseGet(() -> new AttributeValue.Text(text.text()));
            default -> throw json.wrong(name, value, Message.of("manifest.attribute"));
        };
    }

    private static List<WrittenAnswer> asked(JsonFields json) {
        List<WrittenAnswer> asked = new ArrayList<>();
        for (JsonValue one : json.items("asked")) {
            JsonFields answer = JsonFields.of(one, json.at().about(), ASKED);
            asked.add(
                    new WrittenAnswer(
                            answer.at("code"),
                            answer.text("code"),
                            answer.word("answer", Answer.class)));
        }
        return asked;
    }

    private static Map<String, JsonValue.Text> speakers(JsonFields json) {
        Map<String, JsonValue.Text> speakers = new LinkedHashMap<>();
        json.members("speakers")
                .forEach((label, value) -> speakers.put(label, json.textOf(label, value)));
        return speakers;
    }

    private static Facts facts(JsonFields json) {
        Map<String, String> facts = new LinkedHashMap<>();
        json.members("facts")
                .forEach((what, value) -> {
                    JsonValue.Text origin = json.textOf(what, value);
                    if (!ORIGINS.contains(origin.text()))
                        throw origin.at()
                                .problem("json.word.unknown", what, origin.text())
                                .remedy("json.word.known", String.join(", ", ORIGINS))
                                .asException();
                    facts.put(what, origin.text());
                });
        return new Facts(facts);
    }
}
