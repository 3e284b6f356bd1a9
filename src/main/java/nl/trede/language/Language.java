package nl.trede.language;

import org.jspecify.annotations.Nullable;

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
            case "en" -> new English(locale);
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
        /// Texts with fewer than one capital in so many small letters are talk without capitals. Plain Dutch has
        /// one in thirty.
        private static final long FEWEST_CAPITALS = 150;

        private final Lexicon lexicon = new Lexicon();
        private final DutchLemmas lemmas = new DutchLemmas(lexicon);
        private final Abbreviations abbreviations = Abbreviations.of("nl");
        private final SentenceFinder written =
                new ModelSentences(
                        "trede-sentences-nl-1",
                        Models.dutchWritten(),
                        abbreviations,
                        new DutchVeto(abbreviations, lexicon, false));
        private final SentenceFinder talk =
                new ModelSentences(
                        "trede-talk-nl-1",
                        Models.dutchTalk(),
                        abbreviations,
                        new DutchVeto(abbreviations, lexicon, true));

        Dutch(Locale locale) {
            super(locale);
        }

        @Override
        SentenceFinder sentences(char[] text) {
            return isInSmallLetters(text) ? talk : written;
        }

        private static boolean isInSmallLetters(char[] text) {
            int small = 0;
            int capital = 0;
            for (char c : text) {
                if (c >= 'a' && c <= 'z') small++;
                else if (c >= 'A' && c <= 'Z') capital++;
                else if (c >= 0x80 && Character.isLowerCase(c)) small++;
                else if (c >= 0x80 && Character.isUpperCase(c)) capital++;
            }
            return capital * FEWEST_CAPITALS < small;
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

    private static final class English extends Language {
        private final SentenceFinder sentences;
        private @Nullable EnglishLemmas lemmas; // made when needed: its models are large

        English(Locale locale) {
            super(locale);
            Abbreviations abbreviations = Abbreviations.of("en");
            sentences =
                    new ModelSentences(
                            "trede-sentences-en-1",
                            Models.englishSentences(),
                            abbreviations,
                            place -> abbreviations.mayEnd(place.word()) && continues(place.next()));
        }

        private static boolean continues(char next) {
            return Character.isLowerCase(next) || Character.isDigit(next) || next == ',';
        }

        @Override
        SentenceFinder sentences(char[] text) {
            return sentences;
        }

        @Override
        Lemmas lemmas() {
            if (lemmas == null) lemmas = new EnglishLemmas();
            return lemmas;
        }

        @Override
        Speakers.Vocabulary vocabulary() {
            return Speakers.Vocabulary.NONE;
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
