package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StampsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[00:12:03]",
                "[00:12:03.450]",
                "[0:12:03,4]",
                "[12:03]",
                "#00:12:03-4#",
                "#00:12:03#",
                "(00:12:03)"
            })
    void aStampAtTheBeginningOfAParagraph(String stamp) {
        var divided = Divided.nl(stamp + " Toen kwam hij.");
        assertThat(divided.times()).containsExactly(stamp.substring(1, stamp.length() - 1));
        assertThat(divided.words()).containsExactly("Toen", "kwam", "hij");
        assertThat(divided.sentences()).containsExactly("Toen kwam hij.");
        assertThat(divided.paragraphs()).containsExactly(stamp + " Toen kwam hij.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "[12]",
                "[12:3]",
                "(12:03)",
                "#12:03#",
                "[00:12:03",
                "#00:12:03",
                "[00:12:03:04]",
                "[a:12]",
                "#1",
                "[123:12]",
                "[]",
                "[00:12:03.]",
                "00:12:03"
            })
    void noStamp(String text) {
        assertThat(Divided.nl(text + " Toen kwam hij.").times()).isEmpty();
    }

    @Test
    void withinASentenceItsCharactersAreNoWords() {
        var divided = Divided.nl("Toen kwam [00:12:03] hij (00:12:05) binnen.");
        assertThat(divided.times()).containsExactly("00:12:03");
        assertThat(divided.words())
                .containsExactly("Toen", "kwam", "hij", "00", "12", "05", "binnen");
        assertThat(divided.sentences())
                .containsExactly("Toen kwam [00:12:03] hij (00:12:05) binnen.");
    }

    @Test
    void betweenSentencesItBelongsToNone() {
        var divided = Divided.nl("Dat was het. [12:03] Toen kwam hij. #00:12:09-1#");
        assertThat(divided.times()).containsExactly("12:03", "00:12:09-1");
        assertThat(divided.sentences()).containsExactly("Dat was het.", "Toen kwam hij.");
    }

    @Test
    void inBracketsAfterASpeakerToo() {
        var divided = Divided.nl("I: (00:00:01) Hoe heet u?\nR: (00:00:04) Jansen.\nI: Dank u.\n");
        assertThat(divided.times()).containsExactly("00:00:01", "00:00:04");
        assertThat(divided.sentences()).containsExactly("Hoe heet u?", "Jansen.", "Dank u.");
    }

    @Test
    void betweenSpeakerAndColon() {
        var divided = Divided.nl("I [00:00:01]: Hoe heet u?\nR [00:00:04]: Jansen.\nI: Dank u.\n");
        assertThat(divided.speakers()).containsExactly("I", "R", "I");
        assertThat(divided.times()).containsExactly("00:00:01", "00:00:04");
        assertThat(divided.words()).containsExactly("Hoe", "heet", "u", "Jansen", "Dank", "u");
    }

    @Test
    void aParagraphOfNothingElseHasNoSentence() {
        var divided = Divided.nl("[00:12:03]\n\nToen kwam hij.");
        assertThat(divided.paragraphs()).containsExactly("[00:12:03]", "Toen kwam hij.");
        assertThat(divided.sentences()).containsExactly("Toen kwam hij.");
    }
}
