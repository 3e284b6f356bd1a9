package nl.trede.search;

import java.util.Arrays;

/// The places of one leaf of a query in one part of the index as they are found, term by term; then they are
/// sorted by entry.
final class Gathered {
    private final int[] counts;
    private int[] entries = new int[256];
    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] forms = new int[256];
    private int count;

    Gathered(int entryCount) {
        counts = new int[entryCount];
    }

    void add(int entry, int start, int end, int form) {
        if (count == entries.length) {
            int more = count * 2;
            entries = Arrays.copyOf(entries, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
            forms = Arrays.copyOf(forms, more);
        }
        counts[entry]++;
        entries[count] = entry;
        starts[count] = start;
        ends[count] = end;
        forms[count++] = form;
    }

    /// Hands out the places of each entry that has any.
    void into(Places[] bySlot, int[] slots, int firstEntry) {
        int[] next = new int[counts.length];
        for (int i = 1; i < next.length; i++) next[i] = next[i - 1] + counts[i - 1];
        int[] byEntry = new int[count];
        for (int i = 0; i < count; i++) byEntry[next[entries[i]]++] = i;
        for (int entry = 0; entry < counts.length; entry++)
            if (counts[entry] > 0)
                bySlot[slots[firstEntry + entry]] =
                        places(byEntry, next[entry] - counts[entry], next[entry]);
    }

    /// Those of one entry: in order, each start once. Of one leaf no two begin at the same place and end at
    /// different ones.
    private Places places(int[] order, int from, int to) {
        long[] sorted = new long[to - from];
        for (int i = 0; i < sorted.length; i++)
            sorted[i] = (long) starts[order[from + i]] << 32 | order[from + i];
        Arrays.sort(sorted);
        int[] newStarts = new int[sorted.length];
        int[] newEnds = new int[sorted.length];
        int[] newForms = new int[sorted.length];
        int n = 0;
        for (long place : sorted) {
            int i = (int) place;
            if (n > 0 && newStarts[n - 1] == starts[i]) continue;
            newStarts[n] = starts[i];
            newEnds[n] = ends[i];
            newForms[n++] = forms[i];
        }
        return Places.of(newStarts, newEnds, newForms, n);
    }
}
