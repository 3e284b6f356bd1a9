package nl.trede.change;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Definition;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facts;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Origin;
import nl.trede.model.Original;
import nl.trede.model.Passage;
import nl.trede.model.Place;
import nl.trede.model.Question;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;
import nl.trede.model.Thing;
import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Values of fields as JSON and back; what stands in bodies of the log and in the table of the state.
///
/// Ids are numbers, things are `{"kind","id"}` with `"document"` for a coding. What reads an older form of a value
/// belongs here.
final class ValueJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ValueJson() {}

    /// Where a field holds any thing its kind is said; where it holds things of one kind the id is enough.
    static JsonNode write(Field<?> field, Object value) {
        return field.type() == Thing.class ? thing((Thing) value) : write(value);
    }

    static JsonNode write(Object value) {
        return switch (value) {
            case Boolean yes -> JSON.booleanNode(yes);
            case String text -> JSON.stringNode(text);
            case LocalDate date -> JSON.stringNode(date.toString());
            case Instant time -> JSON.stringNode(time.toString());
            case Enum<?> word -> JSON.stringNode(word.name().toLowerCase(Locale.ROOT));
            case RevisionId id -> JSON.numberNode(id.value());
            case CodeId id -> JSON.numberNode(id.value());
            case CoderId id -> JSON.numberNode(id.value());
            case Thing thing -> thing(thing);
            case Place place -> place(place);
            case Definition definition -> definition(definition);
            case FacetIds facets -> facetIds(facets);
            case Facet.Values values -> facetValues(values);
            case FacetSetting setting -> setting(setting);
            case AttributeValue attribute -> attribute(attribute);
            case Question.Form form -> form(form);
            case Passage at -> passage(at);
            case Original original -> original(original);
            case Revision revision -> revision(revision);
            case Speakers speakers -> speakers(speakers);
            case Facts facts -> facts(facts);
            default -> throw new IllegalArgumentException("no value: " + value.getClass());
        };
    }

    /// @throws IllegalArgumentException if `json` is not a value of `field`
    static Object read(Field<?> field, JsonNode json) {
        try {
            Class<?> type = field.type();
            if (type == Boolean.class) return json.booleanValue();
            if (type == String.class) return json.stringValue();
            if (type == LocalDate.class) return LocalDate.parse(json.stringValue());
            if (type == Instant.class) return Instant.parse(json.stringValue());
            if (type == Answer.class) return Answer.valueOf(upper(json));
            if (type == Origin.class) return Origin.valueOf(upper(json));
            if (type == Facet.Type.class) return Facet.Type.valueOf(upper(json));
            if (type == Facet.Role.class) return Facet.Role.valueOf(upper(json));
            if (type == RevisionId.class) return new RevisionId(json.longValue());
            if (type == CodeId.class) return new CodeId(json.longValue());
            if (type == CoderId.class) return new CoderId(json.longValue());
            if (type == Thing.class) return readThing(json);
            if (type == Place.class) return readPlace(json);
            if (type == Definition.class) return readDefinition(json);
            if (type == FacetIds.class)
                return new FacetIds(longs(json).stream().map(FacetId::new).toList());
            if (type == Facet.Values.class) return readFacetValues(json);
            if (type == FacetSetting.class) return readSetting(object(json));
            if (type == AttributeValue.class) return readAttribute(object(json));
            if (type == Question.Form.class) return readForm(json);
            if (type == Passage.class) return readPassage(json);
            if (type == Original.class) return readOriginal(json);
            if (type == Revision.class) return readRevision(json);
            if (type == Speakers.class) return readSpeakers(object(json));
            if (type == Facts.class) return readFacts(object(json));
        } catch (RuntimeException notSuch) {
            throw new IllegalArgumentException("no " + field + ": " + json, notSuch);
        }
        throw new IllegalStateException("no way to read " + field);
    }

    private static String upper(JsonNode json) {
        return json.stringValue().toUpperCase(Locale.ROOT);
    }

    private static ObjectNode thing(Thing thing) {
        ObjectNode json = JSON.objectNode();
        json.put("kind", thing.kind().word()).put("id", thing.value());
        if (thing instanceof CodingId coding) json.put("document", coding.document().value());
        return json;
    }

    static Thing readThing(JsonNode json) {
        return Thing.of(
                kind(json.get("kind").stringValue()),
                json.get("id").longValue(),
                new DocumentId(json.has("document") ? json.get("document").longValue() : 0));
    }

    static Thing.Kind kind(String word) {
        for (Thing.Kind kind : Thing.Kind.values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException("no kind of thing: " + word);
    }

    private static ObjectNode place(Place place) {
        ObjectNode json = JSON.objectNode();
        place.parent().ifPresent(parent -> json.set("parent", thing(parent)));
        return json.put("rank", place.rank());
    }

    private static Place readPlace(JsonNode json) {
        return new Place(
                Optional.ofNullable(json.get("parent")).map(ValueJson::readThing),
                json.get("rank").stringValue());
    }

    private static ObjectNode definition(Definition definition) {
        return JSON.objectNode()
                .put("definition", definition.definition())
                .put("use", definition.use())
                .put("not", definition.not())
                .put("example", definition.example());
    }

    private static Definition readDefinition(JsonNode json) {
        return new Definition(
                json.get("definition").stringValue(),
                json.get("use").stringValue(),
                json.get("not").stringValue(),
                json.get("example").stringValue());
    }

    private static ArrayNode facetIds(FacetIds facets) {
        ArrayNode json = JSON.arrayNode();
        facets.ids().forEach(id -> json.add(id.value()));
        return json;
    }

    private static List<Long> longs(JsonNode json) {
        List<Long> all = new ArrayList<>();
        json.forEach(one -> all.add(one.longValue()));
        return all;
    }

    private static ArrayNode facetValues(Facet.Values values) {
        ArrayNode json = JSON.arrayNode();
        for (Facet.Value value : values.list())
            json.add(
                    JSON.objectNode()
                            .put("id", value.id())
                            .put("name", value.name())
                            .put("gloss", value.gloss())
                            .put("sign", value.sign()));
        return json;
    }

    private static Facet.Values readFacetValues(JsonNode json) {
        List<Facet.Value> list = new ArrayList<>();
        for (JsonNode one : json)
            list.add(
                    new Facet.Value(
                            one.get("id").longValue(),
                            one.get("name").stringValue(),
                            one.get("gloss").stringValue(),
                            one.get("sign").intValue()));
        return new Facet.Values(list);
    }

    private static ObjectNode setting(FacetSetting setting) {
        ObjectNode json = JSON.objectNode();
        return switch (setting) {
            case FacetSetting.Chosen chosen -> json.put("value", chosen.value());
            case FacetSetting.Amount amount -> json.put("number", amount.number().toString());
            case FacetSetting.Unset _ -> json;
        };
    }

    private static JsonNode object(JsonNode json) {
        if (!json.isObject()) throw new IllegalArgumentException("no object: " + json);
        return json;
    }

    private static FacetSetting readSetting(JsonNode json) {
        if (json.has("value")) return new FacetSetting.Chosen(json.get("value").longValue());
        if (json.has("number"))
            return new FacetSetting.Amount(new BigDecimal(json.get("number").stringValue()));
        return new FacetSetting.Unset();
    }

    private static ObjectNode attribute(AttributeValue value) {
        ObjectNode json = JSON.objectNode();
        return switch (value) {
            case AttributeValue.Text text -> json.put("text", text.text());
            case AttributeValue.Amount amount -> json.put("number", amount.number().toString());
            case AttributeValue.Date date -> json.put("date", date.date().toString());
            case AttributeValue.Unset _ -> json;
        };
    }

    private static AttributeValue readAttribute(JsonNode json) {
        if (json.has("text")) return new AttributeValue.Text(json.get("text").stringValue());
        if (json.has("number"))
            return new AttributeValue.Amount(new BigDecimal(json.get("number").stringValue()));
        if (json.has("date"))
            return new AttributeValue.Date(LocalDate.parse(json.get("date").stringValue()));
        return new AttributeValue.Unset();
    }

    private static ObjectNode form(Question.Form form) {
        ObjectNode json = JSON.objectNode();
        json.put("about", form.about()).set("type", write(form.type()));
        form.of().ifPresent(code -> json.put("of", code.value()));
        ArrayNode values = json.putArray("values");
        form.values().forEach(values::add);
        return json;
    }

    private static Question.Form readForm(JsonNode json) {
        List<String> values = new ArrayList<>();
        json.get("values").forEach(value -> values.add(value.stringValue()));
        return new Question.Form(
                json.get("about").stringValue(),
                Question.Type.valueOf(upper(json.get("type"))),
                Optional.ofNullable(json.get("of")).map(of -> new CodeId(of.longValue())),
                values);
    }

    private static ObjectNode passage(Passage at) {
        return JSON.objectNode()
                .put("revision", at.revision().value())
                .put("start", at.range().start())
                .put("end", at.range().end());
    }

    private static Passage readPassage(JsonNode json) {
        return new Passage(
                new RevisionId(json.get("revision").longValue()),
                new TextRange(json.get("start").intValue(), json.get("end").intValue()));
    }

    private static ObjectNode original(Original original) {
        return JSON.objectNode()
                .put("bytes", original.bytes().hex())
                .put("format", original.format())
                .put("encoding", original.encoding());
    }

    private static Original readOriginal(JsonNode json) {
        return new Original(
                Hash.ofHex(json.get("bytes").stringValue()),
                json.get("format").stringValue(),
                json.get("encoding").stringValue());
    }

    private static ObjectNode revision(Revision revision) {
        ObjectNode json =
                JSON.objectNode()
                        .put("text", revision.text().hex())
                        .put("length", revision.length())
                        .put("segments", revision.segments().hex());
        revision.from()
                .ifPresent(from -> {
                    json.put("from", from.value());
                    ArrayNode map = json.putArray("map");
                    for (PositionMap.Edit edit : revision.map().edits())
                        map.add(edit.start()).add(edit.oldLength()).add(edit.newLength());
                });
        return json;
    }

    private static Revision readRevision(JsonNode json) {
        List<PositionMap.Edit> edits = new ArrayList<>();
        JsonNode map = json.has("map") ? json.get("map") : JSON.arrayNode();
        for (int i = 0; i + 2 < map.size(); i += 3)
            edits.add(
                    new PositionMap.Edit(
                            map.get(i).intValue(),
                            map.get(i + 1).intValue(),
                            map.get(i + 2).intValue()));
        return new Revision(
                Hash.ofHex(json.get("text").stringValue()),
                json.get("length").intValue(),
                Hash.ofHex(json.get("segments").stringValue()),
                Optional.ofNullable(json.get("from")).map(from -> new RevisionId(from.longValue())),
                new PositionMap(edits));
    }

    private static ObjectNode speakers(Speakers speakers) {
        ObjectNode json = JSON.objectNode();
        speakers.byLabel()
                .forEach((label, person) ->
                        person.ifPresentOrElse(
                                id -> json.put(label, id.value()), () -> json.putNull(label)));
        return json;
    }

    private static Speakers readSpeakers(JsonNode json) {
        Map<String, Optional<CaseId>> byLabel = new TreeMap<>();
        for (Map.Entry<String, JsonNode> one : json.properties())
            byLabel.put(
                    one.getKey(),
                    one.getValue().isNull()
                            ? Optional.empty()
                            : Optional.of(new CaseId(one.getValue().longValue())));
        return new Speakers(byLabel);
    }

    private static ObjectNode facts(Facts facts) {
        ObjectNode json = JSON.objectNode();
        facts.origins().forEach(json::put);
        return json;
    }

    private static Facts readFacts(JsonNode json) {
        Map<String, String> origins = new TreeMap<>();
        json.properties().forEach(one -> origins.put(one.getKey(), one.getValue().stringValue()));
        return new Facts(origins);
    }
}
