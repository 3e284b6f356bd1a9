package nl.trede.generate;

import static nl.trede.generate.Property.forAll;
import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

class PropertyTest {
    private static final Generator<List<Integer>> NUMBERS =
            choices -> choices.several(10, some -> some.below(1000));

    private static final Generator<List<Integer>> COUNTED_NUMBERS =
            choices -> {
                List<Integer> numbers = new ArrayList<>();
                for (int i = choices.below(20); i > 0; i--) numbers.add(choices.below(1000));
                return numbers;
            };

    private static String failureOf(Runnable property) {
        Throwable failure = catchThrowable(property::run);
        assertThat(failure).isInstanceOf(AssertionError.class);
        return String.valueOf(failure.getMessage());
    }

    @Test
    void whatHoldsIsTriedOnAsManyValuesAsAsked() {
        List<List<Integer>> seen = new ArrayList<>();
        forAll(37, NUMBERS, seen::add);
        assertThat(seen).hasSize(37 * Integer.getInteger("property.times", 1));
        assertThat(new HashSet<>(seen)).as("they differ").hasSizeGreaterThan(20);
    }

    @Test
    void aPlantedFaultShrinksToItsSmallestCase() {
        for (int i = 0; i < 20; i++) {
            String failure =
                    failureOf(() ->
                            forAll(NUMBERS, numbers -> numbers.stream().noneMatch(n -> n >= 123)));
            assertThat(failure).startsWith("fails for [123]\n");
        }
    }

    @Test
    void shrinkingFindsItsWayThroughACountDrawnFirst() {
        for (int i = 0; i < 20; i++) {
            String failure =
                    failureOf(() ->
                            forAll(
                                    COUNTED_NUMBERS,
                                    numbers -> numbers.stream().noneMatch(n -> n >= 123)));
            assertThat(failure).startsWith("fails for [123]\n");
        }
    }

    @Test
    void twoValuesThatMustGoTogetherStay() {
        for (int i = 0; i < 20; i++) {
            String failure =
                    failureOf(() ->
                            forAll(
                                    NUMBERS,
                                    numbers ->
                                            numbers.size() < 2
                                                    || numbers.getLast() <= numbers.getFirst()));
            assertThat(failure).startsWith("fails for [0, 1]\n");
        }
    }

    @Test
    void textsShrinkToTheirFault() {
        String failure =
                failureOf(
                        () -> forAll(10_000, Generators.text(), text -> !text.contains("\u200d")));
        assertThat(failure)
                .startsWith(
                        "fails for \"\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67"
                                + "\\u200d\\ud83d\\udc66 \"\n");
    }

    @Test
    void whatAnAssertionSaysIsShown() {
        assertThatThrownBy(() ->
                        forAllAssert(NUMBERS, numbers -> assertThat(numbers).as("no 7").isEmpty()))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("fails for [0]\nagain with -Dproperty.seed=")
                .hasMessageContaining("no 7");
    }

    @Test
    void aSmallerCaseThatFailsInAnotherWayIsNotTheAnswer() {
        Set<String> found = new HashSet<>();
        for (int i = 0; i < 20; i++)
            failureOf(() ->
                            forAll(
                                    NUMBERS,
                                    numbers -> {
                                        boolean few = numbers.size() == 1 || numbers.size() == 2;
                                        if (few) throw new IllegalStateException("few");
                                        return numbers.isEmpty();
                                    }))
                    .lines()
                    .filter(line -> !line.startsWith("again"))
                    .reduce((first, second) -> first + ", " + second)
                    .ifPresent(found::add);
        String many = "fails for [0, 0, 0], it does not hold";
        String few = "fails for [0], java.lang.IllegalStateException: few";
        assertThat(found).contains(many).isSubsetOf(many, few);
    }

    @Test
    void theSeedShownBringsTheFailureBackAtOnce() {
        Runnable property =
                () -> forAll(1, NUMBERS, numbers -> numbers.size() < 30 || numbers.get(2) < 500);
        String failure = "";
        while (failure.isEmpty()) {
            Throwable thrown = catchThrowable(property::run);
            failure = thrown == null ? "" : String.valueOf(thrown.getMessage());
        }
        String seed = failure.lines().toList().get(1).replace("again with -Dproperty.seed=", "");
        System.setProperty("property.seed", seed);
        try {
            assertThat(failureOf(property)).isEqualTo(failure);
        } finally {
            System.clearProperty("property.seed");
        }
    }

    @Test
    void theSameChoicesGiveTheSameValue() {
        forAllAssert(
                choices -> choices.below(Integer.MAX_VALUE),
                seed -> {
                    Choices first = Choices.random(seed);
                    Generators.Edited edited = Generators.editedText().next(first);
                    assertThat(Generators.editedText().next(Choices.random(seed)))
                            .isEqualTo(edited);
                    assertThat(Generators.editedText().next(Choices.replay(first.drawn())))
                            .isEqualTo(edited);
                });
    }

    @Test
    void generatedTextsAreWellFormedAndRangesCutNothing() {
        Set<Boolean> signs = new HashSet<>();
        forAll(
                1000,
                Generators.markedText(),
                marked -> {
                    signs.add(marked.text().contains("\u200d"));
                    signs.add(marked.text().contains("\u00ad"));
                    String text = marked.text();
                    int start = marked.range().start();
                    int end = marked.range().end();
                    return isWellFormed(text)
                            && isWellFormed(text.substring(start, end))
                            && isWellFormed(text.substring(0, start));
                });
        assertThat(signs).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void generatedEditsLeaveWellFormedTexts() {
        Set<Integer> counts = new HashSet<>();
        forAll(
                Generators.editedText(),
                edited -> {
                    counts.add(edited.map().edits().size());
                    return isWellFormed(edited.before()) && isWellFormed(edited.after());
                });
        assertThat(counts).contains(0, 1, 2, 3);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }
}
