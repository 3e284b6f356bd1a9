package nl.trede.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphsTest {
    @Test
    void linesWhereTheTextIsNotWrapped() {
        var divided =
                Divided.nl(
                        """
                        De wijk in cijfers
                        De wijk telt 4.300 woningen. De meeste zijn huurwoningen.

                          In 1998 stond een deel leeg.
                        """);
        assertThat(divided.paragraphs())
                .containsExactly(
                        "De wijk in cijfers",
                        "De wijk telt 4.300 woningen. De meeste zijn huurwoningen.",
                        "In 1998 stond een deel leeg.");
    }

    @Test
    void blocksWhereTheTextIsHardWrapped() {
        var divided =
                Divided.nl(
                        """
                        De wijk telt ruim vierduizend woningen, waarvan
                        het grootste deel in de jaren vijftig is gebouwd
                        door twee corporaties.

                        De bewoners zijn over het algemeen tevreden. Zij
                        noemen vooral de rust en het groen.
                        """);
        assertThat(divided.paragraphs())
                .containsExactly(
                        """
                        De wijk telt ruim vierduizend woningen, waarvan
                        het grootste deel in de jaren vijftig is gebouwd
                        door twee corporaties.\
                        """,
                        """
                        De bewoners zijn over het algemeen tevreden. Zij
                        noemen vooral de rust en het groen.\
                        """);
        assertThat(divided.sentences()).hasSize(3);
    }

    @Test
    void aTurnBeginsAParagraphInWrappedTextToo() {
        var divided =
                Divided.nl(
                        """
                        INTERVIEWER: Hoe lang woont u hier nu eigenlijk al in
                        deze straat?
                        MW. DE WIT: Sinds de oorlog, en ik ben nooit ergens
                        anders naartoe gegaan, ook niet met vakantie.
                        INTERVIEWER: Nooit?
                        """);
        assertThat(divided.paragraphs()).hasSize(3).allMatch(paragraph -> paragraph.contains(": "));
    }

    @Test
    void itemsOfAListAreParagraphsInWrappedText() {
        var divided =
                Divided.nl(
                        """
                        Het plan heeft drie doelen, die in het vorige hoofdstuk
                        zijn toegelicht:
                        - de buurt veiliger maken, met name in de avonduren en in
                          het weekend;
                        - het groen beter onderhouden, samen met de bewoners van
                          de aangrenzende flats.
                        """);
        assertThat(divided.paragraphs()).hasSize(3);
        assertThat(divided.paragraphs().get(2)).startsWith("- het groen").endsWith("flats.");
    }

    @Test
    void shortLinesWithoutCapitalsAreNotWrappedText() {
        var divided =
                Divided.nl("ja\nik woon daar nu al een jaar of dertig denk ik\nnee\ntoch niet\n");
        assertThat(divided.paragraphs()).hasSize(4);
    }
}
