package nl.trede.exchange;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class NaturalOrderTest {
    @Test
    void namesAreOrderedAsPeopleDo() {
        List<String> ordered =
                List.of(
                        "1",
                        "2",
                        "02 b",
                        "10",
                        "99999999999999999999",
                        "100000000000000000000",
                        "a",
                        "A1b",
                        "a2",
                        "A10",
                        "b",
                        "é");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled);

        assertThat(shuffled.stream().sorted(NaturalOrder::compare))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void theOrderIsTotal() {
        Generator<String> name =
                choices ->
                        String.join(
                                "",
                                choices.several(
                                        3,
                                        some ->
                                                some.oneIn(2)
                                                        ? some.oneOf(
                                                                "1", "01", "10", "a", "A", "é", "É")
                                                        : Generators.word().next(some)));
        Generator<List<String>> three =
                choices -> List.of(name.next(choices), name.next(choices), name.next(choices));
        forAllAssert(
                1000,
                three,
                names -> {
                    String a = names.get(0);
                    String b = names.get(1);
                    String c = names.get(2);
                    int ab = Integer.signum(NaturalOrder.compare(a, b));
                    assertThat(Integer.signum(NaturalOrder.compare(b, a))).isEqualTo(-ab);
                    assertThat(ab == 0).isEqualTo(a.equals(b));
                    if (ab <= 0 && NaturalOrder.compare(b, c) <= 0)
                        assertThat(NaturalOrder.compare(a, c)).isLessThanOrEqualTo(0);
                });
    }
}
