package nl.trede.exchange;

import nl.trede.exchange.ImportPlan.Skipped;
import nl.trede.exchange.Manifest.WrittenDocument;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files of one import by what they are, which is seen in them and not in their names. Used once.
final class ImportFiles {
    /// Files that folders have about themselves; they are sources only if somebody says so.
    private static final List<String> ABOUT_A_FOLDER = List.of("readme", "license", "licence");

    record Book(Path file, String path, CodebookFile codebook) {}

    /// @param path what it shall be called
    /// @param written what a manifest says of it
    record Source(Path file, String path, Optional<WrittenDocument> written) {}

    final List<Book> codebooks = new ArrayList<>();
    final List<Manifest> manifests = new ArrayList<>();
    final List<CodingLine.Lines> codings = new ArrayList<>();
    final Map<String, Path> codingFiles = new LinkedHashMap<>();
    final List<Source> sources = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();

    private final CodingReader codingReader = new CodingReader();
    private final Optional<Path> manifest;
    private final Set<Path> named = new HashSet<>();
    private final Map<Path, String> found = new LinkedHashMap<>();
    private final Map<Path, WrittenDocument> written = new HashMap<>();

    private ImportFiles(Optional<Path> manifest) {
        this.manifest = manifest;
    }

    /// @param manifest that holds instead of any in the folders
    /// @throws TredeException if a file of a known kind cannot be read
    static ImportFiles of(List<Path> paths, Optional<Path> manifest, Progress progress) {
        ImportFiles files = new ImportFiles(manifest);
        manifest.ifPresent(file -> files.manifest(file, JsonSource.text(FileBytes.read(file))));
        for (Path path : paths) files.named.add(real(path));
        Folders.Listing listing = Folders.list(paths, progress);
        for (Folders.Found one : listing.found()) files.sort(one.file(), one.path(), true);
        for (Folders.Skipped one : listing.skipped())
            if (isWritten(one.file()) && one.why().key().equals("import.skipped.ending"))
                files.sort(one.file(), one.path(), false);
            else files.skipped.add(new Skipped(one.path(), one.why()));
        files.gather();
        return files;
    }

    private static boolean isWritten(Path file) {
        String ending = FileBytes.ending(file.toString());
        return List.of("json", "jsonl", "csv", "xlsx").contains(ending);
    }

    /// @param byName whether it was found as a source, or named by whoever imports
    private void sort(Path file, String path, boolean byName) {
        switch (FileBytes.ending(file.toString())) {
            case "json" -> json(file, path, byName);
            case "jsonl" -> lines(file, path);
            case "csv", "xlsx" -> skip(path, Message.of("import.skipped.survey"));
            default -> {
                if (!Files.exists(file)) FileBytes.read(file); // Says what is the matter.
                if (Importers.format(file.toString()).isPresent()) found.put(real(file), path);
                else
                    skip(
                            path,
                            Message.of("import.skipped.ending", FileBytes.ending(file.toString())));
            }
        }
    }

    private void skip(String path, Message why) {
        skipped.add(new Skipped(path, why));
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file; // Reading it will say what is the matter.
        }
    }

    private void json(Path file, String path, boolean byName) {
        String text = JsonSource.text(FileBytes.read(file));
        JsonValue json;
        try {
            json = JsonSource.read(file.toString(), text, 0);
        } catch (TredeException e) {
            if (FileMark.isMeant(text)) throw e;
            skip(path, Message.of("import.skipped.json"));
            return;
        }
        if (FileMark.CODEBOOK.marks(json))
            codebooks.add(new Book(file, path, CodebookReader.read(json)));
        else if (!FileMark.MANIFEST.marks(json)) skip(path, Message.of("import.skipped.json"));
        else if (manifest.isEmpty()) {
            Manifest one = manifest(file, json);
            if (byName)
                one.documents().forEach(it -> found.putIfAbsent(real(it.file()), it.below()));
        } else if (!real(manifest.get()).equals(real(file)))
            skip(path, Message.of("import.skipped.manifest"));
    }

    private void manifest(Path file, String text) {
        manifest(file, JsonSource.read(file.toString(), text, 0));
    }

    private Manifest manifest(Path file, JsonValue json) {
        Manifest one = ManifestReader.read(file, json);
        manifests.add(one);
        for (WrittenDocument document : one.documents()) {
            WrittenDocument other = written.putIfAbsent(real(document.file()), document);
            if (other != null)
                throw document.at()
                        .problem("manifest.file.two", document.below(), other.at().toString())
                        .asException();
        }
        return one;
    }

    private void lines(Path file, String path) {
        String text = JsonSource.text(FileBytes.read(file));
        if (!CodingReader.recognises(file.toString(), text)) {
            skip(path, Message.of("import.skipped.jsonl"));
            return;
        }
        if (codingFiles.putIfAbsent(path, file) != null)
            throw Problem.of("import.path.two", path)
                    .at(file)
                    .remedy("import.path.two.way")
                    .asException();
        codings.add(codingReader.read(file.toString(), path, text));
    }

    private void gather() {
        found.forEach((file, path) -> {
            Optional<WrittenDocument> said = Optional.ofNullable(written.get(file));
            if (said.isEmpty() && !named.contains(file) && isAboutItsFolder(file))
                skip(path, Message.of("import.skipped.about"));
            else
                sources.add(
                        new Source(
                                file,
                                said.flatMap(WrittenDocument::path)
                                        .map(JsonValue.Text::text)
                                        .orElse(path),
                                said));
        });
    }

    private static boolean isAboutItsFolder(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return ABOUT_A_FOLDER.contains(dot < 0 ? name : name.substring(0, dot));
    }
}
