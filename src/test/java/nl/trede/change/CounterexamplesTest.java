package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.add;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.correct;
import static nl.trede.change.Buurt.counted;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.document;
import static nl.trede.change.Buurt.mergeCodes;
import static nl.trede.change.Buurt.move;
import static nl.trede.change.Buurt.name;
import static nl.trede.change.Buurt.paths;
import static nl.trede.change.Buurt.remove;
import static nl.trede.change.Buurt.rename;
import static nl.trede.change.Buurt.textOf;
import static nl.trede.change.Buurt.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.Project;
import nl.trede.model.Stamp;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/// The smallest examples that earlier designs of log, undo and merging got wrong; one test each, the first ten. In
/// all of them P and Q begin with the same project. What concerns erasing, hashes and lists is in
/// [MoreCounterexamplesTest].
class CounterexamplesTest {
    private final Buurt both = new Buurt();
    private final Copy p = both.p;
    private final Copy q = both.q;

    @Test
    void removedUndoneAndRenamedElsewhereItIsThereUnderTheNewName() {
        rename(q, A, "nieuw");
        p.wait(5000);
        Entry removed = remove(p, A);
        p.undo(removed);
        both.mergeBoth();
        assertThat(code(p, A).exists()).isTrue();
        assertThat(name(p, A)).isEqualTo("nieuw");
    }

    @Test
    void ofTwoWritesToAFieldInOneEntryTheLastStays() {
        Change twice =
                Edits.together(
                        "twice",
                        List.of(
                                CodeEdits.rename(p.project, code(p, A), "x"),
                                CodeEdits.rename(p.project, code(p, A), "y")));
        p.apply(twice);
        both.mergeBoth();
        assertThat(name(q, A)).isEqualTo("y");
        p.undo(p.last());
        assertThat(name(p, A)).isEqualTo("a");
    }

    @Test
    void undoLeavesWhatAnotherWroteOnTopOfIt() {
        Entry renamed = rename(p, A, "x");
        q.merge(p);
        q.wait(5000);
        rename(q, A, "y");
        p.wait(9000);
        p.undo(renamed);
        assertThat(name(p, A)).isEqualTo("a");
        both.mergeBoth();
        assertThat(name(p, A)).isEqualTo("y");
    }

    @Test
    void undoOfTheWinnerShowsTheLoserAndNotWhatStoodThereBefore() {
        rename(q, A, "van q");
        p.wait(5000);
        Entry winner = rename(p, A, "van p");
        both.mergeBoth();
        assertThat(name(p, A)).isEqualTo("van p");
        p.undo(winner);
        assertThat(name(p, A)).isEqualTo("van q");
    }

    @Test
    void aDocumentWhoseAddingIsUndoneWhileItIsCodedElsewhereKeepsNameAndText() {
        Entry added = p.log.entries().get(4);
        assertThat(added.kind()).isEqualTo("document.added");
        CodingId coding = code(q, A, "druk");
        p.undo(added);
        assertThat(document(p).exists()).isFalse();
        both.mergeBoth();
        assertThat(document(p).exists()).isFalse();
        assertThat(document(p).name()).isEqualTo("gesprek");
        assertThat(words(p, coding)).isEqualTo("druk");
        assertThat(p.project.shownDocuments()).extracting(d -> d.id()).containsExactly(D);
        assertThat(Structure.flaws(p.project)).contains(new Structure.Flaw("structure.removed", D));
    }

    @Test
    void whatIsMeanwhileCodedWithACodeThatWasMergedCountsAsTheOther() {
        Entry merged = mergeCodes(p, A, B);
        CodingId coding = code(q, A, "druk");
        both.mergeBoth();
        assertThat(counted(p, coding)).isEqualTo(B);
        assertThat(paths(p)).containsExactly("b");
        assertThat(merged.parts()).hasSize(1);
        p.undo(merged);
        assertThat(counted(p, coding)).isEqualTo(A);
        assertThat(paths(p)).containsExactly("a", "b");
    }

    @Test
    void mergesInACircleAreBrokenAtTheYoungest() {
        mergeCodes(p, A, B);
        q.wait(5000);
        mergeCodes(q, B, A);
        CodingId coding = code(q, A, "druk");
        both.mergeBoth();
        assertThat(p.project.codebook().brokenMerges()).containsExactly(B);
        assertThat(counted(p, coding)).isEqualTo(B);
        assertThat(paths(p)).containsExactly("b");
    }

