package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class DutchSentencesTest {
    static Stream<String> tricky() {
        return WordLists.text("tricky-nl.txt").lines().filter(line -> !line.startsWith("#"));
    }

    @ParameterizedTest
    @MethodSource("tricky")
    void endsWhereAReaderWouldEndThem(String paragraph) {
        List<String> sentences = List.of(paragraph.split(" \\| "));
        assertThat(Divided.nl(String.join(" ", sentences)).sentences()).isEqualTo(sentences);
    }

    @Test
    void talkWithoutCapitalsHasItsOwnModel() {
        var divided =
                Divided.nl(
                        "ja dat klopt wel. ik woon hier nu dertig jaar en het was vroeger anders."
                            + " toen kende je iedereen. nu niet meer hoor! weet je wat het is? de"
                            + " mensen groeten niet meer.");
        assertThat(divided.sentences())
                .containsExactly(
                        "ja dat klopt wel.",
                        "ik woon hier nu dertig jaar en het was vroeger anders.",
                        "toen kende je iedereen.",
                        "nu niet meer hoor!",
                        "weet je wat het is?",
                        "de mensen groeten niet meer.");
    }
}
