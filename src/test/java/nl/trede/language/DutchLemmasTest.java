package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class DutchLemmasTest {
    private final Annotator annotator = Annotator.of("nl");

    @ParameterizedTest
    @CsvSource({
        "sloop, sloop slopen sluipen",
        "Sloop, sloop slopen sluipen",
        "SLOOP, sloop slopen sluipen",
        "huisjes, huis",
        "gelopen, lopen",
        "woningen, woning",
        "foto's, foto",
        "foto’s, foto",
        "wo\u00adningen, woning",
        "Zeeland, zeeland",
        "JANSEN, jansen",
        "jansen, jansen",
        "één, één een",
        "cafe\u0301s, café",
        "achterstandswijken, achterstandswijk",
        "wijkpanels, wijkpanel",
        "sociaal-culturele, sociaal-cultureel",
        "19e, 19",
        "1998, 1998",
        "xyzzy, xyzzy",
        "Qwrtz, qwrtz",
        "😀, 😀"
    })
    void areThoseOfAllReadings(String form, String lemmas) {
        assertThat(annotator.lemmas(form)).containsExactlyInAnyOrder(lemmas.split(" "));
    }

    @Test
    void aCapitalAllowsTheNameAndTheWord() {
        assertThat(annotator.lemmas("Wit")).contains("wit", "witten");
        assertThat(annotator.lemmas("Kees")).contains("kees", "kezen");
    }

    @Test
    void whatIsForgottenIsFoundAgain() {
        List<String> first = annotator.lemmas("huizen");
        for (int i = 0; i < 70_000; i++) annotator.lemmas("woord" + i);
        assertThat(annotator.lemmas("huizen")).isEqualTo(first).contains("huis");
    }
}
