package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.model.Answer;
import nl.trede.model.Case;
import nl.trede.model.Coder;
import nl.trede.model.Document;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.text.Segments;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The study in `corpus/` with the codebooks, by the door that the command line uses. Numbers were counted in the
/// files by other means.
class StudyImportTest {
    private static final Written STUDY = new Written(Path.of("."));
    private static ImportPlan plan = new ImportPlan(Optional.empty(), List.of(), List.of());

    @BeforeAll
    static void theStudyComesIn() {
        plan = STUDY.take(Path.of("corpus", "codings"), Path.of("corpus"), Path.of("codebooks"));
    }

    @Test
    void everythingIsThere() {
        Project project = STUDY.project;
        assertThat(project.documents().existing()).hasSize(16);
        assertThat(project.cases().existing()).hasSize(23);
        assertThat(project.codes().existing()).hasSize(192);
        assertThat(project.questions().existing()).hasSize(28);
        assertThat(project.coders().existing())
                .extracting(Coder::name)
                .containsExactlyInAnyOrder("Anna", "Joost");
        assertThat(project.allCodings()).hasSize(373 + 264 + 325 + 221);
        // beside the codings, and with them
        assertThat(project.memos().existing()).hasSize(70 + 32 + 50 + 19);
    }

    @Test
    void casesStandUnderTheirParents() {
        Case person = STUDY.project.caseTree().find("Nieuw Engeland/Mw. De Wit");
        Document talk = document("interviews/nieuw-engeland-bewonersorganisatie.txt");
        assertThat(talk.speakers().caseOf("MW. DE WIT")).contains(person.id());
        assertThat(STUDY.project.caseTree().find("Delft/Die Delfgauwse Weye").members())
                .extracting(it -> it.document())
                .containsExactly(document("dossiers/delft-die-delfgauwse-weye/plantekst.txt").id());
    }

    @Test
    void whatWasAskedIsKnown() {
        Document talk = document("interviews/gasseltestraat-wijkagent.txt");
        assertThat(talk.asked().get(STUDY.project.codebook().find("interactie/netwerken").id()))
                .isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void textsAreDivided() {
        Document talk = document("interviews/gasseltestraat-wijkagent.txt");
        Segments segments = STUDY.texts.segments(talk.current().segments());
        assertThat(segments.count(Segments.Kind.TURN)).isGreaterThan(20);
        assertThat(segments.count(Segments.Kind.SENTENCE)).isGreaterThan(200);
    }

    @Test
    void aMemoIsAboutACode() {
        var code = STUDY.project.codebook().find("ladder/participatie/herkenning").id();
        assertThat(STUDY.project.memos().existing())
                .filteredOn(it -> it.about().equals(Optional.of(code)))
                .extracting(Memo::text)
                .anyMatch(it -> it.startsWith("In Selwerderwijk-Noord"));
    }

    @Test
    void theReportNamesEveryFileOnce() {
        assertThat(plan.imported())
                .hasSize(16 + 6 + 4)
                .extracting(it -> it.file())
                .doesNotHaveDuplicates();
        assertThat(plan.imported())
                .filteredOn(it -> it.kind() == ImportPlan.Kind.DOCUMENT)
                .allSatisfy(it -> assertThat(it.cases()).isNotEmpty());
    }

    @Test
    void onceMoreNothingIsNew() {
        ImportPlan again = STUDY.plan(Path.of("corpus"), Path.of("codebooks"));

        assertThat(again.change()).isEmpty();
        assertThat(again.imported()).isEmpty();
        assertThat(again.skipped())
                .hasSize(16 + 6 + 4 + 2); // documents, codebooks, codings, two READMEs
    }

    private static Document document(String name) {
        return STUDY.project.documents().existing().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
