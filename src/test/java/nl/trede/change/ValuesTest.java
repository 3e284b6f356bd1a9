package nl.trede.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Property;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What stands in bodies of the log comes back as it was, and is noticed when it was altered.
class ValuesTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Test
    void everyFieldHasValuesThatComeBackFromJson() {
        for (Field<?> field : RandomValues.FIELDS)
            Property.forAllAssert(
                    50,
                    RandomValues.of(field),
                    value -> {
                        String json = MAPPER.writeValueAsString(ValueJson.write(field, value));
                        JsonNode read = MAPPER.readTree(json);
                        assertThat(ValueJson.read(field, read)).isEqualTo(value);
                        JsonNode again = ValueJson.write(field, ValueJson.read(field, read));
                        assertThat(MAPPER.writeValueAsString(again)).isEqualTo(json);
                    });
    }

    @Test
    void noFieldIsForgotten() throws IllegalAccessException {
        List<Field<?>> declared = new ArrayList<>();
        for (var constant : Field.class.getFields())
            if (constant.getType() == Field.class) declared.add((Field<?>) constant.get(null));
        assertThat(RandomValues.FIELDS).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void whatIsNoValueOfAFieldIsRefused() {
        for (Field<?> field : RandomValues.FIELDS)
            assertThatThrownBy(() -> ValueJson.read(field, MAPPER.readTree("[[]]")))
                    .as(field.name())
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void partsSayAfterwardsWhatTheChangeWrote() {
        for (Field<?> field : RandomValues.FIELDS)
            Property.forAllAssert(
                    20,
                    RandomValues.of(field),
                    value -> {
                        Field.Key<?> key = field.key("1f");
                        Part part =
                                Part.of(new Erasure.Restated(RandomValues.THING, key, value), "s");
                        assertThat(part.fields()).containsExactly(key.word());
                        assertThat(part.writes()).containsExactly(new Write(key, value));
                        assertThat(part.isIntact()).isTrue();
                    });
    }

    @Test
    void theWordOfAKeyGivesTheKey() {
        for (Field<?> field : RandomValues.FIELDS)
            for (String sub : List.of("", "1f", "1f-2", "a/b", "a%2Fb"))
                assertThat(Part.key(field.key(sub).word())).contains(field.key(sub));
        assertThat(Part.key("colour2")).isEmpty();
    }

    @Test
    void halfASurrogatePairInAMemoIsTheSameBeforeAndAfterItIsStored() {
        Part part =
                Part.of(
                        new SchemeChange.MemoChanged(new nl.trede.model.MemoId(1), "half \ud83d"),
                        "s");
        String stored =
                new String(
                        part.body().orElseThrow().getBytes(StandardCharsets.UTF_8),
                        StandardCharsets.UTF_8);
        assertThat(part.body()).contains(stored);
        assertThat(part.isIntact()).isTrue();
    }

    private static final Stamp STAMP = new Stamp(5, 7);
    private static final Part PART =
            Part.of(new CodeChange.CodeRenamed(new nl.trede.model.CodeId(3), "b"), "s");
    private static final Entry ENTRY =
            Entry.of(STAMP, new CoderId(1), 9, "code.renamed", Optional.empty(), List.of(PART));
    private static final Entry UNDO =
            Entry.of(
                    STAMP,
                    new CoderId(1),
                    9,
                    "undo",
                    Optional.of(new Entry.Decision(new Stamp(1, 2), Set.of(0, 3), false)),
                    List.of());

    @Test
    void anyAlterationOfAnEntryIsNoticed() {
        assertThat(ENTRY.isIntact()).isTrue();
        assertThat(UNDO.isIntact()).isTrue();
        List<Entry> altered =
                List.of(
                        with(new Stamp(6, 7), new CoderId(1), 9, "code.renamed", PART),
                        with(new Stamp(5, 8), new CoderId(1), 9, "code.renamed", PART),
                        with(STAMP, new CoderId(2), 9, "code.renamed", PART),
                        with(STAMP, new CoderId(1), 8, "code.renamed", PART),
                        with(STAMP, new CoderId(1), 9, "code.moved", PART),
                        with(STAMP, new CoderId(1), 9, "code.renamed", PART, PART),
                        with(STAMP, new CoderId(1), 9, "code.renamed"),
                        ofPart("code.moved", 1, PART.thing(), PART.fields(), PART.bodyHash()),
                        ofPart("code.renamed", 2, PART.thing(), PART.fields(), PART.bodyHash()),
                        ofPart(
                                "code.renamed",
                                1,
                                new DocumentId(3),
                                PART.fields(),
                                PART.bodyHash()),
                        ofPart("code.renamed", 1, PART.thing(), List.of("place"), PART.bodyHash()),
                        ofPart("code.renamed", 1, PART.thing(), List.of(), PART.bodyHash()),
                        ofPart(
                                "code.renamed",
                                1,
                                PART.thing(),
                                PART.fields(),
                                Hash.of(new byte[0])));
        assertThat(altered).noneMatch(Entry::isIntact);
        List<Entry> decided =
                List.of(
                        deciding(new Stamp(1, 3), Set.of(0, 3), false),
                        deciding(new Stamp(2, 2), Set.of(0, 3), false),
                        deciding(new Stamp(1, 2), Set.of(0), false),
                        deciding(new Stamp(1, 2), Set.of(), false),
                        deciding(new Stamp(1, 2), Set.of(0, 3), true));
        assertThat(decided).noneMatch(Entry::isIntact);
    }

    @Test
    void theDocumentOfACodingIsUnderTheHashToo() {
        Part one = Part.of(new CodingChange.CodingRemoved(new CodingId(new DocumentId(1), 4)), "s");
        Entry entry =
                Entry.of(
                        STAMP, new CoderId(1), 9, "coding.removed", Optional.empty(), List.of(one));
        Part other =
                new Part(
                        one.kind(),
                        one.version(),
                        new CodingId(new DocumentId(2), 4),
                        one.fields(),
                        one.body(),
                        one.bodyHash());
        assertThat(entry.withParts(List.of(other)).isIntact()).isFalse();
    }

    @Test
    void anAlteredBodyIsNoticedAndAnErasedOneIsNoAlteration() {
        Part altered =
                new Part(
                        PART.kind(),
                        PART.version(),
                        PART.thing(),
                        PART.fields(),
                        PART.body().map(body -> body.replace("\"b\"", "\"c\"")),
                        PART.bodyHash());
        assertThat(ENTRY.withParts(List.of(altered)).isIntact()).isFalse();
        assertThat(ENTRY.withParts(List.of(PART.erased())).isIntact()).isTrue();
    }

    private static Entry with(Stamp stamp, CoderId coder, long wall, String kind, Part... parts) {
        return new Entry(stamp, coder, wall, kind, Optional.empty(), List.of(parts), ENTRY.hash());
    }

    private static Entry ofPart(
            String kind, int version, Thing thing, List<String> fields, Hash body) {
        return ENTRY.withParts(
                List.of(new Part(kind, version, thing, fields, Optional.empty(), body)));
    }

    private static Entry deciding(Stamp target, Set<Integer> parts, boolean again) {
        return new Entry(
                STAMP,
                new CoderId(1),
                9,
                "undo",
                Optional.of(new Entry.Decision(target, parts, again)),
                List.of(),
                UNDO.hash());
    }
}
