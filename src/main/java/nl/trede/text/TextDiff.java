package nl.trede.text;

import nl.trede.text.PositionMap.Edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds out what was done to a text from how it was and how it is now.
///
/// Words are compared first, then what stands between words that stayed, and last the characters of words that
/// were corrected rather than replaced. An edit cuts no sign ([Graphemes]) of either text. Takes a second or
/// two for a text of 500 pages, whatever was done to it; where two large stretches are too different, fewer of their
/// words may be recognised than stayed.
public final class TextDiff {
    private final String before;
    private final String after;
    private final Tokens old;
    private final Tokens now;

    /// How often each token is in the old text, by its id.
    private final int[] occurrences;

    /// A stretch of the old text that became one of the new text.
    private record Change(int oldStart, int oldEnd, int newStart, int newEnd) {
        boolean isReplacement() {
            return oldStart < oldEnd && newStart < newEnd;
        }

        /// Of the longer of the two.
        int length() {
            return Math.max(oldEnd - oldStart, newEnd - newStart);
        }

        Change to(Change later) {
            return new Change(oldStart, later.oldEnd, newStart, later.newEnd);
        }

        Change widened(int left, int right) {
            return new Change(oldStart - left, oldEnd + right, newStart - left, newEnd + right);
        }

        boolean touches(Change later) {
            return oldEnd >= later.oldStart || newEnd >= later.newStart;
        }

        Edit edit() {
            return new Edit(oldStart, oldEnd - oldStart, newEnd - newStart);
        }
    }

    private TextDiff(String before, String after) {
        this.before = before;
        this.after = after;
        Map<String, Integer> names = new HashMap<>();
        old = Tokens.of(before, names);
        now = Tokens.of(after, names);
        occurrences = new int[names.size()];
        for (int id : old.ids()) occurrences[id]++;
    }

    /// The map from `before` to `after`; [PositionMap#NOTHING_CHANGED] if they are equal.
    public static PositionMap between(String before, String after) {
        if (before.equals(after)) return PositionMap.NOTHING_CHANGED;
        return new PositionMap(new TextDiff(before, after).edits());
    }

    private List<Edit> edits() {
        List<Change> refined = new ArrayList<>();
        for (Change change : joined(changes(partners(), old.starts(), now.starts())))
            refine(change, refined);
        return withoutCuts(refined).stream().map(Change::edit).toList();
    }

    /// For each token of the old text the one in the new text that it is, or -1.
    private int[] partners() {
        int[] oldWords = old.words();
        int[] newWords = now.words();
        int[] wordPartners = Alignment.partners(old.ids(oldWords), now.ids(newWords));
        int[] partners = new int[old.count()];
        Arrays.fill(partners, -1);
        int oldFrom = 0;
        int newFrom = 0;
        for (int i = 0; i < oldWords.length; i++) {
            if (wordPartners[i] < 0) continue;
            int newWord = newWords[wordPartners[i]];
            pairBetweenWords(partners, oldFrom, oldWords[i], newFrom, newWord);
            partners[oldWords[i]] = newWord;
            oldFrom = oldWords[i] + 1;
            newFrom = newWord + 1;
        }
        pairBetweenWords(partners, oldFrom, old.count(), newFrom, now.count());
        return partners;
    }

    private void pairBetweenWords(int[] partners, int oldFrom, int oldTo, int newFrom, int newTo) {
        int[] pairs =
                Alignment.partners(
                        Arrays.copyOfRange(old.ids(), oldFrom, oldTo),
                        Arrays.copyOfRange(now.ids(), newFrom, newTo));
        for (int i = 0; i < pairs.length; i++)
            if (pairs[i] >= 0) partners[oldFrom + i] = newFrom + pairs[i];
    }

    /// What lies between pieces that stayed.
    ///
    /// @param partners for each piece of the old text the one of the new text that it is, or -1
    /// @param oldPlaces where the pieces of the old text begin, and where the last one ends
    /// @param newPlaces the same of the new text
    private static List<Change> changes(int[] partners, int[] oldPlaces, int[] newPlaces) {
        List<Change> changes = new ArrayList<>();
        int oldFrom = 0;
        int newFrom = 0;
        for (int i = 0; i <= partners.length; i++) {
            int partner = i == partners.length ? newPlaces.length - 1 : partners[i];
            if (partner < 0) continue;
            if (oldFrom < i || newFrom < partner)
                changes.add(
                        new Change(
                                oldPlaces[oldFrom],
                                oldPlaces[i],
                                newPlaces[newFrom],
                                newPlaces[partner]));
            oldFrom = i + 1;
            newFrom = partner + 1;
        }
        return changes;
    }

