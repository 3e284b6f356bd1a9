package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import nl.trede.exchange.ImportPlan.Kind;
import nl.trede.message.Cancelled;
import nl.trede.message.Problem;
import nl.trede.model.Document;
import nl.trede.model.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class ProjectImportTest {
    private static final String CODES =
            "{\"format\":\"trede-codebook/1\",\"name\":\"n\",\"codes\":[{\"name\":\"a\"}]}";

    @TempDir Path folder;
    private Written files;

    @BeforeEach
    void aFolder() {
        files = new Written(folder);
    }

    private List<String> documents() {
        return files.project.documents().existing().stream().map(Document::name).toList();
    }

    @Test
    void theOrderOfThePathsDoesNotMatter() {
        Path codings =
                files.write(
                        "1.jsonl",
                        "{\"type\":\"coding\",\"id\":\"1\",\"document\":\"text.txt\",\"quote\":\"Dag\",\"code\":\"a\",\"coder\":\"A\",\"time\":\"2026-11-01T12:00:00Z\"}\n");
        Path text = files.write("text.txt", "Dag.\n");
        Path codes = files.write("z.json", CODES);

        ImportPlan plan = files.take(codings, text, codes);

        assertThat(plan.imported())
                .extracting(ImportPlan.Imported::path, ImportPlan.Imported::kind)
                .containsExactly(
                        tuple("z.json", Kind.CODEBOOK),
                        tuple("text.txt", Kind.DOCUMENT),
                        tuple("1.jsonl", Kind.CODINGS));
        assertThat(files.project.allCodings()).hasSize(1);
    }

    @Test
    void aFileIsWhatIsInItAndNotWhatItIsCalled() {
        files.write("manifest.json", "{\"name\":\"a web page\"}");
        files.write("package.json", "{ broken");
        files.write("codes.json", CODES);
        files.write("log.jsonl", "{\"level\":\"info\"}\n");
        files.write("empty.jsonl", "\n");

        ImportPlan plan = files.take(folder);

        assertThat(plan.imported())
                .extracting(ImportPlan.Imported::path)
                .containsExactly("codes.json");
        assertThat(plan.skipped())
                .extracting(ImportPlan.Skipped::path, it -> it.why().key())
                .containsExactlyInAnyOrder(
                        tuple("manifest.json", "import.skipped.json"),
                        tuple("package.json", "import.skipped.json"),
                        tuple("log.jsonl", "import.skipped.jsonl"),
                        tuple("empty.jsonl", "import.skipped.jsonl"));
    }

    @Test
    void whatNoReaderKnowsIsSkippedWithTheReason() {
        Path survey = files.write("answers.csv", "respondent,case\n");
        Path sheet = files.write("answers.xlsx", "x");
        Path sound = files.write("talk.mp3", "x");
        files.write("in/.hidden.txt", "x");
        files.write("in/README.md", "About this folder.\n");

        ImportPlan plan = files.plan(survey, sheet, sound, folder.resolve("in"));

        assertThat(plan.change()).isEmpty();
        assertThat(plan.skipped())
                .extracting(ImportPlan.Skipped::path, it -> it.why().key())
                .containsExactlyInAnyOrder(
                        tuple("answers.csv", "import.skipped.survey"),
                        tuple("answers.xlsx", "import.skipped.survey"),
                        tuple("talk.mp3", "import.skipped.ending"),
                        tuple(".hidden.txt", "import.skipped.hidden"),
                        tuple("README.md", "import.skipped.about"));
    }

    @Test
    void aReadmeThatIsNamedItselfIsADocument() {
        files.take(files.write("README.md", "The interviews were held at home.\n"));

        assertThat(documents()).containsExactly("README.md");
    }

    @Test
    void oneDamagedFileRefusesAll() {
        files.write("a.txt", "Goed.\n");
        files.write("b.docx", "this is no zip");

        Problem problem = Written.refused(() -> files.take(folder));

        assertThat(files.where(problem)).isEqualTo("b.docx");
        assertThat(files.project).isEqualTo(Project.EMPTY);
    }

    @Test
    void aCodebookThatCannotBeReadRefusesAll() {
        files.write("a.txt", "Goed.\n");
        files.write("b.json", CODES.replace("]", ""));

        Problem problem = Written.refused(() -> files.take(folder));

        assertThat(problem.what().key()).isEqualTo("json.syntax");
        assertThat(files.where(problem)).startsWith("b.json:1:");
    }

    @Test
    void codingsWhoseFirstLineIsBrokenRefuseAll() {
        files.write("c.jsonl", "{\"type\":\"coding\",\n");

        Problem problem = Written.refused(() -> files.take(folder));

        assertThat(problem.what().key()).isEqualTo("json.syntax");
    }

    @Test
    void jsonInAnotherEncodingIsRefused() throws java.io.IOException {
        Path file = folder.resolve("latin.json");
        java.nio.file.Files.write(file, new byte[] {'{', '"', (byte) 0xeb, '"', ':', '1', '}'});

        assertThat(Written.refused(() -> files.plan(file)).what().key()).isEqualTo("json.encoding");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        for (String name : List.of("no.txt", "no.json", "no.jsonl", "nowhere"))
            assertThat(Written.refused(() -> files.plan(folder.resolve(name))).what().key())
                    .as(name)
                    .isEqualTo("import.file.missing");
    }

    @Test
    void whatIsThereAlreadyIsSkipped() {
        Path one = files.write("one.txt", "Hetzelfde.\n");
        Path two = files.write("two.txt", "Hetzelfde.\n");
        Path three = files.write("three.txt", "Hetzelfde.\r\n");

        ImportPlan first = files.take(one, two, three);
        ImportPlan second = files.take(one);

        assertThat(documents()).containsExactly("one.txt");
        assertThat(first.skipped())
                .extracting(ImportPlan.Skipped::path, it -> it.why().arguments())
                .containsExactly(
                        tuple("two.txt", List.of("one.txt")),
                        tuple("three.txt", List.of("one.txt")));
        assertThat(second.change()).isEmpty();
        assertThat(second.skipped())
                .extracting(it -> it.why().key())
                .containsExactly("import.skipped.there");
    }

    @Test
    void otherContentUnderTheSamePathIsRefused() {
        files.take(files.write("one.txt", "Toen.\n"));
        Path changed = files.write("one.txt", "Nu.\n");

        Problem problem = Written.refused(() -> files.plan(changed));

        assertThat(problem.what().key()).isEqualTo("import.path.taken");
        assertThat(problem.wayOut()).isPresent();
        assertThat(files.where(problem)).isEqualTo("one.txt");
    }

    @Test
    void twoFilesOfOnePathAreRefused() {
        Path a = files.write("a/talk.txt", "Het ene.\n");
        Path b = files.write("b/talk.txt", "Het andere.\n");

        assertThat(Written.refused(() -> files.plan(a, b)).what().key())
                .isEqualTo("import.path.taken");

        files.take(folder);
        assertThat(documents()).containsExactly("a/talk.txt", "b/talk.txt");
    }

    @Test
    void theLanguageIsGuessedWhereNobodySaysIt() {
        files.write("en.txt", "The people who live here are not the ones that we knew.\n");
        files.write("nl.txt", "De mensen die hier wonen zijn niet degenen die wij kenden.\n");

        files.take(folder);

        assertThat(files.project.documents().existing())
                .extracting(Document::name, Document::language)
                .containsExactly(tuple("en.txt", "en"), tuple("nl.txt", "nl"));
    }

    @Test
    void itCanBeCancelledBetweenTwoDocuments() {
        for (int i = 0; i < 20; i++) files.write(i + ".txt", "Verhaal " + i + ".\n");
        int[] steps = {0};

        assertThatThrownBy(() ->
                        ProjectImport.plan(
                                Project.EMPTY,
                                Written.NO_TEXTS,
                                Written.ids(),
                                List.of(folder),
                                Optional.empty(),
                                (done, total) -> {
                                    if (total == 20 && done == 3) throw new Cancelled();
                                    steps[0]++;
                                }))
                .isInstanceOf(Cancelled.class);
        assertThat(steps[0]).isPositive();
    }

    @Test
    void documentsComeInOrderWhoeverReadsThemFirst() {
        for (int i = 0; i < 40; i++)
            files.write(i + ".txt", ("Verhaal " + i + ". ").repeat(40 - i) + "\n");

        files.take(folder);

        assertThat(documents()).hasSize(40);
        for (int i = 0; i < 40; i++) assertThat(documents().get(i)).isEqualTo(i + ".txt");
    }
}
