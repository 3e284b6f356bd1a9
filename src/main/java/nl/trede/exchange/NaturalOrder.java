package nl.trede.exchange;

/// The order in which people put names: digits as numbers, capitals beside small letters.
final class NaturalOrder {
    private NaturalOrder() {}

    /// Total: zero for equal names only.
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                order = compareNumbers(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Integer.compare(fold(a.codePointAt(i)), fold(b.codePointAt(j)));
                i += Character.charCount(a.codePointAt(i));
                j += Character.charCount(b.codePointAt(j));
            }
            if (order != 0) return order;
        }
        int shorter = Integer.compare(a.length() - i, b.length() - j);
        return shorter != 0 ? shorter : a.compareTo(b);
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) end++;
        return end;
    }

    /// Numbers of any length, so never parsed.
    private static int compareNumbers(String a, String b) {
        String short1 = a.replaceFirst("^0+", "");
        String short2 = b.replaceFirst("^0+", "");
        return short1.length() != short2.length()
                ? Integer.compare(short1.length(), short2.length())
                : short1.compareTo(short2);
    }

    private static int fold(int codePoint) {
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }
}
