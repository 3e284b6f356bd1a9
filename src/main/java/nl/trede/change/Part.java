package nl.trede.change;

import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Thing;

import org.jspecify.annotations.Nullable;

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
/// Immutable; may be used from any thread.
public final class Part {
    /// Among the fields of an erasure: the whole thing.
    public static final String EVERYTHING = Erasure.EVERYTHING;

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String SALT = "salt";

    private final String kind;
    private final int version;
    private final Thing thing;
    private final List<String> fields;
    private final Optional<String> body;
    private final Hash bodyHash;
    private final boolean unknown;

    /// What the body says, once it was read: the same part is asked again and again.
    private @Nullable List<Write> writes;

    /// @param fields the words of the keys that it writes; for an erasure those that it erases, or `*`
    /// @param body JSON, salted; empty if it was erased
    /// @param bodyHash of the body as it was written
    public Part(
            String kind,
            int version,
            Thing thing,
            List<String> fields,
            Optional<String> body,
            Hash bodyHash) {
        this.kind = kind;
        this.version = version;
        this.thing = thing;
        this.fields = List.copyOf(fields);
        this.body = body;
        this.bodyHash = bodyHash;
        unknown =
                !Kinds.isKnown(kind, version)
                        || (!erases() && fields.stream().anyMatch(word -> key(word).isEmpty()));
    }

    public String kind() {
        return kind;
    }

    public int version() {
        return version;
    }

    public Thing thing() {
        return thing;
    }

    public List<String> fields() {
        return fields;
    }

    public Optional<String> body() {
        return body;
    }

    public Hash bodyHash() {
        return bodyHash;
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
        byte[] body = MAPPER.writeValueAsBytes(json);
        return new Part(
                change.kind(),
                Kinds.VERSION,
                change.thing(),
                fields,
                Optional.of(new String(body, StandardCharsets.UTF_8)),
                Hash.of(body));
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

    /// Whether it was written by a newer program, or in part, and cannot be read by this one.
    public boolean isUnknown() {
        return unknown;
    }

    /// Whether the body, unless it was erased, is as it was written.
    boolean isIntact() {
        return body.map(text -> Hash.of(text.getBytes(StandardCharsets.UTF_8)).equals(bodyHash))
                .orElse(true);
    }

    /// Whether this program can say what it writes.
    boolean isReadable() {
        return body.isPresent() && !erases() && !isUnknown();
    }

    /// Whether the thing came into being by it.
    boolean creates() {
        return fields.contains(Field.EXISTS.name()) && fields.size() > 1;
    }

    /// What it writes: nothing if it erases, was erased, or is not known here.
    ///
    /// @throws IllegalArgumentException if the body is damaged
    List<Write> writes() {
        List<Write> known = writes;
        if (known == null) writes = known = isReadable() ? read(body.orElseThrow()) : List.of();
        return known;
    }

    private List<Write> read(String text) {
        JsonNode json;
        try {
            json = MAPPER.readTree(text);
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
        return List.copyOf(all);
    }

    /// Whether its write of a field counts whatever is undone: facts, and the first values of what it creates.
    boolean countsAlways(Field.Key<?> key) {
        return key.field().isFact()
                || (key.field() != Field.EXISTS && creates())
                || kind.equals("thing.restated");
    }

    /// The key whose word this is, if this version of the program has such a field.
    static Optional<Field.Key<?>> key(String word) {
        int slash = word.indexOf('/');
        String sub = slash < 0 ? "" : word.substring(slash + 1);
        return Field.named(slash < 0 ? word : word.substring(0, slash))
                .map(field -> field.key(sub));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part that
                && kind.equals(that.kind)
                && version == that.version
                && thing.equals(that.thing)
                && fields.equals(that.fields)
                && body.equals(that.body)
                && bodyHash.equals(that.bodyHash);
    }

    @Override
    public int hashCode() {
        return bodyHash.hashCode();
    }

    @Override
    public String toString() {
        return kind + " " + thing + " " + fields + " " + body.orElse("erased");
    }
}
