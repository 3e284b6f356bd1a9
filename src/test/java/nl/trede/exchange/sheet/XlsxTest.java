package nl.trede.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.message.Words;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

class XlsxTest {
    private final SheetsOfAStudy sheets = new SheetsOfAStudy();

    private Workbook matrix(String language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.matrix(sheets.matrix(), sheets.behind(), sheets.note(), Words.in(language), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /// As a spreadsheet shows it. POI's own formatter does not know formats that are a text and nothing else.
    private static List<String> shown(Row row) {
        List<String> texts = new ArrayList<>();
        for (Cell cell : row) {
            String format = cell.getCellStyle().getDataFormatString();
            texts.add(
                    format.startsWith("\"")
                            ? format.replace("\"", "")
                            : new DataFormatter().formatCellValue(cell));
        }
        return texts;
    }

    @Test
    void theFirstSheetShowsNumbersMarksAndTotals() throws IOException {
        try (Workbook book = matrix("nl")) {
            Sheet sheet = book.getSheetAt(0);
            assertThat(sheet.getSheetName()).isEqualTo("Matrix");
            assertThat(shown(sheet.getRow(0)))
                    .containsExactly(
                            "codes",
                            SheetsOfAStudy.FORMULA,
                            "Zuid & Co",
                            "West",
                            "Oost",
                            "Ver",
                            "Totaal");
            assertThat(shown(sheet.getRow(1)))
                    .containsExactly("contact", "·", "1", "?", "=", "—", "1");
            assertThat(shown(sheet.getRow(2)))
                    .containsExactly(
                            "contact/burenhulp; of niet", "+1 −1", "·", "?", "=", "—", "2");
            assertThat(shown(sheet.getRow(3)))
                    .containsExactly("overlast", "·", "n.v.", "n.v.", "n.v.", "—", "0");
            assertThat(shown(sheet.getRow(4)))
                    .containsExactly("Totaal", "2", "1", "0", "0", "0", "3");
        }
    }

    @Test
    void numbersAreNumbersAndTextsAreNoFormulas() throws IOException {
        try (Workbook book = matrix("nl")) {
            Cell balanced = book.getSheetAt(0).getRow(2).getCell(1);
            assertThat(balanced.getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(balanced.getNumericCellValue()).isEqualTo(2.0);
            for (Sheet sheet : book)
                for (Row row : sheet)
                    for (Cell cell : row)
                        assertThat(cell.getCellType()).isIn(CellType.NUMERIC, CellType.STRING);
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo(SheetsOfAStudy.FORMULA);
        }
    }

    @Test
    void theHeadRowAndTheFirstColumnStay() throws IOException {
        try (Workbook book = matrix("en")) {
            assertThat(book.getSheetAt(0).getPaneInformation().getHorizontalSplitTopRow())
                    .isEqualTo((short) 1);
            assertThat(book.getSheetAt(0).getPaneInformation().getVerticalSplitLeftColumn())
                    .isEqualTo((short) 1);
        }
    }

    @Test
    void theSecondSheetHasThePassagesBehindEveryCell() throws IOException {
        try (Workbook book = matrix("en")) {
            Sheet sheet = book.getSheetAt(1);
            assertThat(sheet.getSheetName()).isEqualTo("Passages");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(shown(sheet.getRow(2)).subList(0, 7))
                    .containsExactly(
                            "contact/burenhulp; of niet",
                            SheetsOfAStudy.FORMULA,
                            "een.txt",
                            "0",
                            "19",
                            "=SOM(A1) zei hij\nen",
                            "contact/burenhulp; of niet");
        }
    }

    @Test
    void theThirdSheetSaysWhatItIsOfAndWhatTheMarksMean() throws IOException {
        try (Workbook book = matrix("en")) {
            List<List<String>> lines = new ArrayList<>();
            for (Row row : book.getSheetAt(2)) lines.add(shown(row));
            assertThat(lines)
                    .contains(
                            List.of("only coder", "Anna"),
                            List.of("made", "2026-11-24T09:30:00+01:00"),
                            List.of("·", "read, nothing found"),
                            List.of("n.a.", "not asked"),
                            List.of("?", "asked: does not know"),
                            List.of("=", "asked: nothing changed"),
                            List.of("—", "not read"),
                            List.of("+2 −2", "as many positive as negative"));
        }
    }

    @Test
    void aListOfCodingsIsASheetOfItsOwn() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Xlsx.codings(sheets.codings(), sheets.note(), Words.in("nl"), out);
        try (Workbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            Cell id = book.getSheetAt(0).getRow(1).getCell(11);
            assertThat(id.getStringCellValue())
                    .isEqualTo(Long.toString(sheets.codings().getFirst().id().value()));
        }
    }
}
