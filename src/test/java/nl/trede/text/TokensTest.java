package nl.trede.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class TokensTest {
    private static List<String> pieces(String text) {
        Tokens tokens = Tokens.of(text, new HashMap<>());
        List<String> pieces = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++)
            pieces.add(text.substring(tokens.starts()[i], tokens.starts()[i + 1]));
        return pieces;
    }

    @Test
    void aTextIsCutIntoWordsSpacesAndSigns() {
        assertThat(pieces("Z'n  buurt, 3,50.\n\n"))
                .containsExactly(
                        "Z", "'", "n", "  ", "buurt", ",", " ", "3", ",", "50", ".", "\n", "\n");
        assertThat(pieces("")).isEmpty();
    }

    @Test
    void marksAndSoftHyphensBelongToTheirWordAndIdeographsStandAlone() {
        assertThat(pieces("cafe\u0301s stads\u00advernieuwing \u7530\u4e2d \ud835\udd38b"))
                .containsExactly(
                        "cafe\u0301s",
                        " ",
                        "stads\u00advernieuwing",
                        " ",
                        "\u7530",
                        "\u4e2d",
                        " ",
                        "\ud835\udd38b");
    }

    @Test
    void theSameCharactersHaveTheSameNumberInEveryText() {
        Map<String, Integer> names = new HashMap<>();
        Tokens first = Tokens.of("een huis een", names);
        Tokens second = Tokens.of("huis", names);
        assertThat(first.ids()[0]).isEqualTo(first.ids()[4]).isNotEqualTo(first.ids()[2]);
        assertThat(second.ids()).containsExactly(first.ids()[2]);
    }
}
