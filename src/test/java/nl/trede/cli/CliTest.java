package nl.trede.cli;

import static nl.trede.cli.Run.json;
import static nl.trede.cli.Run.trede;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The commands on a small study of one's own.
class CliTest {
    private static final String CODEBOOK =
            """
            {"format": "trede-codebook/1", "name": "wonen", "language": "nl",
             "facets": [{"name": "richting", "gloss": "direction", "type": "list", "role": "direction",
               "values": [{"name": "positief", "gloss": "", "sign": 1}, {"name": "negatief", "gloss": "", "sign": -1}]}],
             "questions": [],
             "codes": [{"name": "wonen", "gloss": "living", "definition": "d", "use": "u", "not": "n", "example": "e",
               "facets": ["richting"],
               "codes": [
                 {"name": "overlast", "gloss": "", "definition": "d", "use": "u", "not": "n", "example": "e", "facets": ["richting"], "codes": []},
                 {"name": "groen/ruimte", "gloss": "", "definition": "d", "use": "u", "not": "n", "example": "e", "facets": [], "codes": []}]}]}
            """;
    private static final String TALK =
            """
            INTERVIEWER: Hoe is het hier 's avonds?

            MW. BOS: Er is veel overlast. 😀 De buren maken lawaai.

            INTERVIEWER: En het groen?

            MW. BOS: Het park is mooi. De buren zitten er graag.
            """;

    @TempDir private Path folder = Path.of("");
    private String file = "";

    @BeforeEach
    void aStudy() throws IOException {
        file = folder.resolve("studie.trede").toString();
        Path codebook = folder.resolve("wonen.json");
        Files.writeString(codebook, CODEBOOK);
        Files.createDirectory(folder.resolve("gesprekken"));
        Files.writeString(folder.resolve("gesprekken/bos.txt"), TALK);
        json("new", file, "--codebook", codebook.toString(), "--coder", "Anna");
        json("import", file, folder.resolve("gesprekken").toString(), "--coder", "Anna");
    }

    private JsonNode code(String... more) {
        List<String> all = new ArrayList<>(List.of("code", file, "--coder", "Anna"));
        all.addAll(List.of(more));
        return json(all.toArray(String[]::new));
    }

    @Test
    void aQuoteIsCodedOnceAndExactly() {
        JsonNode made =
                code("--code", "overlast", "--document", "bos.txt", "--quote", "veel overlast");
        assertThat(made.get("codings")).hasSize(1);
        assertThat(made.get("already").intValue()).isZero();
        JsonNode coding = json("codings", file).get(0);
        assertThat(coding.get("text").stringValue()).isEqualTo("veel overlast");
        assertThat(coding.get("code").stringValue()).isEqualTo("wonen/overlast");
        assertThat(coding.get("coder").stringValue()).isEqualTo("Anna");
        assertThat(coding.get("origin").stringValue()).isEqualTo("hand");
        JsonNode again =
                code("--code", "overlast", "--document", "bos.txt", "--quote", "veel overlast");
        assertThat(again.get("codings")).isEmpty();
        assertThat(again.get("already").intValue()).isEqualTo(1);
    }

    @Test
    void aQuoteThatStandsTwiceIsRefusedAndChangesNothing() {
        Run run =
                trede(
                        "code",
                        file,
                        "--code",
                        "overlast",
                        "--document",
                        "bos.txt",
                        "--quote",
                        "De buren");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("2 times");
        assertThat(json("codings", file)).isEmpty();
    }

    @Test
    void aQueryCodesTheSentencesOfItsHitsInOneStep() {
        JsonNode made =
                code("--code", "overlast", "--query", "buren", "--facet", "richting=negatief");
        assertThat(made.get("codings")).hasSize(2);
        assertThat(json("codings", file).get(0).get("text").stringValue())
                .isEqualTo("😀 De buren maken lawaai.");
        assertThat(json("codings", file).get(0).get("facets").get("richting").stringValue())
                .isEqualTo("negatief");
        json("undo", file, "--coder", "Anna");
        assertThat(json("codings", file)).isEmpty();
        json("redo", file, "--coder", "Anna");
        assertThat(json("codings", file)).hasSize(2);
    }

    @Test
    void positionsCanBeCountedInCodePoints() {
        JsonNode hit = json("search", file, "lawaai").get("hits").get(0);
        JsonNode points =
                json("search", file, "lawaai", "--units", "codepoints").get("hits").get(0);
        assertThat(points.get("start").intValue()).isEqualTo(hit.get("start").intValue() - 1);
        String from = points.get("start").toString();
        String to = points.get("end").toString();
        code(
                "--code",
                "overlast",
                "--document",
                "bos.txt",
                "--start",
                from,
                "--end",
                to,
                "--units",
                "codepoints");
        assertThat(json("codings", file).get(0).get("text").stringValue()).isEqualTo("lawaai");
    }

    @Test
    void theTextIsPrintedExactly() {
        assertThat(trede("text", file, "bos.txt").out()).isEqualTo(TALK);
        JsonNode whole = json("text", file, "bos.txt");
        assertThat(whole.get("text").stringValue()).isEqualTo(TALK);
        assertThat(whole.get("segments").findValuesAsString("speaker")).contains("MW. BOS");
    }

