package nl.trede.exchange;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Generator;
import nl.trede.generate.Generators;
import nl.trede.message.Progress;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class PlainTextPropertiesTest {
    private static final String MARK = "\uFEFF";

    /// Begins with words, so that it is never blank and never taken for a mark.
    private static final Generator<String> TEXT =
            Generators.foreignText().map(text -> "Vraag: " + text);

    private static final Generator<String> WESTERN =
            choices ->
                    "Één: "
                            + String.join(
                                    " ",
                                    choices.several(
                                            20,
                                            some ->
                                                    some.oneOf(
                                                            "buurt",
                                                            "coöperatie",
                                                            "€ 3,50",
                                                            "„ja”",
                                                            "geïnd",
                                                            "façade",
                                                            "\n",
                                                            "Œuvre",
                                                            "‘t",
                                                            "…")));

    private static Reader.Extracted read(byte[] bytes) {
        return new PlainText("txt").read(new FileBytes(Path.of("a.txt"), bytes), Progress.NONE);
    }

    /// The definition, character by character, and not the calls that the reader makes.
    private static String withLineFeeds(String text) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean second = unit == '\n' && i > 0 && text.charAt(i - 1) == '\r';
            if (!second) lines.append(unit == '\r' ? '\n' : unit);
        }
        return lines.toString();
    }

    private static void comesBack(String text, Charset charset, String mark, String shown) {
        Reader.Extracted read = read((mark + text).getBytes(charset));
        assertThat(read.text()).isEqualTo(withLineFeeds(text));
        assertThat(read.encoding()).isEqualTo(shown);
    }

    @Test
    void textComesBackFromEveryUnicodeEncodingWithAndWithoutMark() {
        forAllAssert(
                TEXT,
                text -> {
                    for (String mark : new String[] {"", MARK}) {
                        comesBack(text, StandardCharsets.UTF_8, mark, "UTF-8");
                        comesBack(text, StandardCharsets.UTF_16LE, mark, "UTF-16 LE");
                        comesBack(text, StandardCharsets.UTF_16BE, mark, "UTF-16 BE");
                    }
                    comesBack(text, Charset.forName("UTF-32LE"), MARK, "UTF-32 LE");
                    comesBack(text, Charset.forName("UTF-32BE"), MARK, "UTF-32 BE");
                });
    }

    @Test
    void westernTextComesBackFromWindows() {
        forAllAssert(WESTERN, text -> comesBack(text, Encodings.WINDOWS, "", "Windows-1252"));
    }

    @Test
    void whateverIsReadIsWellFormedAndUnitsStayWhereTheyWere() {
        forAllAssert(
                Generators.brokenText(),
                text -> {
                    WellFormed mended = WellFormed.of(text);
                    assertThat(mended.text()).hasSameSizeAs(text);
                    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(mended.text()))
                            .isTrue();
                    long changed = 0;
                    for (int i = 0; i < text.length(); i++)
                        if (text.charAt(i) != mended.text().charAt(i)) changed++;
                    assertThat(mended.replaced()).isEqualTo((int) changed);
                });
    }
}
