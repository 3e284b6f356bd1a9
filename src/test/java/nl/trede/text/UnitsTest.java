package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.text.Units.CodePoints;
import nl.trede.text.Units.Utf8Bytes;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

class UnitsTest {
    // UTF-16:      0 1  2  3 (pair) 5 6
    // code points: 0 1  2  3        4 5
    // UTF-8 bytes: 0 1  3  6       10 11
    private static final Units MIXED = Units.of("aé€\ud83d\ude00b");

    @Test
    void offsetsOfOthersAreConvertedBothWays() {
        int[][] table = {
            {0, 0, 0}, {1, 1, 1}, {2, 2, 3}, {3, 3, 6}, {5, 4, 10}, {6, 5, 11},
        };
        for (int[] line : table) {
            assertThat(MIXED.codePoints(line[0])).isEqualTo(new CodePoints(line[1]));
            assertThat(MIXED.utf16(new CodePoints(line[1]))).isEqualTo(line[0]);
            assertThat(MIXED.utf8Bytes(line[0])).isEqualTo(new Utf8Bytes(line[2]));
            assertThat(MIXED.utf16(new Utf8Bytes(line[2]))).isEqualTo(line[0]);
        }
    }

    @Test
    void ourOwnPositionsOutsideOfTheTextOrInsideOfAPairAreRefused() {
        for (int position : new int[] {-1, 4, 7, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> MIXED.codePoints(position));
            assertThatIllegalArgumentException().isThrownBy(() -> MIXED.utf8Bytes(position));
        }
    }

    @Test
    void offsetsOfOthersOutsideOfTheTextAreRefusedInWords() {
        for (int offset : new int[] {-1, 6, Integer.MIN_VALUE, Integer.MAX_VALUE})
            assertThatThrownBy(() -> MIXED.utf16(new CodePoints(offset)))
                    .isInstanceOf(TredeException.class);
        for (int offset : new int[] {-1, 2, 4, 5, 7, 8, 9, 12, Integer.MAX_VALUE})
            assertThatThrownBy(() -> MIXED.utf16(new Utf8Bytes(offset)))
                    .isInstanceOf(TredeException.class);
        assertThatThrownBy(() -> MIXED.utf16(new CodePoints(6)))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e ->
                                assertThat(Words.in("nl").say(e.problem()))
                                        .isEqualTo(
                                                "Teken 6 ligt buiten de tekst, die 5 tekens"
                                                        + " telt."));
        assertThatThrownBy(() -> MIXED.utf16(new Utf8Bytes(5)))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e ->
                                assertThat(Words.in("en").say(e.problem()))
                                        .isEqualTo("Byte 5 lies inside of a character."));
    }

    /// Long enough for several blocks, and of a length that may be a multiple of theirs.
    private static final Generator<String> LONG =
            choices -> {
                String some = Generators.brokenText().next(choices) + "\ud83d\ude00";
                return "x".repeat(choices.below(3))
                        + some.repeat(choices.oneOf(1, 3, 128 / choices.oneOf(1, 2, 64)));
            };

    @Test
    void convertingIsWhatCountingFromTheBeginningGives() {
        forAllAssert(
                LONG,
                text -> {
                    Units units = Units.of(text);
                    int step = 1 + text.length() / 300;
                    for (int p = 0; p <= text.length(); p += p < 300 ? 1 : step) {
                        int position = p;
                        if (Graphemes.isCut(text, p)) {
                            assertThatIllegalArgumentException()
                                    .isThrownBy(() -> units.codePoints(position));
                            continue;
                        }
                        String before = text.substring(0, p);
                        int codePoints = (int) before.codePoints().count();
                        int bytes = before.getBytes(StandardCharsets.UTF_8).length;
                        assertThat(units.codePoints(p).value()).isEqualTo(codePoints);
                        assertThat(units.utf8Bytes(p).value()).isEqualTo(bytes);
                        assertThat(units.utf16(units.codePoints(p))).isEqualTo(p);
                        assertThat(units.utf16(units.utf8Bytes(p))).isEqualTo(p);
                    }
                });
    }

    @Test
    void anyByteIsConvertedIfACharacterBeginsThereAndElseRefused() {
        forAllAssert(
                50,
                LONG,
                text -> {
                    Set<Integer> starts = new HashSet<>();
                    int sum = 0;
                    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                        starts.add(sum);
                        String sign = Character.toString(text.codePointAt(i));
                        sum += sign.getBytes(StandardCharsets.UTF_8).length;
                    }
                    starts.add(sum);
                    Units units = Units.of(text);
                    Set<Integer> converted = new HashSet<>();
                    for (int offset = -1; offset <= sum + 3; offset++)
                        try {
                            int position = units.utf16(new Utf8Bytes(offset));
                            assertThat(units.utf8Bytes(position)).isEqualTo(new Utf8Bytes(offset));
                            converted.add(offset);
                        } catch (TredeException refused) {
                            assertThat(refused.problem().what().key()).startsWith("text.bytes.");
                        }
                    assertThat(converted).isEqualTo(starts);
                });
    }

    @Test
    void anEmptyTextHasOnePosition() {
        Units units = Units.of("");
        assertThat(units.utf8Bytes(0)).isEqualTo(new Utf8Bytes(0));
        assertThat(units.utf16(new CodePoints(0))).isZero();
        assertThatThrownBy(() -> units.utf16(new CodePoints(1))).isInstanceOf(TredeException.class);
    }
}
