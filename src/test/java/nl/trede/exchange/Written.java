package nl.trede.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.message.Words;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Segments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Files that people write, in a folder of a test, and imports of them.
final class Written {
    /// Of a project without documents.
    static final Texts NO_TEXTS =
            new Texts() {
                @Override
                public String text(Hash hash) {
                    throw new AssertionError("there are no texts");
                }

                @Override
                public Segments segments(Hash hash) {
                    throw new AssertionError("there are no texts");
                }
            };

    final Path folder;
    Project project = Project.EMPTY;
    Texts texts = NO_TEXTS;
    private final Ids ids = ids();

    Written(Path folder) {
        this.folder = folder;
    }

    /// The same ids each time.
    static Ids ids() {
        long[] session = {1};
        return new Ids(() -> session[0]++);
    }

    Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportPlan plan(Path... paths) {
        return ProjectImport.plan(
                project, texts, ids, List.of(paths), Optional.empty(), Progress.NONE);
    }

    /// Plans and does it.
    ImportPlan take(Path... paths) {
        ImportPlan plan = plan(paths);
        plan.change()
                .ifPresent(change -> {
                    texts = NewTexts.with(List.of(change), texts);
                    project = Edits.after(project, change);
                });
        return plan;
    }

    /// The problem for which something is refused; it can be said in both languages.
    static Problem refused(Runnable work) {
        TredeException e = catchThrowableOfType(TredeException.class, work::run);
        assertThat(e).as("nothing was refused").isNotNull();
        for (String language : List.of("nl", "en"))
            assertThat(Words.in(language).say(e.problem()))
                    .doesNotContain(e.problem().what().key() + " [")
                    .doesNotContainPattern("\\{[0-9]");
        return e.problem();
    }

    /// Where a problem is, without the folder: `codes.json:3:5 (a/b)`.
    String where(Problem problem) {
        return problem.where().orElse("").replace(folder + "/", "");
    }
}
