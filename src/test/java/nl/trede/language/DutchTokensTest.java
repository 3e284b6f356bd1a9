package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class DutchTokensTest {
    private final DutchTokens tokens = new DutchTokens(Abbreviations.of("nl"), new Lexicon());

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            quoteCharacter = '§',
            value = {
                "De wijk is op. = De|wijk|is|op|.",
                "Dhr. A.B. Smit kwam d.w.z. later enz. = Dhr.|A.B.|Smit|kwam|d.w.z.|later|enz.",
                "'s Avonds in 's-Hertogenbosch, in '72! = 's|Avonds|in|'s-Hertogenbosch|,|in|'72|!",
                "Ze zei: \"Kom binnen!\" = Ze|zei|:|\"|Kom|binnen|!|\"",
                "Het kost f 2.000,-. = Het|kost|f|2.000,-|.",
                "Een stijging van 5,4% (in '98). = Een|stijging|van|5,4|%|(|in|'98|)|.",
                "De huurder(s) van Ans' huis = De|huurder(s)|van|Ans'|huis",
                "Hij riep 'Lekker thuis' en ging. = Hij|riep|'|Lekker|thuis|'|en|ging|.",
                "Ja... nou… = Ja|...|nou|…",
                "19e-eeuwse bewoners/eigenaren = 19e-eeuwse|bewoners|/|eigenaren",
                "“Nee”, zei ik. = “|Nee|”|,|zei|ik|.",
                ",,Mijn huis is leeg.'' = ,,|Mijn|huis|is|leeg|.|''",
                "de dir. Bos van R.O. = de|dir.|Bos|van|R.O.",
                "een 😀 en cafe\u0301. = een|😀|en|cafe\u0301|."
            })
    void areWordsAndMarks(String sentence, String expected) {
        Ranges found = tokens.of(sentence);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < found.count(); i++)
            words.add(sentence.substring(found.start(i), found.end(i)));
        assertThat(String.join("|", words)).isEqualTo(expected);
    }
}
