package nl.trede.language;

import java.util.List;
import java.util.Locale;

/// What one thread needs to know a language.
abstract sealed class Language {
    private final Locale locale;

    private Language(Locale locale) {
        this.locale = locale;
    }

    static Language of(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return switch (locale.getLanguage()) {
            case "nl" -> new Dutch(locale);
            default -> new Other(locale);
        };
    }

    Locale locale() {
        return locale;
    }

    /// The finder for one text, which may depend on how it is written.
    abstract SentenceFinder sentences(char[] text);

    abstract Lemmas lemmas();

    abstract Speakers.Vocabulary vocabulary();

    private static final class Dutch extends Language {
        private final Lexicon lexicon = new Lexicon();
        private final DutchLemmas lemmas = new DutchLemmas();

        Dutch(Locale locale) {
            super(locale);
        }

        @Override
        SentenceFinder sentences(char[] text) {
            return new JdkSentences(locale());
        }

        @Override
        Lemmas lemmas() {
            return lemmas;
        }

        @Override
        Speakers.Vocabulary vocabulary() {
            return new Speakers.Vocabulary(
                    lexicon::isOrdinaryOrCompound,
                    word -> lexicon.has(Lexicon.capitalised(word), "ENM:PER:FST"),
                    word -> lexicon.has(Lexicon.capitalised(word), "ENM:PER:LST"));
        }
    }

    private static final class Other extends Language {
        private final SentenceFinder sentences;

        Other(Locale locale) {
            super(locale);
            sentences = new JdkSentences(locale);
        }

        @Override
        SentenceFinder sentences(char[] text) {
            return sentences;
        }

        @Override
        Lemmas lemmas() {
            return form -> List.of(Lemmas.plain(form).toLowerCase(locale()));
        }

        @Override
        Speakers.Vocabulary vocabulary() {
            return Speakers.Vocabulary.NONE;
        }
    }
}
