package nl.trede.change;

import nl.trede.generate.Choices;
import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
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
import nl.trede.model.MemoId;
import nl.trede.model.Original;
import nl.trede.model.Passage;
import nl.trede.model.Place;
import nl.trede.model.ProjectId;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;
import nl.trede.model.Thing;
import nl.trede.text.TextRange;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Random values of every field.
final class RandomValues {
    static final Thing THING = new DocumentId(77);

    static final List<Field<?>> FIELDS =
            List.of(
                    Field.EXISTS,
                    Field.NAME,
                    Field.KIND,
                    Field.PLACE,
                    Field.GLOSS,
                    Field.ATTRIBUTE,
                    Field.LANGUAGE,
                    Field.DATE,
                    Field.ORIGINAL,
                    Field.REVISION,
                    Field.HEAD,
                    Field.SPEAKERS,
                    Field.FACTS,
                    Field.READ,
                    Field.ASKED,
                    Field.DEFINITION,
                    Field.COLOUR,
                    Field.ORDERED,
                    Field.FACETS,
                    Field.INTO,
                    Field.FACET_TYPE,
                    Field.FACET_ROLE,
                    Field.FACET_VALUES,
                    Field.QUESTION,
                    Field.CODE,
                    Field.AT,
                    Field.CODER,
                    Field.ORIGIN,
                    Field.TIME,
                    Field.FACET,
                    Field.MEMBER,
                    Field.ABOUT,
                    Field.TEXT);

    private RandomValues() {}

    static Generator<Object> of(Field<?> field) {
        return choices -> value(field.type(), choices);
    }

    private static Object value(Class<?> type, Choices choices) {
        if (type == Boolean.class) return choices.oneIn(2);
        if (type == String.class) return text(choices);
        if (type == LocalDate.class) return LocalDate.ofEpochDay(choices.below(40_000));
        if (type == Instant.class) return Instant.ofEpochMilli(id(choices) >>> 20);
        if (type == RevisionId.class) return new RevisionId(id(choices));
        if (type == CodeId.class) return new CodeId(id(choices));
        if (type == CoderId.class) return new CoderId(id(choices));
        if (type == Thing.class) return thing(choices);
        if (type == Definition.class)
            return new Definition(text(choices), text(choices), text(choices), text(choices));
        if (type == FacetIds.class)
            return new FacetIds(choices.several(2, some -> new FacetId(id(some))));
        if (type == Passage.class) {
            int start = choices.below(1000);
            return new Passage(
                    new RevisionId(id(choices)),
                    new TextRange(start, start + 1 + choices.below(Integer.MAX_VALUE - 2000)));
        }
        if (type == Original.class)
            return new Original(hash(choices), text(choices), text(choices));
        if (type == Revision.class) return revision(choices);
        if (type.isEnum()) return choices.oneOf(List.of(type.getEnumConstants()));
        return mixed(type, choices);
    }

    private static Object mixed(Class<?> type, Choices choices) {
        if (type == Place.class)
            return new Place(
                    choices.oneIn(2) ? Optional.empty() : Optional.of(thing(choices)),
                    text(choices));
        if (type == Facet.Values.class)
            return new Facet.Values(
                    choices.several(
                            2,
                            some ->
                                    new Facet.Value(
                                            id(some), text(some), text(some), some.below(3) - 1)));
        if (type == FacetSetting.class)
            return choices.<FacetSetting>oneOf(
                    new FacetSetting.Unset(),
                    new FacetSetting.Chosen(id(choices)),
                    new FacetSetting.Amount(number(choices)));
        if (type == AttributeValue.class)
            return choices.<AttributeValue>oneOf(
                    new AttributeValue.Unset(),
                    new AttributeValue.Text(text(choices)),
                    new AttributeValue.Amount(number(choices)),
                    new AttributeValue.Date(LocalDate.ofEpochDay(choices.below(40_000))));
        if (type == Question.Form.class)
            return new Question.Form(
                    text(choices),
                    choices.oneOf(Question.Type.values()),
                    choices.oneIn(2) ? Optional.empty() : Optional.of(new CodeId(id(choices))),
                    choices.several(2, RandomValues::text));
        if (type == Speakers.class) {
            Map<String, Optional<CaseId>> all = new HashMap<>();
            for (String label : choices.several(2, RandomValues::text))
                all.put(
                        label,
                        choices.oneIn(2) ? Optional.empty() : Optional.of(new CaseId(id(choices))));
            return new Speakers(all);
        }
        if (type == Facts.class) {
            Map<String, String> all = new HashMap<>();
            for (String fact : choices.several(2, RandomValues::text)) all.put(fact, text(choices));
            return new Facts(all);
        }
        throw new AssertionError("no random " + type);
    }

    private static Revision revision(Choices choices) {
        if (choices.oneIn(2))
            return Revision.first(hash(choices), choices.below(1000), hash(choices));
        return new Revision(
                hash(choices),
                choices.below(1000),
                hash(choices),
                Optional.of(new RevisionId(id(choices))),
                Generators.editedText().next(choices).map());
    }

    private static Thing thing(Choices choices) {
        long id = id(choices);
        return choices.<Thing>oneOf(
                new CodeId(id),
                new CoderId(id),
                new DocumentId(id),
                new FacetId(id),
                new QuestionId(id),
                new CodingId(new DocumentId(id(choices)), id),
                new CaseId(id),
                new MemoId(id),
                ProjectId.THIS);
    }

    private static long id(Choices choices) {
        long high = choices.below(Integer.MAX_VALUE);
        return (high << 33) ^ choices.below(Integer.MAX_VALUE);
    }

    private static BigDecimal number(Choices choices) {
        return new BigDecimal(BigInteger.valueOf(id(choices)), choices.below(60) - 30);
    }

    private static Hash hash(Choices choices) {
        return new Hash(id(choices), id(choices), id(choices), id(choices));
    }

    private static String text(Choices choices) {
        return Generators.text(3).next(choices);
    }
}
