package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.PIET;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.coding;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Origin;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// What edits of codings and facets refuse, and what they do.
class CodingEditsTest {
    private static final CodeId C = new CodeId(31);
    private static final FacetId RICHTING = new FacetId(61);
    private static final FacetId GEWICHT = new FacetId(62);

    private final Copy p = new Buurt().p;

    private static void assertRefused(String key, ThrowingCallable edit) {
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> {
                            assertThat(e.problem().what().key()).isEqualTo(key);
                            assertThat(Buurt.dutch(e)).doesNotContain("{").doesNotContain(key);
                            assertThat(Buurt.english(e)).doesNotContain("{").doesNotContain(key);
                        });
    }

    private CodingEdits.NewCoding at(int start, int end, Facets facets) {
        return new CodingEdits.NewCoding(
                D, new TextRange(start, end), A, PIET, facets, Origin.HAND, Instant.EPOCH, "");
    }

    private CodingEdits.Made make(CodingEdits.NewCoding... wanted) {
        return CodingEdits.make(p.project, p, p.ids, List.of(wanted));
    }

    @Test
    void aRangeLiesInTheTextAndCutsNoPair() {
        int length = Buurt.TEXT.length();
        assertRefused("edit.coding.outside", () -> make(at(3, length + 1, Facets.NONE)));
        assertThat(make(at(0, length, Facets.NONE)).made()).hasSize(1);
        p.apply(
                DocumentEdits.correct(
                        p.project, p, p.ids, document(p), "ja \ud83d\ude00 nee", Segments.NONE));
        assertRefused("edit.coding.cut", () -> make(at(0, 4, Facets.NONE)));
        assertRefused("edit.coding.cut", () -> make(at(4, 7, Facets.NONE)));
        assertThat(make(at(3, 5, Facets.NONE)).made()).hasSize(1);
        CodingId coding = code(p, A, new TextRange(0, 2));
        assertRefused(
                "edit.coding.cut",
                () -> CodingEdits.move(p.project, p, coding(p, coding), new TextRange(0, 4)));
    }

    @Test
    void whatIsCodedSoAlreadyIsLeftOut() {
        p.apply(make(at(3, 8, Facets.NONE)).change());
        CodingEdits.Made again =
                make(at(3, 8, Facets.NONE), at(3, 9, Facets.NONE), at(3, 9, Facets.NONE));
        assertThat(again.made()).hasSize(1);
        assertThat(again.already()).isEqualTo(2);
        assertThat(make(at(3, 8, Facets.NONE)).change()).isEmpty();
    }

    @Test
    void aCodingIsNeitherRecodedNorMovedToWhatIsThereAlready() {
        CodingId one = code(p, A, "druk");
        CodingId other = code(p, B, "druk");
        CodingId third = code(p, B, "groen");
        assertRefused(
                "edit.coding.double",
                () -> CodingEdits.recode(p.project, List.of(coding(p, other)), code(p, A)));
        TextRange druk = coding(p, one).made().range();
        assertRefused(
                "edit.coding.double", () -> CodingEdits.move(p.project, p, coding(p, third), druk));
        create(p, C, "c");
        assertRefused(
                "edit.coding.double",
                () ->
                        CodingEdits.recode(
                                p.project, List.of(coding(p, one), coding(p, other)), code(p, C)));
        p.apply(
                CodingEdits.recode(
                        p.project, List.of(coding(p, one), coding(p, third)), code(p, C)));
        assertThat(coding(p, third).code()).isEqualTo(C);
        p.apply(CodingEdits.move(p.project, p, coding(p, third), new TextRange(0, 2)));
        assertThat(Buurt.words(p, third)).isEqualTo("De");
    }

    @Test
    void nothingIsCodedWithWhatIsNoLongerThere() {
        CodingId coding = code(p, B, "druk");
        var gone = code(p, A);
        p.apply(CodeEdits.remove(p.project, gone));
        assertRefused("edit.removed", () -> make(at(3, 8, Facets.NONE)));
        assertRefused(
                "edit.removed",
                () -> CodingEdits.recode(p.project, List.of(coding(p, coding)), gone));
        create(p, C, "c");
        p.apply(CodingEdits.remove(List.of(coding)));
        p.apply(DocumentEdits.remove(p.project, document(p)));
        assertRefused("edit.removed", () -> code(p, C, "druk"));
    }

    private void facets() {
        p.apply(
                SchemeEdits.createFacet(
                        p.project,
                        RICHTING,
                        "richting",
                        "",
                        Facet.Type.LIST,
                        Facet.Role.DIRECTION,
                        new Facet.Values(
                                List.of(
                                        new Facet.Value(1, "mee", "", 1),
                                        new Facet.Value(2, "tegen", "", -1)))));
        p.apply(
                SchemeEdits.createFacet(
                        p.project,
                        GEWICHT,
                        "gewicht",
                        "",
                        Facet.Type.NUMBER,
                        Facet.Role.WEIGHT,
                        new Facet.Values(List.of())));
    }

    private static Facets set(FacetId facet, FacetSetting value) {
        return new Facets(List.of(new Facets.Setting(facet, value)));
    }

    @Test
    void aFacetGoesWithTheCodeAndHasTheValue() {
        facets();
        FacetSetting mee = new FacetSetting.Chosen(1);
        assertRefused("edit.facet.other", () -> make(at(3, 8, set(RICHTING, mee))));
        p.apply(CodeEdits.setFacets(code(p, A), new FacetIds(List.of(RICHTING, GEWICHT))));
        assertRefused(
                "edit.facet.value",
                () -> make(at(3, 8, set(RICHTING, new FacetSetting.Chosen(3)))));
        assertRefused(
                "edit.facet.value",
                () -> make(at(3, 8, set(RICHTING, new FacetSetting.Amount(BigDecimal.ONE)))));
        p.apply(make(at(3, 8, set(RICHTING, mee))).change());
        CodingId id = (CodingId) p.last().parts().getFirst().thing();
        assertThat(coding(p, id).facets().get(RICHTING)).contains(mee);
        Facet richting = p.project.facets().get(RICHTING).orElseThrow();
        p.apply(CodingEdits.qualify(p.project, coding(p, id), richting, new FacetSetting.Unset()));
        assertThat(coding(p, id).facets()).isEqualTo(Facets.NONE);
        p.undo(p.last());
        assertThat(coding(p, id).facets().get(RICHTING)).contains(mee);
        p.apply(CodeEdits.setFacets(code(p, A), new FacetIds(List.of())));
        assertRefused(
                "edit.facet.other",
                () -> CodingEdits.qualify(p.project, coding(p, id), richting, mee));
        p.apply(CodingEdits.qualify(p.project, coding(p, id), richting, new FacetSetting.Unset()));
        assertThat(coding(p, id).facets()).isEqualTo(Facets.NONE);
    }

    @Test
    void whatPeopleWriteForAFacetIsAValueOrANumber() {
        facets();
        Facet richting = p.project.facets().get(RICHTING).orElseThrow();
        Facet gewicht = p.project.facets().get(GEWICHT).orElseThrow();
        assertThat(CodingEdits.setting(richting, "tegen")).isEqualTo(new FacetSetting.Chosen(2));
        assertThat(CodingEdits.setting(gewicht, "2,5"))
                .isEqualTo(new FacetSetting.Amount(new BigDecimal("2.5")));
        assertRefused("edit.facet.value", () -> CodingEdits.setting(richting, "Mee"));
        assertRefused("edit.facet.number", () -> CodingEdits.setting(gewicht, "veel"));
    }

    @Test
    void aFacetHasAnOwnNameAndOwnNamesForItsValuesAndStaysWhileItIsUsed() {
        facets();
        assertRefused("edit.facet.taken", this::facets);
        Facet.Values twice =
                new Facet.Values(
                        List.of(new Facet.Value(1, "x", "", 0), new Facet.Value(2, "x", "", 0)));
        assertRefused(
                "edit.facet.value.taken",
                () ->
                        SchemeEdits.createFacet(
                                p.project,
                                new FacetId(63),
                                "y",
                                "",
                                Facet.Type.LIST,
                                Facet.Role.NONE,
                                twice));
        p.apply(CodeEdits.setFacets(code(p, A), new FacetIds(List.of(RICHTING))));
        p.apply(make(at(3, 8, set(RICHTING, new FacetSetting.Chosen(1)))).change());
        Facet richting = p.project.facets().get(RICHTING).orElseThrow();
        assertRefused("edit.facet.used", () -> SchemeEdits.removeFacet(p.project, richting));
        p.undo(p.last());
        p.apply(SchemeEdits.removeFacet(p.project, richting));
        assertThat(p.project.codebook().facetNamed("richting")).isEmpty();
    }
}
