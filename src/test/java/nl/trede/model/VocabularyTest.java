package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Generators;
import nl.trede.generate.Property;
import nl.trede.message.TredeException;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The small ones: fields, keys, attributes, members, addresses, hashes.
class VocabularyTest {
    @Test
    void fieldsAreAMapInTheOrderOfTheirKeys() {
        List<Field.Key<String>> keys =
                List.of(Field.NAME.key(), Field.TEXT.key(), Field.GLOSS.key(), Field.NAME.key("x"));
        Property.forAllAssert(
                choices -> choices.several(6, some -> List.of(some.below(4), some.below(3))),
                steps -> {
                    Fields fields = Fields.NONE;
                    Map<Field.Key<?>, Object> naive = new TreeMap<>();
                    for (List<Integer> step : steps) {
                        Field.Key<String> key = keys.get(step.get(0));
                        if (step.get(1) == 0) {
                            fields = fields.without(key);
                            naive.remove(key);
                        } else {
                            fields = fields.with(key, "v" + step.get(1), new Stamp(5, 5));
                            naive.put(key, "v" + step.get(1));
                        }
                    }
                    Map<Field.Key<?>, Object> said = new TreeMap<>();
                    List<Field.Key<?>> order = new ArrayList<>();
                    fields.forEach((key, value) -> {
                        said.put(key, value);
                        order.add(key);
                    });
                    assertThat(said).isEqualTo(naive);
                    assertThat(order).isSorted();
                    for (Field.Key<String> key : keys)
                        assertThat(fields.get(key)).isEqualTo(Optional.ofNullable(naive.get(key)));
                });
    }

