package nl.trede.text;

import java.util.Arrays;

/// Which elements of one sequence are those of another: pairs of equal elements, in order in both.
///
/// First come anchors: stretches of [#LONG] elements, then single ones, that occur exactly once on both sides;
/// of these as many as stand in the same order. Between anchors the shortest edit script is sought (E. W. Myers,
/// *An O(ND) Difference Algorithm and Its Variations*, Algorithmica 1, 1986, doi:10.1007/BF01840446). Where that
/// takes more than [#MOST] edits, the way that came furthest by then is taken as it is and the search begins again
/// from there: so time grows with length × [#MOST] and memory with length, however different the sequences are.
final class Alignment {
    private static final int LONG = 8;
    private static final int MOST = 256;
    private static final int DEEPEST = 40;
    private static final int SHORT = 48;
    private static final int NONE = Integer.MIN_VALUE / 4;

    private final int[] a;
    private final int[] b;
    private final int[] partners;

    /// Of the search for the shortest script, for each number of edits: how far along `a` each diagonal came.
    private int[][] furthest = {};

    private Alignment(int[] a, int[] b) {
        this.a = a;
        this.b = b;
        partners = new int[a.length];
        Arrays.fill(partners, -1);
    }

    /// For each element of `a` the index of its partner in `b`, or -1.
    static int[] partners(int[] a, int[] b) {
        Alignment alignment = new Alignment(a, b);
        alignment.align(new Box(0, a.length, 0, b.length), 0);
        return alignment.partners;
    }

    /// A stretch of `a` and one of `b`.
    private record Box(int aFrom, int aTo, int bFrom, int bTo) {
        boolean isOneSided() {
            return aFrom == aTo || bFrom == bTo;
        }

        int size() {
            return aTo - aFrom + bTo - bFrom;
        }
    }

    private void align(Box whole, int depth) {
        Box box = withoutEqualEnds(whole);
        if (box.isOneSided()) return;
        int[] anchors = {};
        if (box.size() > SHORT && depth < DEEPEST) {
            anchors = anchors(box, LONG);
            if (anchors.length == 0) anchors = anchors(box, 1);
        }
        if (anchors.length == 0) {
            shortestScript(box);
            return;
        }
        int aFrom = box.aFrom;
        int bFrom = box.bFrom;
        for (int anchor : anchors) {
            int partner = partners[anchor];
            align(new Box(aFrom, anchor, bFrom, partner), depth + 1);
            aFrom = anchor + 1;
            bFrom = partner + 1;
        }
        align(new Box(aFrom, box.aTo, bFrom, box.bTo), depth + 1);
    }

    private Box withoutEqualEnds(Box box) {
        int aFrom = box.aFrom;
        int bFrom = box.bFrom;
        while (aFrom < box.aTo && bFrom < box.bTo && a[aFrom] == b[bFrom])
            partners[aFrom++] = bFrom++;
        int aTo = box.aTo;
        int bTo = box.bTo;
        while (aTo > aFrom && bTo > bFrom && a[aTo - 1] == b[bTo - 1]) partners[--aTo] = --bTo;
        return new Box(aFrom, aTo, bFrom, bTo);
    }

    /// Pairs stretches of `length` elements that occur once on both sides, as many as are in the same order, by
    /// their first elements; gives those of `a`.
    private int[] anchors(Box box, int length) {
        int size = Integer.highestOneBit(Math.max(box.aTo - box.aFrom, box.bTo - box.bFrom)) * 4;
        int[] onceInA = once(a, box.aFrom, box.aTo - length, length, size);
        int[] onceInB = once(b, box.bFrom, box.bTo - length, length, size);
        int[] inA = new int[box.aTo - box.aFrom];
        int[] inB = new int[inA.length];
        int count = 0;
        for (int i = box.aFrom; i <= box.aTo - length; i++) {
            int slot = slot(a, i, length, size);
            int j = onceInB[slot] - 1;
            if (onceInA[slot] != i + 1 || j < 0) continue;
            if (!Arrays.equals(a, i, i + length, b, j, j + length)) continue;
            inA[count] = i;
            inB[count++] = j;
        }
        int[] chosen = longestRising(inB, count);
        int[] anchors = new int[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            anchors[i] = inA[chosen[i]];
            partners[anchors[i]] = inB[chosen[i]];
        }
        return anchors;
    }

