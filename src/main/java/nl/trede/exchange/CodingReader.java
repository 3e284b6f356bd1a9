package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.model.Answer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads files of codings, one JSON object a line; blank lines are passed over. One reader for all files that are
/// imported together: an id stands for one coding in all of them.
final class CodingReader {
    private static final List<String> CODING =
            List.of(
                    "type",
                    "id",
                    "document",
                    "quote",
                    "nth",
                    "code",
                    "coder",
                    "facets",
                    "memo",
                    "time");
    private static final List<String> READ = List.of("type", "coder", "document", "code");
    private static final List<String> ASKED = List.of("type", "document", "code", "answer");
    private static final List<String> MEMO = List.of("type", "about", "coder", "text");
    private static final List<String> TYPES =
            List.of("coding", "read", "asked", "memo", "relation", "judgement");

    private final Map<String, Spot> ids = new HashMap<>();

    /// Whether the first line that is not blank says that this is a file of codings.
    ///
    /// @throws TredeException if that line may have been meant to say so, but is no JSON
    static boolean recognises(String file, String text) {
        int number = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) return isOne(file, line, number);
            number++;
        }
        return false;
    }

    private static boolean isOne(String file, String line, int linesBefore) {
        try {
            return JsonSource.read(file, line, linesBefore) instanceof JsonValue.Members object
                    && object.members().get("type") instanceof JsonValue.Text type
                    && TYPES.contains(type.text());
        } catch (TredeException e) {
            if (line.contains("\"type\"")) throw e;
            return false;
        }
    }

    CodingLine.Lines read(String file, String path, String text) {
        List<CodingLine> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) lines.add(line(JsonSource.read(file, line, number)));
            number++;
        }
        return new CodingLine.Lines(path, lines);
    }

    private CodingLine line(JsonValue value) {
        String type =
                value instanceof JsonValue.Members object
                                && object.members().get("type") instanceof JsonValue.Text text
                        ? text.text()
                        : "";
        return switch (type) {
            case "coding" -> coding(value);
            case "read" -> {
                JsonFields json = JsonFields.of(value, "", READ);
                yield new CodingLine.Read(
                        json.at(),
                        json.text("coder"),
                        json.text("document"),
                        json.textIfAny("code"));
            }
            case "asked" -> {
                JsonFields json = JsonFields.of(value, "", ASKED);
                yield new CodingLine.Asked(
                        json.at(),
                        json.text("document"),
                        json.text("code"),
                        json.word("answer", Answer.class));
            }
            case "memo" -> {
                JsonFields json = JsonFields.of(value, "", MEMO);
                yield new CodingLine.Memo(
                        json.at(), json.text("about"), json.text("coder"), json.text("text"));
            }
            case "relation", "judgement" ->
                    throw value.at()
                            .problem("codings.later", type)
                            .remedy("codings.later.way")
                            .asException();
            default -> throw unknown(value, type);
        };
    }

    private static TredeException unknown(JsonValue value, String type) {
        Spot at =
                value instanceof JsonValue.Members object && object.members().containsKey("type")
                        ? object.members().get("type").at()
                        : value.at();
        Problem problem =
                type.isEmpty()
                        ? at.problem("codings.type.none")
                        : at.problem("json.word.unknown", "type", type);
        return problem.remedy("json.word.known", String.join(", ", TYPES)).asException();
    }

    private CodingLine coding(JsonValue value) {
        JsonFields json = JsonFields.of(value, JsonFields.named(value, "id"), CODING);
        String id = json.text("id");
        Spot other = ids.putIfAbsent(id, json.at());
        if (other != null)
            throw json.at("id")
                    .problem("codings.id.twice", id, other.file(), other.line())
                    .remedy("codings.id.twice.way")
                    .asException();
        json.integer("nth")
                .filter(nth -> nth < 1)
                .ifPresent(nth -> {
                    throw json.at("nth").problem("codings.nth.first", nth).asException();
                });
        return new CodingLine.Coding(
                json.at(),
                id,
                json.text("document"),
                new JsonValue.Text(json.at("quote"), json.text("quote")),
                json.integer("nth"),
                json.text("code"),
                json.text("coder"),
                json.members("facets"),
                json.textIfAny("memo").orElse(""),
                time(json));
    }

    /// The project counts milliseconds.
    private static Instant time(JsonFields json) {
        String text = json.text("time");
        try {
            return ZonedDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw json.at("time")
                    .problem("codings.time", text)
                    .remedy("codings.time.way")
                    .asException(e);
        }
    }
}
