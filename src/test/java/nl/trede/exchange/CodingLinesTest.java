package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import nl.trede.message.Problem;
import nl.trede.model.Answer;
import nl.trede.model.Coder;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.Facets;
import nl.trede.model.Memo;
import nl.trede.model.Origin;
import nl.trede.model.Project;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class CodingLinesTest {
    ///                            01234567890123456789012345678901234567890123456789
    private static final String TEXT = "De buren groeten. De buren zeggen 'dag'.\nMeer niet.\n";

    private static final String CODES =
            """
            {"format":"trede-codebook/1","name":"n",
             "facets":[{"name":"way","type":"list","values":[{"name":"up"},{"name":"down"}]},
                       {"name":"mark","type":"number"}],
             "codes":[{"name":"contact","facets":["way"],
                       "codes":[{"name":"greeting","facets":["mark"]}]},
                      {"name":"place"}]}
            """;
    private static final String END = "\"coder\":\"Anna\",\"time\":\"2026-11-01T12:00:00+01:00\"}";

    @TempDir Path folder;
    private Written files;

    @BeforeEach
    void aProjectWithOneDocument() {
        files = new Written(folder);
        Path codes = files.write("in/codes.json", CODES);
        Path text = files.write("in/buren.txt", TEXT);
        Path manifest =
                files.write(
                        "in/manifest.json",
                        """
                        {"format":"trede-manifest/1","cases":[{"name":"Wijk","kind":"buurt"}]}
                        """);
        files.take(codes, text, manifest);
    }

    private ImportPlan take(String... lines) {
        return files.take(files.write("codings.jsonl", String.join("\n", lines) + "\n"));
    }

    private static String coding(String id, String rest) {
        return "{\"type\":\"coding\",\"id\":\""
                + id
                + "\",\"document\":\"buren.txt\","
                + rest
                + ","
                + END;
    }

    @Test
    void aCodingIsMadeWhereItsWordsStand() {
        ImportPlan plan =
                take(
                        coding(
                                "x1",
                                "\"quote\":\"De buren\",\"nth\":2,\"code\":\"greeting\","
                                    + "\"facets\":{\"mark\":2.50,\"way\":\"up\"},\"memo\":\"hm\""));

        Project project = files.project;
        Coding coding = project.allCodings().getFirst();
        assertThat(coding.made().range()).isEqualTo(new TextRange(18, 26));
        assertThat(project.codebook().path(coding.code())).isEqualTo("contact/greeting");
        assertThat(coding.time()).isEqualTo(Instant.parse("2026-11-01T11:00:00Z"));
        assertThat(coding.origin()).isEqualTo(Origin.IMPORT);
        assertThat(coding.facets().settings())
                .extracting(it -> shown(project, it))
                .containsExactlyInAnyOrder("mark=2.50", "way=up");
        assertThat(project.coders().existing()).extracting(Coder::name).containsExactly("Anna");
        assertThat(project.memos().existing())
                .singleElement()
                .satisfies(memo -> {
                    assertThat(memo.text()).isEqualTo("hm");
                    assertThat(memo.about()).contains(coding.id());
                });
        assertThat(plan.imported())
                .extracting(ImportPlan.Imported::kind)
                .containsExactly(ImportPlan.Kind.CODINGS);
    }

    private static String shown(Project project, Facets.Setting setting) {
        Facet facet = project.facets().get(setting.facet()).orElseThrow();
        return facet.name() + "=" + facet.shown(setting.value());
    }

    @Test
    void memosFindCodingsCodesDocumentsAndCases() {
        take(
                memo("contact/greeting", "1"),
                memo("buren.txt", "2"),
                memo("Wijk", "3"),
                memo("buurt:Wijk", "4"),
                memo("x1", "5"),
                coding("x1", "\"quote\":\"Meer niet.\",\"code\":\"place\""));

        Project project = files.project;
        assertThat(project.memos().existing())
                .extracting(Memo::text, memo -> memo.about().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple("1", project.codebook().find("greeting").id()),
                        tuple("2", project.documents().existing().getFirst().id()),
                        tuple("3", project.caseTree().find("Wijk").id()),
                        tuple("4", project.caseTree().find("Wijk").id()),
                        tuple("5", project.allCodings().getFirst().id()));
    }

    private static String memo(String about, String text) {
        return "{\"type\":\"memo\",\"about\":\""
                + about
                + "\",\"coder\":\"Joost\",\"text\":\""
                + text
                + "\"}";
    }

    @Test
    void whatFitsACodeAndACaseIsRefusedWithBoth() {
        files.take(
                files.write(
                        "more.json",
                        "{\"format\":\"trede-manifest/1\",\"cases\":[{\"name\":\"place\",\"kind\":\"k\"}]}"));

        Problem problem = Written.refused(() -> take(memo("place", "1")));

        assertThat(problem.what().key()).isEqualTo("codings.about.ambiguous");
        take(memo("k:place", "2"));
        assertThat(files.project.memos().existing()).hasSize(1);
    }

    @Test
    void readAndAskedAreKept() {
        take(
                "{\"type\":\"read\",\"coder\":\"Joost\",\"document\":\"buren.txt\",\"code\":\"contact\"}",
                "",
                "{\"type\":\"asked\",\"document\":\"buren.txt\",\"code\":\"greeting\",\"answer\":\"unchanged\"}");

        Document document = files.project.documents().existing().getFirst();
        var joost = files.project.coders().existing().getFirst().id();
        var contact = files.project.codebook().find("contact").id();
        assertThat(document.saysRead(joost, contact)).isTrue();
        assertThat(document.saysRead(joost, files.project.codebook().find("place").id())).isFalse();
        assertThat(document.asked())
                .containsOnly(
                        entry(files.project.codebook().find("greeting").id(), Answer.UNCHANGED));
    }

    @Test
    void theSameFileAgainIsSkipped() {
        String[] lines = {
            coding("x1", "\"quote\":\"Meer niet.\",\"code\":\"place\",\"memo\":\"m\""),
            memo("x1", "about it"),
            "{\"type\":\"read\",\"coder\":\"Anna\",\"document\":\"buren.txt\"}",
            "{\"type\":\"asked\",\"document\":\"buren.txt\",\"code\":\"place\",\"answer\":\"answered\"}"
        };
        take(lines);
        Project before = files.project;

        ImportPlan again = take(lines);

        assertThat(again.change()).isEmpty();
        assertThat(again.skipped())
                .extracting(it -> it.why().key())
                .containsExactly("import.skipped.there");
        assertThat(files.project).isEqualTo(before);
        assertThat(before.memos().existing()).hasSize(2);
    }

    @Test
    void whatIsNewInAFileThatIsPartlyThereIsAdded() {
        take(coding("x1", "\"quote\":\"Meer niet.\",\"code\":\"place\""));

        take(
                coding("x1", "\"quote\":\"Meer niet.\",\"code\":\"place\""),
                coding("x2", "\"quote\":\"Meer\",\"code\":\"place\""),
                memo("x1", "later"));

        assertThat(files.project.allCodings()).hasSize(2);
        assertThat(files.project.memos().existing())
                .extracting(Memo::text)
                .containsExactly("later");
    }

    @Test
    void idsAreUniqueOverFilesAndMemosFindCodingsOfTheOther() {
        Path one = files.write("one.jsonl", memo("x1", "of the other") + "\n");
        Path two =
                files.write(
                        "two.jsonl", coding("x1", "\"quote\":\"Meer\",\"code\":\"place\"") + "\n");
        files.take(one, two);

        assertThat(files.project.memos().existing()).hasSize(1);

        Path three =
                files.write(
                        "three.jsonl",
                        coding("x1", "\"quote\":\"niet\",\"code\":\"place\"") + "\n");
        Problem problem = Written.refused(() -> files.plan(three, two));
        assertThat(problem.what().key()).isEqualTo("codings.id.twice");
        assertThat(files.where(problem)).isEqualTo("two.jsonl:1:23 (x1)");
    }

    @Test
    void aQuoteThatIsNotThereSaysWhereSomethingLikeItIs() {
        Problem problem =
                Written.refused(() ->
                        take(
                                "",
                                coding(
                                        "x1",
                                        "\"quote\":\"de Buren zeggen “Dag”\",\"code\":\"place\"")));

        assertThat(problem.what().key()).isEqualTo("codings.quote");
        assertThat(files.where(problem)).isEqualTo("codings.jsonl:2:59 (x1)");
        assertThat(problem.wayOut().orElseThrow().arguments())
                .containsExactly(1L, "De buren zeggen 'dag'. Meer niet.");
    }

    @Test
    void nothingIsDoneOfAFileWithAMistakeInItsLastLine() {
        Project before = files.project;

        Written.refused(() ->
                take(
                        coding("x1", "\"quote\":\"Meer\",\"code\":\"place\""),
                        coding("x2", "\"quote\":\"Minder\",\"code\":\"place\"")));

        assertThat(files.project).isEqualTo(before);
    }

    @Test
    void coderIsNotMadeTwice() {
        take(coding("x1", "\"quote\":\"Meer\",\"code\":\"place\""));
        take(coding("x2", "\"quote\":\"niet\",\"code\":\"place\""));

        assertThat(files.project.coders().existing())
                .extracting(Entity::name)
                .isEqualTo(List.of("Anna"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = REFUSED)
    void whatIsWrongIsSaidWithItsPlace(String line, String where, String key) {
        String first = coding("x0", "\"quote\":\"Meer niet\",\"code\":\"place\"");
        Problem problem =
                Written.refused(() ->
                        take(
                                first,
                                line.replace(
                                                "CODING",
                                                "\"type\":\"coding\",\"document\":\"buren.txt\"")
                                        .replace("END", END)));

        assertThat(problem.what().key()).isEqualTo(key);
        assertThat(files.where(problem)).isEqualTo("codings.jsonl:2:" + where);
    }

    /// CODING takes 38 columns.
    private static final String REFUSED =
            """
            {"kind":"coding"} | 1 | codings.type.none
            {"type":"code"} | 9 | json.word.unknown
            {"type":"relation","kind":"k"} | 1 | codings.later
            {"type":"judgement","id":"j"} | 1 | codings.later
            [] | 1 | codings.type.none
            {"type":"memo" | 15 | json.syntax
            {"type":"memo"}{} | 16 | json.trailing
            {CODING,"id":"x1","quote":"Meer","code":"place","color":"red",END | 89 (x1) | json.field.unknown
            {CODING,"quote":"Meer","code":"place",END | 1 | json.field.missing
            {CODING,"id":"x1","code":"place",END | 1 (x1) | json.field.missing
            {CODING,"id":"x1","quote":"Meer","code":"place","coder":"A"} | 1 (x1) | json.field.missing
            {CODING,"id":"x1","quote":"","code":"place",END | 59 (x1) | json.field.blank
            {CODING,"id":"x0","quote":"Meer","code":"place",END | 46 (x0) | codings.id.twice
            {CODING,"id":"x1","quote":"Meer niet","code":"place",END | 1 (x1) | codings.double
            {CODING,"id":"x1","quote":"De buren","code":"place",END | 59 (x1) | codings.quote.several
            {CODING,"id":"x1","quote":"De buren","nth":3,"code":"place",END | 59 (x1) | codings.nth.beyond
            {CODING,"id":"x1","quote":"De buren","nth":0,"code":"place",END | 76 (x1) | codings.nth.first
            {CODING,"id":"x1","quote":"De buren","nth":"1","code":"place",END | 76 (x1) | json.field.kind
            {CODING,"id":"x1","quote":"Meer","nth":1,"code":"place",END | 59 (x1) | codings.nth.needless
            {CODING,"id":"x1","quote":"Minder","code":"place",END | 59 (x1) | codings.quote
            {CODING,"id":"x1","quote":"Meer","code":"garden",END | 1 (x1) | address.code.unknown
            {CODING,"id":"x1","quote":"Meer","code":"place","facets":{"way":"up"},END | 97 (x1) | edit.facet.other
            {CODING,"id":"x1","quote":"Meer","code":"contact","facets":{"mark":3},END | 100 (x1) | edit.facet.other
            {CODING,"id":"x1","quote":"Meer","code":"contact","facets":{"way":"left"},END | 99 (x1) | edit.facet.value
            {CODING,"id":"x1","quote":"Meer","code":"greeting","facets":{"mark":"much"},END | 101 (x1) | edit.facet.number
            {CODING,"id":"x1","quote":"Meer","code":"greeting","facets":{"mark":true},END | 101 (x1) | json.field.kind
            {CODING,"id":"x1","quote":"Meer","code":"place","coder":"A","time":"2026-11-01T12:00:00"} | 100 (x1) | codings.time
            {CODING,"id":"x1","quote":"Meer","code":"place","coder":"A","time":"yesterday"} | 100 (x1) | codings.time
            {"type":"coding","id":"x1","document":"tuin.txt","quote":"Meer","code":"place",END | 1 (x1) | address.document.unknown
            {"type":"coding","id":"x1","document":"buren.txt","quote":"Meer","code":"place","coder":" A","time":"2026-11-01T12:00:00Z"} | 1 (x1) | edit.name.spaces
            {"type":"read","coder":"A","document":"tuin.txt"} | 1 | address.document.unknown
            {"type":"read","coder":"A","document":"buren.txt","code":"greeting"} | 1 | codings.read.below
            {"type":"read","document":"buren.txt"} | 1 | json.field.missing
            {"type":"asked","document":"buren.txt","code":"place","answer":"maybe"} | 64 | json.word.unknown
            {"type":"memo","about":"garden","coder":"A","text":"t"} | 1 | codings.about.unknown
            {"type":"memo","about":"x7","coder":"A","text":"t"} | 1 | codings.about.unknown
            {"type":"memo","about":"place","coder":"A"} | 1 | json.field.missing
            """;

    @Test
    void differentAnswersOfOneQuestionAreRefused() {
        String answered =
                "{\"type\":\"asked\",\"document\":\"buren.txt\",\"code\":\"place\",\"answer\":\"answered\"}";
        Problem problem =
                Written.refused(() -> take(answered, answered.replace("\"answered", "\"unknown")));

        assertThat(problem.what().key()).isEqualTo("codings.asked.other");
        assertThat(files.where(problem)).isEqualTo("codings.jsonl:2:1");
    }
}
