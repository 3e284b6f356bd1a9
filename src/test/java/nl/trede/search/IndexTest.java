package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Field;
import nl.trede.model.Project;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class IndexTest {
    @TempDir Path folder;

    private final Shelf shelf = new Shelf();
    private Index index = Index.open(Path.of("unused"));

    @BeforeEach
    void open() {
        index = Index.open(folder.resolve("index"));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private Hits search(String query) {
        index.follow(shelf.project(), shelf, Progress.NONE);
        return index.search(shelf.project(), shelf, Query.parse(query), Progress.NONE);
    }

    /// What was found, as `path: word word`.
    private List<String> found(String query) {
        List<String> all = new ArrayList<>();
        for (DocumentHits hits : search(query).documents()) {
            StringBuilder line = new StringBuilder(hits.document().name() + ":");
            for (int i = 0; i < hits.count(); i++)
                line.append(' ').append(hits.range(i).of(shelf.text(hits.document())));
            all.add(line.toString());
        }
        return all;
    }

    @Test
    void aWordFindsAllFormsOfItsLemma() {
        shelf.add("a.txt", "Mijn woning is oud. De woningen hiernaast ook, de Woningbouw niet.");
        assertThat(found("woning")).containsExactly("a.txt: woning woningen");
        assertThat(found("WONINGEN")).containsExactly("a.txt: woning woningen");
        assertThat(found("form:woning")).containsExactly("a.txt: woning");
        assertThat(found("\"woningen\"")).containsExactly("a.txt: woningen");
        assertThat(found("woning*")).containsExactly("a.txt: woning woningen Woningbouw");
    }

    @Test
    void aWordFindsTheFormsOfAllItsReadings() {
        shelf.add("a.txt", "De sloop begon; zij slopen en hij sloopt, wij sluipen weg.");
        assertThat(found("sloop")).containsExactly("a.txt: sloop slopen sloopt sluipen");
        assertThat(found("sluipend")).containsExactly("a.txt: sloop slopen sloopt sluipen");
        assertThat(found("lemma:sloop")).containsExactly("a.txt: sloop slopen");
        assertThat(found("form:sloop")).containsExactly("a.txt: sloop");
    }

    @Test
    void theFormsComeWithTheHits() {
        shelf.add("a.txt", "woningen, Woningen en een woning");
        shelf.add("b.txt", "woningen");
        assertThat(search("woning").forms())
                .containsExactly(new Hits.Form("woningen", 3), new Hits.Form("woning", 1));
        assertThat(search("\"een woning\"").forms())
                .containsExactly(new Hits.Form("een woning", 1));
    }

    @Test
    void eachDocumentIsReadInItsOwnLanguage() {
        shelf.add("nl.txt", "nl", "Wij hebben een huis.");
        shelf.add("fr.txt", "fr", "Heeft, hebben, huis");
        assertThat(found("heeft")).containsExactly("fr.txt: Heeft", "nl.txt: hebben");
    }

    @Test
    void caseAccentsAndSignsThatCannotBeSeenDoNotMatter() {
        shelf.add("a.txt", "GEÏNTERESSEERD ge\u0308interesseerd geïnteres\u00adseerd 😀 één");
        assertThat(search("form:geinteresseerd").total()).isEqualTo(3);
        assertThat(search("form:een").documents().getFirst().range(0))
                .isEqualTo(new TextRange(50, 53));
    }

    @Test
    void aPhraseGoesOverLineEndsSentencesAndParagraphs() {
        shelf.add("a.txt", "sociale\nsamenhang. Sociale (samenhang)\n\nsociale\n\n\nsamenhang");
        assertThat(search("\"sociale samenhang\"").total()).isEqualTo(3);
        assertThat(search("\"sociaal samenhang\"").total()).isZero();
        assertThat(search("\"samenhang sociale\"").total()).isEqualTo(2);
    }

    @Test
    void nothingIsAPhraseThatTwoPeopleSay() {
        shelf.add("a.txt", "ANNA: ja dat is zo\nJOOST: niet waar\nANNA: zo niet dan\nJOOST: ja");
        assertThat(search("\"zo niet\"").total()).isEqualTo(1);
        assertThat(search("\"is zo\"").total()).isEqualTo(1);
    }

    @Test
    void operatorsActOnWholeDocuments() {
        shelf.add("a.txt", "huur en koop");
        shelf.add("b.txt", "huur");
        shelf.add("c.txt", "koop en sloop");
        assertThat(found("huur koop")).containsExactly("a.txt: huur koop");
        assertThat(found("huur OR sloop"))
                .containsExactly("a.txt: huur", "b.txt: huur", "c.txt: sloop");
        assertThat(found("koop NOT sloop")).containsExactly("a.txt: koop");
        assertThat(found("(huur OR koop) NOT (huur koop)"))
                .containsExactly("b.txt: huur", "c.txt: koop");
    }

    @Test
    void aPlaceIsOneHitHoweverOftenItIsAskedFor() {
        shelf.add("a.txt", "de oude wijk");
        assertThat(found("wijk OR wijk* OR form:wijk AND wijk")).containsExactly("a.txt: wijk");
        assertThat(found("\"oude wijk\" OR oude OR wijk"))
                .containsExactly("a.txt: oude wijk oude wijk");
    }

    @Test
    void documentsComeByPathOrByRelevance() {
        shelf.add("c.txt", "wijk");
        shelf.add("b.txt", "Er staat veel in, maar de wijk noemt het maar een enkele keer.");
        shelf.add("a/z.txt", "Dit gaat over heel iets anders, en hoe dat zo is gekomen. De wijk.");
        assertThat(found("wijk")).containsExactly("a/z.txt: wijk", "b.txt: wijk", "c.txt: wijk");
        assertThat(search("wijk").byRelevance().documents())
                .extracting(hits -> hits.document().name())
                .containsExactly("c.txt", "b.txt", "a/z.txt");
    }

    @Test
    void theRarerWordMakesADocumentMoreRelevant() {
        shelf.add("a.txt", "wijk wijk");
        shelf.add("b.txt", "wijk huur");
        shelf.add("c.txt", "wijk");
        assertThat(search("wijk OR huur").byRelevance().documents().getFirst().document().name())
                .isEqualTo("b.txt");
    }

    @Test
    void pagesTogetherAreAllHits() {
        shelf.add("a.txt", "wijk wijk wijk");
        shelf.add("b.txt", "wijk");
        shelf.add("c.txt", "wijk wijk");
        Hits hits = search("wijk");
        List<Hit> all = hits.page(0, 100);
        assertThat(all).hasSize(6).doesNotHaveDuplicates();
        for (int from = 0; from < 8; from++)
            for (int count = 0; count < 8; count++)
                assertThat(hits.page(from, count))
                        .isEqualTo(all.subList(Math.min(from, 6), Math.min(from + count, 6)));
    }

    @Test
    void documentsWithTheSameTextEachHaveTheirHits() {
        shelf.add("a.txt", "wijk");
        shelf.add("b.txt", "wijk");
        assertThat(found("wijk")).containsExactly("a.txt: wijk", "b.txt: wijk");
    }

    @Test
    void aCorrectedTextIsFoundAsItIsNow() {
        DocumentId document = shelf.add("a.txt", "de wijkk");
        assertThat(found("wijk")).isEmpty();
        shelf.correct(document, "O ja, de wijk");
        assertThat(found("wijk")).containsExactly("a.txt: wijk");
        assertThat(found("wijkk")).isEmpty();
    }

    @Test
    void earlierVersionsOfTheProjectCanBeSearchedToo() {
        DocumentId document = shelf.add("a.txt", "de wijkk");
        search("wijkk");
        Project before = shelf.project();
        shelf.correct(document, "de wijk");
        assertThat(search("wijkk").total()).isZero();
        assertThat(index.search(before, shelf, Query.parse("wijkk"), Progress.NONE).total())
                .isEqualTo(1);
    }

    @Test
    void aRemovedDocumentIsNotFoundUntilItComesBack() {
        DocumentId document = shelf.add("a.txt", "wijk");
        shelf.add("b.txt", "wijk");
        assertThat(search("wijk").total()).isEqualTo(2);
        shelf.remove(document);
        assertThat(found("wijk")).containsExactly("b.txt: wijk");
        shelf.set(document, shelf.fields(document).with(Field.EXISTS, true));
        assertThat(search("wijk").total()).isEqualTo(2);
    }

    @Test
    void aChangedLanguageCounts() {
        DocumentId document = shelf.add("a.txt", "fr", "heeft");
        assertThat(search("hebben").total()).isZero();
        shelf.set(document, shelf.fields(document).with(Field.LANGUAGE, "nl-BE"));
        assertThat(found("hebben")).containsExactly("a.txt: heeft");
    }

    @Test
    void whatTheIndexHasNotSeenIsCounted() {
        shelf.add("a.txt", "wijk");
        search("wijk");
        shelf.add("b.txt", "een wijk");
        shelf.add("c.txt", "nog een wijk");
        Hits hits = index.search(shelf.project(), shelf, Query.parse("wijk"), Progress.NONE);
        assertThat(hits.total()).isEqualTo(1);
        assertThat(hits.unseen()).isEqualTo(2);
    }

    @Test
    void aTextThatCannotBeReadIsLeftOut() {
        shelf.add("a.txt", "wijk");
        DocumentId damaged = shelf.add("b.txt", "wijk wijk");
        shelf.destroyText(new Document(damaged, shelf.fields(damaged)).current().text());
        assertThat(found("wijk")).containsExactly("a.txt: wijk");
        assertThat(search("wijk").unseen()).isEqualTo(1);
    }

    @Test
    void anIndexOfNothingFindsNothing() {
        assertThat(index.search(Project.EMPTY, shelf, Query.parse("wijk"), Progress.NONE).total())
                .isZero();
        assertThat(search("wijk").total()).isZero();
        shelf.add("a.txt", "");
        shelf.add("b.txt", " \n… ");
        assertThat(search("wijk OR \"de wijk\" OR w*").total()).isZero();
    }

    @Test
    void aWordOfAnyLengthDoesNoHarm() {
        shelf.add("a.txt", "x".repeat(100_000) + " wijk " + "😀é".repeat(40_000));
        assertThat(search("wijk").total()).isEqualTo(1);
        assertThat(search("x*").documents().getFirst().range(0))
                .isEqualTo(new TextRange(0, 100_000));
    }

    @Test
    void aSecondOpeningFindsWhatTheFirstWrote() {
        shelf.add("a.txt", "wijk");
        search("wijk");
        index.close();
        index = Index.open(folder.resolve("index"));
        assertThat(index.search(shelf.project(), shelf, Query.parse("wijk"), Progress.NONE).total())
                .isEqualTo(1);
    }
}
