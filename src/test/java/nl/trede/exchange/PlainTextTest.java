package nl.trede.exchange;

import static nl.trede.exchange.Reading.keys;
import static nl.trede.exchange.Samples.utf8;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

class PlainTextTest {
    @TempDir Path folder;

    /// The bytes of "één €" and a line feed, written out by hand from the code charts.
    @ParameterizedTest
    @CsvSource({
        "UTF-8, c3a9c3a96e20e282ac0a",
        "UTF-8, efbbbfc3a9c3a96e20e282ac0a",
        "UTF-16 LE, fffee900e9006e002000ac200a00",
        "UTF-16 BE, feff00e900e9006e002020ac000a",
        "UTF-32 LE, fffe0000e9000000e90000006e00000020000000ac2000000a000000",
        "UTF-32 BE, 0000feff000000e9000000e90000006e00000020000020ac0000000a"
    })
    void encodingsThatTheBytesTellAreFound(String encoding, String bytes) {
        SourceText read = Reading.of(folder, "a.txt", HexFormat.of().parseHex(bytes));

        assertThat(read.text()).isEqualTo("één €\n");
        assertThat(read.encoding()).isEqualTo(encoding);
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void windowsIsGuessedAndSaidToBeGuessed() {
        byte[] bytes = HexFormat.of().parseHex("93657272e96572942c20803320976f6b");

        SourceText read = Reading.of(folder, "oud.txt", bytes);

        assertThat(read.text()).isEqualTo("“erréer”, €3 —ok");
        assertThat(read.encoding()).isEqualTo("Windows-1252");
        assertThat(keys(read.notes())).containsExactly("import.encoding.guessed");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16 LE", "UTF-16BE, UTF-16 BE"})
    void sixteenBitsWithoutMarkAreFoundByTheirZeros(String charset, String shown) {
        String text = "Interviewer: hoe was het in de buurt?\nBewoner: één keer 田中 😀 gezien.\n";

        SourceText read = Reading.of(folder, "a.txt", text.getBytes(Charset.forName(charset)));

        assertThat(read.text()).isEqualTo(text);
        assertThat(read.encoding()).isEqualTo(shown);
    }

    @Test
    void chineseInItsOwnEncodingIsSaidToBeDoubtful() {
        SourceText read = Reading.of(folder, "a.txt", Samples.bytes("srt-gb2312.srt"));

        assertThat(keys(read.notes())).containsExactly("import.encoding.doubtful");
    }

    @Test
    void aChosenEncodingIsTaken() {
        Path file = Reading.write(folder, "a.txt", Samples.bytes("srt-gb2312.srt"));

        SourceText read = Importers.readAs(file, Charset.forName("GB2312"), Progress.NONE);

        // As Python 3.11 decodes it: open(…, "rb").read().decode("gb2312").
        assertThat(read.text()).contains("宇宙守护神  保护我们远离邪恶");
        assertThat(read.encoding()).isEqualTo("GB2312");
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void aChosenEncodingThatTheBytesAreNotIsRefused() {
        Path file = Reading.write(folder, "a.txt", HexFormat.of().parseHex("e96e"));

        assertThatThrownBy(() -> Importers.readAs(file, StandardCharsets.UTF_8, Progress.NONE))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e ->
                                assertThat(e.problem().what())
                                        .isEqualTo(Message.of("import.encoding.wrong", "UTF-8")));
    }

    @Test
    void strayBytesInUtf8AreReadAsWindowsAndCounted() {
        byte[] bytes = HexFormat.of().parseHex("c3a96e0ac3ab20c3af0a63616665e920c3bc0a");

        SourceText read = Reading.of(folder, "a.txt", bytes);

        assertThat(read.text()).isEqualTo("én\në ï\ncafeé ü\n");
        assertThat(read.encoding()).isEqualTo("UTF-8");
        assertThat(read.notes()).containsExactly(Message.of("import.encoding.mixed", 1, 3L));
    }

    @Test
    void lineEndsOfEveryKindBecomeLineFeedsAndOthersStay() {
        SourceText read = Reading.of(folder, "a.txt", utf8("a\r\nb\rc\n\r\nd\u2028e\ff\u0085g"));

        assertThat(read.text()).isEqualTo("a\nb\nc\n\nd\u2028e\ff\u0085g");
    }

    @Test
    void halfPairsAreReplacedUnitForUnitAndSaid() {
        byte[] bytes = HexFormat.of().parseHex("fffe61003dd862003dd800de");

        SourceText read = Reading.of(folder, "a.txt", bytes);

        assertThat(read.text()).isEqualTo("a\uFFFDb\uD83D\uDE00");
        assertThat(read.notes()).containsExactly(Message.of("import.surrogates", 1));
    }

    @Test
    void markdownIsKeptAsItIsWritten() {
        SourceText read = Reading.of(folder, "plan.MD", utf8("# Doel\r\n\r\n- *een*\r\n"));

        assertThat(read.text()).isEqualTo("# Doel\n\n- *een*\n");
        assertThat(read.format()).isEqualTo("md");
    }

    @ParameterizedTest
    @CsvSource({
        "68656c6c6f00776f726c64, import.binary",
        "0001020304050607, import.binary",
        "fffe610000006200, import.binary",
        "7f454c4602010100, import.binary",
        "8d8f90, import.binary",
        "20090a20, import.text.none",
        "efbbbf, import.text.none"
    })
    void whatIsNotTextIsRefused(String bytes, String why) {
        assertThat(Reading.why(folder, "a.txt", HexFormat.of().parseHex(bytes))).isEqualTo(why);
    }

    @Test
    void aStrayControlCharacterIsNoReasonToRefuse() {
        assertThat(Reading.of(folder, "a.txt", utf8("x".repeat(2000) + "\b")).text())
                .endsWith("x\b");
    }
}
