package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.PIET;
import static nl.trede.change.Buurt.QUIRIEN;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.memo;
import static nl.trede.change.Buurt.name;
import static nl.trede.change.Buurt.paths;
import static nl.trede.change.Buurt.rename;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.model.CodeId;
import nl.trede.model.MemoId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What can be undone and redone, and in which order; why not is in [UndoRefusedTest].
class UndoTest {
    private static final CodeId C = new CodeId(31);

    private final Buurt both = new Buurt();
    private final Copy p = both.p;
    private final Copy q = both.q;

    private static Optional<Entry> next(Copy copy) {
        return Undo.next(copy.log, copy.coder).map(Log.Logged::entry);
    }

    private static Optional<Entry> nextRedo(Copy copy) {
        return Undo.nextRedo(copy.log, copy.coder).map(Log.Logged::entry);
    }

    private void undoNext() {
        p.undo(next(p).orElseThrow());
    }

    private void redoNext() {
        p.redo(nextRedo(p).orElseThrow());
    }

    @Test
    void undoGoesBackOneByOneAndRedoForthAgain() {
        rename(p, A, "1");
        rename(p, A, "2");
        rename(p, B, "3");
        undoNext();
        assertThat(name(p, B)).isEqualTo("b");
        undoNext();
        assertThat(name(p, A)).isEqualTo("1");
        undoNext();
        assertThat(name(p, A)).isEqualTo("a");
        redoNext();
        redoNext();
        assertThat(name(p, A)).isEqualTo("2");
        undoNext();
        assertThat(name(p, A)).isEqualTo("1");
        redoNext();
        redoNext();
        assertThat(name(p, B)).isEqualTo("3");
        assertThat(nextRedo(p)).isEmpty();
    }

    @Test
    void thereIsNothingToRedoAfterANewEdit() {
        rename(p, A, "1");
        undoNext();
        assertThat(nextRedo(p)).isPresent();
        rename(p, B, "2");
        assertThat(nextRedo(p)).isEmpty();
        assertThat(next(p)).contains(p.last());
    }

    @Test
    void anEditOfAnotherCoderLeavesWhatIRedoAsItIs() {
        Entry mine = rename(p, A, "1");
        undoNext();
        rename(q, B, "2");
        p.merge(q);
        assertThat(nextRedo(p)).contains(mine);
    }

    @Test
    void theMakingOfAProjectAndTheArrivalOfACoderAreNoSteps() {
        Copy copy = Copy.empty(1, 0, PIET);
        copy.apply(
                Edits.together(
                        Undo.CREATION,
                        List.of(
                                Edits.addCoder(copy.project, PIET, "Piet"),
                                Edits.nameProject("Buurt"))));
        copy.apply(Edits.addCoder(copy.project, QUIRIEN, "Quirien"));
        assertThat(next(copy)).isEmpty();
        Entry first = create(copy, A, "a");
        assertThat(next(copy)).contains(first);
    }

    @Test
    void undoWorksAfterARestart() {
        Entry renamed = rename(p, A, "1");
        p.restart();
        assertThat(next(p)).contains(renamed);
        undoNext();
        p.restart();
        redoNext();
        assertThat(name(p, A)).isEqualTo("1");
    }

    @Test
    void undoPassesOverOthersAndWhatWasMergedAndWhatWasErased() {
        Entry mine = rename(p, A, "1");
        rename(q, B, "2");
        p.merge(q);
        memo(p, new MemoId(61), A, "weg");
        var erased = p.project.memos().get(new MemoId(61)).orElseThrow();
        p.apply(Erasing.erase(Erasing.planMemo(p.project, erased)));
        assertThat(next(p)).contains(mine);
    }

    @Test
    void whatWasUndoneAsFarAsPossibleDoesNotStandInTheWayOfWhatCameBefore() {
        Entry before = rename(p, A, "1");
        Change two =
                Edits.together(
                        "two",
                        List.of(
                                CodeEdits.rename(p.project, code(p, A), "2"),
                                CodeEdits.rename(p.project, code(p, B), "3")));
        p.apply(two);
        q.merge(p);
        rename(q, B, "van q");
        p.merge(q);
        p.apply(Undo.undo(p.project, p.log, next(p).orElseThrow(), PIET, true));
        assertThat(name(p, A)).isEqualTo("1");
        assertThat(name(p, B)).isEqualTo("van q");
        assertThat(next(p)).contains(before);
        redoNext();
        assertThat(name(p, A)).isEqualTo("2");
    }

    @Test
    void anyEntryOfLongAgoCanBeUndone() {
        Entry first = rename(p, A, "1");
        rename(p, B, "2");
        code(p, B, "druk");
        p.undo(first);
        assertThat(name(p, A)).isEqualTo("a");
        assertThat(name(p, B)).isEqualTo("2");
    }

    @Test
    void whatWasMadeTogetherCanBeUndoneTogether() {
        Change first =
                CodeEdits.create(p.project, Optional.empty(), CodeEdits.NewCode.named(C, "c"));
        Change second =
                CodeEdits.create(
                        Edits.after(p.project, first),
                        Optional.of(C),
                        CodeEdits.NewCode.named(new CodeId(32), "d"));
        p.apply(Edits.together("import", List.of(first, second)));
        Entry imported = p.last();
        assertThat(paths(p)).containsExactly("a", "b", "c", "c/d");
        p.undo(imported);
        assertThat(paths(p)).containsExactly("a", "b");
        p.redo(imported);
        assertThat(paths(p)).containsExactly("a", "b", "c", "c/d");
    }

    @Test
    void theRestIsAsMuchAsNothingStandsOn() {
        Change first =
                CodeEdits.create(p.project, Optional.empty(), CodeEdits.NewCode.named(C, "c"));
        Change second =
                CodeEdits.create(
                        Edits.after(p.project, first),
                        Optional.of(C),
                        CodeEdits.NewCode.named(new CodeId(32), "d"));
        Change third =
                CodeEdits.create(
                        p.project, Optional.empty(), CodeEdits.NewCode.named(new CodeId(33), "e"));
        p.apply(Edits.together("import", List.of(first, second, third)));
        Entry imported = p.last();
        code(p, new CodeId(32), "druk");
        p.apply(Undo.undo(p.project, p.log, imported, PIET, true));
        assertThat(paths(p)).containsExactly("a", "b", "c", "c/d");
        assertThat(p.last().decides().orElseThrow().parts()).containsExactly(2);
    }
}