    @Test
    void aSlashInANameIsEscapedInItsAddress() {
        code(
                "--code",
                "wonen/groen\\/ruimte",
                "--document",
                "bos.txt",
                "--quote",
                "Het park is mooi");
        assertThat(json("codings", file).get(0).get("code").stringValue())
                .isEqualTo("wonen/groen\\/ruimte");
    }

    @Test
    void everyNumberOfAMatrixLeadsToItsPassages() {
        code("--code", "overlast", "--query", "buren", "--facet", "richting=negatief");
        JsonNode matrix =
                json("matrix", file, "--rows", "code", "--columns", "document", "--rollup");
        assertThat(matrix.get("rows").get(0).get("key").stringValue()).isEqualTo("wonen");
        assertThat(matrix.get("cells").get(0).get(0).get("value").intValue()).isEqualTo(2);
        assertThat(matrix.get("cells").get(0).get(0).get("state").stringValue()).isEqualTo("coded");
        assertThat(matrix.get("totals").get("all").intValue()).isEqualTo(2);
        JsonNode behind =
                json(
                        "passages",
                        file,
                        "--rows",
                        "code",
                        "--columns",
                        "document",
                        "--rollup",
                        "--row",
                        "wonen",
                        "--column",
                        "bos.txt");
        assertThat(behind).hasSize(2);
    }

    @Test
    void whatTheParserRefusesIsTwoAndWhatWasAskedForIsOne() {
        assertThat(trede("info").exit()).isEqualTo(2);
        assertThat(trede("info", file, "--nonsense").exit()).isEqualTo(2);
        assertThat(trede("nonsense").exit()).isEqualTo(2);
        assertThat(trede("info", folder.resolve("none.trede").toString()).exit()).isEqualTo(1);
        assertThat(trede("text", file, "other.txt").exit()).isEqualTo(1);
        assertThat(trede("search", file, "\"open").exit()).isEqualTo(1);
        assertThat(trede("new", file).exit()).isEqualTo(1);
        assertThat(trede("undo", file, "--coder", "Nobody").exit()).isEqualTo(1);
    }

    @Test
    void aMissingFileIsNeverMade() {
        Path none = folder.resolve("none.trede");
        trede("info", none.toString());
        trede("code", none.toString(), "--code", "x", "--query", "y");
        assertThat(none).doesNotExist();
    }

    @Test
    void whatIsThereAlreadyIsSkippedWithTheReason() {
        JsonNode again = json("import", file, folder.resolve("gesprekken").toString());
        assertThat(again.get("imported")).isEmpty();
        assertThat(again.get("skipped")).hasSize(1);
        assertThat(again.get("skipped").get(0).get("why").stringValue()).isNotBlank();
    }

    @Test
    void aDryRunChangesNothing() throws IOException {
        Files.writeString(folder.resolve("gesprekken/nieuw.txt"), "Een nieuwe tekst.\n");
        byte[] before = Files.readAllBytes(Path.of(file));
        JsonNode plan = json("import", file, folder.resolve("gesprekken").toString(), "--dry-run");
        assertThat(plan.get("imported")).hasSize(1);
        assertThat(Files.readAllBytes(Path.of(file))).isEqualTo(before);
    }

    @Test
    void exportsOverwriteNothingAndComeBackIn() {
        code("--code", "overlast", "--query", "buren", "--memo", "lawaai of gezelligheid?");
        String lines = folder.resolve("uit.jsonl").toString();
        json("export", file, "--what", "codings", "--out", lines);
        assertThat(trede("export", file, "--what", "codings", "--out", lines).exit()).isEqualTo(1);
        json("undo", file, "--coder", "Anna");
        json("import", file, lines);
        assertThat(json("codings", file)).hasSize(2);
        for (String ending : List.of("csv", "xlsx", "json")) {
            Path out = folder.resolve("uit." + ending);
            json("export", file, "--what", "codings", "--out", out.toString());
            assertThat(out).isNotEmptyFile();
        }
    }

    @Test
    void theCheckSaysSoInItsFirstLine() {
        assertThat(trede("check", file).out()).startsWith("ok: ").contains(" entries, 0 codings");
        assertThat(json("check", file).get("ok").booleanValue()).isTrue();
    }

    @Test
    void aCopyIsAWholeProject() {
        String copy = folder.resolve("kopie.trede").toString();
        json("copy", file, copy);
        assertThat(json("info", copy)).isEqualTo(json("info", file));
        assertThat(trede("copy", file, copy).exit()).isEqualTo(1);
    }

    @Test
    void nothingIsLeftBesideTheProject() throws IOException {
        code("--code", "overlast", "--query", "buren");
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("studie.trede", "wonen.json", "gesprekken");
        }
    }

    @Test
    void everyCommandHasHelpInBothLanguages() {
        for (String command :
                List.of(
                        "sample",
                        "new",
                        "import",
                        "info",
                        "text",
                        "search",
                        "code",
                        "codings",
                        "judgements",
                        "relations",
                        "matrix",
                        "passages",
                        "export",
                        "log",
                        "undo",
                        "redo",
                        "copy",
                        "check")) {
            assertThat(trede(command, "--help").out())
                    .contains("Usage: ", "Example: trede " + command);
            assertThat(trede(command, "--help", "--lang", "nl").out())
                    .contains("Gebruik: ", "Voorbeeld: ");
        }
    }
}
