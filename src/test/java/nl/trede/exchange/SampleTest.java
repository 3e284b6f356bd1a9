package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Author;
import nl.trede.change.Change;
import nl.trede.change.Edits;
import nl.trede.change.Entry;
import nl.trede.change.Session;
import nl.trede.message.Progress;
import nl.trede.model.CoderId;
import nl.trede.model.Project;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;

class SampleTest {
    private static Change study() {
        return Sample.study(Project.EMPTY, Written.ids(), Progress.NONE);
    }

    @Test
    void itIsTheWholeStudy() {
        Project project = Edits.after(Project.EMPTY, study());

        assertThat(project.documents().existing()).hasSize(16);
        assertThat(project.codebook().tree().roots()).hasSize(6);
        assertThat(project.coders().existing()).hasSize(2);
        assertThat(project.allCodings()).hasSize(1183);
    }

    @Test
    void twoRunsGiveTheSameToTheLastHash() {
        Change one = study();
        Change two = study();

        assertThat(Edits.after(Project.EMPTY, one)).isEqualTo(Edits.after(Project.EMPTY, two));
        assertThat(entry(one)).isEqualTo(entry(two));
        assertThat(one.blobs().stream().map(blob -> blob.hash()))
                .containsExactlyElementsOf(two.blobs().stream().map(blob -> blob.hash()).toList());
    }

    private static Entry entry(Change change) {
        return new Author(
                        new Session(9, new CoderId(1), "here", "test", 0),
                        InstantSource.fixed(Instant.EPOCH),
                        () -> "salt",
                        0)
                .write(change);
    }
}
