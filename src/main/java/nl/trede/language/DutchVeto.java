package nl.trede.language;

import java.util.Locale;
import java.util.regex.Pattern;

/// Where a Dutch sentence does not end though a model says so.
///
/// 1. After an abbreviation that may end a sentence, or a word of the shape `x.y.`, before a small letter, a
///    digit, `(` or `,`.
/// 2. After a short word with a full stop that the lexicon lacks, before a small letter.
/// 3. After initials or a single letter (`v. Chr.`), before a small letter, another initial, or a capitalised
///    word that is no ordinary word.
/// 4. After `!"`, `?'` and the like before a small letter: the quotation ends, the sentence goes on.
///
/// In talk without capitals 2 and 4 say nothing, since there every sentence begins with a small letter.
final class DutchVeto implements ModelSentences.Veto {
    private static final Pattern DOTTED = Pattern.compile("(\\p{L}{1,3}\\.){2,}");
    private static final Pattern INITIALS = Pattern.compile("(\\p{Lu}[a-z]?\\.){1,5}|\\p{Ll}\\.");
    private static final String CLOSING_QUOTES = "\"'’”»“";
    private static final int SHORT = 5;
    private static final int LONGEST_INITIAL = 3;

    private final Abbreviations abbreviations;
    private final Lexicon lexicon;
    private final boolean isTalk;

    DutchVeto(Abbreviations abbreviations, Lexicon lexicon, boolean isTalk) {
        this.abbreviations = abbreviations;
        this.lexicon = lexicon;
        this.isTalk = isTalk;
    }

    @Override
    public boolean forbids(Place place) {
        char next = place.next();
        boolean small = Character.isLowerCase(next);
        if (place.mark() == '.') {
            String word = place.word();
            boolean isDotted = word.indexOf('.') < word.length() - 1;
            boolean mayBeInitials = isDotted || word.length() <= LONGEST_INITIAL;
            if (mayBeInitials
                    && INITIALS.matcher(word).matches()
                    && ((small && !isTalk) || beginsName(place.nextWord()))) return true;
            if (abbreviations.mayEnd(word) || (isDotted && DOTTED.matcher(word).matches()))
                return small || Character.isDigit(next) || next == '(' || next == ',';
            return small && !isTalk && isUnknownShort(word);
        }
        return small && !isTalk && endsQuotation(place.tail());
    }

    private boolean beginsName(String next) {
        if (next.length() == 1) return Character.isUpperCase(next.charAt(0)) && !next.equals("U");
        return !next.isEmpty()
                && Character.isUpperCase(next.charAt(0))
                && !lexicon.isOrdinary(next.toLowerCase(Locale.ROOT));
    }

    /// Of `dir.-gen.` it is the last part that counts.
    private boolean isUnknownShort(String word) {
        int end = word.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(word.charAt(start - 1))) start--;
        if (start == end || end - start > SHORT) return false;
        if (start > 0 && "-./".indexOf(word.charAt(start - 1)) < 0) return false;
        String bare = word.substring(start, end);
        return !lexicon.knows(bare) && !lexicon.knows(bare.toLowerCase(Locale.ROOT));
    }

    private static boolean endsQuotation(String tail) {
        for (int i = 0; i < tail.length(); i++)
            if (CLOSING_QUOTES.indexOf(tail.charAt(i)) >= 0) return true;
        return false;
    }
}
