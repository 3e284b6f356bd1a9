package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import opennlp.tools.sentdetect.SentenceModel;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

class SentenceTrainerTest {
    private final Abbreviations abbreviations = Abbreviations.of("nl");

    @Test
    void theSameLinesGiveTheSameBytes() throws IOException {
        assertThat(trained()).isEqualTo(trained());
    }

    private String trained() throws IOException {
        byte[] bytes =
                SentenceTrainer.bytes(
                        SentenceTrainer.train(TrainSentences.ownLines(), abbreviations));
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void whatIsWrittenCanBeRead() throws IOException {
        List<Paragraph> lines = TrainSentences.ownLines();
        byte[] written = SentenceTrainer.bytes(SentenceTrainer.train(lines, abbreviations));
        var finder =
                new ModelSentences(
                        "read",
                        new SentenceModel(new ByteArrayInputStream(written)),
                        abbreviations,
                        _ -> false);
        SentenceScore score = SentenceScore.of(finder, lines);
        assertThat(score.ends()).isGreaterThan(50);
        assertThat(score.wrong() + score.missed()).isLessThan(score.ends() / 20);
    }

    @Test
    void theNoticeNamesTheModelsAndTheListsThatLieBesideIt()
            throws IOException, NoSuchAlgorithmException {
        String notice = WordLists.text("NOTICE.md");
        for (String file :
                List.of(
                        Models.DUTCH_WRITTEN,
                        Models.DUTCH_TALK,
                        "abbreviations-nl.txt",
                        "own-lines-nl.txt")) {
            try (InputStream in = Models.class.getResourceAsStream(file)) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
                assertThat(notice)
                        .as("train again: see NOTICE.md")
                        .contains(HexFormat.of().formatHex(sum) + "  " + file);
            }
        }
    }

    @Test
    void noParagraphOfTheTestsTaughtTheModels() {
        String own = WordLists.text("own-lines-nl.txt");
        assertThat(DutchSentencesTest.tricky()).noneMatch(own::contains);
    }
}
