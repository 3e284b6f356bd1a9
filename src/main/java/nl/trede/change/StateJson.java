package nl.trede.change;

import nl.trede.model.Attributes;
import nl.trede.model.FacetId;
import nl.trede.model.Facets;
import nl.trede.model.Field;
import nl.trede.model.Member;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The state of a project as the JSON that stands in the tables of its file, for whoever reads those without this
/// program. Values are as in the bodies of the log; ids are numbers.
public final class StateJson {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private StateJson() {}

    public static String text(Field<?> field, Object value) {
        return MAPPER.writeValueAsString(ValueJson.write(field, value));
    }

    /// @throws IllegalArgumentException if `text` is not a value of `field`
    public static Object value(Field<?> field, String text) {
        return ValueJson.read(field, tree(text));
    }

    /// By id of the facet, its setting.
    public static String facets(Facets facets) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Facets.Setting setting : facets.settings())
            json.set(Long.toString(setting.facet().value()), ValueJson.write(setting.value()));
        return MAPPER.writeValueAsString(json);
    }

    /// @throws IllegalArgumentException if `text` is not from [#facets(Facets)]
    public static Facets facets(String text) {
        JsonNode json = tree(text);
        if (!json.isObject()) throw new IllegalArgumentException("no facets: " + text);
        List<Facets.Setting> settings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : json.properties()) {
            FacetId facet = new FacetId(Long.parseLong(one.getKey()));
            Object value = ValueJson.read(Field.FACET, one.getValue());
            settings.add(new Facets.Setting(facet, Field.FACET.type().cast(value)));
        }
        return settings.isEmpty() ? Facets.NONE : new Facets(settings);
    }

    /// What the second half of a key says: the ids that it is made of, or the name of an attribute; empty where a
    /// field has no such half.
    public static Optional<String> sub(Field.Key<?> key) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        String sub = key.sub();
        if (key.field() == Field.ATTRIBUTE) json.put("name", Attributes.name(sub));
        else if (key.field() == Field.REVISION) json.put("revision", id(sub));
        else if (key.field() == Field.ASKED) json.put("code", id(sub));
        else if (key.field() == Field.READ) {
            int dash = sub.indexOf('-');
            json.put("coder", id(dash < 0 ? sub : sub.substring(0, dash)));
            if (dash >= 0) json.put("code", id(sub.substring(dash + 1)));
        } else if (key.field() == Field.MEMBER) {
            Member member = Member.of(sub);
            json.put("document", member.document().value());
            member.passage()
                    .ifPresent(passage ->
                            json.put("revision", passage.revision().value())
                                    .put("start", passage.range().start())
                                    .put("end", passage.range().end()));
        }
        return json.isEmpty() ? Optional.empty() : Optional.of(MAPPER.writeValueAsString(json));
    }

    private static long id(String hex) {
        return Long.parseUnsignedLong(hex, 16);
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException("no JSON: " + text, notJson);
        }
    }
}
