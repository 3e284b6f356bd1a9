package nl.trede.exchange;

import nl.trede.message.Message;

import java.util.ArrayList;
import java.util.List;

/// What a word processor's document holds beside its text: counted while it is read, and said afterwards.
final class Findings {
    int insertions;
    int deletions;
    int listed;
    int hidden;
    int phonetic;
    int symbols;
    int chunks;
    int footnotes;
    int endnotes;
    int comments;
    boolean furniture;

    List<Message> notes() {
        List<Message> notes = new ArrayList<>();
        if (insertions + deletions > 0)
            notes.add(Message.of("import.tracked", insertions, deletions));
        if (footnotes > 0) notes.add(Message.of("import.footnotes", footnotes));
        if (endnotes > 0) notes.add(Message.of("import.endnotes", endnotes));
        if (comments > 0) notes.add(Message.of("import.comments", comments));
        if (listed > 0) notes.add(Message.of("import.listed", listed));
        if (hidden > 0) notes.add(Message.of("import.hidden", hidden));
        if (phonetic > 0) notes.add(Message.of("import.phonetic", phonetic));
        if (symbols > 0) notes.add(Message.of("import.symbols", symbols));
        if (chunks > 0) notes.add(Message.of("import.chunks", chunks));
        if (furniture) notes.add(Message.of("import.furniture"));
        return notes;
    }
}
