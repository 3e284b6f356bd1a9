package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {
    @Test
    void speakersInCapitalsTakeTurns() {
        var divided =
                Divided.nl(
                        """
                        INTERVIEWER: Hoe lang woont u hier?
                        MW. DE WIT: Sinds 1962. Wij kwamen
                        uit de binnenstad.

                        En toen begon het.
                        INTERVIEWER: Wat begon er?
                        """);
        assertThat(divided.speakers()).containsExactly("INTERVIEWER", "MW. DE WIT", "INTERVIEWER");
        assertThat(divided.turns())
                .containsExactly(
                        "INTERVIEWER: Hoe lang woont u hier?",
                        """
                        MW. DE WIT: Sinds 1962. Wij kwamen
                        uit de binnenstad.

                        En toen begon het.\
                        """,
                        "INTERVIEWER: Wat begon er?");
    }

    @Test
    void theSpeakersNameIsNotSaid() {
        var divided = Divided.nl("R1: Ja, dat was zo.\nI: Echt?\nR1: Ja.\n");
        assertThat(divided.words()).containsExactly("Ja", "dat", "was", "zo", "Echt", "Ja");
        assertThat(divided.sentences()).containsExactly("Ja, dat was zo.", "Echt?", "Ja.");
        assertThat(divided.paragraphs())
                .containsExactly("R1: Ja, dat was zo.", "I: Echt?", "R1: Ja.");
    }

    @Test
    void whatStandsBeforeTheFirstTurnIsInNone() {
        var divided =
                Divided.nl(
                        """
                        Gesprek over de wijk
                        Interviewer: Anna Bakker
                        Datum: 3 maart 1998

                        Interviewer: Hoe gaat het?
                        Mw. De Wit: Het gaat wel.
                        """);
        assertThat(divided.turns())
                .containsExactly("Interviewer: Hoe gaat het?", "Mw. De Wit: Het gaat wel.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MW. DE WIT",
                "Mw. De Wit",
                "mw. De Wit",
                "INTERVIEWER",
                "interviewer",
                "R1",
                "R",
                "I",
                "i",
                "Bewoner 2",
                "Bewoner A",
                "De voorzitter",
                "Wethouder Jansen",
                "Dhr. J.P. van der Meulen",
                "Fatima Yildiz",
                "Fatima",
                "Kees",
                "JANSEN",
                "Mevrouw El Bouazzaoui",
                "SPK_1",
                "Wijkagent",
                "Jan (buurman)",
                "de heer Jansen",
                "Anna-Maria",
                "Meneer 't Hart",
                "Özdemir",
                "Respondent 14"
            })
    void speaks(String label) {
        String talk = label + ": Dat is zo.\nZ9: Hoe dan?\n" + label + ": Zomaar.\n";
        assertThat(Divided.nl(talk).speakers()).containsExactly(label, "Z9", label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Let op",
                "Datum",
                "Telefoon",
                "AANVRAAGFORMULIER",
                "Doel",
                "Probleem",
                "Maatregel",
                "NB",
                "N.B.",
                "Wijk",
                "Bijlage 3",
                "Tabel 2",
                "Kortom",
                "Voorstel",
                "Het probleem",
                "Uitgangspunten",
                "Van",
                "PS",
                "Openbare ruimte",
                "WIJKONTWIKKELINGSPLAN",
                "Sociaal Beheer",
                "Ten eerste",
                "Zij zei",
                "http",
                "Het college heeft besloten",
                "Zo. En toen",
                "Ja, nee",
                "Vraag 3",
                "Uitvoering en planning"
            })
    void doesNotSpeak(String label) {
        String plan =
                label
                        + ": dat is zo.\nNog iets anders dan.\n"
                        + label
                        + ": en dit ook.\n"
                        + label
                        + ": ja.\n";
        assertThat(Divided.nl(plan).speakers()).isEmpty();
    }

    @Test
    void fieldsOfRepeatedFormsAreNoSpeakers() {
        String form =
                """
                Naam: Jansen
                Telefoon: 030 123 45 67
                Wijkagent: J. de Boer
                Opbouwwerker: mw. K. Smit

                Naam: Pietersen
                Telefoon: 030 765 43 21
                Wijkagent: A. Visser
                Opbouwwerker: dhr. T. de Groot
                """;
        assertThat(Divided.nl(form).speakers()).isEmpty();
    }

    @Test
    void choicesOfAQuestionnaireAreNoSpeakers() {
        String choices = "A: ja, heel vaak\nB: soms wel\nC: nooit meer\n";
        assertThat(Divided.nl(choices + "\n" + choices + "\n" + choices).speakers()).isEmpty();
    }

    @Test
    void headOfMinutesIsNoConversation() {
        String minutes =
                """
                Verslag bewonersoverleg
                Aanwezig: dhr. Jansen, mw. De Wit
                Voorzitter: mw. De Wit
                Secretaris: dhr. Jansen

                De voorzitter opent de vergadering. Zij heet iedereen welkom.
                Actie: dhr. Jansen belt de gemeente.
                Besluit: de speelplaats blijft open.
                Actie: mw. De Wit schrijft een brief.
                """;
        assertThat(Divided.nl(minutes).speakers()).isEmpty();
    }

    @Test
    void fewQuotationsInALongPlanAreNoConversation() {
        String plan =
                ("De wijk telt veel woningen uit de jaren vijftig. ".repeat(60) + "\n").repeat(4);
        String text =
                "MW. DE WIT: Het was hier goed.\n"
                        + plan
                        + "MW. DE WIT: Nu niet meer.\n"
                        + plan
                        + "DHR. SMIT: Zo is het.\n"
                        + plan;
        assertThat(Divided.nl(text).speakers()).isEmpty();
    }

    @Test
    void chatsHaveTurns() {
        String chat = "[12:03] Fatima: ben je er al?\n[12:04] Kees: bijna\n[12:04] Fatima: ok\n";
        var divided = Divided.nl(chat);
        assertThat(divided.speakers()).containsExactly("Fatima", "Kees", "Fatima");
        assertThat(divided.times()).containsExactly("12:03", "12:04", "12:04");
        assertThat(divided.words()).containsExactly("ben", "je", "er", "al", "bijna", "ok");
    }

    @Test
    void aRemarkInATurnDoesNotBeginAnother() {
        String talk = "I: Wat zag u?\nR: Van alles.\nLet op: dit is vertrouwelijk.\nI: Zeker.\n";
        assertThat(Divided.nl(talk).speakers()).containsExactly("I", "R", "I");
    }

    @Test
    void englishSpeakersAreFoundWithoutALexicon() {
        String talk = "INTERVIEWER: How long?\nMRS. BROWN: Ten years.\nNote: tape stopped.\n";
        assertThat(Divided.of("en", talk).speakers()).containsExactly("INTERVIEWER", "MRS. BROWN");
    }
}