    /// Joins replacements that little holds apart: 'a grey cat' that became 'the old dog' was replaced as a whole,
    /// and nobody knows that the cat became the dog.
    private List<Change> joined(List<Change> changes) {
        List<Change> joined = new ArrayList<>();
        for (Change change : changes) {
            if (!joined.isEmpty() && isOneReplacement(joined.getLast(), change))
                joined.add(joined.removeLast().to(change));
            else joined.add(change);
        }
        return joined;
    }

    /// Whether what stayed between two replacements of a line is a space, or words that stand everywhere and are
    /// outweighed on both sides: when a sentence is written anew, an article often stays by chance.
    private boolean isOneReplacement(Change left, Change right) {
        if (!left.isReplacement() || !right.isReplacement()) return false;
        int length = right.oldStart - left.oldEnd;
        boolean outweighed = length <= Math.min(left.length(), right.length());
        int first = Arrays.binarySearch(old.starts(), left.oldEnd);
        for (int i = first; old.starts()[i] < right.oldStart; i++) {
            if (before.charAt(old.starts()[i]) == '\n') return false;
            if (!old.isBlank(i) && (!outweighed || occurrences[old.ids()[i]] == 1)) return false;
        }
        return true;
    }

    /// Looks for the characters that were corrected, if the old and the new words are alike: two thirds of the
    /// longer one stayed. Else all of it was replaced: half of the letters are the same in any two sentences.
    private void refine(Change change, List<Change> refined) {
        int[] oldSigns = before.substring(change.oldStart, change.oldEnd).codePoints().toArray();
        int[] newSigns = after.substring(change.newStart, change.newEnd).codePoints().toArray();
        int[] partners = Alignment.partners(oldSigns, newSigns);
        long stayed = Arrays.stream(partners).filter(partner -> partner >= 0).count();
        if (!change.isReplacement()
                || stayed * 3 < 2L * Math.max(oldSigns.length, newSigns.length)) {
            refined.add(change);
            return;
        }
        int[] oldPlaces = places(oldSigns, change.oldStart);
        int[] newPlaces = places(newSigns, change.newStart);
        for (Change inner : changes(partners, oldPlaces, newPlaces))
            refined.add(ofItsWord(inner, change));
    }

    /// Where each code point begins, and where the last one ends.
    private static int[] places(int[] codePoints, int start) {
        int[] places = new int[codePoints.length + 1];
        places[0] = start;
        for (int i = 0; i < codePoints.length; i++)
            places[i + 1] = places[i] + Character.charCount(codePoints[i]);
        return places;
    }

    /// What was put before or behind the letters of a word is part of the word: takes in a letter of it, so that
    /// a range that held the word holds it still.
    private Change ofItsWord(Change change, Change within) {
        if (change.oldStart < change.oldEnd) return change;
        int at = change.oldStart;
        boolean behind = at > within.oldStart && isLetterBefore(before, at);
        boolean ahead = at < within.oldEnd && isLetterAt(before, at);
        if (behind && !ahead && isLetterAt(after, change.newStart))
            return change.widened(Character.charCount(before.codePointBefore(at)), 0);
        if (ahead && !behind && isLetterBefore(after, change.newEnd))
            return change.widened(0, Character.charCount(before.codePointAt(at)));
        return change;
    }

    private static boolean isLetterAt(String text, int position) {
        return position < text.length() && Character.isLetterOrDigit(text.codePointAt(position));
    }

    private static boolean isLetterBefore(String text, int position) {
        return position > 0 && Character.isLetterOrDigit(text.codePointBefore(position));
    }

    /// Widens what begins or ends in the middle of a sign of either text, and joins what touches then.
    private List<Change> withoutCuts(List<Change> changes) {
        Deque<Change> rest = new ArrayDeque<>(changes);
        List<Change> whole = new ArrayList<>();
        while (!rest.isEmpty()) {
            Change change = rest.removeFirst();
            int left =
                    Math.max(
                            change.oldStart - Graphemes.startOf(before, change.oldStart),
                            change.newStart - Graphemes.startOf(after, change.newStart));
            int right =
                    Math.max(
                            Graphemes.endOf(before, change.oldEnd) - change.oldEnd,
                            Graphemes.endOf(after, change.newEnd) - change.newEnd);
            Change wide = change.widened(left, right);
            if (!whole.isEmpty() && whole.getLast().touches(wide))
                rest.addFirst(whole.removeLast().to(change));
            else if (!rest.isEmpty() && wide.touches(rest.getFirst()))
                rest.addFirst(change.to(rest.removeFirst()));
            else if (left > 0 || right > 0) rest.addFirst(wide);
            else whole.add(change);
        }
        return whole;
    }
}
