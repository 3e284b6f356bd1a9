package nl.trede.exchange;

/// Numbers as they are written in notes and lists.
final class Numerals {
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    /// Beyond this, roman numerals and letters are longer than they are useful.
    private static final int HIGHEST = 3999;

    private Numerals() {}

    /// Lower-case roman; digits where there is none.
    static String roman(int number) {
        if (number < 1 || number > HIGHEST) return String.valueOf(number);
        StringBuilder roman = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++)
            for (; rest >= VALUES[i]; rest -= VALUES[i]) roman.append(ROMAN[i]);
        return roman.toString();
    }

    /// `a` to `z`, then `aa`, `bb`, as word processors count; digits where there is none.
    static String letters(int number) {
        if (number < 1 || number > HIGHEST) return String.valueOf(number);
        char letter = (char) ('a' + (number - 1) % 26);
        return String.valueOf(letter).repeat((number - 1) / 26 + 1);
    }
}
