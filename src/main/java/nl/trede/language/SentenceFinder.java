package nl.trede.language;

/// Divides a paragraph into sentences.
interface SentenceFinder {
    /// Name and version, to be stored with what it found.
    String name();

    /// Adds the sentences of `[from, to)`, without white space around them.
    void find(char[] chars, int from, int to, Ranges into);

    /// Adds the range without the white space around it, if anything is left.
    static void addTrimmed(char[] chars, int from, int to, Ranges into) {
        int start = from;
        int end = to;
        while (start < end && Space.is(chars[start])) start++;
        while (end > start && Space.is(chars[end - 1])) end--;
        if (start < end) into.add(start, end);
    }
}
