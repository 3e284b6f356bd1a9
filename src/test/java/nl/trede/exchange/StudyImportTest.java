package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.message.Progress;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The study in `corpus/` with the codebooks, through the door of the command line. Numbers were counted in the
/// files by other means.
class StudyImportTest {
    private static final Texts NO_TEXTS =
            new Texts() {
                @Override
                public String text(Hash hash) {
                    throw new AssertionError("nothing is there");
                }

                @Override
                public Segments segments(Hash hash) {
                    throw new AssertionError("nothing is there");
                }
            };

    private static ImportPlan plan(Project project, Texts texts, String... paths) {
        long[] session = {7};
        return ProjectImport.plan(
                project,
                texts,
                new Ids(() -> session[0]++),
                List.of(paths).stream().map(Path::of).toList(),
                Optional.empty(),
                Progress.NONE);
    }

    @Test
    void theWholeStudyComesIn() {
        ImportPlan plan = plan(Project.EMPTY, NO_TEXTS, "corpus", "codebooks");

        assertThat(plan.skipped()).extracting(ImportPlan.Skipped::path).contains("README.md");
        Project project = Edits.after(Project.EMPTY, plan.change().orElseThrow());
        assertThat(project.documents().existing()).hasSize(16);
        assertThat(project.cases().existing()).hasSize(23);
        assertThat(project.coders().existing())
                .extracting(c -> c.name())
                .containsExactly("Anna", "Joost");
        assertThat(project.allCodings()).hasSize(373 + 264 + 325 + 221);
    }
}
