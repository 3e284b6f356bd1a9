package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import nl.trede.generate.Choices;
import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.text.Segments.Kind;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

class SegmentsTest {
    private static final Segments TURNS =
            new Segments.Builder()
                    .foundBy(Kind.TURN, "name and colon 1")
                    .add(Kind.TURN, 0, 12, "Interviewer")
                    .add(Kind.TURN, 12, 300, "Mevr. Öztürk")
                    .foundBy(Kind.WORD, "JDK 25")
                    .add(Kind.WORD, 5, 9)
                    .foundBy(Kind.PAGE, "PDF")
                    .build();

    private static final Generator<Segments> SEGMENTS =
            choices -> {
                Segments.Builder builder = new Segments.Builder();
                for (Kind kind : Kind.values()) if (choices.oneIn(2)) fill(builder, kind, choices);
                return builder.build();
            };

    private static void fill(Segments.Builder builder, Kind kind, Choices choices) {
        builder.foundBy(kind, "x" + Generators.word().next(choices));
        int last = 0;
        int far = choices.oneOf(3, 300, 1_000_000);
        while (choices.below(8) != 0) {
            int start = last + choices.below(far);
            last = start + choices.between(1, far);
            builder.add(kind, start, last, Generators.word().next(choices));
        }
    }

    private static int[] bytes(int... bytes) {
        return bytes;
    }

