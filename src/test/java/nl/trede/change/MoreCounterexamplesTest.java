package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.B;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.create;
import static nl.trede.change.Buurt.memo;
import static nl.trede.change.Buurt.mergeCodes;
import static nl.trede.change.Buurt.move;
import static nl.trede.change.Buurt.name;
import static nl.trede.change.Buurt.newCase;
import static nl.trede.change.Buurt.newDocument;
import static nl.trede.change.Buurt.paths;
import static nl.trede.change.Buurt.remove;
import static nl.trede.change.Buurt.rename;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.MemoId;
import nl.trede.model.Project;
import nl.trede.model.Stamp;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// The rest of the smallest examples; see [CounterexamplesTest].
class MoreCounterexamplesTest {
    private static final CaseId JAN = new CaseId(51);

    private final Buurt both = new Buurt();
    private final Copy p = both.p;
    private final Copy q = both.q;

    private static List<String> bodies(Copy copy) {
        return copy.log.entries().stream()
                .flatMap(entry -> entry.parts().stream())
                .flatMap(part -> part.body().stream())
                .toList();
    }

    @Test
    void aNameThatIsErasedDoesNotStandInTheRenameThatCameAfterIt() {
        newCase(p, JAN, "Jan de Vries");
        q.merge(p);
        p.apply(CaseEdits.rename(p.project, p.project.cases().get(JAN).orElseThrow(), "R12"));
        assertThat(p.last().parts().getFirst().body().orElseThrow()).doesNotContain("Vries");
        q.wait(9000);
        q.apply(
                CaseEdits.rename(
                        q.project, q.project.cases().get(JAN).orElseThrow(), "J. de Vries"));
        p.apply(Erasing.eraseField(p.project, JAN, Field.NAME.key()));
        both.mergeBoth();
        for (Copy copy : List.of(p, q)) {
            assertThat(bodies(copy)).noneMatch(body -> body.contains("Vries"));
            assertThat(copy.project.cases().get(JAN).orElseThrow().exists()).isTrue();
            assertThat(copy.project.cases().get(JAN).orElseThrow().kind()).isEqualTo("persoon");
            assertThat(copy.project.cases().get(JAN).orElseThrow().name()).isEmpty();
        }
    }

    @Test
    void twoCopiesThatEraseOtherFieldsOfOneThingKeepTheRestOfIt() {
        newCase(p, JAN, "Jan");
        p.apply(
                CaseEdits.setAttribute(
                        p.project.cases().get(JAN).orElseThrow(),
                        "leeftijd",
                        new nl.trede.model.AttributeValue.Text("50")));
        q.merge(p);
        p.apply(Erasing.eraseField(p.project, JAN, Field.NAME.key()));
        q.apply(Erasing.eraseField(q.project, JAN, Field.KIND.key()));
        both.mergeBoth();
        var jan = q.project.cases().get(JAN).orElseThrow();
        assertThat(jan.exists()).isTrue();
        assertThat(jan.name()).isEmpty();
        assertThat(jan.kind()).isEmpty();
        assertThat(jan.attributes().all()).containsOnlyKeys("leeftijd");
    }

    @Test
    void twoEqualBodiesHaveOtherHashes() {
        CodeChange.CodeRenamed change = new CodeChange.CodeRenamed(A, "J. de Vries");
        Author author =
                new Author(
                        new Session(1, Buurt.PIET, "", "", 0),
                        java.time.Clock.systemUTC(),
                        new Salts()::next,
                        0);
        Part one = author.write(change).parts().getFirst();
        Part other = author.write(change).parts().getFirst();
        assertThat(one.writes()).isEqualTo(other.writes());
        assertThat(one.bodyHash()).isNotEqualTo(other.bodyHash());
    }

    private static final class Salts {
        private int count;

        String next() {
            return "salt " + count++;
        }
    }

    @Test
    void oneOfManyDocumentsThatCameTogetherCanBeErased() {
        DocumentId jan = new DocumentId(61);
        DocumentId els = new DocumentId(62);
        Change both =
                Edits.together(
                        "import",
                        List.of(
                                DocumentEdits.add(
                                        p.project, p.ids, newDocument(jan, "jan", "Ik ben Jan.")),
                                DocumentEdits.add(
                                        p.project, p.ids, newDocument(els, "els", "Ik ben Els."))));
        p.apply(both);
        Entry imported = p.last();
        var janText = Buurt.document(p, jan).current().text();
        p.apply(Erasing.erase(Erasing.planDocument(p.project, Buurt.document(p, jan))));
        assertThat(p.has(janText)).isFalse();
        assertThat(p.project.documents().existing())
                .extracting(d -> d.name())
                .containsExactly("gesprek", "els");
        assertThat(bodies(p)).noneMatch(body -> body.contains("jan"));
        p.undo(imported);
        assertThat(p.project.documents().existing())
                .extracting(d -> d.name())
                .containsExactly("gesprek");
        p.redo(imported);
        assertThat(p.project.documents().existing())
                .extracting(d -> d.name())
                .containsExactly("gesprek", "els");
    }

