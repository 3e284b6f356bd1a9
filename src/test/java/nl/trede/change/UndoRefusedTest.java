package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.PIET;
import static nl.trede.change.Buurt.QUIRIEN;
import static nl.trede.change.Buurt.TEXT;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.correct;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.memo;
import static nl.trede.change.Buurt.mergeCodes;
import static nl.trede.change.Buurt.move;
import static nl.trede.change.Buurt.newCase;
import static nl.trede.change.Buurt.paths;
import static nl.trede.change.Buurt.remove;
import static nl.trede.change.Buurt.rename;
import static nl.trede.change.Buurt.textOf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.Answer;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.Member;
import nl.trede.model.MemoId;
import nl.trede.model.Project;
import nl.trede.model.Question;
import nl.trede.model.QuestionId;
import nl.trede.model.Speakers;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Why something is not undone or done again: it names what stands in the way.
class UndoRefusedTest {
    private static final CodeId C = new CodeId(31);
    private static final CaseId CASE = new CaseId(51);

    private final Buurt both = new Buurt();
    private final Copy p = both.p;
    private final Copy q = both.q;

    /// Says that something is refused, that nothing was changed, and why in two languages.
    private void assertRefused(ThrowingCallable edit, String dutch, String english) {
        Project before = p.project;
        int size = p.log.size();
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> {
                            assertThat(Buurt.dutch(e)).contains(dutch);
                            assertThat(Buurt.english(e)).contains(english);
                        });
        assertThat(p.project).isSameAs(before);
        assertThat(p.log.size()).isEqualTo(size);
    }

    @Test
    void whatAnotherDidIsHersToUndo() {
        rename(q, A, "1");
        p.merge(q);
        assertRefused(
                () -> p.undo(q.last()), "alleen Quirien kan het ongedaan", "only Quirien can undo");
        assertRefused(() -> p.redo(q.last()), "Quirien", "Quirien");
    }

    @Test
    void anUndoAnErasureAndWhatIsUndoneAlreadyAreRefused() {
        Entry renamed = rename(p, A, "1");
        p.undo(renamed);
        Entry undo = p.last();
        assertRefused(() -> p.undo(renamed), "al ongedaan gemaakt", "undone already");
        assertRefused(() -> p.undo(undo), "zelf een keer ongedaan maken", "itself an undo");
        p.redo(renamed);
        assertRefused(() -> p.redo(renamed), "niet ongedaan gemaakt", "was not undone");
        var memo = memo(p, new MemoId(61), A, "weg");
        Entry written = p.last();
        p.apply(Erasing.erase(Erasing.planMemo(p.project, memo)));
        Entry erasure = p.last();
        assertRefused(() -> p.undo(erasure), "gewist", "erased");
        assertRefused(() -> p.undo(written), "gewist", "erased");
    }

    @Test
    void whatWasOverwrittenIsNamed() {
        Entry first = rename(p, A, "1");
        rename(p, A, "2");
        assertRefused(
                () -> p.undo(first),
                "code '2': 'name' is daarna opnieuw veranderd",
                "code '2': 'name' was changed again later");
    }

    @Test
    void whatUsesACodeIsNamed() {
        Entry made = create(p, C, "c");
        CodingId coding = code(p, C, "druk");
        assertRefused(
                () -> p.undo(made),
                "code 'c' is in gebruik: codering 'c' van Piet in 'gesprek'",
                "code 'c' is in use: coding 'c' by Piet in 'gesprek'");
        p.apply(CodingEdits.remove(List.of(coding)));
        p.undo(made);
        assertThat(paths(p)).containsExactly("a", "b");
    }

    @Test
    void whateverRefersToACodeStandsInTheWayOfUndoingIt() {
        List<Change> referring =
                List.of(
                        DocumentEdits.asked(D, C, Answer.UNKNOWN),
                        DocumentEdits.read(D, PIET, Optional.of(C), true),
                        Edits.writeMemo(new MemoId(61), C, PIET, "over c"),
                        SchemeEdits.createQuestion(
                                p.project,
                                new QuestionId(62),
                                "v",
                                new Question.Form(
                                        "buurt", Question.Type.RANKING, Optional.of(C), List.of())),
                        CodeEdits.create(
                                p.project,
                                Optional.empty(),
                                CodeEdits.NewCode.named(new CodeId(63), "x")));
        Entry made = create(p, C, "c");
        for (Change one : referring.subList(0, 4)) {
            p.apply(one);
            assertRefused(() -> p.undo(made), "code 'c' is in gebruik", "code 'c' is in use");
            p.undo(p.last());
        }
        p.apply(referring.getLast());
        Entry below = move(p, new CodeId(63), Optional.of(C));
        assertRefused(() -> p.undo(made), "in gebruik: code 'c/x'", "in use: code 'c/x'");
        p.undo(below);
        Entry merged = mergeCodes(p, A, C);
        assertRefused(() -> p.undo(made), "in gebruik: code 'c'", "in use: code 'c'");
        p.undo(merged);
        p.undo(made);
        assertThat(paths(p)).containsExactly("a", "b", "x");
    }

    @Test
    void whateverRefersToACaseStandsInTheWayOfUndoingIt() {
        var one = newCase(p, CASE, "Jan");
        Entry made = p.last();
        p.apply(
                DocumentEdits.setSpeakers(
                        Buurt.document(p), new Speakers(Map.of("J", Optional.of(CASE)))));
        assertRefused(
                () -> p.undo(made),
                "geval 'Jan' is in gebruik: document 'gesprek'",
                "case 'Jan' is in use: document 'gesprek'");
        p.undo(p.last());
        p.apply(CaseEdits.assign(one, Member.whole(D), true));
        assertRefused(() -> p.undo(made), "geval 'Jan' is daarna", "case 'Jan' was changed");
        Entry document = p.log.entries().get(4);
        assertRefused(() -> p.undo(document), "document 'gesprek' is", "document 'gesprek'");
    }

    @Test
    void ifSomethingStandsOnAllOfItTheRestIsRefusedToo() {
        Entry made = create(p, C, "c");
        code(p, C, "druk");
        assertRefused(() -> Undo.undo(p.project, p.log, made, PIET, true), "in gebruik", "in use");
    }

    @Test
    void aCorrectionOnWhichCodingsStandIsNotUndone() {
        Entry corrected = correct(p, TEXT.replace("druk", "erg druk"));
        CodingId coding = code(p, A, "erg druk");
        assertRefused(
                () -> p.undo(corrected),
                "Op de correctie van document 'gesprek' staat codering 'a' van Piet",
                "coding 'a' by Piet in 'gesprek' stands on the correction");
        p.apply(CodingEdits.remove(List.of(coding)));
        p.undo(corrected);
        assertThat(textOf(p)).isEqualTo(TEXT);
        p.redo(corrected);
        assertThat(textOf(p)).isEqualTo(TEXT.replace("druk", "erg druk"));
    }

    @Test
    void aRemovalIsNotUndoneWhereAnotherHasTheName() {
        Entry removed = remove(p, A);
        create(p, C, "a");
        assertRefused(() -> p.undo(removed), "hebben dezelfde naam", "have the same name");
    }

    @Test
    void aRemovedCodingIsNotBroughtBackBesideOneThatSaysTheSame() {
        CodingId coding = code(p, A, "druk");
        p.apply(CodingEdits.remove(List.of(coding)));
        Entry removed = p.last();
        code(p, A, "druk");
        assertRefused(() -> p.undo(removed), "Twee keer hetzelfde", "twice the same");
    }

    @Test
    void aMoveIsNotUndoneIntoACircle() {
        move(p, A, Optional.of(B));
        Entry out = move(p, A, Optional.empty());
        move(p, B, Optional.of(A));
        assertRefused(() -> p.undo(out), "lopen rond", "go in a circle");
    }

    @Test
    void whatNoLongerFitsIsNotDoneAgain() {
        Entry moved = move(p, A, Optional.of(B));
        p.undo(moved);
        move(p, B, Optional.of(A));
        assertRefused(() -> p.redo(moved), "past niet meer", "no longer fits");
        Entry made = create(p, C, "c");
        p.undo(made);
        create(p, new CodeId(32), "c");
        assertRefused(() -> p.redo(made), "hebben dezelfde naam", "have the same name");
    }

    @Test
    void anOldConflictDoesNotStandInTheWay() {
        rename(p, A, "zelfde");
        rename(q, B, "zelfde");
        both.mergeBoth();
        assertThat(Structure.flaws(p.project)).hasSize(1);
        Entry made = create(p, C, "c");
        p.undo(made);
        Entry renamed = rename(p, A, "anders");
        assertThat(Structure.flaws(p.project)).isEmpty();
        assertRefused(() -> p.undo(renamed), "dezelfde naam", "the same name");
    }

    @Test
    void aCoderWhoCodedStays() {
        Entry added = p.log.entries().getFirst();
        code(p, A, "druk");
        assertRefused(() -> p.undo(added), "codeur 'Piet' is in gebruik", "coder 'Piet' is in use");
        assertThat(p.project.coders().get(QUIRIEN)).isPresent();
    }
}
