package nl.trede.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Study;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Field;
import nl.trede.model.Filter;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// A neighbourhood with two dossiers: one plan of the neighbourhood itself, one interview in which two people speak.
class MatrixTest {
    private final Study study = new Study();
    private final CoderId anna = study.coder("Anna");
    private final CoderId joris = study.coder("Joris");
    private final CodeId contact = study.code("contact");
    private final CodeId help = study.code("burenhulp", contact);
    private final CodeId oil = study.code("sleutels", help);
    private final CodeId noise = study.code("overlast");
    private final CaseId town = study.caseOf("gemeente", "Nieuw Engeland");
    private final CaseId witness = study.caseOf("persoon", "Mw. De Wit", town);
    private final DocumentId plan =
            study.document("plannen/plan.txt", "Wij bouwen dure woningen naast goedkope.");
    private final DocumentId talk =
            study.document(
                    "gesprekken/wit.txt",
                    "VRAAG: hoe gaat het\nDE WIT: de buren hebben mijn sleutels\nDE BOER: herrie");

    MatrixTest() {
        study.assign(town, plan);
        study.speaker(talk, "DE WIT", witness);
    }

    private Matrix matrix(Matrix.Spec spec) {
        return Matrix.of(study.project(), spec, study, Progress.NONE);
    }

    private static Matrix.Spec spec(String rows, String columns) {
        return Matrix.Spec.of(Axis.parse(rows), Axis.parse(columns));
    }

    private static List<String> keys(List<Heading> headings) {
        return headings.stream().map(Heading::key).toList();
    }

    private static Number value(Matrix matrix, String row, String column) {
        int r = keys(matrix.rows()).indexOf(row);
        int c = keys(matrix.columns()).indexOf(column);
        return matrix.cells().get(r).get(c).value().orElseThrow();
    }

    @Test
    void withoutRollUpACodeCountsOnlyWhatStandsUnderItself() {
        study.coding(anna, contact, talk, "buren");
        study.coding(anna, help, talk, "hebben");
        study.coding(anna, oil, talk, "mijn sleutels");

        Matrix matrix = matrix(spec("code", "coder"));

        assertThat(keys(matrix.rows()))
                .containsExactly(
                        "contact", "contact/burenhulp", "contact/burenhulp/sleutels", "overlast");
        assertThat(matrix.rows().get(2).parent()).contains("contact/burenhulp");
        assertThat(matrix.rows().get(2).level()).isEqualTo(2);
        assertThat(value(matrix, "contact", "Anna")).isEqualTo(1L);
        assertThat(value(matrix, "contact/burenhulp", "Anna")).isEqualTo(1L);
    }

    @Test
    void withRollUpItAlsoCountsWhatLiesBelowAndTheTotalCountsEachCodingOnce() {
        study.coding(anna, contact, talk, "buren");
        study.coding(anna, oil, talk, "mijn sleutels");

        Matrix matrix = matrix(spec("code", "coder").rolledUp());

        assertThat(value(matrix, "contact", "Anna")).isEqualTo(2L);
        assertThat(value(matrix, "contact/burenhulp", "Anna")).isEqualTo(1L);
        assertThat(matrix.totals().columns()).containsExactly(2L, 0L);
        assertThat(matrix.totals().all()).isEqualTo(2L);
    }

    @Test
    void deeperCodesCountInTheirLastShownAncestor() {
        study.coding(anna, contact, talk, "buren");
        study.coding(anna, oil, talk, "mijn sleutels");

        Matrix matrix = matrix(spec("code", "coder").toDepth(2));

        assertThat(keys(matrix.rows())).containsExactly("contact", "contact/burenhulp", "overlast");
        assertThat(value(matrix, "contact", "Anna")).isEqualTo(1L);
        assertThat(value(matrix, "contact/burenhulp", "Anna")).isEqualTo(1L);
    }

