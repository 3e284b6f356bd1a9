package nl.trede.text;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Generators;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class GraphemesTest {
    private static final String FAMILY =
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "e\u0301", // a letter and its accent
                "i\u0308\u0323", // and two marks
                "\ud83d\ude00", // a face
                "\ud83d\udc4d\ud83c\udffd", // a thumb and its colour
                FAMILY,
                "\ud83c\uddf3\ud83c\uddf1", // a flag
                "\u2764\ufe0f", // a heart, to be drawn as emoji
                "\u05e9\u05b8", // a Hebrew letter with its vowel
                "\u1112\u1161\u11ab", // a Korean syllable in three parts
                "\r\n"
            })
    void oneSignIsTakenWhole(String sign) {
        String text = "Ja, " + sign + sign + " nee";
        for (int start = 4; start < 4 + sign.length(); start++)
            for (int end = start + 1; end <= 4 + sign.length(); end++)
                assertThat(Graphemes.snap(text, new TextRange(start, end)))
                        .as("%d-%d", start, end)
                        .isEqualTo(new TextRange(4, 4 + sign.length()));
    }

    @Test
    void lettersFlagsAndLinesAreNotJoined() {
        String text = "ab\n\u0301c\ud83c\uddf3\ud83c\uddf1\ud83c\udde7\ud83c\uddea\u00ad";
        assertThat(Graphemes.snap(text, new TextRange(1, 2))).isEqualTo(new TextRange(1, 2));
        assertThat(Graphemes.snap(text, new TextRange(2, 3)))
                .as("a mark has nothing to stand on after a line feed")
                .isEqualTo(new TextRange(2, 3));
        assertThat(Graphemes.snap(text, new TextRange(11, 12)))
                .as("the second of two flags")
                .isEqualTo(new TextRange(9, 13));
    }

    /// Each letter that is taken for a simple one, between neighbours of every kind.
    @Test
    void noSignGoesOnBeyondASimpleLetter() {
        for (int c = ' '; c <= 0xffff; c++) {
            if (Character.isSurrogate((char) c)) continue;
            String text = "a" + (char) c + "田" + (char) c + "\u05d0" + (char) c + (char) c;
            List<Integer> boundaries = boundaries(text);
            for (int position = 0; position < text.length(); position++)
                assertThat(Graphemes.startOf(text, position) == position)
                        .as("%04x %d", c, position)
                        .isEqualTo(boundaries.contains(position));
        }
    }

    @Test
    void manyMarksOnOneLetterOfALongTextAreStillOneSign() {
        String text = "\u0e01".repeat(100_000) + "e" + "\u0301".repeat(900) + "\u0e01".repeat(9);
        assertThat(Graphemes.snap(text, new TextRange(100_700, 100_701)))
                .isEqualTo(new TextRange(100_000, 100_901));
    }

    @Test
    void aRangeBeyondTheTextIsRefused() {
        assertThatThrownBy(() -> Graphemes.snap("abc", new TextRange(2, 4)))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void onlyTheMiddleOfAPairIsCut() {
        String text = "a\ud83d\ude00\ude00\ud83d";
        assertThat(List.of(-1, 0, 1, 2, 3, 4, 5, 6))
                .filteredOn(position -> Graphemes.isCut(text, position))
                .containsExactly(2);
    }

    /// Where the regular expressions of the JDK, which have an own way to it, say that signs begin and end.
    private static List<Integer> boundaries(String text) {
        List<Integer> boundaries = new ArrayList<>(List.of(0));
        Matcher sign = Pattern.compile("\\X").matcher(text);
        while (sign.find()) boundaries.add(sign.end());
        return boundaries;
    }

    @Test
    void snappingIsGoingOutwardToTheNearestBoundaries() {
        forAllAssert(
                500,
                Generators.markedText(),
                marked -> {
                    List<Integer> boundaries = boundaries(marked.text());
                    int start = marked.range().start();
                    int end = marked.range().end();
                    assertThat(Graphemes.snap(marked.text(), marked.range()))
                            .isEqualTo(
                                    new TextRange(
                                            boundaries.stream()
                                                    .filter(b -> b <= start)
                                                    .max(Integer::compare)
                                                    .orElseThrow(),
                                            boundaries.stream()
                                                    .filter(b -> b >= end)
                                                    .min(Integer::compare)
                                                    .orElseThrow()));
                });
    }
}
