package nl.trede.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.analysis.Axis;
import nl.trede.analysis.Matrix;
import nl.trede.analysis.Measure;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

class CsvTest {
    private final SheetsOfAStudy sheets = new SheetsOfAStudy();

    private static String matrix(Matrix matrix, Csv.Dialect dialect) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.matrix(matrix, dialect, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String codings(Csv.Dialect dialect) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv.codings(sheets.codings(), dialect, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMatrixHasNumbersAndStatesAndTotals() throws IOException {
        assertThat(matrix(sheets.matrix(), Csv.Dialect.STANDARD))
                .isEqualTo(
                        String.join(
                                "\r\n",
                                "code,\"'=HYPERLINK(\"\"x\"\")\",Zuid & Co,West,Oost,Ver,total",
                                "contact,silent,1,unknown,unchanged,not-read,1",
                                "contact/burenhulp; of niet,2,silent,unknown,unchanged,not-read,2",
                                "overlast,silent,not-asked,not-asked,not-asked,not-read,0",
                                "total,2,1,0,0,0,3",
                                ""));
    }

    @Test
    void aDutchSpreadsheetGetsSemicolonsCommasAndAMark() throws IOException {
        Matrix matrix =
                Matrix.of(
                        sheets.project,
                        Matrix.Spec.of(new Axis.ByCode(), new Axis.ByCoder())
                                .measuring(Measure.SHARE),
                        sheets.study,
                        Progress.NONE);

        // Niets, dan, script, alert, x, script: 6 of the 7 + 7 + 5 + 4 + 3 words of the documents
        String text = matrix(matrix, Csv.Dialect.EXCEL_NL);

        assertThat(text).startsWith("\ufeffcode;");
        double share = 6 / 26.0;
        assertThat(text).contains("\r\ncontact;" + Double.toString(share).replace('.', ',') + ";");
        assertThat(text).contains("\"contact/burenhulp; of niet\";");
    }

    @Test
    void aCodingIsALineAndTextsThatLookLikeFormulasAreHarmless() throws IOException {
        String text = codings(Csv.Dialect.STANDARD);

        assertThat(text)
                .startsWith(
                        "id,document,start,end,text,code,coder,facets,origin,memo,cases,time\r\n")
                .contains(",een.txt,0,19,\"'=SOM(A1) zei hij\nen\",contact/burenhulp; of niet,")
                .contains(",richting=positief,hand,\"'-2 is geen getal, maar ")
                .contains("\"'=HYPERLINK(\"\"x\"\")\",2026-11-01T11:00:00Z\r\n");
    }

    @Test
    void aDialectIsReadByItsName() {
        for (Csv.Dialect dialect : Csv.Dialect.values())
            assertThat(Csv.Dialect.parse(dialect.word())).isEqualTo(dialect);
        assertThat(List.of(Csv.Dialect.values())).hasSize(2);
        assertThatThrownBy(() -> Csv.Dialect.parse("excel-de")).isInstanceOf(TredeException.class);
    }
}