    @Test
    void aTurnBelongsToItsSpeakerAndWithRollUpToTheCasesAbove() {
        study.coding(anna, help, talk, "buren");
        study.coding(anna, help, talk, "herrie");

        assertThat(matrix(spec("code", "case:persoon")).totals().all()).isEqualTo(1L);
        assertThat(matrix(spec("code", "case:gemeente")).totals().all()).isEqualTo(0L);
        assertThat(matrix(spec("code", "case:gemeente").rolledUp()).totals().all()).isEqualTo(1L);
    }

    @Test
    void aWordThatLiesInSeveralCodingsCountsOnce() {
        study.coding(anna, noise, plan, "dure woningen naast");
        study.coding(joris, noise, plan, "woningen naast goedkope");

        Matrix matrix = matrix(spec("code", "coder").measuring(Measure.WORDS));

        assertThat(value(matrix, "overlast", "Anna")).isEqualTo(3L);
        assertThat(value(matrix, "overlast", "Joris")).isEqualTo(3L);
        assertThat(matrix.totals().rows()).containsExactly(0L, 0L, 0L, 4L);
    }

    @Test
    void aWordBelongsToTheRangeInWhichItBegins() {
        study.coding(anna, noise, plan, "ouwen du");

        assertThat(matrix(spec("code", "coder").measuring(Measure.WORDS)).totals().all())
                .isEqualTo(1L);
    }

    @Test
    void theShareIsOfAllWordsOfTheDocumentsOnTheAxis() {
        study.coding(anna, noise, plan, "dure woningen naast");

        Matrix byDocument = matrix(spec("code", "document").measuring(Measure.SHARE));
        Matrix byCoder = matrix(spec("code", "coder").measuring(Measure.SHARE));

        assertThat(value(byDocument, "overlast", "plannen/plan.txt")).isEqualTo(3 / 6.0);
        // 6 words in the plan; 4 + 7 + 3 in the interview, its speakers included
        assertThat(value(byCoder, "overlast", "Anna")).isEqualTo(3 / 20.0);
        assertThat(byDocument.totals().rows().getLast()).isEqualTo(3 / 20.0);
    }

    @Test
    void documentsAndCodersAreCountedOnceEach() {
        study.coding(anna, noise, plan, "dure");
        study.coding(joris, noise, plan, "woningen");
        study.coding(joris, noise, talk, "herrie");

        Matrix documents = matrix(spec("code", "coder").measuring(Measure.DOCUMENTS));
        Matrix coders = matrix(spec("code", "document").measuring(Measure.CODERS));

        assertThat(value(documents, "overlast", "Joris")).isEqualTo(2L);
        assertThat(documents.totals().all()).isEqualTo(2L);
        assertThat(value(coders, "overlast", "plannen/plan.txt")).isEqualTo(2L);
        assertThat(coders.totals().rows()).containsExactly(0L, 0L, 0L, 2L);
    }

    @Test
    void ofDoublesOneCounts() {
        study.coding(anna, noise, plan, "dure");
        study.coding(anna, noise, plan, "dure");
        study.coding(joris, noise, plan, "dure");

        assertThat(matrix(spec("code", "coder")).totals().rows().getLast()).isEqualTo(2L);
        assertThat(CodingList.doubles(study.project(), study)).hasSize(1);
    }

    @Test
    void aMergedCodeCountsInWhatItWasMergedInto() {
        study.coding(anna, noise, plan, "dure");
        study.say(noise, Field.INTO, contact);

        Matrix matrix = matrix(spec("code", "coder"));

        assertThat(keys(matrix.rows())).doesNotContain("overlast");
        assertThat(value(matrix, "contact", "Anna")).isEqualTo(1L);
    }

