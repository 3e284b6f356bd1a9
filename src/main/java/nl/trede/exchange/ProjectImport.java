package nl.trede.exchange;

import nl.trede.change.Change;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.exchange.ImportPlan.Imported;
import nl.trede.exchange.ImportPlan.Kind;
import nl.trede.exchange.ImportPlan.Skipped;
import nl.trede.exchange.Manifest.WrittenCase;
import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Brings files and folders into a project: codebooks, documents with their manifest, and codings, in that order,
/// in whatever order they are named. What a file is, is seen in it.
///
/// Everything of one import is one change. A file of a known kind that cannot be read refuses all of it, and so
/// does an address in a manifest or a quote in a file of codings that is not there.
public final class ProjectImport {
    private final Texts texts;
    private final Ids ids;
    private final Progress progress;
    private final List<Change> changes = new ArrayList<>();
    private final List<Imported> imported = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private Project project;

    private ProjectImport(Project project, Texts texts, Ids ids, Progress progress) {
        this.project = project;
        this.texts = texts;
        this.ids = ids;
        this.progress = progress;
    }

    /// Works out what an import would do; reads the files, changes nothing. Not on the event thread.
    ///
    /// A manifest that lies in an imported folder is used for what lies below it; one that is named among the
    /// paths brings the documents that it names.
    ///
    /// @param paths files and folders
    /// @param manifest used instead of those in the folders
    /// @throws nl.trede.message.TredeException if the import is refused
    /// @throws nl.trede.message.Cancelled if `progress` says so
    public static ImportPlan plan(
            Project project,
            Texts texts,
            Ids ids,
            List<Path> paths,
            Optional<Path> manifest,
            Progress progress) {
        ImportFiles files = ImportFiles.of(paths, manifest, progress);
        ProjectImport planning = new ProjectImport(project, texts, ids, progress);
        planning.skipped.addAll(files.skipped);
        planning.codebooks(files.codebooks);
        planning.cases(files.manifests);
        planning.documents(files.sources);
        planning.codings(files);
        Optional<Change> change =
                planning.changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Edits.together("import", planning.changes));
        return new ImportPlan(change, planning.imported, planning.skipped);
    }

    private void done(List<? extends Change> some) {
        changes.addAll(some);
        if (!some.isEmpty()) project = Edits.after(project, Edits.together("import", some));
    }

    private void codebooks(List<ImportFiles.Book> books) {
        for (ImportFiles.Book book : books) {
            if (Codebooks.isThere(project, book.codebook())) {
                skipped.add(new Skipped(book.path(), Message.of("import.skipped.there")));
                continue;
            }
            Spot at = new Spot(book.file().toString(), 1, 1, "");
            done(List.of(at.locate(() -> Codebooks.load(project, ids, book.codebook()))));
            imported.add(
                    new Imported(book.file(), book.path(), Kind.CODEBOOK, 0, List.of(), List.of()));
        }
    }

    private void cases(List<Manifest> manifests) {
        List<WrittenCase> cases = new ArrayList<>();
        for (Manifest one : manifests) cases.addAll(one.cases());
        done(ManifestCases.load(project, ids, cases));
    }

    private void documents(List<ImportFiles.Source> sources) {
        Arrivals arrivals = new Arrivals(project, ids, skipped);
        DocumentReading.read(sources, progress, arrivals::take);
        imported.addAll(arrivals.imported);
        done(arrivals.changes);
    }

    private void codings(ImportFiles files) {
        if (files.codings.isEmpty()) return;
        List<List<Change>> perFile =
                CodingLoad.load(
                        project, NewTexts.with(changes, texts), ids, files.codings, progress);
        for (int i = 0; i < perFile.size(); i++) {
            String path = files.codings.get(i).path();
            if (perFile.get(i).isEmpty()) {
                skipped.add(new Skipped(path, Message.of("import.skipped.there")));
                continue;
            }
            changes.addAll(perFile.get(i));
            imported.add(
                    new Imported(
                            Optional.ofNullable(files.codingFiles.get(path)).orElseThrow(),
                            path,
                            Kind.CODINGS,
                            0,
                            List.of(),
                            List.of()));
        }
    }
}
