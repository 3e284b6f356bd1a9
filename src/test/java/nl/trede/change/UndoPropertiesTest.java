package nl.trede.change;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Histories.History;
import nl.trede.message.TredeException;
import nl.trede.model.Project;
import nl.trede.model.Thing;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Undo and redo at the end of every history, of each entry that there is.
class UndoPropertiesTest {
    private static final int COUNT = Integer.getInteger("histories", 10_000) / 10;

    @Test
    void afterUndoItIsAsThoughItHadNeverHappenedAndRedoBringsItBack() {
        Histories.forAll(
                COUNT,
                history -> {
                    Copy copy = history.copy(0);
                    copy.merge(history.copy(1));
                    for (Entry entry : copy.log.entries()) undoAndRedo(copy.twin(50), entry);
                });
    }

    private static void undoAndRedo(Copy copy, Entry entry) {
        Project before = copy.project;
        Set<Integer> counting = counting(copy, entry);
        int size = copy.log.size();
        try {
            copy.undo(entry);
        } catch (TredeException refused) {
            assertThat(copy.project).isSameAs(before);
            assertThat(copy.log.size()).isEqualTo(size);
            return;
        }
        Project undone = copy.project;
        assertThat(undone.equals(copy.folded())).isTrue();
        assertThat(
                        Shown.apart(
                                Shown.existing(undone),
                                Shown.existing(copy.without(entry.stamp(), counting))))
                .as(entry.toString())
                .isEmpty();
        assertThat(Structure.flaws(before)).containsAll(Structure.flaws(undone));
        assertThat(Shown.referring(undone, gone(before, undone, entry))).isEmpty();
        copy.redo(entry);
        assertThat(copy.project.equals(before)).as("redone").isTrue();
        assertThat(Shown.apart(copy.project, before)).isEmpty();
    }

    private static Set<Integer> counting(Copy copy, Entry entry) {
        Set<Integer> counting = new TreeSet<>();
        for (int n = 0; n < entry.parts().size(); n++)
            if (copy.log.counts(entry.stamp(), n)) counting.add(n);
        return counting;
    }

    /// What an entry made, and is no longer there.
    private static Set<Thing> gone(Project before, Project after, Entry entry) {
        Set<Thing> gone = new HashSet<>();
        for (Part part : entry.parts())
            if (before.fields(part.thing()).exist() && !after.fields(part.thing()).exist())
                gone.add(part.thing());
        return gone;
    }

    @Test
    void undoneHereAndMergedItIsUndoneEverywhereAndRedoBringsItBackEverywhere() {
        Histories.forAll(
                COUNT,
                history -> {
                    List<Copy> copies = history.copies();
                    Copy first = copies.getFirst();
                    Project before = first.project;
                    var target = Undo.next(first.log, first.coder);
                    if (target.isEmpty()) return;
                    try {
                        first.undo(target.get().entry());
                    } catch (TredeException refused) {
                        return;
                    }
                    Copy elsewhere = copies.get(1);
                    elsewhere.merge(first);
                    first.redo(target.get().entry());
                    assertThat(first.project.equals(before)).isTrue();
                    elsewhere.merge(first);
                    first.merge(elsewhere);
                    assertThat(elsewhere.project.equals(first.project)).isTrue();
                    assertThat(elsewhere.project.equals(elsewhere.folded())).isTrue();
                    assertThat(mergedWithout(history, before, first)).isTrue();
                });
    }

    /// Whether undo and redo together changed nothing: the same as the copies merged without them.
    private static boolean mergedWithout(History history, Project before, Copy merged) {
        Fold fold = new Fold();
        for (Entry entry : merged.log.entries())
            if (!isOfLastTwo(entry, history.copy(0))) fold.add(entry);
        return !before.equals(Project.EMPTY) && fold.project().equals(merged.project);
    }

    private static boolean isOfLastTwo(Entry entry, Copy copy) {
        List<Entry> own =
                copy.log.entries().stream()
                        .filter(one -> one.coder().equals(copy.coder) && one.decides().isPresent())
                        .toList();
        return own.indexOf(entry) >= own.size() - 2 && own.contains(entry);
    }
}
