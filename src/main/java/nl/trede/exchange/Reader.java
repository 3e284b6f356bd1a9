package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.Progress;

import java.util.List;

/// One format of source documents. Without state; may be used from any thread.
interface Reader {
    /// What was read: the text, which may still hold lone surrogates, and what goes with it; see [SourceText].
    record Extracted(String text, List<PageOfText> pages, String encoding, List<Message> notes) {}

    /// Of its files' names, lower case, without the dot; the first also names the format.
    List<String> endings();

    /// Whether the bytes of a file that look like this are for this reader.
    boolean recognises(Likeness likeness);

    Extracted read(FileBytes file, Progress progress);
}
