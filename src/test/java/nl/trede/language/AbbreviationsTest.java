package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;
import java.util.TreeSet;

class AbbreviationsTest {
    private final WordLists lists = WordLists.of("abbreviations-nl.txt");

    @Test
    void thoseThatNeverEndASentenceAreNoWordsButForTheExceptionsNamed() {
        Lexicon lexicon = new Lexicon();
        Set<String> words = new TreeSet<>();
        for (String abbreviation : lists.get("never")) {
            String bare = abbreviation.substring(0, abbreviation.length() - 1);
            if (lexicon.isOrdinary(bare)) words.add(abbreviation);
        }
        assertThat(words).isEqualTo(new TreeSet<>(lists.get("words")));
    }

    @Test
    void eachEndsInAFullStopAndIsInOneListOnly() {
        assertThat(lists.get("never")).allMatch(word -> word.endsWith("."));
        assertThat(lists.get("perhaps")).allMatch(word -> word.endsWith("."));
        assertThat(lists.get("never")).doesNotContainAnyElementsOf(lists.get("perhaps"));
    }

    @Test
    void capitalsMakeNoDifferenceUnlessTheListSaysSo() {
        Abbreviations abbreviations = Abbreviations.of("nl");
        assertThat(abbreviations.neverEnds("dhr.")).isTrue();
        assertThat(abbreviations.neverEnds("Dhr.")).isTrue();
        assertThat(abbreviations.neverEnds("DHR.")).isTrue();
        assertThat(abbreviations.neverEnds("b.v.")).isTrue();
        assertThat(abbreviations.neverEnds("B.V.")).isFalse();
        assertThat(abbreviations.mayEnd("B.V.")).isTrue();
    }
}
