package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class EnglishTest {
    private final Annotator annotator = Annotator.of("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Brown moved in 1962. | He liked it, e.g. the park.",
                "How long have you lived here? | Ten years! | And before that?",
                "The rent is 3.5 per cent lower. | That helps."
            })
    void sentencesEndWhereAReaderWouldEndThem(String paragraph) {
        List<String> sentences = List.of(paragraph.split(" \\| "));
        assertThat(Divided.of("en", String.join(" ", sentences)).sentences()).isEqualTo(sentences);
    }

    @ParameterizedTest
    @CsvSource({
        "houses, house",
        "Houses, house",
        "neighbours, neighbour",
        "cities, city",
        "children, child",
        "women, woman",
        "moved, move",
        "moving, move",
        "stopped, stop",
        "went, go",
        "was, be",
        "residents, resident",
        "demolished, demolish",
        "qwrtz, qwrtz"
    })
    void lemmasHaveTheDictionaryForm(String form, String lemma) {
        assertThat(annotator.lemmas(form)).contains(lemma);
    }
}
