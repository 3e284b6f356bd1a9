package nl.trede.model;

/// Makes ranks: strings of small letters that sort between two others, so that something is put in between
/// without touching its neighbours.
public final class Rank {
    private static final char LOW = 'a';
    private static final char HIGH = 'z';

    private Rank() {}

    /// A rank between `before` and `after`; empty stands for the beginning and for the end.
    ///
    /// @throws IllegalArgumentException if they are not in order
    public static String between(String before, String after) {
        if (!after.isEmpty() && before.compareTo(after) >= 0)
            throw new IllegalArgumentException(before + " is not before " + after);
        StringBuilder rank = new StringBuilder();
        boolean below = !after.isEmpty();
        for (int i = 0; ; i++) {
            int low = i < before.length() ? before.charAt(i) : LOW;
            int high = below && i < after.length() ? after.charAt(i) : HIGH + 1;
            if (high - low > 1) return rank.append((char) ((low + high) / 2)).toString();
            rank.append((char) low);
            if (low < high) below = false;
        }
    }

    /// The rank of the `index`th of `count` siblings made at once; evenly spread, so that short ranks fit between.
    public static String spread(int index, int count) {
        int digits = 1;
        long room = 24;
        while (room < 2L * count) {
            room *= 24;
            digits++;
        }
        long at = (2L * index + 1) * room / (2L * count);
        char[] rank = new char[digits + 1];
        for (int i = digits - 1; i >= 0; i--) {
            rank[i] = (char) (LOW + 1 + at % 24);
            at /= 24;
        }
        rank[digits] = 'm';
        return new String(rank);
    }
}
