package nl.trede.language;

import opennlp.tools.sentdetect.SentenceModel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Trains the two models of Dutch sentence ends, measures them, and writes both with their notice into the
/// resources of this room. How to run it is in the notice, NOTICE.md.
///
/// The first argument is a folder with treebanks in CoNLL-U, the second where to write, if not there. Given the
/// same treebanks and lists it writes the same models, byte for byte.
final class TrainSentences {
    private static final String RESOURCES = "src/main/resources/nl/trede/language";
    private static final String ABBREVIATIONS = "abbreviations-nl.txt";
    private static final String OWN_LINES = "own-lines-nl.txt";
    private static final int TIMES_OWN_LINES = 3;

    private final Abbreviations abbreviations = Abbreviations.of("nl");
    private final Lexicon lexicon = new Lexicon();
    private final List<Paragraph> ownLines = ownLines();
    private final Treebank treebank;

    private TrainSentences(Treebank treebank) {
        this.treebank = treebank;
    }

    public static void main(String[] args) throws IOException {
        var training = new TrainSentences(Treebank.of(Path.of(args[0])));
        training.writeTo(Path.of(args.length > 1 ? args[1] : RESOURCES));
    }

    private void writeTo(Path folder) throws IOException {
        byte[] written = SentenceTrainer.bytes(train(treebank, false));
        byte[] talk = SentenceTrainer.bytes(train(treebank, true));
        Files.write(folder.resolve(Models.DUTCH_WRITTEN), written);
        Files.write(folder.resolve(Models.DUTCH_TALK), talk);
        Files.writeString(folder.resolve("NOTICE.md"), notice(written, talk));
    }

    private SentenceModel train(Treebank part, boolean isTalk) throws IOException {
        List<Paragraph> paragraphs = new ArrayList<>(paragraphs(part));
        for (int i = 0; i < TIMES_OWN_LINES; i++) paragraphs.addAll(ownLines);
        if (isTalk) paragraphs.addAll(inSmallLetters(List.copyOf(paragraphs)));
        return SentenceTrainer.train(paragraphs, abbreviations);
    }

    private static List<Paragraph> paragraphs(Treebank part) {
        return Paragraph.join(part.sentences().stream().map(Treebank.Sentence::text).toList());
    }

    private static List<Paragraph> inSmallLetters(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(Paragraph::inSmallLetters).toList();
    }

    static List<Paragraph> ownLines() {
        return WordLists.text(OWN_LINES)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Paragraph.of(List.of(line.split(" \\| "))))
                .toList();
    }

    /// What models learnt from nine tenths make of the tenth left out, each tenth in turn.
    private SentenceScore scored(boolean isTalk) throws IOException {
        var veto = new DutchVeto(abbreviations, lexicon, isTalk);
        SentenceScore all = new SentenceScore(0, 0, 0);
        for (int tenth = 0; tenth < Treebank.TENTHS; tenth++) {
            SentenceModel model = train(treebank.without(tenth), isTalk);
            List<Paragraph> held = paragraphs(treebank.tenth(tenth));
            all =
                    all.plus(
                            SentenceScore.of(
                                    new ModelSentences("held out", model, abbreviations, veto),
                                    isTalk ? inSmallLetters(held) : held));
        }
        return all;
    }

    private String notice(byte[] written, byte[] talk) throws IOException {
        TokenScore tokens =
                TokenScore.of(new DutchTokens(abbreviations, lexicon), treebank.sentences());
        return WordLists.text("notice-template.md")
                .replace("{written}", Models.DUTCH_WRITTEN)
                .replace("{talk}", Models.DUTCH_TALK)
                .replace("{written.sum}", sum(written))
                .replace("{talk.sum}", sum(talk))
                .replace("{abbreviations.sum}", sumOfText(ABBREVIATIONS))
                .replace("{own.sum}", sumOfText(OWN_LINES))
                .replace("{sentences}", Integer.toString(treebank.sentences().size()))
                .replace("{own}", Integer.toString(ownLines.size()))
                .replace("{iterations}", Integer.toString(SentenceTrainer.ITERATIONS))
                .replace("{cutoff}", Integer.toString(SentenceTrainer.CUTOFF))
                .replace("{written.score}", scored(false).inWords())
                .replace("{talk.score}", scored(true).inWords())
                .replace("{tokens.score}", tokens.inWords())
                .replace("{date}", LocalDate.now(ZoneOffset.UTC).toString());
    }

    private static String sumOfText(String resource) {
        return sum(WordLists.text(resource).getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
