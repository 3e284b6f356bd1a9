package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Random;

class AnnotatorTest {
    private static final List<String> PIECES =
            List.of(
                    "De wijk",
                    " is",
                    " veranderd",
                    ". ",
                    "? ",
                    "! ",
                    "… ",
                    "\n",
                    "\n\n",
                    "INTERVIEWER: ",
                    "MW. DE WIT: ",
                    "R1: ",
                    "[00:12:03] ",
                    "#00:12:03-4#",
                    "(00:00:01)",
                    "Let op: ",
                    "😀",
                    "e\u0301",
                    "wo\u00adning",
                    "dhr. ",
                    "A.B. ",
                    " enz. ",
                    "\"Ja!\" ",
                    "\u00a0",
                    "\t",
                    "1998",
                    "- ",
                    "𝔘",
                    " : ",
                    "ja nou",
                    ",, ",
                    "''");

    @Test
    void anyTextIsDividedInOrderAndWithoutRemainders() {
        Annotator annotator = Annotator.of("nl");
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
            Segments.Builder into = new Segments.Builder();
            annotator.divide(text.toString(), into);
            check(text.toString(), into.build(), "seed " + seed + ": " + text);
        }
    }

    /// Order, emptiness and overlap are refused by the builder itself.
    private static void check(String text, Segments segments, String about) {
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < segments.count(kind); i++) {
                int start = segments.start(kind, i);
                int end = segments.end(kind, i);
                assertThat(cutsPair(text, start) || cutsPair(text, end)).as(about).isFalse();
                assertThat(Space.is(text.charAt(start))).as(about).isFalse();
                assertThat(Space.is(text.charAt(end - 1))).as(about).isFalse();
            }
        }
        checkInside(segments, Kind.SENTENCE, Kind.PARAGRAPH, about);
        checkInside(segments, Kind.WORD, Kind.SENTENCE, about);
        for (int i = 0; i < segments.count(Kind.TIME); i++)
            assertThat(
                            segments.countBeginningIn(
                                    Kind.WORD,
                                    segments.start(Kind.TIME, i),
                                    segments.end(Kind.TIME, i)))
                    .as(about)
                    .isZero();
    }

    private static void checkInside(Segments segments, Kind inner, Kind outer, String about) {
        for (int i = 0; i < segments.count(inner); i++) {
            var range = segments.range(inner, i);
            var around = segments.at(outer, range.start());
            assertThat(around).as(about).isPresent();
            assertThat(segments.range(outer, around.orElseThrow()).encloses(range))
                    .as(about)
                    .isTrue();
        }
    }

    private static boolean cutsPair(String text, int position) {
        return position > 0
                && position < text.length()
                && Character.isHighSurrogate(text.charAt(position - 1))
                && Character.isLowSurrogate(text.charAt(position));
    }

    @Test
    void aTextWithoutWordsHasNoSegments() {
        for (String text : List.of("", " ", "\n\n", "\t\u00a0\n")) {
            Segments segments = Divided.nl(text).segments();
            for (Kind kind : Kind.values()) assertThat(segments.count(kind)).isZero();
        }
    }

    @Test
    void whatFoundThemIsNamedWithAVersion() {
        Segments segments = Divided.nl("De wijk is veranderd.").segments();
        assertThat(segments.foundBy(Kind.SENTENCE)).isEqualTo("trede-sentences-nl-1");
        assertThat(segments.foundBy(Kind.WORD))
                .isEqualTo("jdk-" + Runtime.version().feature() + "-words-nl");
        assertThat(segments.foundBy(Kind.TURN)).isEqualTo("trede-turns-1");
        assertThat(segments.foundBy(Kind.PARAGRAPH)).isEqualTo("trede-paragraphs-1");
        assertThat(segments.foundBy(Kind.TIME)).isEqualTo("trede-times-1");
        assertThat(segments.foundBy(Kind.PAGE)).isEmpty();
        assertThat(Divided.nl("ja dat was zo. nou ja.").segments().foundBy(Kind.SENTENCE))
                .isEqualTo("trede-talk-nl-1");
    }

    @Test
    void oneHugeParagraphTakesTimeInProportion() {
        Annotator annotator = Annotator.of("nl");
        String sentence = "Dhr. A. de Wit woont o.a. in nr. 12, d.w.z. boven! ";
        String marks = "? ! . ".repeat(200_000);
        annotator.divide(sentence.repeat(2_000), new Segments.Builder());
        long begin = System.nanoTime();
        Segments.Builder into = new Segments.Builder();
        annotator.divide(sentence.repeat(40_000) + marks, into);
        annotator.divide("a".repeat(2_000_000) + ".", new Segments.Builder());
        annotator.divide(".".repeat(2_000_000) + "a b", new Segments.Builder());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
        assertThat(into.build().count(Kind.SENTENCE)).isEqualTo(40_000);
    }

    @Test
    void whatItSawBeforeMakesNoDifference() {
        String text = String.join("\n", DutchSentencesTest.tricky().toList());
        Annotator used = Annotator.of("nl");
        used.divide("R1: Ja.\nI: Nee.\nR1: Toch wel.\n", new Segments.Builder());
        Segments.Builder again = new Segments.Builder();
        used.divide(text, again);
        assertThat(again.build()).isEqualTo(Divided.nl(text).segments());
    }

    @Test
    void otherLanguagesFollowTheJdk() {
        var divided = Divided.of("de", "Die Stadt wächst. Wir bleiben hier! Warum nicht?");
        assertThat(divided.sentences())
                .containsExactly("Die Stadt wächst.", "Wir bleiben hier!", "Warum nicht?");
        assertThat(divided.segments().foundBy(Kind.SENTENCE))
                .isEqualTo("jdk-" + Runtime.version().feature() + "-sentences-de");
        assertThat(Annotator.of("de").lemmas("Städte")).containsExactly("städte");
    }

    @Test
    void softHyphensAndCombiningMarksStayInTheirWords() {
        assertThat(Divided.nl("De wo\u00adning van cafe\u0301 Zorg 😀 is leeg.").words())
                .containsExactly("De", "wo\u00adning", "van", "cafe\u0301", "Zorg", "is", "leeg");
    }
}
