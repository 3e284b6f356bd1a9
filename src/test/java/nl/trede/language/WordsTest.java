package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import org.junit.jupiter.api.Test;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

class WordsTest {
    private static final List<String> PIECES =
            List.of(
                    "woning",
                    "De",
                    "1998",
                    "2.000,-",
                    "d.w.z.",
                    "'t",
                    "zo'n",
                    "foto’s",
                    "één",
                    "cafe\u0301",
                    "\u0301",
                    "wo\u00adning",
                    "😀",
                    "👩‍👩‍👧",
                    "𝔘𝔱",
                    "wijk-agent",
                    "e.d.",
                    "(zie",
                    "42%",
                    "€5",
                    "a_b",
                    "R1",
                    "?",
                    "...",
                    "…",
                    "\"ja\"",
                    ",",
                    "\u00a0",
                    "\t",
                    "\n",
                    " ",
                    " ",
                    " ",
                    " ",
                    "שלום",
                    "漢字",
                    "x@y.nl",
                    "http://a.nl/b",
                    "-",
                    "–",
                    "19e-eeuwse",
                    "\u200b",
                    "3,5",
                    "m²",
                    "½");

    @Test
    void areThoseOfTheJdkOnAnyText() {
        for (int seed = 0; seed < 3_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(12);
            for (int i = 0; i < length; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
            assertThat(found(text.toString()))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(jdk(text.toString()));
        }
    }

    @Test
    void areThoseOfTheJdkInPlainProse() {
        String text = String.join(" ", DutchSentencesTest.tricky().toList());
        assertThat(found(text)).isEqualTo(jdk(text)).hasSizeGreaterThan(500);
    }

    private static List<String> found(String text) {
        Segments.Builder into = new Segments.Builder().foundBy(Kind.WORD, "test");
        new Words(Locale.of("nl")).find(text.toCharArray(), 0, text.length(), into);
        return new Divided(text, into.build()).words();
    }

    private static List<String> jdk(String text) {
        List<String> words = new ArrayList<>();
        BreakIterator iterator = BreakIterator.getWordInstance(Locale.of("nl"));
        iterator.setText(text);
        int start = 0;
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            String word = text.substring(start, end);
            if (word.codePoints().anyMatch(Character::isLetterOrDigit)) words.add(word);
            start = end;
        }
        return words;
    }
}