    /// In each slot 1 + the place of the only stretch that belongs there; 0 if there is none, -1 if there are more.
    private static int[] once(int[] sequence, int from, int last, int length, int size) {
        int[] slots = new int[size];
        for (int i = from; i <= last; i++) {
            int slot = slot(sequence, i, length, size);
            slots[slot] = slots[slot] == 0 ? i + 1 : -1;
        }
        return slots;
    }

    private static int slot(int[] sequence, int from, int length, int size) {
        long hash = 0;
        for (int i = from; i < from + length; i++)
            hash = (hash + sequence[i] + 1) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 40) & (size - 1);
    }

    /// The indices of a longest rising subsequence of the first `count` values, which are all different.
    private static int[] longestRising(int[] values, int count) {
        int[] smallestLast = new int[count];
        int[] before = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (values[smallestLast[middle]] < values[i]) low = middle + 1;
                else high = middle;
            }
            before[i] = low == 0 ? -1 : smallestLast[low - 1];
            smallestLast[low] = i;
            length = Math.max(length, low + 1);
        }
        int[] rising = new int[length];
        for (int i = length - 1, at = length == 0 ? -1 : smallestLast[length - 1]; i >= 0; i--) {
            rising[i] = at;
            at = before[at];
        }
        return rising;
    }

    private void shortestScript(Box box) {
        Box rest = box;
        if (furthest.length == 0) furthest = new int[MOST + 1][];
        while (!rest.isOneSided()) rest = furthestWay(rest);
    }

    /// Goes on until the end or [#MOST] edits, pairs what is equal on the way, and gives what lies beyond.
    private Box furthestWay(Box box) {
        int aLength = box.aTo - box.aFrom;
        int bLength = box.bTo - box.bFrom;
        int edits = 0;
        int best;
        do {
            if (furthest[edits] == null) furthest[edits] = new int[2 * edits + 1];
            best = NONE;
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int x = edits == 0 ? 0 : step(edits, diagonal, aLength, bLength);
                if (x >= 0)
                    while (x < aLength
                            && x - diagonal < bLength
                            && a[box.aFrom + x] == b[box.bFrom + x - diagonal]) x++;
                furthest[edits][diagonal + edits] = x;
                if (best == NONE || 2 * x - diagonal > sum(edits, best)) best = diagonal;
            }
            edits++;
        } while (sum(edits - 1, best) < aLength + bLength && edits <= MOST);
        int x = furthest[edits - 1][best + edits - 1];
        pairBack(box, edits - 1, best);
        return new Box(box.aFrom + x, box.aTo, box.bFrom + x - best, box.bTo);
    }

    private int sum(int edits, int diagonal) {
        return 2 * furthest[edits][diagonal + edits] - diagonal;
    }

    /// How far along `a` one edit more leads on a diagonal, before what is equal there; [#NONE] if out of the box.
    private int step(int edits, int diagonal, int aLength, int bLength) {
        int inserted = reached(edits - 1, diagonal + 1);
        int removed = reached(edits - 1, diagonal - 1) + 1;
        if (inserted - diagonal > bLength) inserted = NONE;
        if (removed > aLength) removed = NONE;
        int x = Math.max(inserted, removed);
        return x < 0 ? NONE : x;
    }

    private int reached(int edits, int diagonal) {
        return Math.abs(diagonal) > edits ? NONE : furthest[edits][diagonal + edits];
    }

    private void pairBack(Box box, int lastEdits, int lastDiagonal) {
        int aLength = box.aTo - box.aFrom;
        int bLength = box.bTo - box.bFrom;
        int diagonal = lastDiagonal;
        for (int edits = lastEdits; edits >= 0; edits--) {
            int begin = edits == 0 ? 0 : step(edits, diagonal, aLength, bLength);
            for (int x = begin; x < furthest[edits][diagonal + edits]; x++)
                partners[box.aFrom + x] = box.bFrom + x - diagonal;
            if (edits == 0) return;
            int inserted = reached(edits - 1, diagonal + 1);
            diagonal += inserted == begin ? 1 : -1;
        }
    }
}
