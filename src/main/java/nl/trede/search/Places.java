package nl.trede.search;

import nl.trede.text.TextRange;

import java.util.Arrays;

/// Where the hits are in one text: ranges, each once, in the order of [TextRange], each with the number of its
/// form. Immutable.
record Places(int[] starts, int[] ends, int[] forms) {
    static final Places NONE = new Places(new int[0], new int[0], new int[0]);

    int count() {
        return starts.length;
    }

    boolean isEmpty() {
        return starts.length == 0;
    }

    TextRange range(int i) {
        return new TextRange(starts[i], ends[i]);
    }

    /// All of both; a range that both have stays once.
    Places and(Places other) {
        if (isEmpty()) return other;
        if (other.isEmpty()) return this;
        int[] newStarts = new int[count() + other.count()];
        int[] newEnds = new int[newStarts.length];
        int[] newForms = new int[newStarts.length];
        int a = 0;
        int b = 0;
        int n = 0;
        while (a < count() || b < other.count()) {
            int order = a == count() ? 1 : b == other.count() ? -1 : compare(a, other, b);
            Places from = order <= 0 ? this : other;
            int i = order <= 0 ? a : b;
            newStarts[n] = from.starts[i];
            newEnds[n] = from.ends[i];
            newForms[n++] = from.forms[i];
            if (order <= 0) a++;
            if (order >= 0) b++;
        }
        return of(newStarts, newEnds, newForms, n);
    }

    private int compare(int i, Places other, int j) {
        return starts[i] != other.starts[j]
                ? Integer.compare(starts[i], other.starts[j])
                : Integer.compare(other.ends[j], ends[i]);
    }

    /// The first `count` of some arrays that may be longer.
    static Places of(int[] starts, int[] ends, int[] forms, int count) {
        return count == starts.length
                ? new Places(starts, ends, forms)
                : new Places(
                        Arrays.copyOf(starts, count),
                        Arrays.copyOf(ends, count),
                        Arrays.copyOf(forms, count));
    }
}
