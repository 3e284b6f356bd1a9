package nl.trede.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Words;

import org.junit.jupiter.api.Test;

class MatrixTableTest {
    private final SheetsOfAStudy sheets = new SheetsOfAStudy();

    @Test
    void rowsAreIndentedAndEmptyCellsHaveTheirMarks() {
        String table = MatrixTable.of(sheets.matrix(), Words.in("nl"), 120);

        assertThat(table)
                .isEqualTo(
                        """
                                              =HYPERLINK("x")  Zuid & Co  West  Oost  Ver  Totaal
                        contact                             ·          1     ?     =    —       1
                          burenhulp; of niet            +1 −1          ·     ?     =    —       2
                        overlast                            ·       n.v.  n.v.  n.v.    —       0
                        Totaal                              2          1     0     0    0       3

                        ·  gelezen, niets gevonden
                        —  niet gelezen
                        n.v.  niet gevraagd
                        ?  gevraagd: weet het niet
                        =  gevraagd: niets veranderd
                        +2 −2  evenveel positief als negatief
                        """);
    }

    @Test
    void columnsThatDoNotFitStandBelow() {
        String table = MatrixTable.of(sheets.matrix(), Words.in("nl"), 50);

        assertThat(table.lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 50);
        assertThat(table.lines().filter(line -> line.startsWith("overlast"))).hasSizeGreaterThan(1);
    }
}
