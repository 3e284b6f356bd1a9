package nl.trede.exchange;

import nl.trede.message.Message;

import java.util.List;

/// A source document as text, with the file as it came.
///
/// @param text never blank; lines end in `\n`; well-formed UTF-16; not normalised otherwise
/// @param pages in order, without overlap; empty for what has no pages
/// @param format `txt`, `md`, `docx`, `odt` or `pdf`
/// @param encoding how a plain text was encoded, as shown to people; empty for the other formats
/// @param notes what the reader should know: what was left out, guessed or mended
/// @param original the bytes of the file; not copied, so not to be changed
/// @param sha256 the SHA-256 of `original`, 64 lower-case hexadecimal digits
public record SourceText(
        String text,
        List<PageOfText> pages,
        String format,
        String encoding,
        List<Message> notes,
        byte[] original,
        String sha256) {
    public SourceText {
        pages = List.copyOf(pages);
        notes = List.copyOf(notes);
    }
}
