package nl.trede.generate;

import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Random texts and what is done to them. Texts are well-formed (no half surrogate pairs) and hold what goes
/// wrong elsewhere: emoji, also families and flags of several code points, combining marks, text from right to
/// left, soft hyphens, signs of no width, Chinese and Japanese, tabs and every kind of line end.
public final class Generators {
    private static final List<String> PLAIN =
            List.of(
                    "a",
                    "en",
                    "de",
                    "buurt",
                    "Moerwijk",
                    "het",
                    "overlast",
                    "z'n",
                    "co-ouder",
                    "€ 3,50");
    private static final List<String> AWKWARD =
            List.of(
                    "é",
                    "e\u0301", // e and a combining acute
                    "i\u0308\u0323", // two marks on one letter
                    "reu\u0308nie",
                    "stads\u00advernieuwing", // soft hyphen
                    "IJ\u0132ij\u0133",
                    "\u00a0", // no-break space
                    "\u200b", // zero-width space
                    "\ufeff", // a byte order mark in the middle of a text
                    "\ud83d\ude00", // a face
                    "\ud83d\udc4d\ud83c\udffd", // a thumb with a skin tone
                    "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66", // a
                    // family
                    "\ud83c\uddf3\ud83c\uddf1", // the Dutch flag
                    "\u2764\ufe0f", // a heart with a variation selector
                    "\ud835\udd38", // a letter beyond the first plane
                    "\u05e9\u05b8\u05dc\u05d5\u05b9\u05dd", // Hebrew with points
                    "\u0645\u0631\u062d\u0628\u0627", // Arabic
                    "\u202eomgekeerd\u202c",
                    "\u7530\u4e2d",
                    "\u304b\u3099", // kana with a combining mark
                    "\ud55c\u1112\u1161\u11ab", // Hangul, composed and not
                    "\u2028"); // a line separator
    private static final List<String> BETWEEN =
            List.of(" ", ", ", ". ", "", "\n", "\n\n", "\t", " - ", "? ", ": ");
    private static final List<String> FOREIGN_ENDS = List.of("\r\n", "\r", "\r\n\r\n");

    private Generators() {}

    /// A text with lines that end in LF, of some 25 words on average, also empty.
    public static Generator<String> text() {
        return text(25);
    }

    /// The same of some `words` words on average.
    public static Generator<String> text(int words) {
        return choices -> String.join("", choices.several(words, Generators::piece));
    }

    /// A text with line ends of every kind, mixed, and at times a byte order mark at the beginning.
    public static Generator<String> foreignText() {
        return choices -> {
            String mark = choices.oneIn(4) ? "\ufeff" : "";
            return mark
                    + String.join(
                            "",
                            choices.several(
                                    15,
                                    some ->
                                            some.oneIn(3)
                                                    ? some.oneOf(FOREIGN_ENDS)
                                                    : piece(some)));
        };
    }

    /// A text that may hold anything that a Java string can: half surrogate pairs too.
    public static Generator<String> brokenText() {
        return choices ->
                String.join(
                        "",
                        choices.several(
                                15,
                                some ->
                                        some.oneIn(3)
                                                ? some.oneOf("\ud83d", "\ude00", "\udc68\u200d")
                                                : piece(some)));
    }

    /// One word, a made-up one, or something awkward.
    public static Generator<String> word() {
        return choices ->
                switch (choices.below(4)) {
                    case 0, 1 -> choices.oneOf(PLAIN);
                    case 2 -> letters(choices);
                    default -> choices.oneOf(AWKWARD);
                };
    }

    private static String piece(Choices choices) {
        return word().next(choices) + choices.oneOf(BETWEEN);
    }

    private static String letters(Choices choices) {
        StringBuilder word = new StringBuilder();
        for (int i = choices.between(1, 8); i > 0; i--)
            word.append((char) choices.between('a', 'z'));
        return word.toString();
    }

    /// A position in a text, 0 and its length among them, not in the middle of a surrogate pair.
    public static Generator<Integer> position(String text) {
        int[] positions = positions(text);
        return choices -> positions[choices.below(positions.length)];
    }

    /// A range of a text, which must not be empty; short ones are likelier. Cuts no surrogate pair.
    public static Generator<TextRange> range(String text) {
        int[] positions = positions(text);
        return choices -> {
            int start = choices.below(positions.length - 1);
            int most = choices.oneIn(3) ? positions.length : Math.min(positions.length, start + 6);
            int end = choices.between(start + 1, most - 1);
            return new TextRange(positions[start], positions[end]);
        };
    }

    /// Where code points begin, and the end.
    private static int[] positions(String text) {
        int[] positions = new int[text.length() + 1];
        int count = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1))
            positions[count++] = i;
        positions[count++] = text.length();
        return Arrays.copyOf(positions, count);
    }

    /// A text and a range of it.
    public record Marked(String text, TextRange range) {
        @Override
        public String toString() {
            return Property.show(text) + " " + range;
        }
    }

    public static Generator<Marked> markedText() {
        return choices -> {
            String text = word().next(choices) + text().next(choices);
            return new Marked(text, range(text).next(choices));
        };
    }

    /// In a text, `oldLength` units from `start` are replaced by `with`.
    public record Replacement(int start, int oldLength, String with) {
        @Override
        public String toString() {
            return start + " " + oldLength + ":" + Property.show(with);
        }
    }

    /// A text and what is done to it: replacements in order that neither overlap nor touch. What stands between
    /// them has survived.
    public record Edited(String before, List<Replacement> replacements) {
        public String after() {
            StringBuilder after = new StringBuilder();
            int last = 0;
            for (Replacement replacement : replacements) {
                after.append(before, last, replacement.start).append(replacement.with);
                last = replacement.start + replacement.oldLength;
            }
            return after.append(before, last, before.length()).toString();
        }

        public PositionMap map() {
            return new PositionMap(
                    replacements.stream()
                            .map(r -> new PositionMap.Edit(r.start, r.oldLength, r.with.length()))
                            .toList());
        }

        @Override
        public String toString() {
            return Property.show(before) + " " + replacements;
        }
    }

    /// A text with some edits.
    public static Generator<Edited> editedText() {
        return text().flatMap(Generators::edits);
    }

    /// Some edits of a text: words taken out, put in and replaced. They cut no surrogate pair.
    public static Generator<Edited> edits(String text) {
        int[] positions = positions(text);
        return choices -> {
            List<Replacement> replacements = new ArrayList<>();
            int at = 0;
            while (at < positions.length && choices.below(5) != 0) {
                int from = at + choices.below(Math.min(30, positions.length - at));
                int to = from + choices.below(Math.min(8, positions.length - from));
                String with = from == to || choices.oneIn(2) ? piece(choices) : "";
                replacements.add(
                        new Replacement(positions[from], positions[to] - positions[from], with));
                at = to + 1;
            }
            return new Edited(text, replacements);
        };
    }
}
