package nl.trede.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Property;
import nl.trede.message.Progress;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Filter;

import org.junit.jupiter.api.Test;

import java.util.List;

class MatrixPropertiesTest {
    @Test
    void everyNumberAndStateIsThatOfANaiveCount() {
        Property.forAllAssert(
                1_500,
                SpecGenerators.asked(),
                asked -> {
                    Matrix matrix =
                            Matrix.of(asked.project(), asked.spec(), asked.study(), Progress.NONE);
                    NaiveMatrix naive =
                            new NaiveMatrix(asked.project(), asked.spec(), asked.study());
                    assertThat(keys(matrix.rows())).isEqualTo(naive.rows);
                    assertThat(keys(matrix.columns())).isEqualTo(naive.columns);
                    for (int r = 0; r < naive.rows.size(); r++)
                        for (int c = 0; c < naive.columns.size(); c++)
                            assertThat(matrix.cells().get(r).get(c))
                                    .as(naive.rows.get(r) + " x " + naive.columns.get(c))
                                    .isEqualTo(naive.cell(naive.rows.get(r), naive.columns.get(c)));
                    assertThat(matrix.totals().rows())
                            .isEqualTo(naive.rows.stream().map(r -> naive.number(r, "")).toList());
                    assertThat(matrix.totals().columns())
                            .isEqualTo(
                                    naive.columns.stream().map(c -> naive.number("", c)).toList());
                    assertThat(matrix.totals().all()).isEqualTo(naive.number("", ""));
                });
    }

    @Test
    void thePassagesBehindACellAreThoseThatWereCounted() {
        Property.forAllAssert(
                300,
                SpecGenerators.asked(),
                asked -> {
                    NaiveMatrix naive =
                            new NaiveMatrix(asked.project(), asked.spec(), asked.study());
                    List<Passages.Behind> all =
                            Passages.behind(
                                    asked.project(), asked.spec(), asked.study(), Progress.NONE);
                    for (Passages.Behind cell : all) {
                        String row = naive.rows.get(cell.row());
                        String column = naive.columns.get(cell.column());
                        assertThat(ids(cell.codings())).isEqualTo(idsOf(naive.in(row, column)));
                        assertThat(
                                        Passages.of(
                                                asked.project(),
                                                asked.spec(),
                                                row,
                                                column,
                                                asked.study()))
                                .isEqualTo(cell.codings());
                    }
                    long filled =
                            naive.rows.stream()
                                    .flatMap(r -> naive.columns.stream().map(c -> naive.in(r, c)))
                                    .filter(in -> !in.isEmpty())
                                    .count();
                    assertThat(all).hasSize((int) filled);
                });
    }

    @Test
    void theListOfCodingsHasThoseThatPassInOrder() {
        Property.forAllAssert(
                300,
                SpecGenerators.asked(),
                asked -> {
                    NaiveMatrix naive =
                            new NaiveMatrix(asked.project(), asked.spec(), asked.study());
                    List<CodingRow> rows =
                            CodingList.of(asked.project(), asked.spec().filter(), asked.study());
                    assertThat(ids(rows)).isEqualTo(idsOf(naive.passing));
                    for (int i = 0; i < rows.size(); i++)
                        assertThat(rows.get(i).cases())
                                .isEqualTo(
                                        naive.casesOf(naive.passing.get(i)).stream()
                                                .map(one ->
                                                        asked.project().caseTree().path(one.id()))
                                                .sorted()
                                                .toList());
                });
    }

    @Test
    void everyCodingIsRemovedLostADoubleOrListed() {
        Property.forAllAssert(
                300,
                SpecGenerators.asked(),
                asked -> {
                    long there =
                            asked.project().allCodings().stream()
                                    .filter(Coding::exists)
                                    .filter(c ->
                                            asked.project()
                                                    .documents()
                                                    .get(c.document())
                                                    .orElseThrow()
                                                    .exists())
                                    .count();
                    int listed =
                            CodingList.of(asked.project(), Filter.ALL, asked.study()).size()
                                    + CodingList.lost(asked.project(), asked.study()).size()
                                    + CodingList.doubles(asked.project(), asked.study()).size();
                    assertThat(listed).isEqualTo((int) there);
                });
    }

    private static List<String> keys(List<Heading> headings) {
        return headings.stream().map(Heading::key).toList();
    }

    private static List<CodingId> ids(List<CodingRow> rows) {
        return rows.stream().map(CodingRow::id).toList();
    }

    private static List<CodingId> idsOf(List<Coding> codings) {
        return codings.stream().map(Coding::id).toList();
    }
}
