package nl.trede.language;

import java.util.List;
import java.util.Locale;

final class EnglishLemmas implements Lemmas {
    @Override
    public List<String> of(String form) {
        return List.of(Lemmas.plain(form).toLowerCase(Locale.ROOT));
    }
}
