package nl.trede.generate;

import nl.trede.text.Segments;
import nl.trede.text.Segments.Kind;
import nl.trede.text.TextRange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// A study as large as one likes, to measure with: its files, and what five coders would code in them. The same each
/// time; a document depends on its number alone.
///
/// @param documents how many; every third is an interview
/// @param characters of each, at least
/// @param codings in all, spread evenly
public record StudyGenerator(
        int documents, int characters, int codings, int codes, int cases, int coders) {
    /// In sentences.
    private static final int LONGEST_CODING = 3;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// The sizes for which the program is built.
    public static final StudyGenerator COMFORTABLE =
            new StudyGenerator(2000, 50_000, 200_000, 300, 50, 5);

    /// A tenth of it.
    public static final StudyGenerator SMALL = new StudyGenerator(200, 50_000, 20_000, 300, 50, 5);

    /// The text of a document, with LF.
    public String text(int document) {
        DutchProse prose = new DutchProse(new SplittableRandom(document));
        if (document % 3 == 0) return prose.interview(characters);
        return prose.plan(characters, document % 3 == 1 && document % 2 == 0 ? 80 : 0);
    }

    /// One in ten was written under Windows.
    public Charset encoding(int document) {
        return document % 10 == 7 ? WINDOWS : StandardCharsets.UTF_8;
    }

    public String fileName(int document) {
        String kind = document % 3 == 0 ? "interview" : "plan";
        return "%s-%05d.txt".formatted(kind, document);
    }

    /// Writes all files, those from Windows with CRLF.
    public List<Path> write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            Charset encoding = encoding(i);
            String text = text(i);
            if (encoding.equals(WINDOWS)) text = text.replace("\n", "\r\n");
            files.add(Files.write(folder.resolve(fileName(i)), text.getBytes(encoding)));
        }
        return files;
    }

    /// A coding to be made.
    ///
    /// @param code from 0; low ones are frequent
    /// @param direction 1 to 3, or 0 for none
    public record Coded(TextRange range, int code, int coder, int direction) {}

    /// What is coded in a document: one to three sentences at a time, each coder now and then the same place as
    /// another.
    public List<Coded> codings(int document, Segments segments) {
        SplittableRandom random = new SplittableRandom(~document);
        int sentences = segments.count(Kind.SENTENCE);
        int count = codings / documents;
        List<Coded> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(sentences);
            int last = Math.min(sentences - 1, first + random.nextInt(LONGEST_CODING));
            TextRange range =
                    i > 0 && random.nextInt(5) == 0
                            ? all.getLast().range
                            : new TextRange(
                                    segments.start(Kind.SENTENCE, first),
                                    segments.end(Kind.SENTENCE, last));
            int code = Math.min(random.nextInt(codes), random.nextInt(codes));
            int direction = random.nextInt(3) == 0 ? 1 + random.nextInt(3) : 0;
            all.add(new Coded(range, code, random.nextInt(coders), direction));
        }
        return all;
    }

    /// The case to which a document belongs, from 0.
    public int caseOf(int document) {
        return document % cases;
    }
}
