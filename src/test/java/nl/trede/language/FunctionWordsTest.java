package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "nl = Dat is een probleem",
                "nl = ja nou ik weet het niet",
                "nl = HET PLAN VOOR DE WIJK",
                "nl = Amsterdam",
                "nl = 1998",
                "nl = Zij citeert: 'the end'. Dat was niet zo.",
                "en = That is a problem",
                "en = The neighbourhood and its people",
                "en = I don't know"
            })
    void tellTheLanguage(String language, String text) {
        assertThat(Annotator.guess(text)).isEqualTo(language);
    }

    @Test
    void noWordCountsForBothLanguages() {
        WordLists lists = WordLists.of("function-words.txt");
        assertThat(lists.get("nl")).doesNotContainAnyElementsOf(lists.get("en"));
    }

    @Test
    void nothingIsTakenForDutch() {
        assertThat(Annotator.guess("")).isEqualTo("nl");
    }
}
