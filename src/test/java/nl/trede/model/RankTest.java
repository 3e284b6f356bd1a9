package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Property;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class RankTest {
    /// Puts in ranks at random places, as many people would for years.
    @Test
    void aRankLiesStrictlyBetweenItsNeighbours() {
        Property.forAllAssert(
                choices -> {
                    List<Integer> places = new ArrayList<>();
                    while (choices.below(80) != 0) places.add(choices.below(1000));
                    return places;
                },
                places -> {
                    List<String> ranks = new ArrayList<>();
                    for (int place : places) {
                        int at = place % (ranks.size() + 1);
                        String before = at == 0 ? "" : ranks.get(at - 1);
                        String after = at == ranks.size() ? "" : ranks.get(at);
                        String rank = Rank.between(before, after);
                        assertThat(rank).matches("[a-z]*[b-z]").isGreaterThan(before);
                        if (!after.isEmpty()) assertThat(rank).isLessThan(after);
                        ranks.add(at, rank);
                    }
                    assertThat(ranks).isSorted().doesNotHaveDuplicates();
                });
    }

    @Test
    void aHundredAddedAtOneEndOrInOneGapStayShort() {
        String last = "";
        for (int i = 0; i < 100; i++) last = Rank.between(last, "");
        assertThat(last).hasSizeLessThan(30);
        String first = Rank.between("", "");
        for (int i = 0; i < 100; i++) first = Rank.between("", first);
        assertThat(first).hasSizeLessThan(30);
        String low = "n";
        String high = "o";
        for (int i = 0; i < 100; i++) {
            String middle = Rank.between(low, high);
            if (i % 2 == 0) low = middle;
            else high = middle;
        }
        assertThat(high).hasSizeLessThan(60);
    }

    @Test
    void neighboursThatAreNotInOrderAreRefused() {
        assertThatThrownBy(() -> Rank.between("n", "n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rank.between("o", "n"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void manyAtOnceAreSpreadInOrderWithRoomBetweenThem() {
        for (int count : new int[] {1, 2, 11, 12, 13, 24, 300, 5000}) {
            List<String> ranks = new ArrayList<>();
            for (int i = 0; i < count; i++) ranks.add(Rank.spread(i, count));
            assertThat(ranks).isSorted().doesNotHaveDuplicates();
            assertThat(ranks.getLast()).hasSizeLessThan(6);
            for (int i = 1; i < count; i++)
                assertThat(Rank.between(ranks.get(i - 1), ranks.get(i))).hasSizeLessThan(7);
            assertThat(Rank.between("", ranks.getFirst())).isLessThan(ranks.getFirst());
        }
    }
}
