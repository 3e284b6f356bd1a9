package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.message.Words;

import org.junit.jupiter.api.Test;

import java.util.List;

class CodebookTest {
    private static final CodeId ONE = new CodeId(1);
    private static final CodeId TWO = new CodeId(2);
    private static final CodeId THREE = new CodeId(3);

    private static Make three() {
        return new Make()
                .code(1, "een", 0, "b", 1)
                .code(2, "twee", 0, "c", 1)
                .code(3, "drie", 0, "d", 1);
    }

    private static CodeId counted(Project project, CodeId code) {
        return project.codebook().resolve(code).id();
    }

    @Test
    void mergesAreFollowedToTheirEnd() {
        Project project = three().merged(1, 2, 5).merged(2, 3, 6).project();
        assertThat(counted(project, ONE)).isEqualTo(THREE);
        assertThat(counted(project, TWO)).isEqualTo(THREE);
        assertThat(project.codebook().resolve(0)).isEqualTo(2);
        assertThat(project.codebook().tree().roots()).extracting(Code::id).containsExactly(THREE);
        assertThat(project.codebook().path(ONE)).isEqualTo("drie");
        assertThat(project.codebook().brokenMerges()).isEmpty();
    }

    @Test
    void whatStoodUnderAMergedCodeStandsUnderTheOther() {
        Project project = three().code(4, "onder", 1, "n", 1).merged(1, 2, 5).project();
        assertThat(project.codebook().path(new CodeId(4))).isEqualTo("twee/onder");
    }

    @Test
    void aCircleOfMergesIsBrokenAtTheYoungestAndThatOneCounts() {
        Project project = three().merged(1, 2, 5).merged(2, 3, 9).merged(3, 1, 7).project();
        for (CodeId code : List.of(ONE, TWO, THREE))
            assertThat(counted(project, code)).isEqualTo(TWO);
        assertThat(project.codebook().brokenMerges()).containsExactly(TWO);
    }

    @Test
    void ofMergesOfOneMomentTheHighestIdIsTheYoungestInWhateverOrderTheyCame() {
        Project one = three().merged(1, 2, 5).merged(2, 1, 5).project();
        Project other =
                new Make()
                        .code(2, "twee", 0, "c", 1)
                        .code(1, "een", 0, "b", 1)
                        .merged(1, 2, 5)
                        .merged(2, 1, 5)
                        .project();
        assertThat(counted(one, ONE)).isEqualTo(TWO);
        assertThat(counted(other, ONE)).isEqualTo(TWO);
    }

    @Test
    void aMergeIntoWhatIsNotKnownIsNotFollowed() {
        assertThat(counted(three().merged(1, 77, 5).project(), ONE)).isEqualTo(ONE);
        assertThat(
                        counted(
                                three().merged(1, 77, 5)
                                        .said(new CodeId(77), Fields.NONE)
                                        .project(),
                                ONE))
                .isEqualTo(ONE);
    }

    @Test
    void aRemovedCodeThatCodingsStandOnIsShownFlagged() {
        Make make = three().removedCode(1, "een", 0, "b", 1).document(9, "d", 50);
        assertThat(make.project().codebook().tree().shows(ONE)).isFalse();
        Project coded = make.coding(71, 9, 1, 11, 3, 5).project();
        assertThat(coded.codebook().tree().isFlagged(coded.codes().get(ONE).orElseThrow()))
                .isTrue();
        Fields removed = make.fields(new CodingId(new DocumentId(9), 71)).with(Field.EXISTS, false);
        Project gone = make.said(new CodingId(new DocumentId(9), 71), removed).project();
        assertThat(gone.codebook().tree().shows(ONE)).isFalse();
    }

    @Test
    void facetsComeFromTheCodeAndFromThoseAboveAndRemovedOnesAreHidden() {
        Fields facet = Fields.NONE.with(Field.EXISTS, true).with(Field.NAME, "richting");
        Make make =
                three().code(4, "onder", 1, "n", 1)
                        .said(new FacetId(31), facet.with(Field.FACET_ROLE, Facet.Role.DIRECTION))
                        .said(new FacetId(32), facet.with(Field.NAME, "periode"));
        make.said(ONE, make.fields(ONE).with(Field.FACETS, ids(31, 99)));
        make.said(new CodeId(4), make.fields(new CodeId(4)).with(Field.FACETS, ids(32, 31)));
        Project project = make.project();
        Code below = project.codes().get(new CodeId(4)).orElseThrow();
        assertThat(project.codebook().facetsFor(below))
                .extracting(Facet::name)
                .containsExactly("periode", "richting");
        assertThat(project.codebook().facetsFor(project.codes().at(0)))
                .extracting(Facet::name)
                .containsExactly("richting");
        assertThat(project.codebook().facetsInRole(Facet.Role.DIRECTION))
                .containsOnlyKeys(new FacetId(31));
        assertThat(project.codebook().facetNamed("periode"))
                .map(Facet::id)
                .contains(new FacetId(32));
        Project without = make.said(new FacetId(32), facet.with(Field.EXISTS, false)).project();
        assertThat(without.codebook().facetsFor(below))
                .extracting(Facet::name)
                .containsExactly("richting");
    }

    private static FacetIds ids(long... values) {
        List<FacetId> all = new java.util.ArrayList<>();
        for (long value : values) all.add(new FacetId(value));
        return new FacetIds(all);
    }

    @Test
    void aCodeIsFoundByItsPathOrAnEndingThatFitsNoOther() {
        Project project =
                new Make()
                        .code(1, "overlast", 0, "b", 1)
                        .code(2, "geluid", 1, "b", 1)
                        .code(3, "hinder", 0, "c", 1)
                        .code(4, "geluid", 3, "b", 1)
                        .code(5, "last", 3, "c", 1)
                        .project();
        Codebook codebook = project.codebook();
        assertThat(codebook.find("overlast/geluid").id()).isEqualTo(TWO);
        assertThat(codebook.find("last").id()).isEqualTo(new CodeId(5));
        assertThatThrownBy(() -> codebook.find("geluid"))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e ->
                                assertThat(Words.in("nl").say(e.problem()))
                                        .contains("past op 2 codes")
                                        .contains("overlast/geluid\n  hinder/geluid"));
        assertThatThrownBy(() -> codebook.find("geluiden"))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e ->
                                assertThat(Words.in("en").say(e.problem()))
                                        .contains("no code 'geluiden'"));
    }
}
