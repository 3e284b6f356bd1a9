package nl.trede.exchange;

import nl.trede.message.Problem;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads JSON so that every value knows its line: a mapper to records does not say where a field is that it does
/// not know or misses.
final class JsonSource {
    private static final int DEEPEST = 200;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(Limits.CHARACTERS)
                                    .build())
                    .build();

    private final String file;
    private final int linesBefore;
    private final JsonParser parser;

    private JsonSource(String file, int linesBefore, JsonParser parser) {
        this.file = file;
        this.linesBefore = linesBefore;
        this.parser = parser;
    }

    /// The one value that `text` is.
    ///
    /// @param linesBefore how many lines of the file stand before the text
    /// @throws nl.trede.message.TredeException if it is no JSON, names a field twice, or something comes after it
    static JsonValue read(String file, String text, int linesBefore) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonSource source = new JsonSource(file, linesBefore, parser);
            if (parser.nextToken() == null)
                throw Problem.of("json.empty").at(file, linesBefore + 1L).asException();
            JsonValue value = source.value();
            if (parser.nextToken() != null)
                throw source.here().problem("json.trailing").asException();
            return value;
        } catch (JacksonException e) {
            throw new Spot(
                            file,
                            linesBefore + Math.max(1, e.getLocation().getLineNr()),
                            Math.max(1, e.getLocation().getColumnNr()),
                            "")
                    .problem("json.syntax", String.valueOf(e.getOriginalMessage()))
                    .remedy("json.syntax.way")
                    .asException(e);
        }
    }

    /// The text of a file in UTF-8, without a byte order mark.
    ///
    /// @throws nl.trede.message.TredeException if it is in another encoding
    static String text(FileBytes file) {
        String text =
                Encodings.strict(file.bytes(), StandardCharsets.UTF_8)
                        .orElseThrow(() ->
                                file.problem("json.encoding")
                                        .remedy("json.encoding.way")
                                        .asException());
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Spot here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Spot(file, linesBefore + at.getLineNr(), at.getColumnNr(), "");
    }

    private JsonValue value() {
        Spot at = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(at);
            case START_ARRAY -> items(at);
            case VALUE_STRING -> new JsonValue.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new JsonValue.Figure(at, parser.getString());
            case VALUE_TRUE -> new JsonValue.Truth(at, true);
            case VALUE_FALSE -> new JsonValue.Truth(at, false);
            case VALUE_NULL -> new JsonValue.Nothing(at);
            default -> throw new IllegalStateException("no value: " + parser.currentToken());
        };
    }

    private JsonValue items(Spot at) {
        List<JsonValue> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) list.add(value());
        return new JsonValue.Items(at, list);
    }

    private JsonValue members(Spot at) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Spot named = here();
            parser.nextToken();
            if (members.put(name, value()) != null)
                throw named.problem("json.field.twice", name).asException();
        }
        return new JsonValue.Members(at, members);
    }
}