    @Test
    void whatAnOldCopyWroteSinceAboutAnErasedThingIsDroppedOnArrival() {
        newCase(p, JAN, "Jan");
        q.merge(p);
        p.apply(
                Erasing.erase(
                        Erasing.planCase(p.project, p.project.cases().get(JAN).orElseThrow())));
        q.wait(9000);
        q.apply(CaseEdits.rename(q.project, q.project.cases().get(JAN).orElseThrow(), "Jan V."));
        code(q, A, "druk");
        p.merge(q);
        assertThat(bodies(p)).noneMatch(body -> body.contains("Jan"));
        assertThat(p.project.cases().existing()).isEmpty();
        q.merge(p);
        assertThat(bodies(q)).noneMatch(body -> body.contains("Jan"));
        assertThat(q.project).isEqualTo(p.project);
    }

    @Test
    void codingsMadeElsewhereOnAnErasedDocumentAreDroppedOnArrival() {
        p.apply(Erasing.erase(Erasing.planDocument(p.project, Buurt.document(p))));
        code(q, A, "druk");
        both.mergeBoth();
        assertThat(p.project.allCodings()).isEmpty();
        assertThat(q.project.documents().existing()).isEmpty();
    }

    @Test
    void aMemoAboutWhatWasErasedGoesWithIt() {
        var one = newCase(p, JAN, "Jan");
        memo(p, new MemoId(71), JAN, "Over Jan");
        memo(p, new MemoId(72), new MemoId(71), "Over dat over Jan");
        memo(p, new MemoId(73), A, "Over a");
        p.apply(Erasing.erase(Erasing.planCase(p.project, one)));
        assertThat(p.project.memos().existing())
                .extracting(m -> m.text())
                .containsExactly("Over a");
        assertThat(bodies(p)).noneMatch(body -> body.contains("Jan"));
    }

    @Test
    void coderKindOrderAndWhatIsUndoneAreUnderTheHashOfTheEntry() {
        Entry renamed = rename(p, A, "x");
        p.undo(renamed);
        Entry undo = p.last();
        Entry.Decision other =
                new Entry.Decision(new Stamp(1, 1), undo.decides().orElseThrow().parts(), false);
        assertThat(undo.isIntact()).isTrue();
        assertThat(
                        new Entry(
                                        undo.stamp(),
                                        undo.coder(),
                                        undo.wall(),
                                        undo.kind(),
                                        Optional.of(other),
                                        List.of(),
                                        undo.hash())
                                .isIntact())
                .isFalse();
        assertThat(
                        new Entry(
                                        renamed.stamp(),
                                        Buurt.QUIRIEN,
                                        renamed.wall(),
                                        renamed.kind(),
                                        Optional.empty(),
                                        renamed.parts(),
                                        renamed.hash())
                                .isIntact())
                .isFalse();
    }

    @Test
    void asOfAMomentIsWhatThisCopyKnewThen() {
        rename(q, A, "van q, vroeger");
        p.wait(100_000);
        rename(p, B, "van p, later");
        long then = p.log.size();
        p.merge(q);
        Project before = History.asOf(p.log, then);
        assertThat(before.codes().get(A).orElseThrow().name()).isEqualTo("a");
        assertThat(before.codes().get(B).orElseThrow().name()).isEqualTo("van p, later");
        assertThat(History.asOf(p.log, then + 1)).isEqualTo(p.project);
        assertThat(History.asOf(p.log, 0)).isEqualTo(Project.EMPTY);
    }

