package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.correct;
import static nl.trede.change.Buurt.mergeCodes;
import static nl.trede.change.Buurt.move;
import static nl.trede.change.Buurt.paths;
import static nl.trede.change.Buurt.remove;
import static nl.trede.change.Buurt.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import nl.trede.message.TredeException;
import nl.trede.model.CodeId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What is listed as a conflict when two copies merge, and what is not.
class MergeTest {
    private record Example(
            String what, Consumer<Copy> here, Consumer<Copy> there, List<String> conflicts) {}

    private static final List<Example> EXAMPLES =
            List.of(
                    of(
                            "other names",
                            c -> rename(c, A, "x"),
                            c -> rename(c, A, "y"),
                            "code 21 name"),
                    of("the same name", c -> rename(c, A, "x"), c -> rename(c, A, "x")),
                    of("other things", c -> rename(c, A, "x"), c -> rename(c, B, "y")),
                    of("other fields", c -> rename(c, A, "x"), c -> move(c, A, Optional.of(B))),
                    of("only one side", c -> rename(c, A, "x"), _ -> {}),
                    of("nothing", _ -> {}, _ -> {}),
                    of(
                            "removed and renamed",
                            c -> remove(c, A),
                            c -> rename(c, A, "y"),
                            "code 21 exists"),
                    of(
                            "renamed and removed",
                            c -> rename(c, A, "y"),
                            c -> remove(c, A),
                            "code 21 exists"),
                    of("both removed", c -> remove(c, A), c -> remove(c, A)),
                    of("undone here", c -> c.undo(rename(c, A, "x")), c -> rename(c, A, "y")),
                    of("removal undone there", c -> rename(c, A, "x"), c -> c.undo(remove(c, A))),
                    of(
                            "twice on one side",
                            c -> {
                                rename(c, A, "x");
                                rename(c, A, "y");
                            },
                            c -> rename(c, A, "y")),
                    of("merged into others", c -> mergeCodes(c, A, B), c -> mergeCodes(c, B, A)),
                    of(
                            "two corrections",
                            c -> correct(c, "Iets."),
                            c -> correct(c, "Iets anders."),
                            "document 41 head"),
                    of(
                            "erased here",
                            c ->
                                    c.apply(
                                            Erasing.erase(
                                                    Erasing.planDocument(
                                                            c.project, Buurt.document(c)))),
                            c -> code(c, A, "druk")));

    private static Example of(
            String what, Consumer<Copy> here, Consumer<Copy> there, String... conflicts) {
        return new Example(what, here, there, List.of(conflicts));
    }

    @Test
    void conflictsAreWhatBothSidesWroteDifferentlyOrOneRemovedAndTheOtherTouched() {
        for (Example example : EXAMPLES) {
            Buurt both = new Buurt();
            example.here.accept(both.p);
            both.q.wait(7000);
            example.there.accept(both.q);
            Copy p = both.p.twin(70);
            Copy q = both.q.twin(71);
            assertThat(told(p.merge(both.q)))
                    .as(example.what)
                    .containsExactlyElementsOf(example.conflicts);
            assertThat(told(q.merge(both.p)))
                    .as(example.what + ", from the other side")
                    .containsExactlyElementsOf(example.conflicts);
            assertThat(p.project).as(example.what).isEqualTo(q.project);
            assertThat(told(p.merge(q))).isEmpty();
        }
    }

    private static List<String> told(Merge.Merged merged) {
        return merged.conflicts().stream()
                .map(c -> c.thing().kind().word() + " " + c.thing().value() + " " + c.field())
                .toList();
    }

    @Test
    void bothStampsOfAConflictAreThoseOfTheWrites() {
        Buurt both = new Buurt();
        Entry removed = remove(both.p, A);
        Entry renamed = rename(both.q, A, "y");
        Merge.Conflict conflict = both.p.merge(both.q).conflicts().getFirst();
        assertThat(conflict.here()).isEqualTo(removed.stamp());
        assertThat(conflict.there()).isEqualTo(renamed.stamp());
    }

    @Test
    void anAlteredEntryIsRefusedAndNothingIsTakenOver() {
        Buurt both = new Buurt();
        rename(both.q, A, "x");
        rename(both.q, B, "y");
        List<Entry> theirs = new java.util.ArrayList<>(both.q.log.entries());
        Entry last = theirs.removeLast();
        Part part = last.parts().getFirst();
        theirs.add(
                last.withParts(
                        List.of(
                                new Part(
                                        part.kind(),
                                        part.version(),
                                        part.thing(),
                                        part.fields(),
                                        part.body().map(b -> b.replace("\"y\"", "\"z\"")),
                                        part.bodyHash()))));
        int size = both.p.log.size();
        assertThatThrownBy(() -> Merge.merge(both.p.project, both.p.log, theirs))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> assertThat(Buurt.english(e)).contains("was altered"));
        assertThat(both.p.log.size()).isEqualTo(size);
    }

    @Test
    void theDeltaNamesWhatBecameOfEachThing() {
        Buurt both = new Buurt();
        rename(both.q, A, "x");
        Step step = both.p.merge(both.q).step();
        assertThat(step.delta().all()).containsExactly(A);
        Delta.Changed changed = requireNonNull(step.delta().changed().get(A));
        assertThat(changed.before().get(nl.trede.model.Field.NAME)).contains("a");
        assertThat(changed.after().get(nl.trede.model.Field.NAME)).contains("x");
        assertThat(both.p.merge(both.q).step().delta()).isEqualTo(Delta.NONE);
    }

    @Test
    void aCodeMergedIntoWhatStandsBelowItGivesItsPlaceToIt() {
        Copy p = new Buurt().p;
        CodeId below = new CodeId(31);
        CodeId side = new CodeId(32);
        Buurt.create(p, below, "onder", Optional.of(A));
        Buurt.create(p, side, "ernaast", Optional.of(A));
        var coding = code(p, A, "druk");
        Entry merged = mergeCodes(p, A, below);
        assertThat(paths(p)).containsExactly("onder", "onder/ernaast", "b");
        assertThat(Buurt.counted(p, coding)).isEqualTo(below);
        assertThat(Structure.flaws(p.project)).isEmpty();
        p.undo(merged);
        assertThat(paths(p)).containsExactly("a", "a/onder", "a/ernaast", "b");
        assertThat(Buurt.counted(p, coding)).isEqualTo(A);
    }

    @Test
    void aCodeMergedTwiceCountsAsTheLastOfThem() {
        Copy p = new Buurt().p;
        CodeId c = new CodeId(31);
        Buurt.create(p, c, "c");
        var coding = code(p, A, "druk");
        mergeCodes(p, A, B);
        mergeCodes(p, B, c);
        assertThat(Buurt.counted(p, coding)).isEqualTo(c);
        assertThat(paths(p)).containsExactly("c");
        assertThat(CodeEdits.used(p.project, code(p, c))).isEqualTo(1);
        assertThatThrownBy(() -> CodeEdits.merge(p.project, code(p, c), code(p, A)))
                .isInstanceOf(TredeException.class);
    }

    @Test
    void aCodeMergedIntoOneThatWasRemovedElsewhereKeepsThatOneInSight() {
        Buurt both = new Buurt();
        remove(both.p, B);
        mergeCodes(both.q, A, B);
        both.mergeBoth();
        assertThat(paths(both.p)).containsExactly("b!");
    }
}