    @Test
    void aFilterTakesAwayTheHeadingsThatItLeavesNothingFor() {
        study.coding(anna, oil, plan, "dure");
        Filter filter = Filter.ALL.withCodes(Set.of(new Filter.Codes(help, false)));

        Matrix all = matrix(spec("code", "coder").where(filter));
        Matrix top = matrix(spec("code", "coder").where(filter).toDepth(1));

        assertThat(keys(all.rows()))
                .containsExactly("contact/burenhulp", "contact/burenhulp/sleutels");
        assertThat(all.rows().getFirst().parent()).isEmpty();
        assertThat(value(top, "contact", "Anna")).isEqualTo(1L);
    }

    @Test
    void attributesOfDocumentsAndOfCasesAboveAreRows() {
        study.attribute(town, "provincie", "Zeeland").attribute(talk, "provincie", "Drenthe");
        study.coding(anna, noise, talk, "buren");
        study.coding(anna, noise, talk, "herrie");

        Matrix matrix = matrix(spec("attribute:provincie", "coder"));

        assertThat(keys(matrix.rows())).containsExactly("Drenthe", "Zeeland");
        assertThat(value(matrix, "Drenthe", "Anna")).isEqualTo(2L);
        assertThat(value(matrix, "Zeeland", "Anna")).isEqualTo(1L);
        assertThat(matrix.totals().all()).isEqualTo(2L);
    }

    @Test
    void valuesOfAFacetAreRowsInTheOrderOfTheScale() {
        FacetId direction = study.direction();
        CodingId coding = study.coding(anna, noise, talk, "buren");
        study.set(coding, direction, new FacetSetting.Chosen(3));

        Matrix matrix = matrix(spec("facet:richting", "coder"));

        assertThat(keys(matrix.rows())).containsExactly("positief", "neutraal", "negatief");
        assertThat(value(matrix, "negatief", "Anna")).isEqualTo(1L);
    }

    @Test
    void theRowOfACodingSaysAllThereIsToKnow() {
        FacetId direction = study.direction();
        CodingId coding = study.coding(anna, help, talk, "buren hebben");
        study.set(coding, direction, new FacetSetting.Chosen(1));
        study.memo(coding, "Eerste gedachte").memo(coding, "Tweede gedachte");

        List<CodingRow> rows =
                Passages.of(
                        study.project(),
                        spec("code", "case").rolledUp(),
                        "burenhulp",
                        "Nieuw Engeland",
                        study);

        CodingRow row = rows.getFirst();
        assertThat(rows).hasSize(1);
        assertThat(row.document()).isEqualTo("gesprekken/wit.txt");
        assertThat(row.text()).isEqualTo("buren hebben");
        assertThat(row.start()).isEqualTo(study.text(talk).indexOf("buren"));
        assertThat(row.code()).isEqualTo("contact/burenhulp");
        assertThat(row.coder()).isEqualTo("Anna");
        assertThat(row.facets()).isEqualTo(Map.of("richting", "positief"));
        assertThat(row.memo()).isEqualTo("Eerste gedachte\n\nTweede gedachte");
        assertThat(row.cases()).containsExactly("Nieuw Engeland/Mw. De Wit");
        assertThat(row.time()).isEqualTo(Study.NOON);
    }

    @Test
    void whatAnAxisNamesMustBeThere() {
        for (String axis : List.of("facet:richtng", "case:gemeentes", "attribute:provinsie"))
            assertThatThrownBy(() -> matrix(spec("code", axis))).isInstanceOf(TredeException.class);
        for (String axis : List.of("codes", "case:", "code:x", ":x", ""))
            assertThatThrownBy(() -> Axis.parse(axis)).isInstanceOf(TredeException.class);
        assertThatThrownBy(() ->
                        Passages.of(study.project(), spec("code", "coder"), "x", "Anna", study))
                .isInstanceOf(TredeException.class);
    }

    @Test
    void anAxisReadsWhatItWrites() {
        for (String word :
                List.of(
                        "code",
                        "case",
                        "case:wijk",
                        "document",
                        "coder",
                        "attribute:a:b",
                        "facet:f")) assertThat(Axis.parse(word).word()).isEqualTo(word);
    }
}
