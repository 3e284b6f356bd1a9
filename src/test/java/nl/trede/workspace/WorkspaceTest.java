package nl.trede.workspace;

import static nl.trede.workspace.Workspace.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.change.Change;
import nl.trede.change.CodeEdits;
import nl.trede.change.CodeEdits.NewCode;
import nl.trede.change.Edits;
import nl.trede.change.History;
import nl.trede.change.Step;
import nl.trede.message.TredeException;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coder;
import nl.trede.model.Project;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

class WorkspaceTest {
    private static final Workspace.Who ANNA = new Workspace.Who("Anna", "here");
    private static final Workspace.Who BRAM = new Workspace.Who("Bram", "here");

    @TempDir private Path folder = Path.of("");

    private Path file() {
        return folder.resolve("study.trede");
    }

    private Workspace created() {
        return Workspace.create(file(), ANNA, (_, _) -> Edits.nameProject("study"));
    }

    private static Edit newCode(Workspace workspace, String name) {
        return newest ->
                Optional.of(
                        CodeEdits.create(
                                newest,
                                Optional.empty(),
                                NewCode.named(new CodeId(workspace.ids().next()), name)));
    }

    private static Edit rename(String from, String to) {
        return newest -> Optional.of(CodeEdits.rename(newest, newest.codebook().find(from), to));
    }

    private static List<String> codes(Project project) {
        return project.codebook().tree().inOrder().stream().map(Code::name).toList();
    }

