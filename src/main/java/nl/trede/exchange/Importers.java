package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Reads source documents into text: plain text, Markdown, DOCX, ODT, and PDF with a text layer.
///
/// A file is read by its ending, and refused with a [TredeException] where its bytes are something else, where
/// it is damaged, locked with a password, or larger than a document can be. Nothing is written anywhere, nothing
/// is fetched from elsewhere. May be used from any thread.
public final class Importers {
    private static final List<Reader> READERS =
            List.of(
                    new PlainText("txt", "text"),
                    new PlainText("md", "markdown"),
                    new Docx(),
                    new Odt(),
                    new Pdf());

    private Importers() {}

    /// The endings of files that can be read, lower case, without the dot.
    public static List<String> endings() {
        return READERS.stream().flatMap(reader -> reader.endings().stream()).toList();
    }

    /// The format in which a file of this name would be read; empty if no reader knows the ending.
    public static Optional<String> format(String fileName) {
        return reader(fileName).map(reader -> reader.endings().getFirst());
    }

    /// Reads one document.
    ///
    /// @throws TredeException if it cannot be read; the problem has file, place, reason and way out
    /// @throws nl.trede.message.Cancelled if `progress` says so
    public static SourceText read(Path file, Progress progress) {
        Reader reader = readerOf(file);
        FileBytes bytes = FileBytes.read(file);
        Likeness likeness = Likeness.of(bytes);
        if (!reader.recognises(likeness)) throw isSomethingElse(bytes, likeness);
        return finish(bytes, reader, reader.read(bytes, progress));
    }

    /// Reads a plain text in an encoding that somebody chose, because the one that was found is wrong.
    ///
    /// @throws TredeException if the bytes are not text in that encoding, or the file is not plain text
    public static SourceText readAs(Path file, Charset encoding, Progress progress) {
        Reader reader = readerOf(file);
        FileBytes bytes = FileBytes.read(file);
        progress.step(0, bytes.bytes().length);
        if (!(reader instanceof PlainText)) throw isSomethingElse(bytes, Likeness.of(bytes));
        return finish(bytes, reader, PlainText.read(bytes, encoding));
    }

    private static Optional<Reader> reader(String fileName) {
        String ending = FileBytes.ending(fileName);
        return READERS.stream().filter(reader -> reader.endings().contains(ending)).findFirst();
    }

    private static Reader readerOf(Path file) {
        return reader(String.valueOf(file.getFileName()))
                .orElseThrow(() ->
                        Problem.of("import.format.unknown")
                                .at(file)
                                .remedy(
                                        "import.format.unknown.remedy",
                                        String.join(", ", endings()))
                                .asException());
    }

    private static SourceText finish(FileBytes file, Reader reader, Reader.Extracted found) {
        if (found.text().length() > Limits.CHARACTERS) throw tooLong(file);
        WellFormed text = WellFormed.of(found.text());
        if (text.text().isBlank())
            throw file.problem("import.text.none").remedy("import.text.none.remedy").asException();
        List<Message> notes = new ArrayList<>(found.notes());
        if (text.replaced() > 0) notes.add(Message.of("import.surrogates", text.replaced()));
        return new SourceText(
                text.text(),
                found.pages(),
                reader.endings().getFirst(),
                found.encoding(),
                notes,
                file.bytes(),
                sha256(file.bytes()));
    }

    static TredeException tooLong(FileBytes file) {
        return Limits.exceeded(
                file.file().toString(), "import.limit.characters", Limits.CHARACTERS);
    }

    private static TredeException isSomethingElse(FileBytes file, Likeness likeness) {
        String ending = FileBytes.ending(file.file().toString());
        return switch (likeness) {
            case EMPTY ->
                    file.problem("import.file.empty")
                            .remedy("import.file.empty.remedy")
                            .asException();
            case LOCKED_OFFICE -> locked(file);
            case BINARY ->
                    file.problem("import.binary").remedy("import.binary.remedy").asException();
            default -> {
                Problem problem = file.problem("import.kind.other", ending, likeness.inWords());
                yield READERS.stream()
                        .filter(reader -> reader.recognises(likeness))
                        .findFirst()
                        .map(it -> problem.remedy("import.kind.rename", it.endings().getFirst()))
                        .orElseGet(() -> problem.remedy("import.kind.convert"))
                        .asException();
            }
        };
    }

    static TredeException locked(FileBytes file) {
        return file.problem("import.locked").remedy("import.locked.remedy").asException();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
