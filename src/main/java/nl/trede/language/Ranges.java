package nl.trede.language;

import java.util.Arrays;

/// A growing list of half-open ranges, in order; no objects, since a text has millions.
final class Ranges {
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int count;

    void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count++] = end;
    }

    int count() {
        return count;
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    boolean isEmpty(int index) {
        return starts[index] == ends[index];
    }

    /// The index of the range that starts at `position`, or a negative number.
    int startingAt(int position) {
        return Arrays.binarySearch(starts, 0, count, position);
    }
}
