package nl.trede.workspace;

import nl.trede.message.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The user's own folders: for settings, for what can be made again, and for what the program keeps.
///
/// `TREDE_HOME` puts all three in one place; else they are those that the system has for it.
///
/// @param settings what she chose
/// @param cache what can be deleted without loss: indexes
/// @param state what the program keeps: her copy of the sample, backups, the number of this installation
public record Places(Path settings, Path cache, Path state) {
    private static final String NAME = "trede";

    public static Places ofUser() {
        return of(System.getenv(), System.getProperty("os.name").toLowerCase(Locale.ROOT));
    }

    static Places of(Map<String, String> environment, String system) {
        Optional<Path> one = folder(environment, "TREDE_HOME");
        if (one.isPresent())
            return new Places(
                    one.get().resolve("settings"),
                    one.get().resolve("cache"),
                    one.get().resolve("state"));
        // Java's user.home ignores HOME.
        Path home =
                folder(environment, "HOME")
                        .or(() -> folder(environment, "USERPROFILE"))
                        .orElse(Path.of(System.getProperty("user.home")));
        if (system.contains("mac")) {
            Path library = home.resolve("Library");
            Path support = library.resolve("Application Support").resolve(NAME);
            return new Places(
                    support.resolve("settings"), library.resolve("Caches").resolve(NAME), support);
        }
        if (system.contains("windows")) {
            Path local =
                    folder(environment, "LOCALAPPDATA")
                            .orElse(home.resolve("AppData").resolve("Local"))
                            .resolve(NAME);
            return new Places(
                    folder(environment, "APPDATA")
                            .orElse(home.resolve("AppData").resolve("Roaming"))
                            .resolve(NAME),
                    local.resolve("cache"),
                    local.resolve("state"));
        }
        return new Places(
                folder(environment, "XDG_CONFIG_HOME")
                        .orElse(home.resolve(".config"))
                        .resolve(NAME),
                folder(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(NAME),
                folder(environment, "XDG_STATE_HOME")
                        .orElse(home.resolve(".local").resolve("state"))
                        .resolve(NAME));
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }

    /// Makes a folder that only the user can read, if it is not there.
    static Path prepare(Path folder) {
        try {
            if (Files.isDirectory(folder)) return folder;
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix"))
                return Files.createDirectories(
                        folder,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rwx------")));
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw Problem.of("workspace.folder")
                    .at(folder)
                    .remedy("workspace.folder.way")
                    .asException(e);
        }
    }
}
