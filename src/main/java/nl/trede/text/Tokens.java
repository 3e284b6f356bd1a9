package nl.trede.text;

import java.util.Arrays;
import java.util.Map;

/// A text cut into words, white space and other signs: what a comparison takes for one piece. Not the words that
/// are counted (those are [Segments]); these only need to be cut fast and the same in two texts.
///
/// @param starts where each token begins, and at the end the length of the text
/// @param ids the same number for the same characters, in all texts that share a map of names
record Tokens(String text, int[] starts, int[] ids) {
    private static final int WORD = 1;
    private static final int BLANK = 2;

    static Tokens of(String text, Map<String, Integer> names) {
        int[] starts = new int[text.length() + 1];
        int count = 0;
        int last = 0;
        for (int i = 0, next; i < text.length(); i = next) {
            int c = text.codePointAt(i);
            next = i + Character.charCount(c);
            int kind = kind(c, last);
            if (i == 0 || kind == 0 || kind != last) starts[count++] = i;
            last = kind;
        }
        starts[count] = text.length();
        int[] ids = new int[count];
        for (int i = 0; i < count; i++)
            ids[i] =
                    names.computeIfAbsent(
                            text.substring(starts[i], starts[i + 1]), name -> names.size());
        return new Tokens(text, Arrays.copyOf(starts, count + 1), ids);
    }

    /// What the character belongs to: a word, white space, or 0 for a token of its own. Marks and signs of no
    /// width belong to what stands before them.
    private static int kind(int c, int last) {
        if (c == '\n' || Character.isIdeographic(c)) return 0;
        if (Character.isLetterOrDigit(c)) return WORD;
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) return BLANK;
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT ->
                    last;
            default -> 0;
        };
    }

    int count() {
        return ids.length;
    }

    boolean isWord(int index) {
        return Character.isLetterOrDigit(text.codePointAt(starts[index]));
    }

    boolean isBlank(int index) {
        int c = text.codePointAt(starts[index]);
        return c != '\n' && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /// The indices of the words.
    int[] words() {
        int[] words = new int[count()];
        int found = 0;
        for (int i = 0; i < words.length; i++) if (isWord(i)) words[found++] = i;
        return Arrays.copyOf(words, found);
    }

    /// The ids of the tokens of these indices.
    int[] ids(int[] indices) {
        int[] some = new int[indices.length];
        for (int i = 0; i < some.length; i++) some[i] = ids[indices[i]];
        return some;
    }
}
