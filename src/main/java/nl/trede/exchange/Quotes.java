package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.text.TextRange;

import java.util.Optional;

/// Finds quotes in the text of one document.
final class Quotes {
    private static final int SHOWN = 70;

    /// Fewer letters in common are no likeness.
    private static final int ALIKE = 12;

    private final String document;
    private final String text;

    Quotes(String document, String text) {
        this.document = document;
        this.text = text;
    }

    String text() {
        return text;
    }

    /// Where a quote stands, to the letter.
    ///
    /// @param nth which of its places, from 1; only for a quote that has several
    /// @throws nl.trede.message.TredeException if it is not there, or it is not clear which place is meant
    TextRange find(JsonValue.Text quote, Optional<Integer> nth) {
        String words = quote.text();
        int wanted = nth.orElse(1);
        int count = 0;
        int place = -1;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
            if (++count == wanted) place = at;
        if (count == 0) throw notFound(quote).asException();
        if (count > 1 && nth.isEmpty())
            throw quote.at()
                    .problem("codings.quote.several", shown(words), document, count)
                    .remedy("codings.quote.several.way", count)
                    .asException();
        if (count == 1 && nth.isPresent())
            throw quote.at()
                    .problem("codings.nth.needless", shown(words), document)
                    .remedy("codings.nth.needless.way")
                    .asException();
        if (place < 0)
            throw quote.at()
                    .problem("codings.nth.beyond", shown(words), document, count, wanted)
                    .asException();
        return new TextRange(place, place + words.length());
    }

    /// Which of the places of its words a range is, from 1; empty if they stand there alone.
    static Optional<Integer> nth(String text, TextRange range) {
        String words = range.of(text);
        int count = 0;
        int which = 0;
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            count++;
            if (at == range.start()) which = count;
            if (which > 0 && count > 1) return Optional.of(which);
        }
        return Optional.empty();
    }

    private Problem notFound(JsonValue.Text quote) {
        Problem problem = quote.at().problem("codings.quote", shown(quote.text()), document);
        return nearest(quote.text())
                .map(near ->
                        problem.remedy(
                                "codings.quote.near",
                                text.substring(0, near).lines().count(),
                                shown(text.substring(near))))
                .orElseGet(() -> problem.remedy("codings.quote.way"));
    }

    /// Where the longest beginning of the words stands, whatever the case, the white space and the shape of
    /// quotation marks and dashes.
    private Optional<Integer> nearest(String words) {
        Alike here = Alike.of(text);
        String wanted = Alike.of(words).text();
        int low = 0;
        int high = wanted.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (here.text().contains(wanted.substring(0, middle))) low = middle;
            else high = middle - 1;
        }
        if (low < Math.min(ALIKE, wanted.length())) return Optional.empty();
        return Optional.of(here.places()[here.text().indexOf(wanted.substring(0, low))]);
    }

    private static String shown(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= SHOWN) return line;
        int end = Character.isHighSurrogate(line.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return line.substring(0, end) + "…";
    }

    /// A text in which what looks alike is the same.
    ///
    /// @param places where each of its units came from
    private record Alike(String text, int[] places) {
        static Alike of(String original) {
            StringBuilder text = new StringBuilder();
            int[] places = new int[original.length()];
            for (int i = 0; i < original.length(); i++) {
                char unit = alike(original.charAt(i));
                boolean again =
                        unit == ' ' && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
                if (again) continue;
                places[text.length()] = i;
                text.append(unit);
            }
            return new Alike(text.toString().stripTrailing(), places);
        }

        private static char alike(char unit) {
            return switch (unit) {
                case '‘', '’', '‚', '“', '”', '„', '"', '«', '»', '`' -> '\'';
                case '–', '—', '‑', '‐' -> '-';
                default ->
                        Character.isWhitespace(unit) || Character.isSpaceChar(unit)
                                ? ' '
                                : Character.toLowerCase(unit);
            };
        }
    }
}