    private static Segments read(int... bytes) {
        byte[] narrow = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) narrow[i] = (byte) bytes[i];
        return Segments.of(narrow);
    }

    @Test
    void segmentsAnswerByKindAndIndex() {
        assertThat(TURNS.count(Kind.TURN)).isEqualTo(2);
        assertThat(TURNS.range(Kind.TURN, 1)).isEqualTo(new TextRange(12, 300));
        assertThat(TURNS.label(Kind.TURN, 1)).isEqualTo("Mevr. Öztürk");
        assertThat(TURNS.label(Kind.WORD, 0)).isEmpty();
        assertThat(TURNS.foundBy(Kind.TURN)).isEqualTo("name and colon 1");
        assertThat(TURNS.foundBy(Kind.SENTENCE)).isEmpty();
        assertThat(TURNS.foundBy(Kind.PAGE)).as("looked for and not found").isEqualTo("PDF");
        assertThat(TURNS.count(Kind.PAGE)).isZero();
        assertThat(TURNS.count(Kind.SENTENCE)).isZero();
        assertThat(TURNS).hasToString("TURN 2 WORD 1 PAGE 0");
    }

    @Test
    void theBytesAreThoseOfTheFirstVersionForEver() {
        Segments small =
                new Segments.Builder()
                        .foundBy(Kind.TURN, "é")
                        .add(Kind.TURN, 2, 4, "A")
                        .add(Kind.TURN, 304, 305, "")
                        .foundBy(Kind.PARAGRAPH, "p")
                        .add(Kind.PARAGRAPH, 0, 128)
                        .build();
        int[] expected =
                bytes(
                        1, // version
                        1, 1, 'p', 1, 0, 0x80, 1, // paragraphs: one, at once, 128 long
                        2, 2, 0xc3, 0xa9, 2, // turns found by é: two
                        2, 2, 1, 'A', // after 2, 2 long, A
                        0xac, 2, 1, 0); // after 300, 1 long, no name
        assertThat(small.toBytes()).containsExactly(expected);
        assertThat(read(expected)).isEqualTo(small).hasSameHashCodeAs(small);
    }

    @Test
    void whatIsWrittenIsRead() {
        forAllAssert(
                SEGMENTS,
                segments -> {
                    Segments read = Segments.of(segments.toBytes());
                    for (Kind kind : Kind.values()) {
                        assertThat(read.foundBy(kind)).isEqualTo(segments.foundBy(kind));
                        assertThat(read.count(kind)).isEqualTo(segments.count(kind));
                        for (int i = 0; i < segments.count(kind); i++) {
                            assertThat(read.range(kind, i)).isEqualTo(segments.range(kind, i));
                            assertThat(read.label(kind, i)).isEqualTo(segments.label(kind, i));
                        }
                    }
                    assertThat(read).isEqualTo(segments);
                });
    }

    @Test
    void halfASurrogatePairInANameIsTheSameBeforeAndAfter() {
        Segments broken =
                new Segments.Builder()
                        .foundBy(Kind.TURN, "x")
                        .add(Kind.TURN, 0, 3, "A\ud83d")
                        .build();
        assertThat(broken.label(Kind.TURN, 0)).isEqualTo("A?");
        assertThat(Segments.of(broken.toBytes()).label(Kind.TURN, 0)).isEqualTo("A?");
    }

    @Test
    void garbageIsRefusedAndNothingElse() {
        Generator<byte[]> garbage =
                choices -> {
                    List<Integer> some = choices.several(20, c -> c.below(c.oneOf(8, 256)));
                    byte[] bytes = new byte[some.size() + 1];
                    bytes[0] = 1;
                    for (int i = 0; i < some.size(); i++) bytes[i + 1] = some.get(i).byteValue();
                    return bytes;
                };
        forAllAssert(20_000, garbage, SegmentsTest::isRefusedOrWhatWasWritten);
    }

    @Test
    void damagedBytesAreRefusedAndNothingElse() {
        Generator<byte[]> damaged =
                choices -> {
                    byte[] bytes = SEGMENTS.next(choices).toBytes();
                    int cut = choices.oneIn(2) ? choices.below(bytes.length) : 0;
                    byte[] rest = Arrays.copyOf(bytes, bytes.length - cut);
                    for (int i = choices.below(4); i > 0; i--)
                        rest[choices.below(rest.length)] =
                                (byte) (int) choices.oneOf(0, 1, 0x7f, 0x80, 0xff);
                    return rest;
                };
        forAllAssert(5_000, damaged, SegmentsTest::isRefusedOrWhatWasWritten);
    }

    private static void isRefusedOrWhatWasWritten(byte[] bytes) {
        try {
            assertThat(Segments.of(bytes).toBytes()).isEqualTo(bytes);
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Test
    void promisesOfBillionsCostNothing() {
        int[][] promises = {
            {},
            {2},
            {1, 4, 1, 'x', 0xff, 0xff, 0xff, 0xff, 7}, // two billion words, and none follows
            {1, 4, 1, 'x', 0xff, 0xff, 0xff, 0xff, 7, 0, 1, 0, 1}, // two follow
            {1, 4, 1, 'x', 0xff, 0xff, 0xff, 0xff, 0xf}, // less than none
            {1, 4, 1, 'x', 0xff, 0xff, 0xff, 0xff, 0xff, 0}, // a number that is too long
            {1, 4, 0xff, 0xff, 0xff, 0xff, 7, 'x'}, // a name of two billion bytes
            {1, 4, 0xff, 0xff, 0xff, 0xff, 0xf, 'x'}, // of less than none
            {1, 4, 1, 'x', 2, 0xff, 0xff, 0xff, 0xff, 7, 1}, // begins where no text ends
            {1, 4, 1, 'x', 1, 1, 0xff, 0xff, 0xff, 0xff, 7}, // ends there
        };
        for (int[] promise : promises)
            assertThatIllegalArgumentException()
                    .as(Arrays.toString(promise))
                    .isThrownBy(() -> read(promise));
    }

    @Test
    void whatReadsAsSegmentsButIsWrittenInAnotherWayIsRefused() {
        int[][] others = {
            {1, 9, 1, 'x', 0}, // an unknown kind
            {1, 0x84, 0, 1, 'x', 0}, // a number longer than it need be
            {1, 4, 1, 'x', 0, 3, 1, 'x', 0}, // kinds in another order
            {1, 4, 1, 'x', 0, 4, 1, 'x', 0}, // one kind twice
            {1, 4, 0, 0}, // found by nobody
            {1, 4, 1, 0xff, 0}, // not UTF-8
        };
        for (int[] other : others)
            assertThatIllegalArgumentException()
                    .as(Arrays.toString(other))
                    .isThrownBy(() -> read(other));
    }

    @Test
    void segmentsOutOfOrderAreRefused() {
        Segments.Builder builder =
                new Segments.Builder().foundBy(Kind.WORD, "x").add(Kind.WORD, 3, 6);
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(Kind.WORD, 5, 8));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(Kind.WORD, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add(Kind.WORD, 7, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.foundBy(Kind.WORD, "y"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.foundBy(Kind.PAGE, ""));
        assertThatIllegalStateException().isThrownBy(() -> builder.add(Kind.PAGE, 0, 2, "1"));
        assertThat(builder.add(Kind.WORD, 6, 8).build().count(Kind.WORD)).isEqualTo(2);
    }

    /// Segments and two positions to ask about, near them.
    private record Asked(Segments segments, int from, int to) {}

    private static final Generator<Asked> ASKED =
            choices -> {
                Segments.Builder builder = new Segments.Builder().foundBy(Kind.WORD, "x");
                int last = 0;
                while (choices.below(8) != 0) {
                    int start = last + choices.below(3);
                    last = start + choices.between(1, 5);
                    builder.add(Kind.WORD, start, last);
                }
                int from = choices.below(last + 4);
                return new Asked(builder.build(), from, from + choices.between(1, 20));
            };

    private static List<TextRange> words(Segments segments) {
        return IntStream.range(0, segments.count(Kind.WORD))
                .mapToObj(i -> segments.range(Kind.WORD, i))
                .toList();
    }

    @Test
    void countingAndFindingAreWhatLookingAtEachOneGives() {
        forAllAssert(
                2000,
                ASKED,
                asked -> {
                    Segments segments = asked.segments;
                    List<TextRange> words = words(segments);
                    List<Integer> beginning = new ArrayList<>();
                    List<Integer> containing = new ArrayList<>();
                    List<Integer> following = new ArrayList<>(List.of(words.size()));
                    for (int i = words.size() - 1; i >= 0; i--) {
                        int start = words.get(i).start();
                        if (start >= asked.from && start < asked.to) beginning.add(i);
                        if (words.get(i).contains(asked.from)) containing.add(i);
                        if (start >= asked.from) following.add(i);
                    }
                    assertThat(segments.countBeginningIn(Kind.WORD, asked.from, asked.to))
                            .isEqualTo(beginning.size());
                    assertThat(segments.at(Kind.WORD, asked.from).stream().toList())
                            .isEqualTo(containing);
                    assertThat(segments.firstStartingFrom(Kind.WORD, asked.from))
                            .isEqualTo(following.getLast());
                });
    }

    @Test
    void wideningTakesInAllOfWhatItTouches() {
        forAllAssert(
                2000,
                ASKED,
                asked -> {
                    TextRange range = new TextRange(asked.from, asked.to);
                    TextRange expected =
                            words(asked.segments).stream()
                                    .filter(word -> word.overlaps(range))
                                    .reduce(range, TextRange::span);
                    assertThat(asked.segments.widen(Kind.WORD, range)).isEqualTo(expected);
                    assertThat(asked.segments.widen(Kind.PAGE, range)).isEqualTo(range);
                });
    }

    @Test
    void bytesAreUtf8WhateverTheMachine() {
        byte[] bytes = TURNS.toBytes();
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("Mevr. Öztürk");
    }
}
