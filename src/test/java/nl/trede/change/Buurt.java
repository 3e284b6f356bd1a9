package nl.trede.change;

import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facets;
import nl.trede.model.Facts;
import nl.trede.model.Hash;
import nl.trede.model.Memo;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Speakers;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import org.assertj.core.api.Assertions;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small project in two copies, P and Q, with the coders Piet and Quirien; what tests of edits, undo and merging
/// begin with. It has the codes a and b at the top, and one document.
final class Buurt {
    static final CodeId A = new CodeId(21);
    static final CodeId B = new CodeId(22);
    static final DocumentId D = new DocumentId(41);
    static final String TEXT = "De buurt is druk en het groen is weg.";
    static final CoderId PIET = new CoderId(1);
    static final CoderId QUIRIEN = new CoderId(2);

    final Copy p;
    final Copy q;

    Buurt() {
        this(0);
    }

    /// @param ahead how many milliseconds the clock of Q is ahead
    Buurt(long ahead) {
        p = Copy.empty(1, 0, PIET);
        q = Copy.empty(2, ahead, QUIRIEN);
        p.apply(Edits.addCoder(p.project, PIET, "Piet"));
        p.apply(Edits.addCoder(p.project, QUIRIEN, "Quirien"));
        create(p, A, "a");
        create(p, B, "b");
        add(p, D, "gesprek", TEXT);
        q.merge(p);
        p.wait(1000);
        q.wait(1000);
    }

    /// Both have what the other has.
    void mergeBoth() {
        p.merge(q);
        q.merge(p);
        Assertions.assertThat(p.project).isEqualTo(q.project);
        Assertions.assertThat(Shown.of(p.project)).isEqualTo(Shown.of(q.project));
        Assertions.assertThat(p.project).isEqualTo(p.folded());
    }

    static Entry create(Copy copy, CodeId id, String name) {
        return create(copy, id, name, Optional.empty());
    }

    static Entry create(Copy copy, CodeId id, String name, Optional<CodeId> parent) {
        copy.apply(CodeEdits.create(copy.project, parent, CodeEdits.NewCode.named(id, name)));
        return copy.last();
    }

    static Entry rename(Copy copy, CodeId id, String name) {
        copy.wait(1000);
        copy.apply(CodeEdits.rename(copy.project, code(copy, id), name));
        return copy.last();
    }

    static Entry move(Copy copy, CodeId id, Optional<CodeId> parent) {
        copy.wait(1000);
        copy.apply(CodeEdits.move(copy.project, code(copy, id), parent, 0));
        return copy.last();
    }

    static Entry remove(Copy copy, CodeId id) {
        copy.wait(1000);
        copy.apply(CodeEdits.remove(copy.project, code(copy, id)));
        return copy.last();
    }

    static Entry mergeCodes(Copy copy, CodeId from, CodeId into) {
        copy.wait(1000);
        copy.apply(CodeEdits.merge(copy.project, code(copy, from), code(copy, into)));
        return copy.last();
    }

    static Code code(Copy copy, CodeId id) {
        return copy.project.codes().get(id).orElseThrow();
    }

    static String name(Copy copy, CodeId id) {
        return code(copy, id).name();
    }

    static Document document(Copy copy) {
        return document(copy, D);
    }

    static Document document(Copy copy, DocumentId id) {
        return copy.project.documents().get(id).orElseThrow();
    }

    static Entry add(Copy copy, DocumentId id, String name, String text) {
        copy.apply(DocumentEdits.add(copy.project, copy.ids, newDocument(id, name, text)));
        return copy.last();
    }

    static DocumentEdits.NewDocument newDocument(DocumentId id, String name, String text) {
        return new DocumentEdits.NewDocument(
                id,
                name,
                "interview",
                "nl",
                Optional.empty(),
                Map.of(),
                Speakers.NONE,
                Facts.NONE,
                text,
                Segments.NONE,
                ("file of " + text).getBytes(StandardCharsets.UTF_8),
                "txt",
                "UTF-8");
    }

    static Entry correct(Copy copy, String text) {
        copy.wait(1000);
        copy.apply(
                DocumentEdits.correct(
                        copy.project, copy, copy.ids, document(copy), text, Segments.NONE));
        return copy.last();
    }

    static String textOf(Copy copy) {
        return copy.text(document(copy).current().text());
    }

    /// Codes the first place in the text shown where `words` stand.
    static CodingId code(Copy copy, CodeId code, String words) {
        int start = textOf(copy).indexOf(words);
        return code(copy, code, new TextRange(start, start + words.length()));
    }

    static CodingId code(Copy copy, CodeId code, TextRange range) {
        CodingEdits.Made made =
                CodingEdits.make(copy.project, copy, copy.ids, List.of(coding(copy, code, range)));
        copy.wait(1000);
        copy.apply(made.change());
        return made.made().getFirst();
    }

    static CodingEdits.NewCoding coding(Copy copy, CodeId code, TextRange range) {
        return new CodingEdits.NewCoding(
                D, range, code, copy.coder, Facets.NONE, Origin.HAND, Instant.EPOCH, "");
    }

    static Coding coding(Copy copy, CodingId id) {
        return copy.project.coding(id).orElseThrow();
    }

    /// The words of a coding as they stand in the text shown; empty if it has lost them.
    static String words(Copy copy, CodingId id) {
        return coding(copy, id).today().map(range -> range.of(textOf(copy))).orElse("");
    }

    /// The code that counts for a coding.
    static CodeId counted(Copy copy, CodingId id) {
        return copy.project.codebook().resolve(coding(copy, id).code()).id();
    }

    static Case newCase(Copy copy, CaseId id, String name) {
        copy.apply(CaseEdits.create(copy.project, id, name, "persoon", Optional.empty(), Map.of()));
        return copy.project.cases().get(id).orElseThrow();
    }

    static Memo memo(Copy copy, MemoId id, Thing about, String text) {
        copy.apply(Edits.writeMemo(id, about, copy.coder, text));
        return copy.project.memos().get(id).orElseThrow();
    }

    /// Every path in the order in which the codes are shown; flagged ones with an exclamation mark.
    static List<String> paths(Copy copy) {
        var tree = copy.project.codebook().tree();
        return tree.inOrder().stream()
                .map(code -> tree.path(code.id()) + (tree.isFlagged(code) ? "!" : ""))
                .toList();
    }

    /// A part such as a newer program might write.
    static Part newer(Thing thing, List<String> fields, String body) {
        return new Part(
                "code.sparkled",
                Kinds.VERSION,
                thing,
                fields,
                Optional.of(body),
                Hash.of(body.getBytes(StandardCharsets.UTF_8)));
    }

    static Entry entry(Stamp stamp, Part... parts) {
        return Entry.of(stamp, QUIRIEN, 0, parts[0].kind(), Optional.empty(), List.of(parts));
    }

    static String dutch(TredeException refused) {
        return Words.in("nl").say(refused.problem());
    }

    static String english(TredeException refused) {
        return Words.in("en").say(refused.problem());
    }
}
