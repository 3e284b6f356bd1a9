package nl.trede.language;

import java.util.List;
import java.util.Locale;

/// How well sentences were found: ends inside paragraphs, those found where there is none, those missed.
record SentenceScore(int ends, int wrong, int missed) {
    static SentenceScore of(SentenceFinder finder, List<Paragraph> paragraphs) {
        int ends = 0;
        int wrong = 0;
        int missed = 0;
        for (Paragraph paragraph : paragraphs) {
            Ranges found = new Ranges();
            char[] chars = paragraph.text().toCharArray();
            finder.find(chars, 0, chars.length, found);
            ends += paragraph.ends().cardinality();
            int right = 0;
            for (int i = 0; i + 1 < found.count(); i++)
                if (paragraph.ends().get(found.end(i))) right++;
                else wrong++;
            missed += paragraph.ends().cardinality() - right;
        }
        return new SentenceScore(ends, wrong, missed);
    }

    SentenceScore plus(SentenceScore more) {
        return new SentenceScore(ends + more.ends, wrong + more.wrong, missed + more.missed);
    }

    String inWords() {
        return String.format(
                Locale.ROOT, "%d ends, %d found wrongly, %d missed", ends, wrong, missed);
    }
}