    @Test
    void whatANewerProgramWroteIsKeptAndPassedOnAndBlocksEditsOfThoseFieldsOnly() {
        String body = "{\"salt\" :\"s\",  \"sparkle\":1,\"name\":\"z\"}";
        Entry newer =
                Buurt.entry(
                        new Stamp(Long.MAX_VALUE / 2, 9),
                        Buurt.newer(A, List.of("sparkle", "name"), body));
        q.take(newer);
        p.merge(q);
        assertThat(p.entry(newer.stamp())).isEqualTo(newer);
        assertThat(bodies(p)).contains(body);
        assertThat(name(p, A)).isEqualTo("a");
        Project before = p.project;
        int size = p.log.size();
        assertThatThrownBy(() -> rename(p, A, "y"))
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> {
                            assertThat(Buurt.dutch(e))
                                    .contains("code 'a'")
                                    .contains("nieuwere versie van het programma");
                            assertThat(Buurt.english(e)).contains("newer version of the program");
                        });
        assertThat(p.project).isSameAs(before);
        assertThat(p.log.size()).isEqualTo(size);
        move(p, A, Optional.of(B));
        rename(p, B, "c");
        assertThat(paths(p)).containsExactly("c", "c/a");
        assertThat(p.log.hasUnknown()).isTrue();
        assertThatThrownBy(() -> Undo.undo(p.project, p.log, newer, Buurt.QUIRIEN, false))
                .isInstanceOf(TredeException.class);
    }

    @Test
    void aKnownKindOfALaterVersionIsUnknownToo() {
        Part known = Part.of(new CodeChange.CodeRenamed(A, "z"), "s");
        Part later =
                new Part(
                        known.kind(),
                        Kinds.VERSION + 1,
                        A,
                        known.fields(),
                        known.body(),
                        known.bodyHash());
        p.take(Buurt.entry(new Stamp(Long.MAX_VALUE / 2, 9), later));
        assertThat(name(p, A)).isEqualTo("a");
        assertThatThrownBy(() -> rename(p, A, "y")).isInstanceOf(TredeException.class);
    }

    @Test
    void ofWhatOthersBuiltOnTheRestCanBeUndoneOnRequest() {
        CodeId c = new CodeId(31);
        CodeId d = new CodeId(32);
        Change two =
                Edits.together(
                        "import",
                        List.of(
                                CodeEdits.create(
                                        p.project,
                                        Optional.empty(),
                                        CodeEdits.NewCode.named(c, "c")),
                                CodeEdits.create(
                                        p.project,
                                        Optional.empty(),
                                        CodeEdits.NewCode.named(d, "d"))));
        p.apply(two);
        Entry imported = p.last();
        q.merge(p);
        rename(q, d, "nieuw");
        p.merge(q);
        assertThatThrownBy(() -> p.undo(imported)).isInstanceOf(TredeException.class);
        p.apply(Undo.undo(p.project, p.log, imported, p.coder, true));
        assertThat(paths(p)).containsExactly("a", "b", "nieuw");
        assertThat(p.last().decides().orElseThrow().parts()).containsExactly(0);
        both.mergeBoth();
    }

    @Test
    void aRefusedEditChangesNothingAndTheNextOneWorks() {
        code(p, A, "druk");
        Project before = p.project;
        int size = p.log.size();
        assertThatThrownBy(() -> remove(p, A)).isInstanceOf(TredeException.class);
        assertThat(p.project).isSameAs(before);
        assertThat(p.log.size()).isEqualTo(size);
        mergeCodes(p, A, B);
        assertThat(paths(p)).containsExactly("b");
    }

    @Test
    void theWriteThatLostIsListedWhenCopiesMerge() {
        Entry lost = rename(p, A, "van p");
        q.wait(9000);
        Entry won = rename(q, A, "van q");
        assertThat(p.merge(q).conflicts())
                .containsExactly(new Merge.Conflict(A, "name", lost.stamp(), won.stamp()));
        assertThat(q.merge(p).conflicts()).isEmpty();
    }

    @Test
    void siblingsPutInOneGapStandInTheSameOrderEverywhere() {
        CodeId ofP = new CodeId(91);
        CodeId ofQ = new CodeId(90);
        create(p, ofP, "van p");
        create(q, ofQ, "van q");
        both.mergeBoth();
        assertThat(paths(p)).containsExactly("a", "b", "van q", "van p");
        p.apply(CodeEdits.move(p.project, code(p, A), Optional.empty(), 2));
        assertThat(paths(p)).containsExactly("b", "van q", "van p", "a");
        both.mergeBoth();
    }

    @Test
    void undoPassesOverWhatCameFromMyOtherMachine() {
        Copy machine = p.twin(8);
        Entry here = rename(p, A, "hier");
        rename(machine, B, "daar");
        p.merge(machine);
        assertThat(Undo.next(p.log, p.coder).orElseThrow().entry()).isEqualTo(here);
        p.undo(machine.last());
        assertThat(name(p, B)).isEqualTo("b");
    }
}
