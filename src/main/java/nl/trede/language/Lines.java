package nl.trede.language;

/// The lines of a text, without the white space around them; a blank line is an empty range.
final class Lines {
    private Lines() {}

    static Ranges of(String text) {
        Ranges lines = new Ranges();
        int from = 0;
        while (from <= text.length()) {
            int feed = text.indexOf('\n', from);
            int to = feed < 0 ? text.length() : feed;
            int start = Space.skip(text, from, to);
            lines.add(start, Space.trimEnd(text, start, to));
            from = to + 1;
        }
        return lines;
    }
}
