package nl.trede.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.trede.change.Blob;
import nl.trede.change.CaseEdits;
import nl.trede.change.DocumentEdits;
import nl.trede.change.Draft;
import nl.trede.change.Entry;
import nl.trede.change.Erasing;
import nl.trede.change.Step;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;
import nl.trede.model.Field;
import nl.trede.model.Hash;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ErasingTest {
    @TempDir Path folder;

    private Path path() {
        return folder.resolve("p.trede");
    }

    /// The files under the folder, journals and backups too, in which a word stands.
    private List<String> filesWith(String word) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            new String(Raw.bytes(file), StandardCharsets.ISO_8859_1)
                                    .contains(
                                            new String(
                                                    word.getBytes(StandardCharsets.UTF_8),
                                                    StandardCharsets.ISO_8859_1)))
                    .map(file -> file.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noWordOfAnErasedDocumentIsLeftInAnyFile() {
        Sample sample = Sample.create(path());
        Pen pen = sample.pen;
        Hash text = pen.project().documents().get(sample.talk).orElseThrow().current().text();
        assertThat(filesWith("stil in de buurt")).containsExactly("p.trede");
        assertThat(filesWith("gesprek.txt")).containsExactly("p.trede");

        pen.apply(now ->
                Erasing.erase(
                        Erasing.planDocument(now, now.documents().get(sample.talk).orElseThrow())));

        assertThat(filesWith("stil in de buurt")).isEmpty();
        assertThat(filesWith("gesprek.txt")).isEmpty();
        assertThat(filesWith("lacht")).isEmpty();
        assertThat(filesWith("groen in de wijk")).containsExactly("p.trede");
        assertThatThrownBy(() -> pen.file.texts().text(text)).isInstanceOf(TredeException.class);
        assertThat(pen.file.load()).isEqualTo(pen.project());
        assertThat(ProjectFileTest.folded(pen.file)).isEqualTo(pen.project());
        assertThat(pen.project().codings(sample.talk).size()).isZero();
        pen.close();
        assertThat(Check.of(path(), Progress.NONE).findings()).isEmpty();
    }

    @Test
    void theNameOfAPersonGoesAndTheRestStays() {
        Sample sample = Sample.create(path());
        Pen pen = sample.pen;
        pen.apply(now ->
                CaseEdits.rename(
                        now, now.cases().get(sample.person).orElseThrow(), "mw. Zandstra-Kok"));

        pen.apply(now -> Erasing.eraseField(now, sample.person, Field.NAME.key()));

        assertThat(filesWith("mevrouw Zandstra\"")).isEmpty();
        assertThat(filesWith("Zandstra-Kok")).isEmpty();
        assertThat(pen.project().cases().get(sample.person).orElseThrow().members()).hasSize(1);
        assertThat(pen.file.load()).isEqualTo(pen.project());
        assertThat(ProjectFileTest.folded(pen.file)).isEqualTo(pen.project());
        pen.close();
        assertThat(Check.of(path(), Progress.NONE).findings()).isEmpty();
    }

    @Test
    void whatAnOldCopySaysOfItIsDestroyedOnArrival() {
        Sample sample = Sample.create(path());
        Path copy = folder.resolve("old.trede");
        sample.pen.file.copyTo(copy);
        List<Entry> theirs = new ArrayList<>();
        try (Pen old = new Pen(ProjectFile.open(copy), 99)) {
            old.apply(now ->
                    DocumentEdits.rename(
                            now, now.documents().get(sample.talk).orElseThrow(), "Feikema"));
            old.coding(sample.talk, sample.green, 3, 8);
            sample.pen.apply(now ->
                    Erasing.erase(
                            Erasing.planDocument(
                                    now, now.documents().get(sample.talk).orElseThrow())));
            old.file.log().upTo(Long.MAX_VALUE, logged -> theirs.add(logged.entry()));

            Step step =
                    sample.pen.file.write(transaction -> {
                        old.file.sessions().forEach(transaction::record);
                        transaction.put(List.of(Blob.text(Sample.TALK)));
                        Draft draft = new Draft(sample.pen.project(), transaction.log());
                        theirs.forEach(draft::take);
                        Step taken = draft.step();
                        transaction.apply(taken.delta());
                        return taken;
                    });

            assertThat(sample.pen.file.load()).isEqualTo(step.after());
        }
        sample.pen.close();
        assertThat(filesWith("Feikema")).containsExactly("old.trede");
        assertThat(filesWith("stil in de buurt")).containsExactly("old.trede");
        assertThat(Raw.number(path(), "select count(*) from coding where removed = 0"))
                .isEqualTo(1);
        assertThat(Check.of(path(), Progress.NONE).findings()).isEmpty();
    }

    @Test
    void backupsThatHoldItAreDeletedAndListed() throws IOException {
        Path backups = folder.resolve("backups");
        Sample sample = Sample.create(path());
        sample.pen.file.backUpDaily(backups);
        sample.pen.code("nog een");
        sample.pen.close();
        Path beside = ProjectFile.repair(path());
        try (Pen pen = new Pen(ProjectFile.open(path()), 5)) {
            List<Path> made = pen.file.backups(backups).stream().map(Backup::file).toList();
            assertThat(made).hasSize(1);
            assertThat(filesWith("stil in de buurt")).hasSize(3);
            pen.apply(now ->
                    Erasing.erase(
                            Erasing.planDocument(
                                    now, now.documents().get(sample.talk).orElseThrow())));

            ProjectFile.Forgotten forgotten = pen.file.forgetBackups(backups);

            assertThat(forgotten.deleted()).containsExactly(made.getFirst(), beside);
            assertThat(forgotten.left()).isEmpty();
            assertThat(pen.file.backups(backups)).hasSize(1);
        }
        assertThat(filesWith("stil in de buurt")).isEmpty();
    }

    @Test
    void anErasureIsScrubbedWhenTheFileIsOpenedNext() {
        Sample.put(path());
        Raw.run(path(), "insert into meta values ('scrub', 'due')");
        ProjectFile.open(path()).close();
        assertThat(Check.of(path(), Progress.NONE).findings()).isEmpty();
    }
}
