package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The documents among files and folders, in the order of their names, as people count: `2` before `10`.
///
/// Folders are walked to the bottom, links are followed, each folder once. Nothing is opened: a file is judged
/// by its name. May be used from any thread.
public final class Folders {
    private static final Set<String> OF_THE_SYSTEM =
            Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", ".ds_store", "__macosx", "icon\r");

    /// A file that a reader knows by its ending.
    ///
    /// @param path its name, below the imported folder with the folders before it, `/` between them, in Unicode
    ///     form C
    public record Found(Path file, String path) {}

    /// A file or folder that is not imported, and why.
    public record Skipped(Path file, String path, Message why) {}

    /// Both in the order of names.
    public record Listing(List<Found> found, List<Skipped> skipped) {
        public Listing {
            found = List.copyOf(found);
            skipped = List.copyOf(skipped);
        }
    }

    private final Progress progress;
    private final List<Found> found = new ArrayList<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<Path> visited = new HashSet<>();

    private Folders(Progress progress) {
        this.progress = progress;
    }

    /// Walks files and folders in the order given. What is named here itself is never skipped for its name being
    /// hidden or its ending unknown: who asks for a file by name shall hear why it cannot be read.
    public static Listing list(List<Path> filesAndFolders, Progress progress) {
        Folders walk = new Folders(progress);
        for (Path path : filesAndFolders)
            if (Files.isDirectory(path)) walk.folder(path, "", 1);
            else walk.found.add(new Found(path, nameOf(path)));
        return new Listing(walk.found, walk.skipped);
    }

    private void folder(Path folder, String prefix, int depth) {
        List<Path> inside;
        try (Stream<Path> children = Files.list(folder)) {
            if (!visited.add(folder.toRealPath())) {
                skip(folder, prefix, Message.of("import.skipped.again"));
                return;
            }
            inside = new ArrayList<>(children.toList());
        } catch (IOException | UncheckedIOException e) {
            skip(folder, prefix, Message.of("import.skipped.unreadable"));
            return;
        }
        inside.sort((a, b) -> NaturalOrder.compare(nameOf(a), nameOf(b)));
        for (Path child : inside) child(child, prefix + nameOf(child), depth);
    }

    private void child(Path child, String path, int depth) {
        progress.step(found.size(), 0);
        String name = nameOf(child);
        String key = whyByName(name);
        if (!key.isEmpty()) skip(child, path, Message.of(key));
        else if (Files.isDirectory(child)) {
            if (depth >= Limits.FOLDERS) skip(child, path, Message.of("import.skipped.deep"));
            else folder(child, path + "/", depth + 1);
        } else if (!Files.isRegularFile(child))
            skip(child, path, Message.of("import.skipped.nofile"));
        else if (isHidden(child)) skip(child, path, Message.of("import.skipped.hidden"));
        else if (Importers.format(name).isEmpty()) skip(child, path, whyByEnding(name));
        else found.add(new Found(child, path));
    }

    /// The key of the reason why a name is skipped; empty if it is not.
    private static String whyByName(String name) {
        if (name.startsWith("~$") || name.startsWith(".~lock.")) return "import.skipped.lock";
        if (OF_THE_SYSTEM.contains(name.toLowerCase(Locale.ROOT))) return "import.skipped.system";
        return name.startsWith(".") ? "import.skipped.hidden" : "";
    }

    private static Message whyByEnding(String name) {
        String ending = FileBytes.ending(name);
        return ending.isEmpty()
                ? Message.of("import.skipped.noending")
                : Message.of("import.skipped.ending", ending);
    }

    private static boolean isHidden(Path file) {
        try {
            return Files.isHidden(file);
        } catch (IOException e) {
            return false; // Reading it will say what is the matter.
        }
    }

    private void skip(Path file, String path, Message why) {
        String shown = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        skipped.add(new Skipped(file, shown.isEmpty() ? nameOf(file) : shown, why));
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return Normalizer.normalize(name == null ? "" : name.toString(), Normalizer.Form.NFC);
    }
}
