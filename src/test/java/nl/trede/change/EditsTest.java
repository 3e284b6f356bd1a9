package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.PIET;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.coding;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.document;
import static nl.trede.change.Buurt.newCase;
import static nl.trede.change.Buurt.newDocument;
import static nl.trede.change.Buurt.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetIds;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What edits refuse, and what they do.
class EditsTest {
    private static final CodeId C = new CodeId(31);
    private static final CaseId JAN = new CaseId(51);
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

    private Change newCode(String name, Optional<CodeId> parent) {
        return CodeEdits.create(p.project, parent, CodeEdits.NewCode.named(C, name));
    }

    @Test
    void namesAreNotBlankNotPaddedNotTooLongAndOnOneLine() {
        assertRefused("edit.name.blank", () -> newCode("", Optional.empty()));
        assertRefused("edit.name.blank", () -> newCode(" \t", Optional.empty()));
        assertRefused("edit.name.spaces", () -> newCode(" x", Optional.empty()));
        assertRefused("edit.name.spaces", () -> newCode("x\n", Optional.empty()));
        assertRefused("edit.name.spaces", () -> newCode("x\ny", Optional.empty()));
        assertRefused("edit.name.long", () -> newCode("x".repeat(201), Optional.empty()));
        p.apply(newCode("x".repeat(200), Optional.empty()));
        assertThat(paths(p)).hasSize(3);
    }

    @Test
    void siblingsHaveOtherNamesAndCousinsNeedNot() {
        assertRefused("edit.code.taken", () -> newCode("a", Optional.empty()));
        p.apply(newCode("a", Optional.of(A)));
        assertThat(paths(p)).containsExactly("a", "a/a", "b");
        assertRefused("edit.code.taken", () -> CodeEdits.rename(p.project, code(p, B), "a"));
        assertRefused(
                "edit.code.taken",
                () -> CodeEdits.move(p.project, code(p, C), Optional.empty(), 0));
        p.apply(CodeEdits.rename(p.project, code(p, A), "a"));
    }

    @Test
    void whatWasRemovedLeavesItsNameFree() {
        p.apply(CodeEdits.remove(p.project, code(p, A)));
        p.apply(newCode("a", Optional.empty()));
        assertThat(paths(p)).containsExactly("b", "a");
    }

    @Test
    void aNewCodeStandsLastAndAMovedOneWhereItIsPut() {
        p.apply(newCode("c", Optional.empty()));
        assertThat(paths(p)).containsExactly("a", "b", "c");
        p.apply(CodeEdits.move(p.project, code(p, C), Optional.empty(), 1));
        assertThat(paths(p)).containsExactly("a", "c", "b");
        p.apply(CodeEdits.move(p.project, code(p, C), Optional.empty(), 0));
        assertThat(paths(p)).containsExactly("c", "a", "b");
        p.apply(CodeEdits.move(p.project, code(p, C), Optional.empty(), 99));
        assertThat(paths(p)).containsExactly("a", "b", "c");
        p.apply(CodeEdits.move(p.project, code(p, C), Optional.of(A), 0));
        assertThat(paths(p)).containsExactly("a", "a/c", "b");
    }

    @Test
    void aCodeStandsNotUnderItselfNorIsMergedWithItself() {
        p.apply(newCode("c", Optional.of(A)));
        assertRefused(
                "edit.code.under.itself",
                () -> CodeEdits.move(p.project, code(p, A), Optional.of(C), 0));
        assertRefused(
                "edit.code.under.itself",
                () -> CodeEdits.move(p.project, code(p, A), Optional.of(A), 0));
        assertRefused(
                "edit.code.into.itself", () -> CodeEdits.merge(p.project, code(p, A), code(p, A)));
    }

    @Test
    void aColourIsSixDigits() {
        for (String wrong : List.of("rood", "#12345", "#1234567", "#12345g", "123456"))
            assertRefused("edit.colour", () -> CodeEdits.colour(code(p, A), wrong));
        p.apply(CodeEdits.colour(code(p, A), "#1a78B8"));
        assertThat(code(p, A).colour()).contains("#1a78B8");
        p.apply(CodeEdits.colour(code(p, A), ""));
        assertThat(code(p, A).colour()).isEmpty();
    }

    @Test
    void aCodeIsRemovedWithWhatStandsBelowItUnlessSomethingIsCodedSo() {
        p.apply(newCode("c", Optional.of(A)));
        CodingId coding = code(p, C, "druk");
        assertRefused("edit.code.used", () -> CodeEdits.remove(p.project, code(p, A)));
        p.apply(CodingEdits.remove(List.of(coding)));
        p.apply(CodeEdits.remove(p.project, code(p, A)));
        assertThat(paths(p)).containsExactly("b");
        p.undo(p.last());
        assertThat(paths(p)).containsExactly("a", "a/c", "b");
    }

