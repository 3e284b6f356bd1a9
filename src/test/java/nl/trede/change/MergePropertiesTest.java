package nl.trede.change;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Histories.History;
import nl.trede.model.CodingId;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// What holds of every history, however it went. `-Dhistories=100000` tries as many.
class MergePropertiesTest {
    private static final int COUNT = Integer.getInteger("histories", 10_000);
    private static final int[][] ORDERS = {
        {0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}
    };

    @Test
    void copiesThatMergeInAnyOrderEndEqual() {
        Histories.forAll(
                COUNT,
                history -> {
                    Project merged = mergedInEveryOrder(history);
                    entryByEntry(history, merged);
                });
    }

    /// After each step the project is what its log adds up to.
    @Test
    void whatIsKeptUpToDateIsWhatTheLogAddsUpTo() {
        Histories.forAll(
                COUNT / 20,
                (copy, step) -> assertThat(copy.project.equals(copy.folded())).as(step).isTrue(),
                history -> {
                    for (Copy copy : history.copies()) asOf(history, copy);
                });
    }

    /// Where nothing was erased: what was erased is gone from the past too.
    private static void asOf(History history, Copy copy) {
        if (history.erasures()) return;
        copy.after.forEach((seq, project) ->
                assertThat(nl.trede.change.History.asOf(copy.log, seq).equals(project))
                        .as("as of " + seq)
                        .isTrue());
    }

    private static Project mergedInEveryOrder(History history) {
        List<Copy> ends = new ArrayList<>();
        for (int[] order : ORDERS) {
            Copy end = history.copy(order[0]).twin(90 + ends.size());
            end.merge(history.copy(order[1]));
            end.merge(history.copy(order[2]));
            ends.add(end);
        }
        Copy last = history.copy(1).twin(97);
        last.merge(history.copy(2));
        Copy associated = history.copy(0).twin(98);
        associated.merge(last);
        ends.add(associated);
        Project expected = Copy.fold(union(history));
        assertThat(Shown.apart(ends.getFirst().project, expected)).isEmpty();
        for (Copy end : ends) {
            assertThat(end.project.equals(expected)).as("the merged is the folded").isTrue();
            Project before = end.project;
            assertThat(end.merge(history.copy(0)).entries()).isZero();
            assertThat(end.project).isSameAs(before);
            assertThat(bodiesOfErased(end)).isEmpty();
        }
        stamps(last.log.entries());
        return expected;
    }

    /// Every entry of all copies; of one that several have any, also one with bodies that elsewhere are gone.
    private static List<Entry> union(History history) {
        Map<Stamp, Entry> all = new LinkedHashMap<>();
        for (Copy copy : history.copies())
            for (Entry entry : copy.log.entries())
                all.merge(entry.stamp(), entry, (a, b) -> bodies(a) >= bodies(b) ? a : b);
        return List.copyOf(all.values());
    }

    private static long bodies(Entry entry) {
        return entry.parts().stream().filter(part -> part.body().isPresent()).count();
    }

    private static void entryByEntry(History history, Project expected) {
        List<Entry> entries = new ArrayList<>(union(history));
        Collections.shuffle(entries, new Random(entries.size()));
        Copy copy = Copy.empty(99, 0, history.copy(0).coder);
        for (Entry entry : entries) {
            copy.take(entry);
            copy.take(entry);
        }
        assertThat(copy.project.equals(expected)).as("entry by entry").isTrue();
        assertThat(Shown.apart(copy.project, expected)).isEmpty();
        assertThat(bodiesOfErased(copy)).isEmpty();
    }

    /// Bodies and blobs that an erasure should have destroyed.
    private static List<String> bodiesOfErased(Copy copy) {
        Set<Thing> gone = new HashSet<>();
        Map<Thing, Set<String>> fields = new HashMap<>();
        List<String> left = new ArrayList<>();
        for (Entry entry : copy.log.entries())
            for (Part part : entry.parts()) {
                if (part.erasesBlob()) {
                    for (String hex : part.fields())
                        if (copy.has(Hash.ofHex(hex))) left.add("blob " + hex);
                } else if (part.erases()) {
                    if (part.fields().contains("*")) gone.add(part.thing());
                    else
                        fields.computeIfAbsent(part.thing(), _ -> new HashSet<>())
                                .addAll(part.fields());
                }
            }
        for (Entry entry : copy.log.entries())
            for (Part part : entry.parts()) {
                if (part.body().isEmpty() || part.erases()) continue;
                boolean ofGone =
                        gone.contains(part.thing())
                                || (part.thing() instanceof CodingId coding
                                        && gone.contains(coding.document()));
                boolean ofField =
                        !Collections.disjoint(
                                part.fields(), fields.getOrDefault(part.thing(), Set.of()));
                if (ofGone || ofField) left.add(part.toString());
            }
        return left;
    }

    /// In one session each stamp is later than the one before; no two entries share one.
    private static void stamps(List<Entry> entries) {
        Map<Long, Long> last = new HashMap<>();
        for (Entry entry : entries) {
            Long before = last.put(entry.stamp().session(), entry.stamp().time());
            if (before != null) assertThat(entry.stamp().time()).isGreaterThan(before);
            assertThat(entry.isIntact()).isTrue();
        }
    }
}
