package nl.trede.exchange;

import nl.trede.exchange.Encodings.Decoded;
import nl.trede.message.Progress;

import java.nio.charset.Charset;
import java.util.List;

/// Plain text and Markdown, which is kept as it is written. Line ends become `\n`; nothing else changes.
final class PlainText implements Reader {
    private final List<String> endings;

    PlainText(String... endings) {
        this.endings = List.of(endings);
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    /// Somebody may well write XML or HTML in a plain text; RTF is never read as what it looks like.
    @Override
    public boolean recognises(Likeness likeness) {
        return switch (likeness) {
            case TEXT, HTML, XML -> true;
            default -> false;
        };
    }

    @Override
    public Extracted read(FileBytes file, Progress progress) {
        progress.step(0, file.bytes().length);
        Decoded found =
                Encodings.detect(file.bytes())
                        .orElseThrow(() ->
                                file.problem("import.binary")
                                        .remedy("import.binary.remedy")
                                        .asException());
        return extracted(found);
    }

    /// The same in an encoding that is known.
    static Extracted read(FileBytes file, Charset charset) {
        Decoded found =
                Encodings.strict(file.bytes(), charset)
                        .filter(text -> !Encodings.hasForeignControls(text))
                        .map(text -> new Decoded(withoutMark(text), charset.displayName()))
                        .orElseThrow(() ->
                                file.problem("import.encoding.wrong", charset.displayName())
                                        .remedy("import.encoding.wrong.remedy")
                                        .asException());
        return extracted(found);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Extracted extracted(Decoded found) {
        String lines = found.text().replace("\r\n", "\n").replace('\r', '\n');
        return new Extracted(lines, List.of(), found.name(), found.notes());
    }
}
