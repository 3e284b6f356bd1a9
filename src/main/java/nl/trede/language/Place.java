package nl.trede.language;

/// A place where a sentence may end: the last mark of a piece of text between white space.
///
/// @param from where the paragraph begins
/// @param to where it ends
/// @param piece where the piece begins
/// @param at the mark
/// @param end where the piece ends; what follows is white space, and somewhere after it there is a word
record Place(char[] chars, int from, int to, int piece, int at, int end) {
    private static final int LONGEST_WORD = 24;
    private static final int PIECES_NEAR = 2;
    private static final char SOFT_HYPHEN = '\u00ad';
    private static final String DOUBLE_QUOTES = "\"“”„«»";

    /// Goes through the places of a paragraph: not its end, nor what comes after its last letter or digit.
    static final class Walk {
        private final char[] chars;
        private final int from;
        private final int to;
        private final String marks;
        private final int lastWord;
        private int at;
        private int piece;
        private int mark;

        Walk(char[] chars, int from, int to, String marks) {
            this.chars = chars;
            this.from = from;
            this.to = to;
            this.marks = marks;
            int end = to;
            while (end > from && !Character.isLetterOrDigit(chars[end - 1])) end--;
            lastWord = end;
            at = from;
        }

        boolean next() {
            piece = at;
            mark = -1;
            for (; at < lastWord; at++) {
                char c = chars[at];
                if (c >= 'a' && c <= 'z') continue;
                if (Space.is(c)) {
                    if (mark >= 0) return true;
                    piece = at + 1;
                } else if (marks.indexOf(c) >= 0) {
                    mark = at;
                }
            }
            return false;
        }

        Place place() {
            return new Place(chars, from, to, piece, mark, at);
        }
    }

    char mark() {
        return chars[at];
    }

    /// What the piece has up to the mark, without the marks before it: `dhr.` of `(dhr.`; empty if it is longer
    /// than any abbreviation.
    String word() {
        int start = piece;
        while (start < at && !Character.isLetterOrDigit(chars[start])) start++;
        return at - start > LONGEST_WORD ? "" : new String(chars, start, at + 1 - start);
    }

    /// What the piece has after the mark: quotation marks, brackets.
    String tail() {
        return end - at > LONGEST_WORD ? "" : new String(chars, at + 1, end - at - 1);
    }

    /// The first character after the white space.
    char next() {
        return chars[nextPiece()];
    }

    /// The letters with which the next piece begins, after marks; may be empty.
    String nextWord() {
        int start = nextPiece();
        while (start < to && !Character.isLetterOrDigit(chars[start]) && !Space.is(chars[start]))
            start++;
        int stop = start;
        while (stop < to && stop - start < LONGEST_WORD && Character.isLetter(chars[stop])) stop++;
        return new String(chars, start, stop - start);
    }

    private int nextPiece() {
        int start = end;
        while (Space.is(chars[start])) start++;
        return start;
    }

    /// Copies what the model looks at: the piece, two before it and two after, no further than `width` from the
    /// mark. White space becomes one space, double quotation marks one sign (`”`, `''`), but none before a word,
    /// nor `'t`, so that its capital shows; no soft hyphens. Returns where the mark is in the copy.
    int copyNear(int width, StringBuilder into) {
        into.setLength(0);
        int first = Math.max(from, at - width);
        int start = Math.max(first, piece);
        for (int i = 0; i < PIECES_NEAR; i++) {
            while (start > first && Space.is(chars[start - 1])) start--;
            while (start > first && !Space.is(chars[start - 1])) start--;
        }
        int last = Math.min(to, at + width);
        int stop = Math.min(last, end);
        for (int i = 0; i < PIECES_NEAR; i++) {
            while (stop < last && Space.is(chars[stop])) stop++;
            while (stop < last && !Space.is(chars[stop])) stop++;
        }
        copy(start, at, into);
        int mark = into.length();
        copy(at, stop, into);
        return mark;
    }

    private void copy(int start, int stop, StringBuilder into) {
        boolean gap = false;
        for (int i = start; i < stop; i++) {
            char c = chars[i];
            if (c == SOFT_HYPHEN) continue;
            if (Space.is(c)) {
                gap = true;
                continue;
            }
            if (gap && !into.isEmpty()) into.append(' ');
            gap = false;
            boolean opens = into.isEmpty() || into.charAt(into.length() - 1) == ' ';
            if (opens && isClitic(i, stop)) {
                i += 2;
                continue;
            }
            boolean isDoubled = (c == ',' || c == '\'') && i + 1 < stop && chars[i + 1] == c;
            if (isDoubled) i++;
            boolean isQuote = isDoubled || DOUBLE_QUOTES.indexOf(c) >= 0;
            if (!(isQuote && opens)) into.append(isQuote ? '"' : c);
        }
        if (gap && !into.isEmpty() && stop == at) into.append(' ');
    }

    private boolean isClitic(int start, int stop) {
        return start + 2 < stop
                && (chars[start] == '\'' || chars[start] == '’' || chars[start] == '‘')
                && (chars[start + 1] == 't' || chars[start + 1] == 's' || chars[start + 1] == 'k')
                && chars[start + 2] == ' ';
    }
}
