package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import nl.trede.change.Edits;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Case;
import nl.trede.model.Document;
import nl.trede.model.Member;
import nl.trede.model.Project;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

class ManifestTest {
    private static final String TALK =
            """
            INTERVIEWER: Hoe woont u hier?

            MW. DE WIT: Heel prettig, dank u.

            INTERVIEWER: En de buren?

            MW. DE WIT: Die ken ik niet allemaal.
            """;
    private static final String CODES =
            """
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"wonen","codes":[{"name":"buren"}]}]}
            """;

    @TempDir Path folder;
    private Written files;

    @BeforeEach
    void aFolder() {
        files = new Written(folder);
        files.write("codes.json", CODES);
        files.write("talk/one.txt", TALK);
        files.write("talk/two.txt", "Een ander verhaal, dat ook over wonen gaat.\n");
    }

    @Test
    void everythingInItComesIntoTheProject() {
        files.write(
                "manifest.json",
                """
                {"format":"trede-manifest/1",
                 "cases":[
                   {"name":"Mw. De Wit","kind":"persoon","parent":"Engeland"},
                   {"name":"Engeland","kind":"buurt","parent":"Stad",
                    "attributes":{"woningen":612,"deel":0.5,"sinds":"1998-04-15","rol":"3e","sloop":true}},
                   {"name":"Stad","kind":"gemeente"}],
                 "documents":[
                   {"file":"talk/one.txt","path":"eerste.txt","kind":"interview","language":"nl",
                    "date":"1998-11-19","cases":["Engeland"],"attributes":{"duur":45},
                    "asked":[{"code":"buren","answer":"unknown"},{"code":"wonen","answer":"answered"}],
                    "speakers":{"INTERVIEWER":"interviewer","MW. DE WIT":"persoon:Mw. De Wit"},
                    "facts":{"zij":"invented"}}]}
                """);

        ImportPlan plan = files.take(folder);

        Project project = files.project;
        Document one = document("eerste.txt");
        assertThat(one.kind()).isEqualTo("interview");
        assertThat(one.date()).contains(LocalDate.of(1998, 11, 19));
        assertThat(one.attributes().all())
                .containsExactly(entry("duur", new AttributeValue.Amount(BigDecimal.valueOf(45))));
        assertThat(one.facts().origins()).containsExactly(entry("zij", "invented"));
        assertThat(one.asked())
                .containsOnly(
                        entry(project.codebook().find("wonen/buren").id(), Answer.UNKNOWN),
                        entry(project.codebook().find("wonen").id(), Answer.ANSWERED));
        Case person = project.caseTree().find("Stad/Engeland/Mw. De Wit");
        assertThat(one.speakers().isInterviewer("INTERVIEWER")).isTrue();
        assertThat(one.speakers().caseOf("MW. DE WIT")).contains(person.id());
        Case place = project.caseTree().find("Engeland");
        assertThat(place.members()).containsExactly(Member.whole(one.id()));
        assertThat(place.attributes().all())
                .containsOnly(
                        entry("woningen", new AttributeValue.Amount(BigDecimal.valueOf(612))),
                        entry("deel", new AttributeValue.Amount(new BigDecimal("0.5"))),
                        entry("sinds", new AttributeValue.Date(LocalDate.of(1998, 4, 15))),
                        entry("rol", new AttributeValue.Text("3e")),
                        entry("sloop", new AttributeValue.Text("true")));
        assertThat(plan.imported())
                .filteredOn(it -> it.path().equals("eerste.txt"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.cases()).containsExactly("Stad/Engeland");
                    assertThat(it.characters()).isEqualTo(TALK.length());
                });
    }

    @Test
    void aFileThatItDoesNotNameComesInAllTheSame() {
        files.write("manifest.json", manifest("", ""));

        files.take(folder);

        assertThat(document("talk/two.txt").kind()).isEmpty();
        assertThat(document("talk/two.txt").language()).isEqualTo("nl");
    }

    @Test
    void namedAloneItBringsTheDocumentsThatItNames() {
        Path manifest =
                files.write(
                        "manifest.json",
                        manifest("", "{\"file\":\"talk/two.txt\",\"kind\":\"plan\"}"));

        files.take(manifest);

        assertThat(files.project.documents().existing())
                .extracting(Document::name)
                .containsExactly("talk/two.txt");
        assertThat(document("talk/two.txt").kind()).isEqualTo("plan");
    }

    @Test
    void oneThatIsGivenHoldsInsteadOfThatInTheFolder() {
        files.write("manifest.json", manifest("", "{\"file\":\"talk/two.txt\",\"kind\":\"a\"}"));
        Path other =
                files.write(
                        "other.json", manifest("", "{\"file\":\"talk/two.txt\",\"kind\":\"b\"}"));

        ImportPlan plan =
                ProjectImport.plan(
                        files.project,
                        files.texts,
                        Written.ids(),
                        List.of(folder),
                        Optional.of(other),
                        Progress.NONE);

        assertThat(plan.skipped())
                .extracting(ImportPlan.Skipped::path)
                .containsExactly("manifest.json");
        Project project = Edits.after(files.project, plan.change().orElseThrow());
        assertThat(project.documents().existing())
                .filteredOn(it -> it.name().equals("talk/two.txt"))
                .extracting(Document::kind)
                .containsExactly("b");
    }

    @Test
    void casesOfOneNameAreToldApartByTheirPath() {
        files.write(
                "manifest.json",
                manifest(
                        """
                        {"name":"Noord","kind":"k","parent":"Wijk"},
                        {"name":"Wijk","kind":"k","parent":"Stad/Noord"},
                        {"name":"Noord","kind":"k","parent":"Stad"},
                        {"name":"Stad","kind":"k"}
                        """,
                        ""));

        files.take(folder);

        assertThat(files.project.caseTree().tree().inOrder())
                .extracting(it -> files.project.caseTree().path(it.id()))
                .containsExactly("Stad", "Stad/Noord", "Stad/Noord/Wijk", "Stad/Noord/Wijk/Noord");
    }

    @Test
    void casesThatAreThereAreUsedAndGetWhatTheyLack() {
        files.write(
                "manifest.json",
                manifest("{\"name\":\"A\",\"kind\":\"k\",\"attributes\":{\"x\":1}}", ""));
        files.take(folder);
        files.write(
                "manifest.json",
                manifest(
                        """
                        {"name":"A","kind":"k","attributes":{"x":1,"y":2}},
                        {"name":"B","kind":"k","parent":"A"}
                        """,
                        ""));

        files.take(folder);

        assertThat(files.project.cases().existing()).hasSize(2);
        assertThat(files.project.caseTree().find("A/B")).isNotNull();
        assertThat(files.project.caseTree().find("A").attributes().all())
                .containsOnlyKeys("x", "y");
    }

    @Test
    void anAttributeThatIsOtherInTheProjectIsRefused() {
        files.write(
                "manifest.json",
                manifest("{\"name\":\"A\",\"kind\":\"k\",\"attributes\":{\"x\":1}}", ""));
        files.take(folder);
        files.write(
                "manifest.json",
                manifest("{\"name\":\"A\",\"kind\":\"k\",\"attributes\":{\"x\":2}}", ""));

        Problem problem = Written.refused(() -> files.plan(folder));

        assertThat(problem.what().key()).isEqualTo("manifest.case.attribute");
        assertThat(problem.what().arguments()).containsExactly("A", "x", "2", "1");
        assertThat(files.where(problem)).isEqualTo("manifest.json:2:11 (A)");
    }

    @Test
    void aSpeakerWhoIsNotInTheTextIsRefusedWithThoseWhoAre() {
        files.write(
                "manifest.json",
                manifest(
                        "",
                        """
                        {"file":"talk/one.txt","kind":"i","speakers":{"MW. WIT":"interviewer"}}
                        """));

        Problem problem = Written.refused(() -> files.plan(folder));

        assertThat(problem.what().key()).isEqualTo("manifest.speaker");
        assertThat(problem.wayOut().orElseThrow().arguments())
                .containsExactly("INTERVIEWER, MW. DE WIT");
        assertThat(files.where(problem)).isEqualTo("manifest.json:3:71 (talk/one.txt)");
    }

    @Test
    void anUnknownParentIsSaidBeforeAnythingIsDone() {
        files.write(
                "manifest.json", manifest("{\"name\":\"A\",\"kind\":\"k\",\"parent\":\"B\"}", ""));

        Problem problem = Written.refused(() -> files.take(folder));

        assertThat(problem.what().key()).isEqualTo("address.case.unknown");
        assertThat(files.project).isEqualTo(Project.EMPTY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = REFUSED)
    void whatIsWrongIsSaidWithItsPlace(String cases, String documents, String where, String key) {
        files.write(
                "manifest.json",
                manifest(cases == null ? "" : cases, documents == null ? "" : documents));

        Problem problem = Written.refused(() -> files.plan(folder));

        assertThat(problem.what().key()).isEqualTo(key);
        assertThat(files.where(problem)).isEqualTo("manifest.json:" + where);
    }

    /// Cases stand in line 2 from column 11, documents in line 3 from column 15.
    private static final String REFUSED =
            """
            {"name":"A"} | | 2:11 (A) | json.field.missing
            {"name":"A","kind":"k","x":1} | | 2:38 (A) | json.field.unknown
            {"name":"A","kind":1} | | 2:30 (A) | json.field.kind
            {"name":"A","kind":"k"},{"name":"A","kind":"k"} | | 2:35 (A) | manifest.case.twice
            {"name":"A","kind":"k","parent":"A"} | | 2:43 (A) | address.case.unknown
            {"name":"A","kind":"k","parent":"B"},{"name":"B","kind":"k","parent":"A"} | | 2:43 (A) | manifest.case.circle
            {"name":"A","kind":"k","parent":"B"},{"name":"B","kind":"k"},{"name":"B","kind":"l"} | | 2:43 (A) | address.case.ambiguous
            {"name":"A","kind":"k","attributes":{"x":[1]}} | | 2:52 (A) | json.field.kind
            {"name":"A","kind":"k","attributes":{"x":null}} | | 2:52 (A) | json.field.kind
            {"name":"A","kind":"k","attributes":{"x":1e99}} | | 2:52 (A) | json.number.long
            {"name":"A","kind":"k","attributes":{" x":1}} | | 2:53 (A) | edit.name.spaces
            | {"kind":"k"} | 3:15 | json.field.missing
            | {"file":"talk/one.txt"} | 3:15 (talk/one.txt) | json.field.missing
            | {"file":"talk/three.txt","kind":"k"} | 3:23 (talk/three.txt) | manifest.file.missing
            | {"file":"talk","kind":"k"} | 3:23 (talk) | manifest.file.missing
            | {"file":"../one.txt","kind":"k"} | 3:23 (../one.txt) | manifest.file.outside
            | {"file":"talk/../../one.txt","kind":"k"} | 3:23 (talk/../../one.txt) | manifest.file.outside
            | {"file":"/etc/passwd","kind":"k"} | 3:23 (/etc/passwd) | manifest.file.outside
            | {"file":"talk\\\\one.txt","kind":"k"} | 3:23 (talk\\one.txt) | manifest.file.outside
            | {"file":"talk/one.txt","kind":"k"},{"file":"./talk/one.txt","kind":"k"} | 3:58 (./talk/one.txt) | manifest.file.twice
            | {"file":"talk/one.txt","kind":"k","language":"Dutch"} | 3:60 (talk/one.txt) | manifest.language
            | {"file":"talk/one.txt","kind":"k","date":"19-11-1998"} | 3:56 (talk/one.txt) | manifest.date
            | {"file":"talk/one.txt","kind":"k","date":"1998-02-30"} | 3:56 (talk/one.txt) | manifest.date
            | {"file":"talk/one.txt","kind":"k","cases":["A"]} | 3:58 (talk/one.txt) | address.case.unknown
            {"name":"A","kind":"k"} | {"file":"talk/one.txt","kind":"k","cases":["A","A"]} | 3:62 (talk/one.txt) | manifest.case.again
            | {"file":"talk/one.txt","kind":"k","asked":[{"code":"tuin","answer":"unknown"}]} | 3:66 (talk/one.txt) | address.code.unknown
            | {"file":"talk/one.txt","kind":"k","asked":[{"code":"wonen","answer":"no"}]} | 3:83 (talk/one.txt) | json.word.unknown
            | {"file":"talk/one.txt","kind":"k","asked":[{"code":"wonen"}]} | 3:58 (talk/one.txt) | json.field.missing
            | {"file":"talk/one.txt","kind":"k","asked":[{"code":"wonen","answer":"unknown"},{"code":"wonen","answer":"unknown"}]} | 3:102 (talk/one.txt) | manifest.asked.twice
            | {"file":"talk/one.txt","kind":"k","speakers":{"MW. DE WIT":"Mw. De Wit"}} | 3:74 (talk/one.txt) | address.case.unknown
            | {"file":"talk/one.txt","kind":"k","facts":{"x":"rumour"}} | 3:62 (talk/one.txt) | json.word.unknown
            | {"file":"talk/one.txt","kind":"k","path":" x"} | 3:56 (talk/one.txt) | edit.name.spaces
            """;

    private static String manifest(String cases, String documents) {
        return "{\"format\":\"trede-manifest/1\",\n\"cases\": ["
                + cases.strip().replace("\n", "")
                + "],\n\"documents\": ["
                + documents.strip()
                + "]}\n";
    }

    private Document document(String name) {
        return files.project.documents().existing().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
