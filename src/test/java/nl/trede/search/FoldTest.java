package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generators;
import nl.trede.generate.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {
    @ParameterizedTest
    @CsvSource({
        "Woning, woning",
        "GEÏNTERESSEERD, geinteresseerd",
        "één, een",
        "e\u0301e\u0301n, een",
        "stads\u00advernieuwing, stadsvernieuwing",
        "stads\u200bvernieuwing, stadsvernieuwing",
        "Ĳsselmeer, ijsselmeer",
        "ﬁnanciën, financien",
        "Straße, strasse",
        "STRASSE, strasse",
        "Σίσυφος, σισυφοσ",
        "ΣΙΣΥΦΟΣ, σισυφοσ",
        "ŒUVRE, oeuvre",
        "Æbeltoft, aebeltoft",
        "Łódź, lodz",
        "zo’n, zo'n",
        "co\u2011ouder, co-ouder",
        "ｗｉｊｋ, wijk",
        "𝐰𝐢𝐣𝐤, wijk",
        "m², m2",
        "田中, 田中",
    })
    void whatIsReadAsTheSameWordFoldsToTheSame(String written, String folded) {
        assertThat(Fold.fold(written)).isEqualTo(folded);
    }

    @Test
    void aFoldedCodePointStaysAsItIs() {
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) continue;
            String folded = Fold.fold(Character.toString(c));
            assertThat(Fold.fold(folded)).as("%x", c).isEqualTo(folded);
        }
    }

    @Test
    void itIsWhatThePageSays() {
        Property.forAll(
                1000, Generators.text(3), text -> Fold.fold(text).equals(NaiveSearch.fold(text)));
        for (int c = 1; c < Character.MIN_SURROGATE; c++)
            assertThat(Fold.fold("a" + (char) c))
                    .as("%x", c)
                    .isEqualTo(NaiveSearch.fold("a" + (char) c));
    }

    @Test
    void aWordLongerThanAnyIsCutBetweenTwoCodePoints() {
        assertThat(Fold.fold("a".repeat(300))).isEqualTo("a".repeat(255));
        assertThat(Fold.fold("a" + "𠀀".repeat(300))).isEqualTo("a" + "𠀀".repeat(127));
        assertThat(Fold.fold("𠀀".repeat(300))).isEqualTo("𠀀".repeat(127));
    }

    @Test
    void aWordIsFoundInAQueryAsInAText() {
        assertThat(Fold.words("de wijk/buurt, z'n co-ouder (3,50)!"))
                .containsExactly("de", "wijk", "buurt", "z'n", "co-ouder", "3,50");
        assertThat(Fold.words("... & -")).isEmpty();
    }
}
