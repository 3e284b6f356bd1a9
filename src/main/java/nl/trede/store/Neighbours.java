package nl.trede.store;

import nl.trede.message.Problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What lies beside a project and says that a synchronised folder has been at work: copies that it made because two
/// computers wrote at once, and a lock of another computer.
final class Neighbours {
    /// As Dropbox, Nextcloud and Syncthing name them.
    private static final Pattern CONFLICT =
            Pattern.compile(".*(conflicted copy|conflicterend|sync-conflict|case conflict).*");

    private Neighbours() {}

    static List<Problem> of(Path project) {
        List<Problem> found = new ArrayList<>();
        List<String> conflicts = conflicts(project);
        if (!conflicts.isEmpty())
            found.add(
                    Problem.of("store.conflicts", String.join(", ", conflicts))
                            .at(project)
                            .remedy("store.conflicts.way"));
        Optional<ProjectLock.Holder> elsewhere = ProjectLock.elsewhere(project);
        if (elsewhere.isPresent())
            found.add(
                    Problem.of(
                                    "store.elsewhere",
                                    elsewhere.get().user(),
                                    elsewhere.get().host(),
                                    elsewhere.get().since().toString())
                            .at(project)
                            .remedy("store.elsewhere.way"));
        return found;
    }

    private static List<String> conflicts(Path project) {
        String name = project.getFileName().toString();
        String stem = name.endsWith(".trede") ? name.substring(0, name.length() - 6) : name;
        List<String> found = new ArrayList<>();
        DirectoryStream.Filter<Path> conflicting =
                file -> {
                    String other = file.getFileName().toString();
                    return other.startsWith(stem)
                            && other.endsWith(".trede")
                            && !other.equals(name)
                            && CONFLICT.matcher(other).matches();
                };
        Path folder = project.getParent();
        if (folder == null) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, conflicting)) {
            for (Path file : files) found.add(file.getFileName().toString());
        } catch (IOException unreadable) {
            return List.of();
        }
        found.sort(null);
        return found;
    }
}
