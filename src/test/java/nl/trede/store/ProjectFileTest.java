package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;

import nl.trede.change.CodeEdits;
import nl.trede.change.Fold;
import nl.trede.model.CodeId;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.stream.Stream;

class ProjectFileTest {
    @TempDir Path folder;

    @Test
    void whatWasWrittenIsThereAfterOpeningAgain() {
        Path path = folder.resolve("wijk #1 100%?.trede");
        Project before;
        DocumentId document;
        try (Pen pen = new Pen(ProjectFile.create(path), 1)) {
            CodeId quiet = pen.code("rust");
            document = pen.document("a.txt", "Het is stil in de buurt 😀 en dat is goed");
            CodingId coding = pen.coding(document, quiet, 0, 11);
            pen.coding(document, pen.code("goed"), 27, 40);
            pen.apply(now -> CodeEdits.colour(now.codes().get(quiet).orElseThrow(), "#336699"));
            before = pen.project();
            assertThat(before.coding(coding)).isPresent();
        }

        try (ProjectFile file = ProjectFile.open(path)) {
            assertThat(file.load()).isEqualTo(before);
            assertThat(folded(file)).isEqualTo(before);
            assertThat(file.texts().text(before.documents().at(0).current().text()))
                    .isEqualTo("Het is stil in de buurt 😀 en dat is goed");
            assertThat(file.texts().segments(before.documents().at(0).current().segments()))
                    .isEqualTo(Pen.words("Het is stil in de buurt 😀 en dat is goed"));
        }
        assertThat(folder).isDirectoryContaining(file -> file.equals(path));
        assertThat(files()).containsExactly("wijk #1 100%?.trede");
    }

    @Test
    void undoAfterOpeningAgainBringsBackWhatWas() {
        Path path = folder.resolve("p.trede");
        CodeId code;
        try (Pen pen = new Pen(ProjectFile.create(path), 1)) {
            code = pen.code("rust");
            pen.apply(now -> CodeEdits.rename(now, now.codes().get(code).orElseThrow(), "lawaai"));
        }
        try (Pen pen = new Pen(ProjectFile.open(path), 2)) {
            assertThat(pen.project().codes().get(code).orElseThrow().name()).isEqualTo("lawaai");
            pen.undo();
            assertThat(pen.project().codes().get(code).orElseThrow().name()).isEqualTo("rust");
            assertThat(pen.file.load()).isEqualTo(pen.project());
            assertThat(folded(pen.file)).isEqualTo(pen.project());
        }
    }

    private Stream<String> files() {
        return Stream.of(folder.toFile().list());
    }

    static Project folded(ProjectFile file) {
        Fold fold = new Fold();
        file.log().upTo(Long.MAX_VALUE, logged -> fold.add(logged.entry()));
        return fold.project();
    }
}