    @Test
    void aCodingOnTheRevisionThatLostKeepsItsWords() {
        correct(p, textOf(p).replace("druk", "heel erg druk"));
        CodingId onP = code(p, A, "heel erg druk en");
        q.wait(9000);
        correct(q, textOf(q).replace("De buurt", "Onze buurt"));
        CodingId onQ = code(q, A, "Onze buurt is");
        both.mergeBoth();
        assertThat(textOf(p)).isEqualTo("Onze buurt is druk en het groen is weg.");
        assertThat(words(p, onQ)).isEqualTo("Onze buurt is");
        assertThat(words(p, onP)).isEqualTo("druk en");
        assertThat(document(p).leaves()).hasSize(2);
    }

    @Test
    void oneCoderMayCodeTheSameInTwoCopiesAndTheLowestIdCounts() {
        Copy elsewhere = p.twin(5);
        CodingId one = code(p, A, "druk");
        assertThatThrownBy(() -> code(p, A, "druk")).isInstanceOf(NoSuchElementException.class);
        CodingId other = code(elsewhere, A, "druk");
        p.merge(elsewhere);
        elsewhere.merge(p);
        for (Copy copy : List.of(p, elsewhere)) {
            assertThat(Structure.flaws(copy.project))
                    .containsExactly(
                            new Structure.Flaw(
                                    "structure.double", one.value() < other.value() ? other : one));
        }
        p.apply(CodingEdits.remove(List.of(one)));
        assertThat(Structure.flaws(p.project)).isEmpty();
    }

    @Test
    void whatWasRemovedButIsReferredToIsShownFlagged() {
        CodeId c = new CodeId(23);
        create(p, c, "c", Optional.of(B));
        q.merge(p);
        remove(p, A);
        q.wait(5000);
        q.apply(CodeEdits.move(q.project, code(q, c), Optional.of(A), 0));
        both.mergeBoth();
        assertThat(paths(p)).containsExactly("a!", "a/c", "b");
    }

    @Test
    void aDocumentRemovedHereAndCodedThereIsShown() {
        p.apply(DocumentEdits.remove(p.project, document(p)));
        code(q, A, "druk");
        both.mergeBoth();
        assertThat(p.project.documents().existing()).isEmpty();
        assertThat(p.project.shownDocuments()).extracting(d -> d.id()).containsExactly(D);
    }

    @Test
    void ofMovesInACircleTheYoungestGoesToTheTop() {
        move(p, A, Optional.of(B));
        q.wait(5000);
        move(q, B, Optional.of(A));
        both.mergeBoth();
        assertThat(paths(p)).containsExactly("b", "b/a");
        assertThat(Structure.flaws(p.project))
                .containsExactly(new Structure.Flaw("structure.move", B));
    }

    @Test
    void aBackupPutBackIsASessionOfItsOwn() {
        Copy backup = p.twin(7);
        rename(p, A, "x");
        rename(backup, B, "y");
        assertThat(p.last().stamp()).isNotEqualTo(backup.last().stamp());
        assertThat(p.merge(backup).entries()).isEqualTo(1);
        assertThat(backup.merge(p).entries()).isEqualTo(1);
        assertThat(p.project).isEqualTo(backup.project);
    }

    @Test
    void twoEntriesOfOneStampAreRefusedAndNothingIsTakenOver() {
        rename(q, A, "x");
        Entry first = q.last();
        Part other = Part.of(new CodeChange.CodeRenamed(A, "y"), "s");
        p.take(Buurt.entry(first.stamp(), other));
        Project before = p.project;
        int size = p.log.size();
        assertThatThrownBy(() -> p.merge(q))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> assertThat(Buurt.dutch(e)).contains("er is niets overgenomen"));
        assertThat(p.project).isSameAs(before);
        assertThat(p.log.size()).isEqualTo(size);
    }

    @Test
    void aClockTenYearsAheadWinsOverWhatDidNotKnowItAndLosesToWhatDid() {
        Buurt ahead = new Buurt(10L * 365 * 24 * 3600 * 1000);
        rename(ahead.q, A, "van later");
        rename(ahead.p, A, "van nu");
        ahead.mergeBoth();
        assertThat(name(ahead.p, A)).isEqualTo("van later");
        rename(ahead.p, A, "daarna");
        ahead.mergeBoth();
        assertThat(name(ahead.q, A)).isEqualTo("daarna");
        Stamp stamp = ahead.p.last().stamp();
        assertThat(stamp.time() >> 16).isGreaterThan(ahead.p.last().wall() + 1_000_000_000L);
    }

    @Test
    void addingTwiceTheSameFileIsNoticedByItsContent() {
        add(p, new nl.trede.model.DocumentId(42), "tweede", "iets anders");
        byte[] file = ("file of " + Buurt.TEXT).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(DocumentEdits.sameContent(p.project, file, "x")).contains(document(p));
        assertThat(DocumentEdits.sameContent(p.project, new byte[0], Buurt.TEXT))
                .contains(document(p));
        assertThat(DocumentEdits.sameContent(p.project, new byte[0], "x")).isEmpty();
    }
}
