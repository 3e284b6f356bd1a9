package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Choices;
import nl.trede.generate.Property;
import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ProjectTest {
    private static final DocumentId DOCUMENT = new DocumentId(9);

    private static Make small() {
        return new Make()
                .code(1, "een", 0, "b", 1)
                .document(9, "d", 50)
                .said(new CoderId(11), Fields.NONE.with(Field.EXISTS, true))
                .coding(71, 9, 1, 11, 3, 5);
    }

    private static CodingId coding(long id) {
        return new CodingId(DOCUMENT, id);
    }

    @Test
    void whatIsSaidOfAThingIsSaidAgain() {
        Make make = small();
        Project project = make.project();
        for (Thing thing : List.of(new CodeId(1), DOCUMENT, new CoderId(11), coding(71)))
            assertThat(project.fields(thing)).isEqualTo(make.fields(thing));
        assertThat(project.fields(new MemoId(5))).isEqualTo(Fields.NONE);
        assertThat(project.fields(coding(72))).isEqualTo(Fields.NONE);
    }

    @Test
    void aVersionStaysWhatItWas() {
        Project before = small().project();
        Project after = before.with(Map.of(new CodeId(1), Fields.NONE.with(Field.NAME, "anders")));
        assertThat(before.codes().at(0).name()).isEqualTo("een");
        assertThat(after.codes().at(0).name()).isEqualTo("anders");
        assertThat(before.with(Map.of())).isSameAs(before);
    }

    @Test
    void anIndexNeverChanges() {
        Project before = small().code(2, "twee", 0, "c", 1).project();
        Project after =
                before.with(
                        Map.of(
                                new CodeId(1),
                                Fields.NONE,
                                new CodeId(3),
                                Make.placed("drie", java.util.Optional.empty(), "d", 1)));
        assertThat(after.codes().indexOf(new CodeId(2))).isEqualTo(1);
        assertThat(after.codes().indexOf(new CodeId(3))).isEqualTo(2);
        assertThat(after.codes().indexOf(new CodeId(4))).isEqualTo(-1);
        assertThat(after.codes().get(new CodeId(4))).isEmpty();
        assertThat(after.codes().existing()).extracting(Code::name).containsExactly("twee", "drie");
    }

    @Test
    void projectsThatSayTheSameAreEqualInWhateverOrderTheyLearntIt() {
        Project one = small().project();
        Project other =
                new Make()
                        .coding(71, 9, 1, 11, 3, 5)
                        .said(new CoderId(11), Fields.NONE.with(Field.EXISTS, true))
                        .document(9, "d", 50)
                        .code(1, "een", 0, "b", 1)
                        .project();
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one.with(Map.of(new CodeId(99), Fields.NONE))).isEqualTo(one);
        assertThat(one.with(Map.of(new CodeId(99), Fields.NONE.with(Field.NAME, "x"))))
                .isNotEqualTo(one);
        assertThat(one.with(Map.of(coding(71), Fields.NONE))).isNotEqualTo(one);
    }

    @Test
    void aCodingThatCameBeforeItsDocumentFindsItsPlaceWhenThatComes() {
        Project early = new Make().coding(71, 9, 1, 11, 3, 5).project();
        assertThat(early.coding(coding(71)).orElseThrow().today()).isEmpty();
        Project later =
                early.with(Map.of(DOCUMENT, new Make().document(9, "d", 50).fields(DOCUMENT)));
        assertThat(later.coding(coding(71)).orElseThrow().today()).contains(new TextRange(3, 5));
    }

    @Test
    void aCodingOfWhichNotAllIsKnownYetIsNoneYet() {
        for (Field<?> field : List.of(Field.AT, Field.CODE, Field.CODER)) {
            Fields some = small().fields(coding(71)).without(field.key());
            assertThat(small().said(coding(71), some).project().allCodings()).isEmpty();
        }
    }

    @Test
    void codingsMoveWithTheirWordsWhenAnotherRevisionIsShown() {
        Make make =
                small().corrected(
                                9, 10, 9, new PositionMap(List.of(new PositionMap.Edit(0, 0, 4))));
        Project project = make.project();
        assertThat(project.coding(coding(71)).orElseThrow().today()).contains(new TextRange(7, 9));
        Project back = project.with(Map.of(DOCUMENT, make.head(9, 9).fields(DOCUMENT)));
        assertThat(back.codings(DOCUMENT).today(0)).contains(new TextRange(3, 5));
    }

    @Test
    void removedDocumentsAreShownWhileACodingStandsOnThem() {
        Make make = small();
        make.said(DOCUMENT, make.fields(DOCUMENT).with(Field.EXISTS, false));
        assertThat(make.project().shownDocuments()).hasSize(1);
        make.said(coding(71), make.fields(coding(71)).with(Field.EXISTS, false));
        assertThat(make.project().shownDocuments()).isEmpty();
    }

    @Test
    void ofDoublesTheLowestIdCounts() {
        Project project =
                small().code(2, "twee", 0, "c", 1)
                        .merged(2, 1, 5)
                        .coding(70, 9, 2, 11, 3, 5)
                        .coding(69, 9, 1, 12, 3, 5)
                        .coding(72, 9, 1, 11, 3, 6)
                        .coding(68, 9, 1, 11, 3, 4)
                        .project();
        DocumentCodings all = project.codings(DOCUMENT);
        List<CodingId> doubles = new ArrayList<>();
        for (int row = 0; row < all.size(); row++)
            if (project.codebook().isDouble(all, row)) doubles.add(all.id(row));
        assertThat(doubles).containsExactly(coding(71));
    }

    /// In steps or at once, it comes to the same.
    @Test
    void changesInStepsGiveTheSameProjectAsAllAtOnce() {
        Property.forAllAssert(
                ProjectTest::changes,
                changes -> {
                    Project steps = Project.EMPTY;
                    Map<Thing, Fields> last = new LinkedHashMap<>();
                    for (Map<Thing, Fields> change : changes) {
                        steps = steps.with(change);
                        last.putAll(change);
                    }
                    assertThat(steps).isEqualTo(Project.EMPTY.with(last));
                });
    }

    private static List<Map<Thing, Fields>> changes(Choices choices) {
        List<Map<Thing, Fields>> all = new ArrayList<>();
        while (choices.below(6) != 0) {
            Make make = new Make();
            Map<Thing, Fields> change = new LinkedHashMap<>();
            for (int i = choices.below(4); i >= 0; i--) {
                long id = choices.below(3);
                switch (choices.below(5)) {
                    case 0 -> make.code(id, "c" + choices.below(3), 0, "n", 1);
                    case 1 -> make.document(9, "d", 50);
                    case 2 ->
                            make.document(9, "d", 50)
                                    .corrected(
                                            9,
                                            10,
                                            9,
                                            new PositionMap(
                                                    List.of(new PositionMap.Edit(2, 1, 3))));
                    case 3 -> make.said(coding(70 + id), Fields.NONE);
                    default ->
                            make.coding(70 + id, 9, choices.below(3), 11, 3, 4 + choices.below(3));
                }
                for (Thing thing : List.of(DOCUMENT, new CodeId(id), coding(70 + id)))
                    if (!make.fields(thing).equals(Fields.NONE))
                        change.put(thing, make.fields(thing));
            }
            all.add(change);
        }
        return all;
    }
}