    @Test
    void datedFieldsKeepTheStampOfTheirWriteAndOthersDoNot() {
        Stamp stamp = new Stamp(7, 8);
        Fields fields =
                Fields.NONE
                        .with(Field.PLACE.key(), Place.top("n"), stamp)
                        .with(Field.NAME.key(), "x", stamp);
        assertThat(fields.stamp(Field.PLACE)).isEqualTo(stamp);
        assertThat(fields.stamp(Field.NAME)).isEqualTo(Stamp.NEVER);
        assertThat(fields.stamp(Field.INTO)).isEqualTo(Stamp.NEVER);
        assertThat(fields.get(Field.PLACE)).contains(Place.top("n"));
        assertThat(fields)
                .isNotEqualTo(fields.with(Field.PLACE.key(), Place.top("n"), Stamp.NEVER));
        assertThat(fields).isEqualTo(fields.with(Field.NAME.key(), "x", Stamp.NEVER));
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThatThrownBy(() -> Fields.NONE.with(Field.NAME.key(), true, Stamp.NEVER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFieldIsFoundByItsName() {
        assertThat(Field.named("place")).contains(Field.PLACE);
        assertThat(Field.named("sparkle")).isEmpty();
        assertThat(Field.REVISION.isFact()).isTrue();
        assertThat(Field.HEAD.isFact()).isFalse();
    }

    @Test
    void anAttributeMayHaveAnyNameAndTheKeyHasNoWhiteSpace() {
        Property.forAllAssert(
                Generators.text(3),
                name -> {
                    Field.Key<AttributeValue> key = Attributes.key(name);
                    assertThat(key.sub()).doesNotContainAnyWhitespaces();
                    assertThat(Attributes.name(key.sub())).isEqualTo(name);
                    Attributes all =
                            new Attributes(
                                    Fields.NONE.with(
                                            key, new AttributeValue.Text("x"), Stamp.NEVER));
                    assertThat(all.all()).containsOnlyKeys(name);
                    assertThat(all.get(name)).map(AttributeValue::shown).contains("x");
                });
    }

    @Test
    void anAttributeThatWasTakenAwayIsNotThere() {
        Attributes none =
                new Attributes(
                        Fields.NONE.with(
                                Attributes.key("a"), new AttributeValue.Unset(), Stamp.NEVER));
        assertThat(none.get("a")).isEmpty();
        assertThat(none.all()).isEmpty();
    }

    @Test
    void aMemberComesBackFromTheKeyUnderWhichItIsKept() {
        Property.forAllAssert(
                choices -> {
                    DocumentId document = new DocumentId(choices.below(99) - 50L);
                    int start = choices.below(1000);
                    return choices.oneIn(2)
                            ? Member.whole(document)
                            : Member.part(
                                    document,
                                    new Passage(
                                            new RevisionId(Long.MIN_VALUE + choices.below(99)),
                                            new TextRange(start, start + 1 + choices.below(99))));
                },
                member -> {
                    assertThat(Member.of(member.sub())).isEqualTo(member);
                    assertThat(member.sub()).doesNotContainAnyWhitespaces();
                });
    }

    private static String find(String address, String... paths) {
        return Address.find("case", address, List.of(paths), path -> path);
    }

    @Test
    void anAddressIsAPathOrAnEndingBehindASlash() {
        assertThat(find("a/b", "a/b", "c/a/b")).isEqualTo("a/b");
        assertThat(find("b", "a/b", "a/xb")).isEqualTo("a/b");
        assertThat(find("a/b", "x/a/b", "x/ca/b")).isEqualTo("x/a/b");
    }

    @Test
    void anEscapedSlashPartsNoNames() {
        assertThat(Address.escape("en/of")).isEqualTo("en\\/of");
        assertThat(find("of", "en\\/of", "x/of")).isEqualTo("x/of");
        assertThat(find("en\\/of", "x/en\\/of", "of")).isEqualTo("x/en\\/of");
        assertThatThrownBy(() -> find("of", "en\\/of")).isInstanceOf(TredeException.class);
    }

    @Test
    void anAddressThatFitsSeveralOrNoneIsRefused() {
        assertThatThrownBy(() -> find("b", "a/b", "c/b")).isInstanceOf(TredeException.class);
        assertThatThrownBy(() -> find("", "a")).isInstanceOf(TredeException.class);
        assertThatThrownBy(() -> find("b")).isInstanceOf(TredeException.class);
    }

    @Test
    void casesAreFoundByPathOrByKindAndName() {
        Project project =
                new Make()
                        .inCase(1, "buurt", "West", 0)
                        .inCase(2, "persoon", "West", 1)
                        .inCase(3, "persoon", "Jan", 1)
                        .project();
        assertThat(project.caseTree().find("West/Jan").id()).isEqualTo(new CaseId(3));
        assertThat(project.caseTree().find("persoon:West").id()).isEqualTo(new CaseId(2));
        assertThat(project.caseTree().find("buurt:West").id()).isEqualTo(new CaseId(1));
        assertThat(project.caseTree().path(new CaseId(3))).isEqualTo("West/Jan");
        assertThatThrownBy(() -> project.caseTree().find("buurt:Jan"))
                .isInstanceOf(TredeException.class);
    }

    @Test
    void speakersAreCasesOrInterviewersOrUnknown() {
        Speakers speakers =
                new Speakers(Map.of("I", Optional.empty(), "R", Optional.of(new CaseId(5))));
        assertThat(speakers.isInterviewer("I")).isTrue();
        assertThat(speakers.isInterviewer("R")).isFalse();
        assertThat(speakers.isInterviewer("X")).isFalse();
        assertThat(speakers.caseOf("R")).contains(new CaseId(5));
        assertThat(speakers.caseOf("X")).isEmpty();
    }

    @Test
    void aHashIsThatOfTheBytesAndComesBackFromItsWriting() {
        // printf abc | sha256sum
        Hash abc = Hash.of(new byte[] {'a', 'b', 'c'});
        assertThat(abc.hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Hash.ofHex(abc.hex())).isEqualTo(abc);
        assertThat(Hash.ofDigest(abc.bytes())).isEqualTo(abc);
        assertThatThrownBy(() -> Hash.ofHex("ba78")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stampsAreInTheOrderOfTimeAndThenOfSession() {
        assertThat(List.of(Stamp.NEVER, new Stamp(1, 9), new Stamp(2, -1), new Stamp(2, 3)))
                .isSorted();
    }

    @Test
    void aFacetShowsTheNameOfAValueOrTheNumber() {
        Facet facet =
                new Facet(
                        new FacetId(1),
                        Fields.NONE.with(
                                Field.FACET_VALUES,
                                new Facet.Values(List.of(new Facet.Value(4, "mee", "", 1)))));
        assertThat(facet.shown(new FacetSetting.Chosen(4))).isEqualTo("mee");
        assertThat(facet.shown(new FacetSetting.Chosen(5))).isEmpty();
        assertThat(facet.shown(new FacetSetting.Amount(new java.math.BigDecimal("1E+3"))))
                .isEqualTo("1000");
        assertThat(facet.shown(new FacetSetting.Unset())).isEmpty();
        assertThat(facet.valueNamed("mee")).map(Facet.Value::id).contains(4L);
    }
}
