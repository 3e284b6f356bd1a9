package nl.trede.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/// A paragraph of which it is known where its sentences end: to learn from and to measure with.
///
/// @param ends where sentences end, but for the last
record Paragraph(String text, BitSet ends) {
    private static final int MOST_SENTENCES = 8;

    /// Joins sentences; one without a final mark, a heading or an item of a list, closes its paragraph.
    static List<Paragraph> join(List<String> sentences) {
        List<Paragraph> joined = new ArrayList<>();
        List<String> current = new ArrayList<>();
        for (String sentence : sentences) {
            current.add(sentence);
            if (current.size() < MOST_SENTENCES && hasFinalMark(sentence)) continue;
            joined.add(of(current));
            current.clear();
        }
        if (!current.isEmpty()) joined.add(of(current));
        return joined;
    }

    static Paragraph of(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        BitSet ends = new BitSet();
        for (String sentence : sentences) {
            if (!text.isEmpty()) {
                ends.set(text.length());
                text.append(' ');
            }
            text.append(sentence);
        }
        return new Paragraph(text.toString(), ends);
    }

    /// As talk is often typed: nothing but small letters.
    Paragraph inSmallLetters() {
        StringBuilder small = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            String letter = text.substring(i, i + 1).toLowerCase(Locale.ROOT);
            if (letter.length() == 1) small.setCharAt(i, letter.charAt(0));
        }
        return new Paragraph(small.toString(), ends);
    }

    private static boolean hasFinalMark(String sentence) {
        int end = sentence.length();
        while (end > 0 && "\"'’”)»".indexOf(sentence.charAt(end - 1)) >= 0) end--;
        return end > 0 && ".?!…".indexOf(sentence.charAt(end - 1)) >= 0;
    }
}
