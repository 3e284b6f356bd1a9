package nl.trede.change;

import static nl.trede.change.Buurt.A;
import static nl.trede.change.Buurt.D;
import static nl.trede.change.Buurt.PIET;
import static nl.trede.change.Buurt.code;
import static nl.trede.change.Buurt.document;
import static nl.trede.change.Buurt.memo;
import static nl.trede.change.Buurt.newCase;
import static nl.trede.change.Buurt.newDocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.message.TredeException;
import nl.trede.model.CaseId;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Hash;
import nl.trede.model.MemoId;
import nl.trede.model.Project;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

/// What erasing plans, destroys and refuses afterwards.
class ErasingTest {
    private static final CaseId JAN = new CaseId(51);

    private final Buurt both = new Buurt();
    private final Copy p = both.p;

    private void assertRefused(String key, ThrowingCallable edit) {
        Project before = p.project;
        int size = p.log.size();
        assertThatThrownBy(edit)
                .isInstanceOfSatisfying(
                        TredeException.class,
                        e -> {
                            assertThat(e.problem().what().key()).isEqualTo(key);
                            assertThat(Buurt.dutch(e)).doesNotContain("{");
                        });
        assertThat(p.project).isSameAs(before);
        assertThat(p.log.size()).isEqualTo(size);
    }

    private void eraseDocument() {
        p.apply(Erasing.erase(Erasing.planDocument(p.project, document(p))));
    }

    @Test
    void thePlanOfADocumentNamesItsCodingsTheirMemosAndItsContent() {
        CodingId coding = code(p, A, "druk");
        memo(p, new MemoId(61), coding, "over de codering");
        memo(p, new MemoId(62), D, "over het document");
        memo(p, new MemoId(63), new MemoId(62), "over dat memo");
        memo(p, new MemoId(64), A, "over de code");
        Document document = document(p);
        Erasing.Plan plan = Erasing.planDocument(p.project, document);
        assertThat(plan.things())
                .containsExactlyInAnyOrder(
                        D, coding, new MemoId(61), new MemoId(62), new MemoId(63));
        assertThat(plan.blobs())
                .containsExactlyInAnyOrder(
                        document.current().text(),
                        document.current().segments(),
                        document.original().orElseThrow().bytes());
        p.apply(Erasing.erase(plan));
        assertThat(p.project.fields(D)).isEqualTo(Fields.NONE);
        assertThat(p.project.allCodings()).isEmpty();
        assertThat(p.project.memos().existing()).hasSize(1);
        for (Hash blob : plan.blobs()) assertThat(p.has(blob)).isFalse();
        assertThat(p.project).isEqualTo(p.folded());
    }

    @Test
    void everyTextThatADocumentEverHadGoes() {
        Hash first = document(p).current().text();
        Buurt.correct(p, "Iets anders.");
        assertThat(Erasing.planDocument(p.project, document(p)).blobs())
                .contains(first, document(p).current().text());
    }

    @Test
    void contentThatAnotherDocumentHasTooStays() {
        Buurt.add(p, new DocumentId(42), "zelfde", Buurt.TEXT);
        Erasing.Plan plan = Erasing.planDocument(p.project, document(p));
        assertThat(plan.blobs()).isEmpty();
        p.apply(Erasing.erase(plan));
        assertThat(p.text(document(p, new DocumentId(42)).current().text())).isEqualTo(Buurt.TEXT);
    }

    @Test
    void nothingIsSaidOfAnErasedThingEverAgain() {
        newCase(p, JAN, "Jan");
        var jan = p.project.cases().get(JAN).orElseThrow();
        Document document = document(p);
        p.apply(Erasing.erase(Erasing.planCase(p.project, jan)));
        assertRefused("edit.erased", () -> p.apply(CaseEdits.rename(p.project, jan, "Els")));
        eraseDocument();
        assertRefused(
                "edit.erased", () -> p.apply(DocumentEdits.read(D, PIET, Optional.empty(), true)));
        Change onIt = new CodingChange.CodingRemoved(new CodingId(document.id(), 71));
        assertRefused("edit.erased", () -> p.apply(onIt));
    }

    @Test
    void anErasedFieldIsNotWrittenAgainAndOthersAre() {
        newCase(p, JAN, "Jan");
        p.apply(Erasing.eraseField(p.project, JAN, Field.NAME.key()));
        var jan = p.project.cases().get(JAN).orElseThrow();
        assertThat(jan.exists()).isTrue();
        assertRefused("edit.erased", () -> p.apply(CaseEdits.rename(p.project, jan, "Els")));
        p.apply(
                CaseEdits.setAttribute(
                        jan, "leeftijd", new nl.trede.model.AttributeValue.Text("50")));
        assertThat(p.project).isEqualTo(p.folded());
    }

    @Test
    void theSameContentIsNotBroughtInAgain() {
        eraseDocument();
        DocumentId again = new DocumentId(42);
        assertRefused(
                "edit.erased.content",
                () ->
                        p.apply(
                                DocumentEdits.add(
                                        p.project, p.ids, newDocument(again, "x", Buurt.TEXT))));
        p.apply(DocumentEdits.add(p.project, p.ids, newDocument(again, "x", "iets anders")));
        assertThat(document(p, again).name()).isEqualTo("x");
    }

    @Test
    void anErasureIsKeptWithoutWordsAndTheEntriesStayIntact() {
        code(p, A, "druk");
        eraseDocument();
        for (Entry entry : p.log.entries()) assertThat(entry.isIntact()).isTrue();
        Entry added = p.log.entries().get(4);
        assertThat(added.parts().getFirst().body()).isEmpty();
        assertThat(added.parts().getFirst().thing()).isEqualTo(D);
        assertThat(History.line(p.project, p.log, p.log.last()).counts()).isTrue();
    }

    @Test
    void oneFieldErasedLeavesTheRestAsItWasAndThatCountsForGood() {
        newCase(p, JAN, "Jan");
        Entry made = p.last();
        p.apply(Erasing.eraseField(p.project, JAN, Field.NAME.key()));
        Fields left = p.project.fields(JAN);
        assertThat(left.get(Field.NAME)).isEmpty();
        assertThat(left.get(Field.KIND)).contains("persoon");
        assertRefused("undo.erased", () -> p.undo(made));
        assertRefused("undo.erased", () -> p.undo(p.last()));
        both.mergeBoth();
        assertThat(both.q.project.fields(JAN)).isEqualTo(left);
        assertThat(
                        List.copyOf(
                                Erasing.planMemo(p.project, memo(p, new MemoId(61), JAN, "x"))
                                        .things()))
                .containsExactly(new MemoId(61));
    }
}
