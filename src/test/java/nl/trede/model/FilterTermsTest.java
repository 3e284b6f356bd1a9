package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.generate.Study;
import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.model.FilterTerms.Option;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

class FilterTermsTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Study study = new Study();
    private final CoderId anna = study.coder("Anna");
    private final CodeId ladder = study.code("ladder");
    private final CodeId rung = study.code("trede", ladder);
    private final CaseId place = study.caseOf("wijk", "Noord");
    private final FacetId direction = study.direction();
    private final FacetId weight = study.facet("gewicht", Facet.Type.NUMBER);
    private final DocumentId document = study.document("map/een.txt", "Het is hier stil");

    FilterTermsTest() {
        study.attribute(place, "rol", "wijkagent").attribute(document, "rol", "wethouder");
    }

    private Filter read(Option option, String... words) {
        return new FilterTerms(Map.of(option, List.of(words))).in(study.project(), AMSTERDAM);
    }

    @Test
    void namesBecomeIds() {
        assertThat(read(Option.CASE, "wijk:Noord").cases()).containsExactly(place);
        assertThat(read(Option.DOCUMENT, "een.txt").documents()).containsExactly(document);
        assertThat(read(Option.CODER, "Anna").coders()).containsExactly(anna);
        assertThat(read(Option.CODE, "trede!", "ladder").codes())
                .containsExactly(new Filter.Codes(rung, true), new Filter.Codes(ladder, false));
        assertThat(read(Option.ORIGIN, "import").origins()).containsExactly(Origin.IMPORT);
        assertThat(read(Option.FACET, "richting=negatief", "gewicht=2").facets())
                .isEqualTo(
                        Map.of(
                                direction,
                                Set.of(new FacetSetting.Chosen(3)),
                                weight,
                                Set.of(new FacetSetting.Amount(BigDecimal.TWO))));
        assertThat(read(Option.ATTRIBUTE, "rol=wijkagent", "rol=wethouder").attributes())
                .isEqualTo(Map.of("rol", Set.of("wijkagent", "wethouder")));
    }

    @Test
    void aDayBeginsAtLocalMidnight() {
        assertThat(read(Option.SINCE, "2026-11-01").since())
                .contains(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(read(Option.SINCE, "2026-11-01T09:30:00+01:00").since())
                .contains(Instant.parse("2026-11-01T08:30:00Z"));
    }

    @Test
    void whatIsUnknownIsRefusedWithWhatIsKnown() {
        refused(Option.CASE, "Zuid", "Noord");
        refused(Option.DOCUMENT, "twee.txt", "een.txt");
        refused(Option.CODE, "trap", "trede");
        refused(Option.CODER, "Ana", "Anna");
        refused(Option.ORIGIN, "handmatig", "hand");
        refused(Option.FACET, "richtng=positief", "richting");
        refused(Option.FACET, "richting=goed", "positief");
        refused(Option.FACET, "richting", "--facet");
        refused(Option.ATTRIBUTE, "functie=wethouder", "rol");
        refused(Option.ATTRIBUTE, "rol=wethoudr", "wethouder");
        refused(Option.SINCE, "gisteren", "2026-11-01");
    }

    private void refused(Option option, String word, String candidate) {
        for (String language : List.of("nl", "en"))
            assertThatThrownBy(() -> read(option, word))
                    .isInstanceOfSatisfying(
                            TredeException.class,
                            e ->
                                    assertThat(Words.in(language).say(e.problem()))
                                            .containsAnyOf(word.split("="))
                                            .contains(candidate)
                                            .doesNotContain("filter.")
                                            .doesNotContain("address."));
    }

    @Test
    void whatIsReadIsWrittenBack() {
        FilterTerms terms =
                new FilterTerms(
                        Map.of(
                                Option.CASE, List.of("Noord"),
                                Option.DOCUMENT, List.of("map/een.txt"),
                                Option.CODE, List.of("ladder/trede!", "ladder"),
                                Option.CODER, List.of("Anna"),
                                Option.FACET, List.of("richting=positief", "gewicht=2"),
                                Option.ATTRIBUTE, List.of("rol=wethouder"),
                                Option.ORIGIN, List.of("hand"),
                                Option.SINCE, List.of("2026-10-31T23:00:00Z")));

        Filter filter = terms.in(study.project(), AMSTERDAM);

        assertThat(FilterTerms.of(filter, study.project())).isEqualTo(terms);
    }
}
