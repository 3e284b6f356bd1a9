package nl.trede.exchange;

import nl.trede.message.Message;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// How a plain text is encoded: a byte order mark says it; else it is UTF-16 where the zeros in it leave no
/// doubt; else UTF-8 where its bytes allow; else Windows-1252, which most old Dutch files are, and that it was
/// a guess is said.
final class Encodings {
    static final Charset WINDOWS = Charset.forName("windows-1252");

    /// Of the units of a text in UTF-16 without mark, how many must be plain ASCII: blanks alone are that many.
    private static final double ASCII_SHARE = 0.05;

    /// Control characters that text has: tab, line feed, vertical tab, form feed, return, end of file.
    private static final String TEXT_CONTROLS = "\t\n\u000b\f\r\u001a";

    /// @param text without the mark; line ends as they were; may hold lone surrogates
    record Decoded(String text, String name, List<Message> notes) {
        Decoded(String text, String name) {
            this(text, name, List.of());
        }
    }

    /// A byte order mark, one Latin-1 character a byte, and what it marks.
    private record Mark(String shown, Charset charset, String bytes) {
        boolean begins(byte[] text) {
            if (text.length < bytes.length()) return false;
            for (int i = 0; i < bytes.length(); i++)
                if ((text[i] & 0xff) != bytes.charAt(i)) return false;
            return true;
        }
    }

    // Those of UTF-32 before those of UTF-16, with which they begin.
    private static final List<Mark> MARKS =
            List.of(
                    new Mark("UTF-8", StandardCharsets.UTF_8, "\u00ef\u00bb\u00bf"),
                    new Mark("UTF-32 LE", Charset.forName("UTF-32LE"), "\u00ff\u00fe\0\0"),
                    new Mark("UTF-32 BE", Charset.forName("UTF-32BE"), "\0\0\u00fe\u00ff"),
                    new Mark("UTF-16 LE", StandardCharsets.UTF_16LE, "\u00ff\u00fe"),
                    new Mark("UTF-16 BE", StandardCharsets.UTF_16BE, "\u00fe\u00ff"));

    private Encodings() {}

    /// Whether the bytes can be text at all.
    static boolean isText(FileBytes file) {
        return detect(file.bytes()).filter(found -> !hasForeignControls(found.text())).isPresent();
    }

    /// What the bytes say; empty if they are no text in any of the encodings known here.
    static Optional<Decoded> detect(byte[] bytes) {
        for (Mark mark : MARKS) if (mark.begins(bytes)) return Optional.of(marked(bytes, mark));
        Optional<Decoded> utf16 = unmarkedUtf16(bytes);
        if (utf16.isPresent()) return utf16;
        for (byte each : bytes) if (each == 0) return Optional.empty();
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) return Optional.of(new Decoded(utf8.get(), "UTF-8"));
        Decoded mended = mendedUtf8(bytes);
        return mended.notes().isEmpty() ? windows(bytes) : Optional.of(mended);
    }

    private static Decoded marked(byte[] bytes, Mark mark) {
        byte[] rest = Arrays.copyOfRange(bytes, mark.bytes.length(), bytes.length);
        if (mark.charset.equals(StandardCharsets.UTF_8))
            return strict(rest, mark.charset)
                    .map(text -> new Decoded(text, mark.shown))
                    .orElseGet(() -> mendedUtf8(rest));
        boolean little = mark.charset.equals(StandardCharsets.UTF_16LE);
        if (little || mark.charset.equals(StandardCharsets.UTF_16BE))
            return new Decoded(utf16(rest, little), mark.shown);
        return new Decoded(new String(rest, mark.charset), mark.shown);
    }

    /// Decoded unit for unit, so that a surrogate without its other half is seen and not lost. A byte too many
    /// at the end becomes a unit that nothing else makes.
    static String utf16(byte[] bytes, boolean little) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        buffer.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        return buffer.asCharBuffer() + (bytes.length % 2 == 0 ? "" : "\uFFFD");
    }

    /// Plain letters, blanks and line ends have a zero byte on the same side each; nothing else may speak
    /// against the order that this shows.
    private static Optional<Decoded> unmarkedUtf16(byte[] bytes) {
        if (bytes.length < 2 || bytes.length % 2 != 0) return Optional.empty();
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < bytes.length; i++)
            if (bytes[i] == 0 && i % 2 == 0) evenZeros++;
            else if (bytes[i] == 0) oddZeros++;
        if (evenZeros == oddZeros) return Optional.empty();
        boolean little = oddZeros > evenZeros;
        String text = utf16(bytes, little);
        boolean sure = isPlausible(text) && !isPlausible(utf16(bytes, !little));
        return sure
                ? Optional.of(new Decoded(text, little ? "UTF-16 LE" : "UTF-16 BE"))
                : Optional.empty();
    }

    private static boolean isPlausible(String text) {
        int ascii = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            int type = Character.getType(point);
            if (point == 0
                    || type == Character.UNASSIGNED
                    || type == Character.SURROGATE
                    || type == Character.PRIVATE_USE
                    || (type == Character.CONTROL && TEXT_CONTROLS.indexOf(point) < 0))
                return false;
            if (point < 0x80) ascii++;
            i += Character.charCount(point);
        }
        return ascii > 0 && ascii >= ASCII_SHARE * text.length();
    }

    /// The bytes in one encoding; empty if they are not all right in it.
    static Optional<String> strict(byte[] bytes, Charset charset) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// UTF-8 into which somebody pasted other bytes: those are read as Windows-1252, and counted. Without notes
    /// where the bytes are better taken for Windows-1252 throughout.
    private static Decoded mendedUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        int wrong = 0;
        int firstWrong = -1;
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) break;
            if (firstWrong < 0) firstWrong = out.position();
            for (int i = 0; i < result.length(); i++, wrong++)
                out.put(WINDOWS.decode(ByteBuffer.wrap(new byte[] {in.get()})));
        }
        String text = out.flip().toString();
        long right = text.codePoints().filter(point -> point >= 0x80).count() - wrong;
        if (wrong == 0 || right <= wrong) return new Decoded(text, "UTF-8");
        long line = text.substring(0, firstWrong).chars().filter(c -> c == '\n').count() + 1;
        return new Decoded(
                text, "UTF-8", List.of(Message.of("import.encoding.mixed", wrong, line)));
    }

    private static Optional<Decoded> windows(byte[] bytes) {
        return strict(bytes, WINDOWS)
                .map(text -> {
                    List<Message> notes = new ArrayList<>();
                    notes.add(
                            Message.of(
                                    looksWestern(text)
                                            ? "import.encoding.guessed"
                                            : "import.encoding.doubtful"));
                    return new Decoded(text, "Windows-1252", notes);
                });
    }

    /// In western languages a letter with an accent stands among letters without. Where they mostly stand side
    /// by side, the bytes are those of a Greek, Russian or Chinese text in an encoding of its own.
    private static boolean looksWestern(String text) {
        int accented = 0;
        int besideAnother = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 0xa0) continue;
            accented++;
            boolean beside =
                    (i > 0 && text.charAt(i - 1) >= 0xa0)
                            || (i + 1 < text.length() && text.charAt(i + 1) >= 0xa0);
            if (beside) besideAnother++;
        }
        return besideAnother * 2 <= accented;
    }

    /// Whether there are control characters that no text has: any zero, or more of the others than a stray one.
    static boolean hasForeignControls(String text) {
        int foreign = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == 0) return true;
            if (unit < ' ' && TEXT_CONTROLS.indexOf(unit) < 0) foreign++;
        }
        return foreign > 0 && foreign > text.length() / 1000;
    }
}