    @Test
    void aCodeIntoWhichAUsedOneWasMergedIsUsed() {
        code(p, A, "druk");
        p.apply(CodeEdits.merge(p.project, code(p, A), code(p, B)));
        assertThat(CodeEdits.used(p.project, code(p, B))).isEqualTo(1);
        assertRefused("edit.code.used", () -> CodeEdits.remove(p.project, code(p, B)));
    }

    @Test
    void codesStandNoWhereNearOnesOfTheSameRankAndStillGoInBetween() {
        Copy q = new Buurt().q;
        create(p, C, "c");
        q.merge(p);
        create(q, new CodeId(91), "q");
        create(p, new CodeId(92), "p");
        p.merge(q);
        create(p, new CodeId(93), "z");
        assertThat(paths(p)).containsExactly("a", "b", "c", "q", "p", "z");
        p.apply(CodeEdits.move(p.project, code(p, A), Optional.empty(), 3));
        assertThat(paths(p)).containsExactly("b", "c", "q", "p", "a", "z");
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

    @Test
    void documentsHaveOtherNamesAndStayWhileTheyAreCoded() {
        assertRefused(
                "edit.document.taken",
                () ->
                        DocumentEdits.add(
                                p.project, p.ids, newDocument(new DocumentId(42), "gesprek", "x")));
        Buurt.add(p, new DocumentId(42), "ander", "x");
        Project project = p.project;
        assertRefused(
                "edit.document.taken", () -> DocumentEdits.rename(project, document(p), "ander"));
        p.apply(DocumentEdits.rename(project, document(p), "gesprek"));
        code(p, A, "druk");
        assertRefused("edit.document.coded", () -> DocumentEdits.remove(p.project, document(p)));
        assertRefused(
                "edit.document.same",
                () ->
                        DocumentEdits.correct(
                                p.project, p, p.ids, document(p), Buurt.TEXT, Segments.NONE));
    }

    @Test
    void casesHaveOtherNamesAmongSiblingsOfTheirKind() {
        Case jan = newCase(p, JAN, "Jan");
        assertRefused("edit.case.taken", () -> newCase(p, new CaseId(52), "Jan"));
        p.apply(
                CaseEdits.create(
                        p.project, new CaseId(53), "Jan", "buurt", Optional.empty(), Map.of()));
        p.apply(
                CaseEdits.create(
                        p.project, new CaseId(54), "Jan", "persoon", Optional.of(JAN), Map.of()));
        Case below = p.project.cases().get(new CaseId(54)).orElseThrow();
        assertRefused("edit.case.taken", () -> CaseEdits.move(p.project, below, Optional.empty()));
        assertRefused(
                "edit.case.under.itself",
                () -> CaseEdits.move(p.project, jan, Optional.of(below.id())));
        assertRefused("edit.case.parent", () -> CaseEdits.remove(p.project, jan));
        p.apply(CaseEdits.rename(p.project, below, "Els"));
        p.apply(CaseEdits.remove(p.project, p.project.cases().get(below.id()).orElseThrow()));
        p.apply(CaseEdits.remove(p.project, jan));
        assertThat(p.project.cases().existing()).hasSize(1);
    }

    @Test
    void codersAndQuestionsHaveOtherNames() {
        assertRefused("edit.coder.taken", () -> Edits.addCoder(p.project, new CoderId(3), "Piet"));
        var piet = p.project.coders().get(PIET).orElseThrow();
        assertRefused("edit.coder.taken", () -> Edits.renameCoder(p.project, piet, "Quirien"));
        p.apply(Edits.renameCoder(p.project, piet, "Piet B."));
        assertThat(Edits.coderNamed(p.project, "Piet B.")).isPresent();
        Question.Form form =
                new Question.Form("buurt", Question.Type.TEXT, Optional.empty(), List.of());
        p.apply(SchemeEdits.createQuestion(p.project, new QuestionId(71), "waarom", form));
        assertRefused(
                "edit.question.taken",
                () -> SchemeEdits.createQuestion(p.project, new QuestionId(72), "waarom", form));
    }

    @Test
    void theNextPartOfAChangeIsBuiltOnTheProjectAsItWillBe() {
        Change first = newCode("c", Optional.empty());
        Project then = Edits.after(p.project, first);
        Change second = CodeEdits.rename(then, then.codes().get(C).orElseThrow(), "d");
        Change both = Edits.together("x", List.of(first, second));
        Project after = Edits.after(p.project, both);
        p.apply(both);
        assertThat(Shown.apart(Shown.of(after), Shown.of(p.project)))
                .allMatch(line -> line.contains("CodeId[value=31]"));
        assertThat(paths(p)).containsExactly("a", "b", "d");
        assertThat(p.last().parts()).hasSize(2);
    }

    @Test
    void undoingIsNotPutTogetherWithOtherChanges() {
        Change undo = Undo.undo(p.project, p.log, p.log.entries().get(2), PIET, false);
        assertThatThrownBy(() -> Edits.together("x", List.of(undo)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Edits.after(p.project, undo))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
