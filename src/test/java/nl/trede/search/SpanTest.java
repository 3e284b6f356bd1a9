package nl.trede.search;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SpanTest {
    private static final String TALK =
            """
            ANNA: De wijk is oud. In die wijk, de oude wijk, woon ik. Ja.

            JOOST: Nee. Een wijk is meer.

            ANNA: Hoezo?

            JOOST: Over de wijk wordt veel gesproken. Kijk maar.

            Elke wijk heeft een plan.

            ANNA: O ja.
            """;

    @TempDir Path folder;

    private List<String> spans(String query, Span span) {
        Shelf shelf = new Shelf();
        shelf.add("a.txt", TALK);
        try (Index index = Index.open(folder.resolve("index"))) {
            index.follow(shelf.project(), shelf, Progress.NONE);
            Hits hits = index.search(shelf.project(), shelf, Query.parse(query), Progress.NONE);
            DocumentHits some = hits.documents().getFirst();
            return some.spans(span, shelf.segments(some.document())).stream()
                    .map(range -> range.of(TALK))
                    .toList();
        }
    }

    @Test
    void severalHitsInASentenceGiveItOnce() {
        assertThat(spans("wijk", Span.SENTENCE))
                .containsExactly(
                        "De wijk is oud.",
                        "In die wijk, de oude wijk, woon ik.",
                        "Een wijk is meer.",
                        "Over de wijk wordt veel gesproken.",
                        "Elke wijk heeft een plan.");
    }

    @Test
    void aParagraphOfATurnIsLessThanTheTurn() {
        assertThat(spans("wijk NOT buurt", Span.PARAGRAPH))
                .containsExactly(
                        "ANNA: De wijk is oud. In die wijk, de oude wijk, woon ik. Ja.",
                        "JOOST: Nee. Een wijk is meer.",
                        "JOOST: Over de wijk wordt veel gesproken. Kijk maar.",
                        "Elke wijk heeft een plan.");
    }

    @Test
    void aTurnIsAllThatSomebodySays() {
        assertThat(spans("wijk", Span.TURN))
                .containsExactly(
                        "ANNA: De wijk is oud. In die wijk, de oude wijk, woon ik. Ja.",
                        "JOOST: Nee. Een wijk is meer.",
                        "JOOST: Over de wijk wordt veel gesproken. Kijk maar.\n\n"
                                + "Elke wijk heeft een plan.");
    }

    @Test
    void aPhraseOverTwoSentencesJoinsThem() {
        assertThat(spans("\"is oud in\" OR \"oude wijk\"", Span.SENTENCE))
                .containsExactly("De wijk is oud. In die wijk, de oude wijk, woon ik.");
    }

    @Test
    void hitsThemselvesStayAsTheyAre() {
        assertThat(spans("\"oude wijk\" OR form:oude", Span.MATCH))
                .containsExactly("oude wijk", "oude");
    }
}
