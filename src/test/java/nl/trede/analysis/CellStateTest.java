package nl.trede.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Property;
import nl.trede.generate.Study;
import nl.trede.message.Progress;
import nl.trede.model.Answer;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Filter;

import org.junit.jupiter.api.Test;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

class CellStateTest {
    private final Study study = new Study();
    private final CoderId anna = study.coder("Anna");
    private final CoderId joris = study.coder("Joris");
    private final CodeId ladder = study.code("ladder");
    private final CodeId rung = study.code("trede", ladder);
    private final CodeId motive = study.code("motief");
    private final CaseId place = study.caseOf("wijk", "Noord");
    private final DocumentId one = study.document("een.txt", "Het is hier stil geworden");
    private final DocumentId two = study.document("twee.txt", "Er is niets veranderd");

    CellStateTest() {
        study.assign(place, one).assign(place, two);
    }

    /// The cell of `ladder/trede` in the only case.
    private Cell cell() {
        return cell(Matrix.Spec.of(new Axis.ByCode(), new Axis.ByCase()), 1, 0);
    }

    private Cell cell(Matrix.Spec spec, int row, int column) {
        return Matrix.of(study.project(), spec, study, Progress.NONE).cells().get(row).get(column);
    }

    @Test
    void whatNobodyReadIsNotRead() {
        assertThat(cell()).isEqualTo(Cell.Empty.NOT_READ);
        assertThat(cell().value()).isEmpty();
        assertThat(cell().state().word()).isEqualTo("not-read");
    }

    @Test
    void whatWasReadForAnotherTopLevelCodeIsNotRead() {
        study.read(anna, one, motive);
        study.coding(anna, motive, two, "niets");

        assertThat(cell()).isEqualTo(Cell.Empty.NOT_READ);
    }

    @Test
    void whatWasReadWithoutFindingAnythingIsSilentAndZero() {
        study.read(anna, one);

        assertThat(cell()).isEqualTo(Cell.Empty.SILENT);
        assertThat(cell().value()).contains(0L);
    }

    @Test
    void aCodingUnderTheSameTopLevelCodeIsReading() {
        study.coding(anna, ladder, one, "stil");

        assertThat(cell()).isEqualTo(Cell.Empty.SILENT);
    }

    @Test
    void aRemovedCodingIsNoReading() {
        study.remove(study.coding(anna, ladder, one, "stil"));

        assertThat(cell()).isEqualTo(Cell.Empty.NOT_READ);
    }

    @Test
    void readingOfACoderWhoIsLeftOutDoesNotCount() {
        study.read(anna, one);
        Matrix.Spec spec =
                Matrix.Spec.of(new Axis.ByCode(), new Axis.ByCase())
                        .where(Filter.ALL.withCoders(Set.of(joris)));

        assertThat(cell(spec, 1, 0)).isEqualTo(Cell.Empty.NOT_READ);
    }

    @Test
    void onACoderAxisOnlyHerOwnReadingCounts() {
        study.read(anna, one);
        Matrix.Spec spec = Matrix.Spec.of(new Axis.ByCode(), new Axis.ByCoder());

        assertThat(cell(spec, 1, 0)).isEqualTo(Cell.Empty.SILENT);
        assertThat(cell(spec, 1, 1)).isEqualTo(Cell.Empty.NOT_READ);
    }

    @Test
    void whatWasAskedOnlyAboutOtherThingsIsNotAsked() {
        study.read(anna, one).asked(one, motive, Answer.ANSWERED);

        assertThat(cell()).isEqualTo(Cell.Empty.NOT_ASKED);
        assertThat(cell().value()).isEmpty();
    }

    @Test
    void oneReadDocumentThatIsOpenToEveryTopicMakesItSilent() {
        study.read(anna, one).asked(one, motive, Answer.ANSWERED).read(anna, two);

        assertThat(cell()).isEqualTo(Cell.Empty.SILENT);
    }

    @Test
    void whatAllDoNotKnowIsUnknown() {
        study.read(anna, one).asked(one, ladder, Answer.UNKNOWN);

        assertThat(cell()).isEqualTo(Cell.Empty.UNKNOWN);
        assertThat(cell().value()).isEmpty();
    }

    @Test
    void whatAllWhoKnowSayIsUnchangedIsUnchangedAndZero() {
        study.read(anna, one).asked(one, ladder, Answer.UNKNOWN);
        study.read(anna, two).asked(two, rung, Answer.UNCHANGED);

        assertThat(cell()).isEqualTo(Cell.Empty.UNCHANGED);
        assertThat(cell().value()).contains(0L);
    }

    @Test
    void theNearestAnswerCounts() {
        study.read(anna, one).asked(one, ladder, Answer.ANSWERED).asked(one, rung, Answer.UNKNOWN);

        assertThat(cell()).isEqualTo(Cell.Empty.UNKNOWN);
    }

    @Test
    void whatWasAnsweredWithoutAPassageIsSilent() {
        study.read(anna, one).asked(one, ladder, Answer.ANSWERED);
        study.read(anna, two).asked(two, ladder, Answer.UNCHANGED);

        assertThat(cell()).isEqualTo(Cell.Empty.SILENT);
    }

    @Test
    void asManyPositiveAsNegativeIsBalancedAndNotNothing() {
        FacetId direction = study.direction();
        CodingId good = study.coding(anna, rung, one, "stil");
        CodingId bad = study.coding(anna, rung, one, "Het is");
        study.coding(anna, rung, one, "geworden");
        study.set(good, direction, new FacetSetting.Chosen(1));

        assertThat(cell()).isEqualTo(new Cell.Coded(3L));

        study.set(bad, direction, new FacetSetting.Chosen(3));

        assertThat(cell()).isEqualTo(new Cell.Balanced(3L, 1, 1));
        assertThat(cell().state().word()).isEqualTo("balanced");
    }

    @Test
    void theRandomMatricesReachEveryState() {
        Map<Cell.State, Integer> seen = new EnumMap<>(Cell.State.class);
        Property.forAllAssert(
                400,
                SpecGenerators.asked(),
                asked ->
                        Matrix.of(asked.project(), asked.spec(), asked.study(), Progress.NONE)
                                .cells()
                                .forEach(line ->
                                        line.forEach(cell ->
                                                seen.merge(cell.state(), 1, Integer::sum))));
        assertThat(seen.keySet()).containsExactlyInAnyOrder(Cell.State.values());
    }
}
