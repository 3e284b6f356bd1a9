package nl.trede.language;

import java.text.BreakIterator;
import java.util.Locale;

/// Sentences by the rules of the JDK, for languages without a model.
final class JdkSentences implements SentenceFinder {
    private final BreakIterator iterator;
    private final CharWindow window = new CharWindow();
    private final String name;

    JdkSentences(Locale locale) {
        iterator = BreakIterator.getSentenceInstance(locale);
        name = "jdk-" + Runtime.version().feature() + "-sentences-" + locale.getLanguage();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void find(char[] chars, int from, int to, Ranges into) {
        iterator.setText(window.on(chars, from, to));
        int start = iterator.first();
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            SentenceFinder.addTrimmed(chars, start, end, into);
            start = end;
        }
    }
}
