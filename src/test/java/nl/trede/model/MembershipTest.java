package nl.trede.model;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.generate.Study;
import nl.trede.text.PositionMap;
import nl.trede.text.TextRange;

import org.junit.jupiter.api.Test;

import java.util.List;

class MembershipTest {
    private final Study study = new Study();
    private final CaseId town = study.caseOf("gemeente", "Stad");
    private final CaseId person = study.caseOf("persoon", "Mw. De Wit", town);
    private final CaseId file = study.caseOf("dossier", "Aanvraag");
    private final DocumentId talk =
            study.document("wit.txt", "VRAAG: hoe gaat het\nDE WIT: goed hoor");

    private List<String> casesOf(String words) {
        Project project = study.project();
        Membership membership = Membership.of(project, study);
        TextRange range = study.range(talk, words);
        int document = project.documents().indexOf(talk);
        return membership.paths(membership.casesOf(document, range.start(), range.end()));
    }

    @Test
    void aDocumentBelongsToWhatItWasAssignedToAndNotToWhatIsAbove() {
        study.assign(person, talk);

        assertThat(casesOf("hoe")).containsExactly("Stad/Mw. De Wit");
    }

    @Test
    void aTurnBelongsToItsSpeaker() {
        study.speaker(talk, "DE WIT", person);

        assertThat(casesOf("hoe gaat")).isEmpty();
        assertThat(casesOf("goed")).containsExactly("Stad/Mw. De Wit");
        assertThat(casesOf("het\nDE")).containsExactly("Stad/Mw. De Wit");
    }

    @Test
    void aPassageBelongsToWhatItWasAssignedToWhereItsWordsStandToday() {
        study.assign(file, talk, study.range(talk, "gaat"));
        study.correct(
                talk,
                "VRAAG: en hoe gaat het\nDE WIT: goed hoor",
                new PositionMap(List.of(new PositionMap.Edit(7, 0, 3))));

        assertThat(casesOf("gaat")).containsExactly("Aanvraag");
        assertThat(casesOf("en hoe ")).isEmpty();
    }

    @Test
    void whatBelongsInSeveralWaysBelongsOnceAndInOrderOfThePaths() {
        study.speaker(talk, "DE WIT", person).assign(person, talk).assign(town, talk);
        study.assign(file, talk, study.range(talk, "goed hoor"));

        assertThat(casesOf("hoor")).containsExactly("Aanvraag", "Stad", "Stad/Mw. De Wit");
    }

    @Test
    void aRemovedCaseHasNothing() {
        study.assign(file, talk).remove(file);

        assertThat(casesOf("hoor")).isEmpty();
    }
}
