package nl.trede.search;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What makes two ways of writing a word the same: case, accents, ligatures, signs that cannot be seen.
///
/// A folded word is the compatibility decomposition (NFKD) of the word, without nonspacing and enclosing marks,
/// format characters (soft hyphen, joiners, zero-width signs, directions) and control characters, each code point
/// in upper case and then in lower case; `ß`, `æ`, `œ`, `ø`, `ł`, `đ` become `ss`, `ae`, `oe`, `o`, `l`, `d`, a
/// curved apostrophe becomes a straight one, every hyphen the plain one. It is cut after [#LONGEST] units.
final class Fold {
    /// A longer word is found by its beginning: no language has one, but broken files do.
    static final int LONGEST = 255;

    private Fold() {}

    /// The folded word; a word of which nothing would be left stays as it is.
    static String fold(String word) {
        String folded = isAscii(word) ? asciiInSmallLetters(word) : folded(word);
        return cut(folded.isEmpty() ? word : folded);
    }

    /// The words in a query, as written, found as the JDK's word iterator finds them in a text.
    static List<String> words(String text) {
        BreakIterator iterator = BreakIterator.getWordInstance(Locale.ROOT);
        iterator.setText(text);
        List<String> words = new ArrayList<>();
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            String piece = text.substring(start, end);
            if (piece.codePoints().anyMatch(Character::isLetterOrDigit)) words.add(piece);
            start = end;
        }
        return words;
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++)
            if (word.charAt(i) >= 0x7f || word.charAt(i) < ' ') return false;
        return true;
    }

    private static String asciiInSmallLetters(String word) {
        for (int i = 0; i < word.length(); i++)
            if (word.charAt(i) >= 'A' && word.charAt(i) <= 'Z')
                return word.toLowerCase(Locale.ROOT);
        return word;
    }

    private static String folded(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder all = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(c -> !isLeftOut(c))
                .map(c -> Character.toLowerCase(Character.toUpperCase(c)))
                .forEach(c -> append(c, all));
        return all.toString();
    }

    private static boolean isLeftOut(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.CONTROL ->
                    true;
            default -> false;
        };
    }

    private static void append(int c, StringBuilder to) {
        switch (c) {
            case 'ß' -> to.append("ss");
            case 'æ' -> to.append("ae");
            case 'œ' -> to.append("oe");
            case 'ø' -> to.append('o');
            case 'ł' -> to.append('l');
            case 'đ' -> to.append('d');
            case '‘', '’', 'ʼ' -> to.append('\'');
            case '‐' -> to.append('-'); // the one that does not break is this one, decomposed
            default -> to.appendCodePoint(c);
        }
    }

    private static String cut(String word) {
        if (word.length() <= LONGEST) return word;
        boolean inPair = Character.isLowSurrogate(word.charAt(LONGEST));
        return word.substring(0, inPair ? LONGEST - 1 : LONGEST);
    }
}
