package nl.trede.language;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Lemmas of Dutch words: what the lexicon says of the form as written, in small letters and with a capital; for
/// a word that it lacks, its longest tail that is a word (`wijkpanels`: wijkpanel), else the word itself.
final class DutchLemmas implements Lemmas {
    private static final int LEAST_HEAD = 3;
    private static final int LEAST_TAIL = 4;
    private static final Pattern ORDINAL = Pattern.compile("(\\d+)(e|de|ste)");

    private final Lexicon lexicon;

    DutchLemmas(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public List<String> of(String form) {
        String word = Lemmas.plain(form).replace('’', '\'');
        String small = word.toLowerCase(Locale.ROOT);
        if (small.isEmpty()) return List.of(form.toLowerCase(Locale.ROOT));
        var ordinal = ORDINAL.matcher(small);
        if (ordinal.matches()) return List.of(ordinal.group(1));
        Set<String> found = new LinkedHashSet<>();
        add(small, found);
        if (!word.equals(small) || found.isEmpty()) {
            add(word, found);
            add(Lexicon.capitalised(word), found);
        }
        if (found.isEmpty()) addUnstressed(small, found);
        if (found.isEmpty()) addByTail(small, found);
        if (found.isEmpty()) found.add(small);
        return List.copyOf(found);
    }

    private void add(String form, Set<String> into) {
        Set<String> lemmas = new LinkedHashSet<>();
        lexicon.addLemmas(form, _ -> true, lemmas);
        for (String lemma : lemmas) into.add(lemma.toLowerCase(Locale.ROOT));
    }

    /// `één`, `vóór`: the acute is stress, not spelling. The word as written stays findable.
    private void addUnstressed(String small, Set<String> into) {
        String apart = Normalizer.normalize(small, Normalizer.Form.NFD);
        String flat = Normalizer.normalize(apart.replace("\u0301", ""), Normalizer.Form.NFC);
        if (flat.equals(small) || !lexicon.knows(flat)) return;
        into.add(small);
        add(flat, into);
    }

    private void addByTail(String small, Set<String> into) {
        int hyphen = small.lastIndexOf('-');
        for (int i = LEAST_HEAD; i <= small.length() - LEAST_TAIL; i++) {
            if (i < hyphen + 1 || Character.isLowSurrogate(small.charAt(i))) continue;
            Set<String> tails = new LinkedHashSet<>();
            lexicon.addLemmas(small.substring(i), DutchLemmas::canEndCompound, tails);
            if (tails.isEmpty()) continue;
            String head = small.substring(0, i);
            for (String tail : tails) into.add(head + tail.toLowerCase(Locale.ROOT));
            return;
        }
    }

    private static boolean canEndCompound(CharSequence tag) {
        String start = tag.subSequence(0, Math.min(3, tag.length())).toString();
        return start.equals("ZNW") || start.equals("BNW") || start.equals("WKW");
    }
}
