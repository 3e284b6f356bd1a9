package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Property;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

class AlignmentTest {
    private record Sequences(int[] a, int[] b) {
        @Override
        public String toString() {
            return Property.show(a) + " " + Property.show(b);
        }
    }

    private static Generator<Sequences> sequences(int length, int different) {
        Generator<int[]> sequence =
                choices -> {
                    List<Integer> some = choices.several(length, c -> c.below(different));
                    return some.stream().mapToInt(Integer::intValue).toArray();
                };
        return choices -> new Sequences(sequence.next(choices), sequence.next(choices));
    }

    /// Checks that partners are equal and in the same order in both, and counts them.
    private static int countValid(Sequences given, int[] partners) {
        assertThat(partners).hasSameSizeAs(given.a);
        int last = -1;
        int count = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] < 0) continue;
            assertThat(partners[i]).isGreaterThan(last).isLessThan(given.b.length);
            assertThat(given.b[partners[i]]).isEqualTo(given.a[i]);
            last = partners[i];
            count++;
        }
        return count;
    }

    /// The length of the longest common subsequence, by the table of the textbooks.
    private static int longest(Sequences given) {
        int[][] table = new int[given.a.length + 1][given.b.length + 1];
        for (int i = 1; i <= given.a.length; i++)
            for (int j = 1; j <= given.b.length; j++)
                table[i][j] =
                        given.a[i - 1] == given.b[j - 1]
                                ? table[i - 1][j - 1] + 1
                                : Math.max(table[i - 1][j], table[i][j - 1]);
        return table[given.a.length][given.b.length];
    }

    @Test
    void ofShortSequencesAsManyArePairedAsCanBe() {
        forAllAssert(
                3000,
                sequences(8, 4),
                given -> {
                    int count = countValid(given, Alignment.partners(given.a, given.b));
                    if (given.a.length + given.b.length <= 48)
                        assertThat(count).isEqualTo(longest(given));
                });
    }

    @Test
    void ofLongSequencesOfFewKindsPairsAreEqualAndInOrder() {
        forAllAssert(
                60,
                sequences(700, 3),
                given -> countValid(given, Alignment.partners(given.a, given.b)));
    }

    /// More edits than are sought at once, and hardly an element that is there only once.
    @Test
    void ofALongSequenceThatWasMuchChangedNearlyAsManyArePairedAsStayed() {
        Random random = new Random(5);
        int[] a = random.ints(5_000, 0, 6).toArray();
        int[] b = Arrays.stream(a).filter(element -> random.nextInt(5) != 0).toArray();
        int count = countValid(new Sequences(a, b), Alignment.partners(a, b));
        assertThat(count).isGreaterThan(b.length * 9 / 10);
    }

    @Test
    void whatIsThereOnceIsFoundAcrossHoweverMuchWasTakenOut() {
        int[] a = IntStream.range(0, 100_000).toArray();
        int[] b =
                IntStream.concat(IntStream.range(20_000, 50_000), IntStream.range(90_000, 90_100))
                        .toArray();
        int[] partners = Alignment.partners(a, b);
        assertThat(countValid(new Sequences(a, b), partners)).isEqualTo(b.length);
    }

    @Test
    void oneMovedBlockIsPairedOnOneSideOnly() {
        int[] a = IntStream.range(0, 1000).toArray();
        int[] b =
                IntStream.concat(
                                IntStream.concat(
                                        IntStream.range(0, 100), IntStream.range(200, 1000)),
                                IntStream.range(100, 200))
                        .toArray();
        assertThat(countValid(new Sequences(a, b), Alignment.partners(a, b))).isEqualTo(900);
    }

    @Test
    void nothingIsPairedWithNothing() {
        int[] none = {};
        int[] some = {1, 2};
        assertThat(Alignment.partners(none, some)).isEmpty();
        assertThat(Alignment.partners(some, none)).containsOnly(-1);
        assertThat(Arrays.stream(Alignment.partners(some, new int[] {3, 4}))).containsOnly(-1);
    }
}
