package nl.trede.store;

import static nl.trede.generate.Property.forAllAssert;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.CodingEdits;
import nl.trede.change.Entry;
import nl.trede.change.Erasing;
import nl.trede.change.Log;
import nl.trede.change.Merge;
import nl.trede.change.Undo;
import nl.trede.generate.Choices;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Random edits of two copies that merge now and then: what the tables say, what the log adds up to and what the
/// workspace has in memory are always the same, and so are the two copies in the end.
class HistoryPropertiesTest {
    @TempDir Path folder;
    private int number;

    /// What is done: which copy, which kind of edit, and a number to choose by.
    private record Did(int copy, int what, int which) {}

    private static List<Did> history(Choices choices) {
        return choices.several(14, c -> new Did(c.below(2), c.below(12), c.below(1000)));
    }

    @Test
    void twoCopiesOfAFileEndEqualAndSound() {
        forAllAssert(20, HistoryPropertiesTest::history, this::replay);
    }

    private void replay(List<Did> history) throws Exception {
        Path first = folder.resolve("first" + number + ".trede");
        Path second = folder.resolve("second" + number++ + ".trede");
        Sample.put(first);
        Files.copy(first, second);
        List<Pen> pens =
                List.of(
                        new Pen(ProjectFile.open(first), number),
                        new Pen(ProjectFile.open(second), number + 100_000));
        try {
            for (Did did : history) {
                Pen pen = pens.get(did.copy);
                if (did.what == 0) merge(pen, pens.get(1 - did.copy));
                else edit(pen, did);
                assertThat(pen.file.load()).isEqualTo(pen.project());
                assertThat(ProjectFileTest.folded(pen.file)).isEqualTo(pen.project());
            }
            merge(pens.get(0), pens.get(1));
            merge(pens.get(1), pens.get(0));
            assertThat(pens.get(0).project()).isEqualTo(pens.get(1).project());
            assertThat(merge(pens.get(0), pens.get(1))).isZero();
        } finally {
            pens.forEach(Pen::close);
        }
        assertThat(Check.of(first, Progress.NONE).findings()).isEmpty();
        assertThat(Check.of(second, Progress.NONE).findings()).isEmpty();
        Files.delete(first);
        Files.delete(second);
    }

    /// @return how many entries were missing
    private static int merge(Pen into, Pen from) {
        List<Entry> theirs = new ArrayList<>();
        from.file.log().upTo(Long.MAX_VALUE, logged -> theirs.add(logged.entry()));
        int[] entries = new int[1];
        into.take(transaction -> {
            from.file.sessions().forEach(transaction::record);
            Merge.Merged merged = Merge.merge(into.project(), transaction.log(), theirs);
            entries[0] = merged.entries();
            for (Document document : merged.step().after().documents().all())
                document.revisions()
                        .values()
                        .forEach(revision -> {
                            into.copy(transaction, from, revision.text());
                            into.copy(transaction, from, revision.segments());
                        });
            for (Document document : merged.step().after().documents().all())
                document.original().ifPresent(o -> into.copy(transaction, from, o.bytes()));
            return merged.step();
        });
        return entries[0];
    }

    private static void edit(Pen pen, Did did) {
        try {
            Optional<Change> change = change(pen, pen.project(), did);
            if (change.isPresent()) pen.apply(_ -> change.get());
        } catch (TredeException refused) {
            // as it should be: the file must not have changed
        }
    }

    private static <T> T pick(List<T> all, int which) {
        return all.get(which % all.size());
    }

    private static Optional<Change> change(Pen pen, Project now, Did did) {
        Log log = pen.file.log();
        List<Code> codes = now.codebook().tree().inOrder();
        List<Document> documents = now.documents().existing();
        List<Coding> codings = now.allCodings().stream().filter(Coding::exists).toList();
        if (codes.isEmpty() || documents.isEmpty() || codings.isEmpty()) return newThings(pen, did);
        Code code = pick(codes, did.which);
        Document document = pick(documents, did.which);
        Coding coding = pick(codings, did.which);
        return switch (did.what) {
            case 1, 2 -> {
                int start = did.which % 60;
                yield pen.making(
                                now,
                                List.of(pen.newCoding(document.id(), code.id(), start, start + 3)))
                        .change();
            }
            case 3 -> Optional.of(CodingEdits.remove(List.of(coding.id())));
            case 4 -> Optional.of(CodingEdits.recode(now, List.of(coding), code));
            case 5 -> Optional.of(CodeEdits.rename(now, code, "naam " + did.which));
            case 6 -> Optional.of(CodeEdits.merge(now, code, pick(codes, did.which / 7)));
            case 7, 8 ->
                    Undo.next(log, pen.coder)
                            .map(last -> Undo.undo(now, log, last.entry(), pen.coder, false));
            case 9 ->
                    Undo.nextRedo(log, pen.coder)
                            .map(last -> Undo.redo(now, log, last.entry(), pen.coder));
            case 10 ->
                    did.which % 4 == 0
                            ? Optional.of(Erasing.erase(Erasing.planDocument(now, document)))
                            : newThings(pen, did);
            default -> newThings(pen, did);
        };
    }

    private static Optional<Change> newThings(Pen pen, Did did) {
        Project now = pen.project();
        if (did.which % 2 == 0)
            return Optional.of(pen.documents(List.of("een nieuwe tekst " + did.which, "en een")));
        CodeId id = new CodeId(pen.ids.next());
        return Optional.of(
                CodeEdits.create(
                        now,
                        Optional.empty(),
                        CodeEdits.NewCode.named(id, "code " + Long.toHexString(id.value()))));
    }
}
