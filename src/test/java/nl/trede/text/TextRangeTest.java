package nl.trede.text;

import static nl.trede.generate.Property.forAll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Generator;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

class TextRangeTest {
    private record Pair(TextRange a, TextRange b) {}

    private static final Generator<TextRange> RANGE =
            choices -> {
                int start = choices.below(12);
                return new TextRange(start, start + choices.between(1, 8));
            };
    private static final Generator<Pair> PAIR =
            choices -> new Pair(RANGE.next(choices), RANGE.next(choices));

    /// What a range is, said in the plainest way: the positions of its units.
    private static List<Integer> units(TextRange range) {
        return IntStream.range(0, 30).filter(range::contains).boxed().toList();
    }

    @Test
    void aRangeIsNeverEmptyNorTurnedAroundNorBeforeTheText() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(4, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new TextRange(-1, 3));
    }

    @Test
    void itHoldsItsStartAndNotItsEnd() {
        assertThat(units(new TextRange(3, 6))).containsExactly(3, 4, 5);
        assertThat(new TextRange(3, 6).length()).isEqualTo(3);
        assertThat(new TextRange(3, 6).of("012345678")).isEqualTo("345");
        assertThat(new TextRange(3, 6)).hasToString("3-6");
    }

    @Test
    void aTextThatIsTooShortIsRefused() {
        assertThatThrownBy(() -> new TextRange(3, 6).of("01234"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void rangesThatAbutDoNotOverlap() {
        assertThat(new TextRange(0, 3).overlaps(new TextRange(3, 6))).isFalse();
        assertThat(new TextRange(0, 4).overlaps(new TextRange(3, 6))).isTrue();
    }

    @Test
    void whatEnclosesComesBeforeWhatItEncloses() {
        assertThat(
                        List.of(
                                        new TextRange(2, 3),
                                        new TextRange(0, 2),
                                        new TextRange(0, 9),
                                        new TextRange(0, 1))
                                .stream()
                                .sorted())
                .map(TextRange::toString)
                .containsExactly("0-9", "0-2", "0-1", "2-3");
    }

    @Test
    void overlappingEnclosingAndSpanningAreWhatTheyAreForTheirUnits() {
        forAll(
                2000,
                PAIR,
                pair -> {
                    List<Integer> a = units(pair.a);
                    List<Integer> b = units(pair.b);
                    List<Integer> span = units(pair.a.span(pair.b));
                    return pair.a.overlaps(pair.b) == a.stream().anyMatch(b::contains)
                            && pair.a.encloses(pair.b) == a.containsAll(b)
                            && span.containsAll(a)
                            && span.containsAll(b)
                            && span.getFirst() == Math.min(a.getFirst(), b.getFirst())
                            && span.getLast() == Math.max(a.getLast(), b.getLast());
                });
    }

    @Test
    void theOrderIsOneOrderAndAgreesWithEquality() {
        forAll(
                2000,
                PAIR,
                pair -> {
                    int order = pair.a.compareTo(pair.b);
                    return Integer.signum(order) == -Integer.signum(pair.b.compareTo(pair.a))
                            && (order == 0) == pair.a.equals(pair.b)
                            && (!pair.a.encloses(pair.b) || order <= 0);
                });
    }
}
