package nl.trede.store;

import nl.trede.message.Problem;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The backups of one project in one folder: `NAME_2026-11-01T12-00-00_210-codings_KEY.trede`, where the key is that of
/// the project, so that two projects of one name do not thin out each other's.
final class Backups {
    static final int KEPT = 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss", Locale.ROOT);
    private static final Pattern NAME =
            Pattern.compile(
                    "(.+)_(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\d)_(\\d+)-codings_([0-9a-f]+)\\.trede");

    private final Path project;
    private final long key;
    private final Path folder;
    private final Seams seams;

    /// @param key of the project, from its table `meta`
    Backups(Path project, long key, Path folder, Seams seams) {
        this.project = project;
        this.key = key;
        this.folder = folder;
        this.seams = seams;
    }

    /// Those that were made beside the project itself, before it was brought up to date or mended.
    static Backups beside(Database database, Seams seams) {
        Path file = database.file();
        return new Backups(file, key(database), file.resolveSibling(""), seams);
    }

    /// The key of a project.
    static long key(Database database) {
        String key = database.text("select value from meta where key = 'project'");
        try {
            return Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Failure.damaged().at(database.file()).asException(e);
        }
    }

    private String stem() {
        String name = project.getFileName().toString();
        return name.endsWith(".trede") ? name.substring(0, name.length() - 6) : name;
    }

    /// Newest first.
    List<Backup> list() {
        List<Backup> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.trede")) {
            for (Path file : files) read(file).ifPresent(found::add);
        } catch (IOException e) {
            throw unusable(e);
        }
        found.sort(Comparator.comparing(Backup::made).reversed());
        return found;
    }

    private Optional<Backup> read(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        boolean ours =
                name.matches()
                        && name.group(1).equals(stem())
                        && name.group(4).equals(Long.toHexString(key));
        if (!ours) return Optional.empty();
        try {
            return Optional.of(
                    new Backup(
                            file,
                            LocalDateTime.parse(name.group(2), TIME),
                            Integer.parseInt(name.group(3))));
        } catch (DateTimeParseException | NumberFormatException ofSomebodyElse) {
            return Optional.empty();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(seams.clock().instant(), ZoneId.systemDefault());
    }

    /// Makes one unless there is one of today, and lets the oldest go.
    void makeDaily() {
        boolean done =
                list().stream()
                        .anyMatch(
                                backup -> backup.made().toLocalDate().equals(now().toLocalDate()));
        if (done) return;
        make();
        List<Backup> all = list();
        for (Backup old : all.subList(Math.min(KEPT, all.size()), all.size())) delete(old.file());
    }

    /// Makes one now. A damaged project is refused, so that its backups never push out the sound ones.
    Path make() {
        try (Database source = source()) {
            String sound = source.text("pragma quick_check(1)");
            if (!sound.equals("ok")) throw Failure.damaged().at(project).asException();
        }
        return makeAsItIs();
    }

    private Database source() {
        return new Database(project, Database.Access.READ, seams.connections());
    }

    /// Makes one now, whatever state the project is in.
    Path makeAsItIs() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unusable(e);
        }
        try (Database source = source()) {
            long codings = source.number("select count(*) from coding where removed = 0");
            Path target = free(codings);
            Copy.of(source, target);
            return target;
        }
    }

    private Path free(long codings) {
        LocalDateTime time = now();
        while (Files.exists(name(time, codings))) time = time.plusSeconds(1);
        return name(time, codings);
    }

    private Path name(LocalDateTime time, long codings) {
        return folder.resolve(
                stem()
                        + "_"
                        + TIME.format(time)
                        + "_"
                        + codings
                        + "-codings_"
                        + Long.toHexString(key)
                        + ".trede");
    }

    /// @return whether it is gone
    static boolean delete(Path backup) {
        try {
            Files.deleteIfExists(backup);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private RuntimeException unusable(IOException e) {
        return Problem.of("store.backups.unusable", String.valueOf(e.getMessage()))
                .at(folder)
                .asException(e);
    }
}
