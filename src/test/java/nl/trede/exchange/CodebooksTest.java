package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.message.Problem;
import nl.trede.model.Code;
import nl.trede.model.Definition;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.Project;
import nl.trede.model.Question;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CodebooksTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ladder",
                "literatuur",
                "maatregelen",
                "motieven",
                "voorwaarden",
                "woonbeleving"
            })
    void aRealCodebookComesBackByteForByteOutOfAProject(String name) throws IOException {
        Path file = Path.of("codebooks", name + ".json");
        CodebookFile read = Codebooks.read(file);
        Project project = loaded(Project.EMPTY, read);

        String written = Codebooks.write(Codebooks.of(project, name, "nl"));

        assertThat(written).isEqualTo(Files.readString(file));
        assertThat(Codebooks.of(project, name, "nl")).isEqualTo(read);
    }

    @Test
    void codebooksThatShareFacetsFitInOneProject() {
        Project project = Project.EMPTY;
        for (String name : List.of("ladder", "woonbeleving", "voorwaarden"))
            project = loaded(project, Codebooks.read(Path.of("codebooks", name + ".json")));

        assertThat(project.codebook().tree().roots())
                .extracting(Code::name)
                .containsExactly("ladder", "woonbeleving", "voorwaarden");
        // richting, oriëntatie, periode, schaal, groep; nothing new; vervulling, bewijskracht
        assertThat(project.facets().existing()).hasSize(7);
        Code crossLinks = project.codebook().find("ladder/interactie/dwarsverbanden");
        assertThat(project.codebook().facetsFor(crossLinks))
                .extracting(Facet::name)
                .contains("richting", "periode");
    }

    @Test
    void codesStandInTheOrderOfTheFileAndQuestionsKnowTheirCode() {
        Project project = loaded(Project.EMPTY, read(BOOK));

        assertThat(project.codebook().tree().inOrder())
                .extracting(code -> project.codebook().path(code.id()))
                .containsExactly("a", "a/z", "a/b", "a/b/c\\/d", "e");
        assertThat(project.codebook().find("z").definition())
                .isEqualTo(new Definition("what", "when", "not when", "say"));
        Question question = project.questions().existing().getFirst();
        assertThat(question.form().type()).isEqualTo(Question.Type.RANKING);
        assertThat(project.codebook().path(question.form().of().orElseThrow())).isEqualTo("a/b");
        Facet way = project.codebook().facetNamed("way").orElseThrow();
        assertThat(way.role()).isEqualTo(Facet.Role.DIRECTION);
        assertThat(way.values()).extracting(Facet.Value::sign).containsExactly(-1, 1);
    }

    @Test
    void newCodesComeBehindThoseThatAreThere() {
        Project project = loaded(Project.EMPTY, read(book("m")));
        project = loaded(project, read(book("a")));
        project = loaded(project, read(book("k")));

        assertThat(project.codebook().tree().roots())
                .extracting(Entity::name)
                .containsExactly("m", "a", "k");
    }

    @Test
    void theSameCodebookTwiceIsRefusedWithWhatIsThere() {
        CodebookFile book = read(BOOK);
        Project project = loaded(Project.EMPTY, book);

        Problem problem = Written.refused(() -> Codebooks.load(project, Written.ids(), book));

        assertThat(problem.what().key()).isEqualTo("codebook.there");
        assertThat(problem.what().arguments()).containsExactly("book", "a, e");
        assertThat(Codebooks.isThere(project, book)).isTrue();
    }

    @Test
    void aCodebookThatWasChangedInTheProjectIsNoLongerThere() {
        CodebookFile book = read(BOOK);
        Project project = loaded(Project.EMPTY, book);
        Code code = project.codebook().find("z");
        Project changed =
                Edits.after(
                        project,
                        CodeEdits.define(code, new Definition("other", "when", "not when", "say")));

        assertThat(Codebooks.isThere(changed, book)).isFalse();
    }

    @Test
    void aFacetOfTheSameNameThatIsAnotherIsRefusedWithBoth() {
        Project project = loaded(Project.EMPTY, read(facetBook("a", "up")));

        Problem problem =
                Written.refused(
                        () -> Codebooks.load(project, Written.ids(), read(facetBook("b", "down"))));

        assertThat(problem.what().key()).isEqualTo("codebook.facet.other");
        assertThat(problem.what().arguments().toString()).contains("up").contains("down");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '$', textBlock = REFUSED)
    void whatIsWrongIsSaidWithItsPlace(String json, String where, String key) {
        Written written = new Written(folder);
        Path file = written.write("book.json", json.replace("¶", "\n"));

        Problem problem = Written.refused(() -> Codebooks.read(file));

        assertThat(problem.what().key()).isEqualTo(key);
        assertThat(written.where(problem)).isEqualTo(where);
    }

    /// ¶ is a line end.
    private static final String REFUSED =
            """
            {"format":"trede-codebook/1","name":"n",¶"codes":[{"name":"a","colour":"#123456"}]} | book.json:2:31 (a) | json.field.unknown
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a",¶"codes":[{"name":"b","x":1}]}]} | book.json:2:26 (a/b) | json.field.unknown
            {"format":"trede-codebook/1","codes":[{"name":"a"}]} | book.json:1:1 | json.field.missing
            {"format":"trede-codebook/1","name":"n","codes":[¶{"gloss":"a"}]} | book.json:2:1 | json.field.missing
            {"format":"trede-codebook/1","name":"n","codes":[]} | book.json:1:1 | codebook.empty
            {"name":"n","codes":[{"name":"a"}]} | book.json:1:1 | json.field.missing
            {"format":"trede-codebook/2","name":"n","codes":[{"name":"a"}]} | book.json:1:11 | json.format.version
            {"format":"trede-manifest/1","name":"n","codes":[{"name":"a"}]} | book.json:1:11 | json.format.other
            {"format":"trede-codebook/1","name":3,"codes":[{"name":"a"}]} | book.json:1:37 | json.field.kind
            {"format":"trede-codebook/1","name":" ","codes":[{"name":"a"}]} | book.json:1:37 | json.field.blank
            {"format":"trede-codebook/1","name":"n","codes":{"name":"a"}} | book.json:1:49 | json.field.kind
            {"format":"trede-codebook/1","name":"n","codes":["a"]} | book.json:1:50 | json.kind
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","ordered":"yes"}]} | book.json:1:72 (a) | json.field.kind
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","definition":null}]} | book.json:1:75 (a) | json.field.kind
            {"format":"trede-codebook/1","name":"n",¶"name":"m","codes":[{"name":"a"}]} | book.json:2:1 | json.field.twice
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}]}¶{} | book.json:2:1 | json.trailing
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"},¶]} | book.json:2:1 | json.syntax
            {"format":"trede-codebook/1" | book.json:1:29 | json.syntax
            ¶ | book.json:1 | json.empty
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"},¶{"name":"a"}]} | book.json:2:9 (a) | edit.code.taken
            {"format":"trede-codebook/1","name":"n","codes":[{"name":" a"}]} | book.json:1:58 ( a) | edit.name.spaces
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","color":"blue"}]} | book.json:1:70 (a) | edit.colour
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","color":"#12345"}]} | book.json:1:70 (a) | edit.colour
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","color":""}]} | book.json:1:70 (a) | edit.colour
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a","codes":[{"name":"b",¶"facets":["f"]}]}]} | book.json:2:11 (a/b) | codebook.facet.unknown
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","values":[{"name":"v"}]}],¶"codes":[{"name":"a","facets":["f","f"]}]} | book.json:2:36 (a) | codebook.facet.twice
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"scale","values":[{"name":"v"}]}],"codes":[{"name":"a"}]} | book.json:1:70 (f) | json.word.unknown
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"List","values":[{"name":"v"}]}],"codes":[{"name":"a"}]} | book.json:1:70 (f) | json.word.unknown
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","role":"none","values":[{"name":"v"}]}],"codes":[{"name":"a"}]} | book.json:1:84 (f) | json.word.unknown
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list"}],"codes":[{"name":"a"}]} | book.json:1:51 (f) | codebook.facet.values
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"number","values":[{"name":"v"}]}],"codes":[{"name":"a"}]} | book.json:1:88 (f) | codebook.facet.number
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","values":[{"name":"v"},{"name":"v"}]}],"codes":[{"name":"a"}]} | book.json:1:108 (f) | edit.facet.value.taken
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"number"},{"name":"f","type":"number"}],"codes":[{"name":"a"}]} | book.json:1:88 (f) | edit.facet.taken
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","role":"direction","values":[{"name":"v","sign":2}]}],"codes":[{"name":"a"}]} | book.json:1:125 (f) | codebook.sign
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","role":"direction","values":[{"name":"v","sign":0.5}]}],"codes":[{"name":"a"}]} | book.json:1:125 (f) | json.field.kind
            {"format":"trede-codebook/1","name":"n","facets":[{"name":"f","type":"list","values":[{"name":"v","sign":1}]}],"codes":[{"name":"a"}]} | book.json:1:106 (f) | codebook.sign.role
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"ranking","of":"b"}]} | book.json:1:123 (q) | address.code.unknown
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"ranking"}]} | book.json:1:77 (q) | codebook.question.of
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"choice"}]} | book.json:1:77 (q) | codebook.question.values
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"text","values":["v"]}]} | book.json:1:124 (q) | codebook.question.novalues
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"choice","values":["v","v"]}]} | book.json:1:131 (q) | codebook.question.value.twice
            {"format":"trede-codebook/1","name":"n","codes":[{"name":"a"}],"questions":[{"name":"q","about":"k","type":"text"},{"name":"q","about":"k","type":"text"}]} | book.json:1:124 (q) | edit.question.taken
            """;

    private static final String BOOK =
            """
            {"format":"trede-codebook/1","name":"book","language":"en",
             "facets":[{"name":"way","gloss":"g","type":"ordered","role":"direction",
                        "values":[{"name":"down","sign":-1},{"name":"up","sign":1}]},
                       {"name":"weight","type":"number","role":"weight"}],
             "questions":[{"name":"what first","about":"place","type":"ranking","of":"b"}],
             "codes":[{"name":"a","color":"#00AAff","ordered":true,"codes":[
                         {"name":"z","definition":"what","use":"when","not":"not when",
                          "example":"say","facets":["way","weight"]},
                         {"name":"b","codes":[{"name":"c/d"}]}]},
                      {"name":"e"}]}
            """;

    private static String book(String code) {
        return "{\"format\":\"trede-codebook/1\",\"name\":\"n\",\"codes\":[{\"name\":\""
                + code
                + "\"}]}";
    }

    private static String facetBook(String code, String value) {
        return "{\"format\":\"trede-codebook/1\",\"name\":\"n\",\"facets\":[{\"name\":\"f\","
                + "\"type\":\"list\",\"values\":[{\"name\":\""
                + value
                + "\"}]}],\"codes\":[{\"name\":\""
                + code
                + "\"}]}";
    }

    private CodebookFile read(String json) {
        return Codebooks.read(new Written(folder).write("read.json", json));
    }

    private static long loads;

    private static Project loaded(Project project, CodebookFile book) {
        long[] session = {100 + loads++};
        Change change = Codebooks.load(project, new Ids(() -> session[0]), book);
        return Edits.after(project, change);
    }
}
