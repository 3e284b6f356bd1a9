package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
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
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.text.Segments;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What edits refuse, and what they do; for codings see [CodingEditsTest].
class EditsTest {
    private static final CodeId C = new CodeId(31);
    private static final CaseId JAN = new CaseId(51);

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
