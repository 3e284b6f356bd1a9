package nl.trede.message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.ResourceBundle;

/// The words of one language: renders messages and problems.
///
/// Sentences stand in `nl.properties` and `en.properties` in this package, in the notation of [MessageFormat].
/// Immutable; may be used from any thread.
public final class Words {
    private final Locale locale;
    private final Properties sentences;

    private Words(Locale locale, Properties sentences) {
        this.locale = locale;
        this.sentences = sentences;
    }

    /// The words of `language`, `nl` or `en`; every other language gets English.
    public static Words in(String language) {
        String known = language.equals("nl") ? "nl" : "en";
        Properties sentences = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(known + ".properties");
                Reader reader =
                        new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(Locale.of(known), sentences);
    }

    public Locale locale() {
        return locale;
    }

    /// The same sentences for what looks them up by key without arguments.
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected @Nullable Object handleGetObject(String key) {
                return sentences.containsKey(key) ? say(key) : null;
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(sentences.stringPropertyNames());
            }
        };
    }

    /// The message in words. A key that is not there is shown as itself; a test sees to it that there is none.
    public String say(Message message) {
        String sentence = sentences.getProperty(message.key());
        if (sentence == null) return message.key() + " " + message.arguments();
        Object[] arguments =
                message.arguments().stream()
                        .map(a -> a instanceof Message inner ? say(inner) : a)
                        .toArray();
        return new MessageFormat(sentence, locale).format(arguments);
    }

    public String say(String key, Object... arguments) {
        return say(Message.of(key, arguments));
    }

    /// The place, what is wrong, and the way out, in that order.
    public String say(Problem problem) {
        String where = problem.where().map(place -> place + ": ").orElse("");
        String wayOut = problem.wayOut().map(hint -> "\n" + say(hint)).orElse("");
        return where + say(problem.what()) + wayOut;
    }
}