    @Test
    void whatWasEditedIsThereAfterARestart() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
        }
        try (Workspace workspace = Workspace.open(file(), ANNA)) {
            assertThat(workspace.project().name()).isEqualTo("study");
            assertThat(codes(workspace.project())).containsExactly("noise");
        }
    }

    @Test
    void theCoderIsAddedWithHerFirstEditAndNotTwice() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
        }
        try (Workspace workspace = Workspace.open(file(), ANNA)) {
            await(workspace.apply(newCode(workspace, "dirt")));
            assertThat(workspace.project().coders().existing())
                    .extracting(Coder::name)
                    .containsExactly("Anna");
        }
    }

    @Test
    void openingWithoutEditingWritesNothing() throws Exception {
        created().close();
        byte[] before = Files.readAllBytes(file());
        try (Workspace workspace = Workspace.open(file(), BRAM)) {
            assertThat(workspace.project().coders().existing()).hasSize(1);
        }
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aRefusalFailsItsOwnFutureOnly() {
        try (Workspace workspace = created()) {
            List<CompletableFuture<Step>> edits = new ArrayList<>();
            edits.add(workspace.apply(newCode(workspace, "noise")));
            edits.add(workspace.apply(newCode(workspace, "noise")));
            edits.add(workspace.apply(newCode(workspace, "dirt")));
            await(edits.get(0));
            assertThatThrownBy(() -> await(edits.get(1))).isInstanceOf(TredeException.class);
            await(edits.get(2));
            assertThat(codes(workspace.project())).containsExactly("noise", "dirt");
        }
    }

    @Test
    void aFaultInAnEditDoesNotEndTheThread() {
        try (Workspace workspace = created()) {
            CompletableFuture<Step> faulty =
                    workspace.apply(_ -> {
                        throw new IllegalStateException("a fault");
                    });
            assertThatThrownBy(() -> await(faulty)).hasMessage("a fault");
            await(workspace.apply(newCode(workspace, "noise")));
            assertThat(codes(workspace.project())).containsExactly("noise");
        }
    }

    @Test
    void nothingIsLeftOfAProjectWhoseContentIsRefused() throws Exception {
        assertThatThrownBy(() ->
                        Workspace.create(
                                file(),
                                ANNA,
                                (_, _) -> {
                                    throw new IllegalStateException("no content");
                                }))
                .hasMessage("no content");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void undoAndRedoWorkAfterARestart() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
            await(workspace.apply(rename("noise", "nuisance")));
        }
        try (Workspace workspace = Workspace.open(file(), ANNA)) {
            await(workspace.undo(Optional.empty(), false));
            assertThat(codes(workspace.project())).containsExactly("noise");
            await(workspace.undo(Optional.empty(), false));
            assertThat(codes(workspace.project())).isEmpty();
        }
        try (Workspace workspace = Workspace.open(file(), ANNA)) {
            assertThatThrownBy(() -> await(workspace.undo(Optional.empty(), false)))
                    .hasMessageContaining("undo.nothing");
            await(workspace.redo());
            await(workspace.redo());
            assertThat(codes(workspace.project())).containsExactly("nuisance");
            assertThatThrownBy(() -> await(workspace.redo())).hasMessageContaining("redo.nothing");
        }
    }

    @Test
    void whatAnotherCoderDidIsNotUndone() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
        }
        try (Workspace workspace = Workspace.open(file(), BRAM)) {
            assertThatThrownBy(() -> await(workspace.undo(Optional.empty(), false)))
                    .hasMessageContaining("undo.nothing");
            List<History.Line> log = log(workspace);
            assertThatThrownBy(
                            () -> await(workspace.undo(Optional.of(log.getFirst().seq()), false)))
                    .hasMessageContaining("undo.other");
        }
    }

    private static List<History.Line> log(Workspace workspace) {
        return await(
                workspace.log(new Workspace.LogQuery(Optional.empty(), Optional.empty(), 100)));
    }

    @Test
    void theLogTellsWhoDidWhatNewestFirst() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
            await(workspace.apply(rename("noise", "nuisance")));
            assertThat(log(workspace).getFirst().summary().key()).isEqualTo("log.code.renamed");
            assertThat(log(workspace).getFirst().coder()).isEqualTo("Anna");
            assertThat(log(workspace))
                    .extracting(History.Line::seq)
                    .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        }
    }

    @Test
    void theProjectAsOfAMomentIsWhatItWasThen() {
        try (Workspace workspace = created()) {
            await(workspace.apply(newCode(workspace, "noise")));
            Project then = workspace.project();
            long seq = log(workspace).getFirst().seq();
            await(workspace.apply(rename("noise", "nuisance")));
            assertThat(await(workspace.asOf(seq))).isEqualTo(then);
        }
    }

    @Test
    void aReaderNeedsNoLockAndCannotWrite() {
        try (Workspace writing = created();
                Workspace reading = Workspace.openToRead(file())) {
            assertThat(reading.project().name()).isEqualTo("study");
            assertThatThrownBy(() -> reading.apply(_ -> Optional.of(Edits.nameProject("other"))))
                    .isInstanceOf(TredeException.class);
            await(writing.apply(newCode(writing, "noise")));
        }
    }

    @Test
    void listenersHearOfEachVersionInOrder() {
        try (Workspace workspace = created()) {
            List<Project> heard = new CopyOnWriteArrayList<>();
            workspace.listen(step -> {
                assertThat(step.after()).isNotSameAs(step.before());
                heard.add(step.after());
            });
            await(workspace.apply(newCode(workspace, "noise")));
            await(workspace.apply(rename("noise", "nuisance")));
            assertThat(heard).hasSize(2);
            assertThat(heard.getLast()).isSameAs(workspace.project());
        }
    }

    @Test
    void nothingToDoIsNoEntry() {
        try (Workspace workspace = created()) {
            long before = await(workspace.entries());
            Optional<Change> nothing = Optional.empty();
            Step step = await(workspace.apply(_ -> nothing));
            assertThat(step.before()).isSameAs(step.after());
            assertThat(await(workspace.entries())).isEqualTo(before);
        }
    }

    @Test
    void editsThatWaitAreAllSavedBeforeItCloses() {
        List<CompletableFuture<Step>> edits = new ArrayList<>();
        try (Workspace workspace = created()) {
            for (int i = 0; i < 50; i++)
                edits.add(workspace.apply(newCode(workspace, "code " + i)));
        }
        assertThat(edits).allMatch(CompletableFuture::isDone);
        try (Workspace workspace = Workspace.openToRead(file())) {
            assertThat(codes(workspace.project())).hasSize(50);
        }
    }
}
