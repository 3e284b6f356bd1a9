package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Choices;
import nl.trede.generate.Property;
import nl.trede.model.DocumentCodings.Row;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class DocumentCodingsTest {
    private static final DocumentId DOCUMENT = new DocumentId(9);

    private static Row row(Choices choices) {
        boolean lost = choices.oneIn(6);
        int start = choices.below(12);
        int end = start + 1 + choices.below(4);
        return new Row(
                choices.below(30),
                lost ? DocumentCodings.LOST : start,
                lost ? DocumentCodings.LOST : end,
                new RevisionId(choices.below(3)),
                new TextRange(start, end),
                choices.below(5),
                choices.below(2),
                choices.oneIn(3)
                        ? new Facets(
                                List.of(
                                        new Facets.Setting(
                                                new FacetId(1), new FacetSetting.Chosen(2))))
                        : Facets.NONE,
                choices.oneOf(Origin.values()),
                choices.oneIn(3),
                choices.below(100));
    }

    private static List<Row> rows(Choices choices) {
        Map<Long, Row> byId = new TreeMap<>();
        for (Row row : choices.several(8, DocumentCodingsTest::row)) byId.put(row.id(), row);
        return List.copyOf(byId.values());
    }

    private record Edit(List<Row> before, List<Row> changed, List<CodingId> without) {
        static Edit of(Choices choices) {
            return new Edit(
                    rows(choices),
                    rows(choices),
                    choices.several(2, some -> new CodingId(DOCUMENT, 40 + some.below(3))).stream()
                            .toList());
        }

        /// The same by putting everything into a map and sorting it.
        List<Row> naive() {
            Map<Long, Row> all = new TreeMap<>();
            before.forEach(row -> all.put(row.id(), row));
            without.forEach(id -> all.remove(id.value()));
            changed.forEach(row -> all.put(row.id(), row));
            List<Row> sorted = new ArrayList<>(all.values());
            sorted.sort(
                    Comparator.comparingInt(Row::start)
                            .thenComparing(Row::end, Comparator.reverseOrder())
                            .thenComparingLong(Row::id));
            return sorted;
        }
    }

    private static List<Row> all(DocumentCodings codings) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < codings.size(); i++) all.add(codings.row(i));
        return all;
    }

    @Test
    void changingSomeIsTheSameAsMakingAllAnew() {
        Property.forAllAssert(
                1000,
                Edit::of,
                edit -> {
                    DocumentCodings before = DocumentCodings.of(DOCUMENT, edit.before);
                    List<Row> were = all(before);
                    DocumentCodings after = before.with(edit.changed, edit.without);
                    assertThat(all(after)).isEqualTo(edit.naive());
                    assertThat(all(before)).isEqualTo(were);
                });
    }

    @Test
    void takingOutIsTheSameAsNeverHavingHadThem() {
        Property.forAllAssert(
                DocumentCodingsTest::rows,
                rows -> {
                    DocumentCodings all = DocumentCodings.of(DOCUMENT, rows);
                    List<CodingId> odd =
                            rows.stream()
                                    .filter(row -> row.id() % 2 == 1)
                                    .map(row -> new CodingId(DOCUMENT, row.id()))
                                    .toList();
                    assertThat(all(all.with(List.of(), odd)))
                            .isEqualTo(all(all).stream().filter(row -> row.id() % 2 == 0).toList());
                });
    }

    @Test
    void columnsSayWhatTheRowsSaid() {
        Property.forAllAssert(
                DocumentCodingsTest::rows,
                rows -> {
                    DocumentCodings all = DocumentCodings.of(DOCUMENT, rows);
                    for (Row row : rows) {
                        int i = all.rowOf(new CodingId(DOCUMENT, row.id()));
                        assertThat(all.row(i)).isEqualTo(row);
                        assertThat(all.id(i)).isEqualTo(new CodingId(DOCUMENT, row.id()));
                        assertThat(all.made(i)).isEqualTo(new Passage(row.revision(), row.made()));
                        assertThat(all.isRemoved(i)).isEqualTo(row.removed());
                        assertThat(all.isLost(i)).isEqualTo(all.today(i).isEmpty());
                        assertThat(all.origin(i)).isEqualTo(row.origin());
                        assertThat(all.time(i)).isEqualTo(row.time());
                        assertThat(all.facets(i)).isEqualTo(row.facets());
                    }
                    assertThat(all.rowOf(new CodingId(DOCUMENT, 99))).isEqualTo(-1);
                    assertThat(all.anyExists())
                            .isEqualTo(rows.stream().anyMatch(r -> !r.removed()));
                });
    }

    @Test
    void theFirstThatStartsFromAPositionIsFoundAsByLooking() {
        Property.forAllAssert(
                DocumentCodingsTest::rows,
                rows -> {
                    DocumentCodings all = DocumentCodings.of(DOCUMENT, rows);
                    for (int position = 0; position < 16; position++) {
                        int first = 0;
                        while (first < all.size() && all.start(first) < position) first++;
                        assertThat(all.firstStartingFrom(position)).isEqualTo(first);
                    }
                });
    }
}
