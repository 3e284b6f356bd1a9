package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class DocumentTest {
    private static final CodeId CODE = new CodeId(1);
    private static final CoderId CODER = new CoderId(-11);

    private static PositionMap map(int start, int oldLength, int newLength) {
        return new PositionMap(List.of(new PositionMap.Edit(start, oldLength, newLength)));
    }

    private static Document document(Make make) {
        return make.project().documents().get(new DocumentId(9)).orElseThrow();
    }

    private static Optional<TextRange> today(Make make, long revision, int start, int end) {
        return document(make)
                .today(new Passage(new RevisionId(revision), new TextRange(start, end)));
    }

    /// Text 9; 10 has two units more from 5; 11 is another correction of 9, with four units less from 20.
    private static Make apart() {
        return new Make()
                .document(9, "d", 50)
                .corrected(9, 10, 9, map(5, 0, 2))
                .corrected(9, 11, 9, map(20, 4, 0));
    }

    @Test
    void aPassageOfTheTextThatIsShownStandsWhereItIs() {
        assertThat(today(apart(), 11, 3, 8)).contains(new TextRange(3, 8));
    }

    @Test
    void aPassageOfAnOlderTextComesForward() {
        assertThat(today(apart(), 9, 30, 35)).contains(new TextRange(26, 31));
        assertThat(today(apart(), 9, 20, 24)).isEmpty();
    }

    @Test
    void aPassageOfTheOtherLeafGoesBackToWhereTheyPartedAndForwardAgain() {
        assertThat(today(apart(), 10, 32, 37)).contains(new TextRange(26, 31));
        assertThat(today(apart(), 10, 5, 7)).isEmpty();
        assertThat(today(apart().head(9, 10), 11, 26, 31)).contains(new TextRange(32, 37));
    }

    @Test
    void aPassageOfANewerTextGoesBackIfAnOlderOneIsShown() {
        assertThat(today(apart().head(9, 9), 10, 32, 37)).contains(new TextRange(30, 35));
    }

    @Test
    void leavesAreTheRevisionsThatNothingWasMadeFrom() {
        assertThat(document(apart()).leaves())
                .containsExactly(new RevisionId(10), new RevisionId(11));
        assertThat(document(apart().corrected(9, 12, 11, map(0, 1, 1))).leaves())
                .containsExactly(new RevisionId(10), new RevisionId(12));
    }

    @Test
    void whereARevisionInBetweenIsNotKnownAPassageHasNoPlace() {
        Make make = new Make().document(9, "d", 50).corrected(9, 12, 77, map(0, 1, 1)).head(9, 9);
        assertThat(today(make, 12, 3, 5)).isEmpty();
        assertThat(today(make, 77, 3, 5)).isEmpty();
        assertThat(today(make.head(9, 88), 9, 3, 5)).isEmpty();
    }

    @Test
    void revisionsThatCameFromOneAnotherDoNotKeepAnybodyWaiting() {
        Make make =
                new Make()
                        .document(9, "d", 50)
                        .corrected(9, 12, 13, map(0, 1, 1))
                        .corrected(9, 13, 12, map(0, 1, 1));
        assertThat(today(make, 12, 3, 5)).isPresent();
        assertThat(today(make.head(9, 9), 12, 3, 5)).isEmpty();
        assertThat(today(make.head(9, 13), 9, 3, 5)).isEmpty();
    }

    @Test
    void aDocumentWithoutTextHasNoPlaces() {
        Make make = new Make().said(new DocumentId(9), Fields.NONE.with(Field.NAME, "d"));
        assertThat(today(make, 9, 3, 5)).isEmpty();
    }

    @Test
    void readingsAreSaidForACodeOrForAll() {
        Fields fields =
                Fields.NONE
                        .with(Document.readKey(CODER, Optional.empty()), true, Stamp.NEVER)
                        .with(
                                Document.readKey(new CoderId(12), Optional.of(CODE)),
                                true,
                                Stamp.NEVER)
                        .with(
                                Document.readKey(new CoderId(13), Optional.of(CODE)),
                                false,
                                Stamp.NEVER);
        Document document = new Document(new DocumentId(9), fields);
        assertThat(document.readings())
                .containsExactlyInAnyOrder(
                        new Document.Reading(CODER, Optional.empty()),
                        new Document.Reading(new CoderId(12), Optional.of(CODE)));
        assertThat(document.saysRead(CODER, CODE)).isTrue();
        assertThat(document.saysRead(new CoderId(12), CODE)).isTrue();
        assertThat(document.saysRead(new CoderId(12), new CodeId(2))).isFalse();
        assertThat(document.saysRead(new CoderId(13), CODE)).isFalse();
    }

    @Test
    void whatItWasAskedAboutIsKeptByCode() {
        Fields fields =
                Fields.NONE
                        .with(Document.askedKey(new CodeId(-5)), Answer.UNKNOWN, Stamp.NEVER)
                        .with(Document.askedKey(CODE), Answer.ANSWERED, Stamp.NEVER);
        assertThat(new Document(new DocumentId(9), fields).asked())
                .containsOnlyKeys(new CodeId(-5), CODE)
                .containsEntry(CODE, Answer.ANSWERED);
    }
}
