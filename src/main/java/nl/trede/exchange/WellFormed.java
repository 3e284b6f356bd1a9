package nl.trede.exchange;

/// A text in which every surrogate has its other half; those that had none became U+FFFD, unit for unit, so
/// that positions stay.
record WellFormed(String text, int replaced) {
    private static final char REPLACEMENT = '\uFFFD';

    static WellFormed of(String text) {
        StringBuilder mended = new StringBuilder();
        int count = 0;
        int kept = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean lone = Character.getType(point) == Character.SURROGATE;
            if (lone) {
                mended.append(text, kept, i).append(REPLACEMENT);
                kept = i + 1;
                count++;
            }
            i += Character.charCount(point);
        }
        if (count == 0) return new WellFormed(text, 0);
        return new WellFormed(mended.append(text, kept, text.length()).toString(), count);
    }
}
