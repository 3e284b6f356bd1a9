package nl.trede.change;

import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Thing;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an entry says of one thing.
///
/// Kind, thing and fields stand outside of the body, so that a part whose body was erased, or that a newer program
/// wrote, is still known by what it touches.
///
/// @param fields the words of the keys that it writes; for an erasure those that it erases, or `*`
/// @param body JSON, salted; empty if it was erased
/// @param bodyHash of the body as it was written
public record Part(
        String kind,
        int version,
        Thing thing,
        List<String> fields,
        Optional<String> body,
        Hash bodyHash) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SALT = "salt";

    /// Among the fields of an erasure: the whole thing.
    public static final String EVERYTHING = Erasure.EVERYTHING;

    public Part {
        fields = List.copyOf(fields);
    }

    static Part of(Change.One change, String salt) {
        Writes writes = new Writes();
        change.writes(writes);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(SALT, salt);
        List<String> fields = new ArrayList<>();
        for (Write write : writes.list()) {
            fields.add(write.key().word());
            json.set(write.key().word(), ValueJson.write(write.key().field(), write.value()));
        }
        if (change instanceof Erasure erasure && !erasure.erases().isEmpty())
            fields.add(erasure.erases());
        String body = MAPPER.writeValueAsString(json);
        return new Part(
                change.kind(),
                Kinds.VERSION,
                change.thing(),
                fields,
                Optional.of(body),
                Hash.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    /// The same after its body was destroyed.
    public Part erased() {
        return new Part(kind, version, thing, fields, Optional.empty(), bodyHash);
    }

    /// Whether this part destroys something.
    public boolean erases() {
        return kind.equals(Erasure.KIND) || kind.equals(Erasure.BLOB_KIND);
    }

    /// Whether it destroys a blob, whose hash in hexadecimal stands among its fields.
    public boolean erasesBlob() {
        return kind.equals(Erasure.BLOB_KIND);
    }

    /// Whether it was written by a newer program and cannot be read by this one.
    public boolean isUnknown() {
        return !Kinds.isKnown(kind, version)
                || (!erases() && fields.stream().anyMatch(word -> key(word).isEmpty()));
    }

    /// What it writes: nothing if it erases, was erased, or is not known here.
    ///
    /// @throws IllegalArgumentException if the body is damaged
    List<Write> writes() {
        if (body.isEmpty() || erases() || isUnknown()) return List.of();
        JsonNode json;
        try {
            json = MAPPER.readTree(body.get());
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("damaged body of " + kind, notJson);
        }
        List<Write> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : json.properties()) {
            if (one.getKey().equals(SALT)) continue;
            Field.Key<?> key =
                    key(one.getKey())
                            .orElseThrow(() -> new IllegalArgumentException("no field " + one));
            all.add(new Write(key, ValueJson.read(key.field(), one.getValue())));
        }
        return all;
    }

    /// Whether its write of a field counts whatever is undone: facts, and the first values of what it creates.
    boolean countsAlways(Field.Key<?> key) {
        boolean creates = fields.contains(Field.EXISTS.name()) && fields.size() > 1;
        return key.field().isFact()
                || (creates && key.field() != Field.EXISTS)
                || kind.equals("thing.restated");
    }

    /// The key whose word this is, if this version of the program has such a field.
    static Optional<Field.Key<?>> key(String word) {
        int slash = word.indexOf('/');
        String sub = slash < 0 ? "" : word.substring(slash + 1);
        return Field.named(slash < 0 ? word : word.substring(0, slash))
                .map(field -> field.key(sub));
    }
}
