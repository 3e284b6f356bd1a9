package nl.trede.language;

import opennlp.tools.lemmatizer.LemmatizerModel;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceModel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The models, each loaded when first asked for, and shared by all threads.
final class Models {
    static final String DUTCH_WRITTEN = "sentences-nl.bin";
    static final String DUTCH_TALK = "talk-nl.bin";
    private static final String UD_EWT = "/opennlp-en-ud-ewt-";

    private Models() {}

    static SentenceModel dutchWritten() {
        return Written.MODEL;
    }

    static SentenceModel dutchTalk() {
        return Talk.MODEL;
    }

    static SentenceModel englishSentences() {
        return English.MODEL;
    }

    static POSModel englishTags() {
        return EnglishTags.MODEL;
    }

    static LemmatizerModel englishLemmas() {
        return EnglishLemmatizer.MODEL;
    }

    private static final class Written {
        static final SentenceModel MODEL = load(DUTCH_WRITTEN, SentenceModel::new);
    }

    private static final class Talk {
        static final SentenceModel MODEL = load(DUTCH_TALK, SentenceModel::new);
    }

    private static final class English {
        static final SentenceModel MODEL =
                load(UD_EWT + "sentence-1.3-2.5.4.bin", SentenceModel::new);
    }

    private static final class EnglishTags {
        static final POSModel MODEL = load(UD_EWT + "pos-1.3-2.5.4.bin", POSModel::new);
    }

    private static final class EnglishLemmatizer {
        static final LemmatizerModel MODEL =
                load(UD_EWT + "lemmas-1.3-2.5.4.bin", LemmatizerModel::new);
    }

    private interface Loader<T> {
        T from(InputStream in) throws IOException;
    }

    private static <T> T load(String resource, Loader<T> loader) {
        try (InputStream in = Models.class.getResourceAsStream(resource)) {
            if (in == null)
                throw new IllegalStateException("the model " + resource + " is missing");
            return loader.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
