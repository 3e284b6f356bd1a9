package nl.trede.store;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The right to write to a project, held by one process at a time: `NAME.trede.lock` beside the project says who holds
/// it and since when.
///
/// The operating system holds the lock and lets go of it when the process ends, however it ends, so that a file which
/// was left behind hinders nobody. A range far behind the end of the file is locked: on Windows what is locked
/// cannot be read, and others must be able to read whose it is.
final class ProjectLock implements AutoCloseable {
    private static final long FAR = Long.MAX_VALUE - 1;
    private static final int ATTEMPTS = 10;

    /// By path of the lock, what this process itself holds. A process must not touch its own lock files again: on
    /// POSIX systems closing any channel of a file lets go of all locks that the process has on it.
    private static final Map<Path, Holder> OURS = new HashMap<>();

    /// Who holds a project.
    record Holder(long process, String host, String user, Instant since) {
        static Holder thisProcess(Instant now) {
            return new Holder(
                    ProcessHandle.current().pid(),
                    thisHost(),
                    System.getProperty("user.name", ""),
                    now);
        }

        String asText() {
            return "process=%d\nhost=%s\nuser=%s\nsince=%s\n".formatted(process, host, user, since);
        }

        static Optional<Holder> read(Path file) {
            try {
                Map<String, String> said = new HashMap<>();
                for (String line : Files.readAllLines(file)) {
                    int equals = line.indexOf('=');
                    if (equals > 0) said.put(line.substring(0, equals), line.substring(equals + 1));
                }
                return Optional.of(
                        new Holder(
                                Long.parseLong(said.getOrDefault("process", "")),
                                said.getOrDefault("host", ""),
                                said.getOrDefault("user", ""),
                                Instant.parse(said.getOrDefault("since", ""))));
            } catch (IOException | NumberFormatException | DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }
    }

    /// Opens a lock file, making it if need be; tests put a folder in the way that cannot be written to.
    @FunctionalInterface
    interface Opener {
        FileChannel open(Path file) throws IOException;

        Opener REAL =
                file ->
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE);
    }

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private ProjectLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    static Path beside(Path project) {
        return project.resolveSibling(project.getFileName() + ".lock");
    }

    /// @throws TredeException if somebody else holds it, or the folder cannot be written to
    static ProjectLock acquire(Path project, Opener opener, Instant now) {
        Path file = beside(project);
        synchronized (OURS) {
            Holder ours = OURS.get(file);
            if (ours != null) throw held(project, Optional.of(ours));
            Holder holder = Holder.thisProcess(now);
            ProjectLock lock = acquire(project, file, opener, holder);
            OURS.put(file, holder);
            return lock;
        }
    }

    private static ProjectLock acquire(Path project, Path file, Opener opener, Holder holder) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                Optional<Object> before = inode(file);
                FileChannel channel = opener.open(file);
                if (before.isEmpty()) before = inode(file);
                FileLock lock = channel.tryLock(FAR, 1, false);
                if (lock == null) {
                    channel.close();
                    throw held(project, Holder.read(file));
                }
                write(channel, holder);
                if (before.equals(inode(file))) return new ProjectLock(file, channel, lock);
                channel.close();
            } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
                throw Problem.of("store.folder.readonly")
                        .at(project)
                        .remedy("store.readonly.way")
                        .asException(e);
            } catch (IOException e) {
                throw Problem.of("store.lock.impossible", reason(e))
                        .at(project)
                        .remedy("store.lock.impossible.way")
                        .asException(e);
            }
        }
        throw held(project, Holder.read(file));
    }

    private static String reason(IOException e) {
        Optional<String> said =
                e instanceof FileSystemException known
                        ? Optional.ofNullable(known.getReason())
                        : Optional.ofNullable(e.getMessage());
        return said.orElse(e.getClass().getSimpleName());
    }

    /// What tells a file from another of the same name, so that it is seen when what we locked is not what others find
    /// there, since its last holder was just deleting it. Looking must not open the file: to close it again would let
    /// go of the lock.
    private static Optional<Object> inode(Path file) throws IOException {
        try {
            return Optional.ofNullable(
                    Files.readAttributes(file, BasicFileAttributes.class).fileKey());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static void write(FileChannel channel, Holder holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.asText().getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static TredeException held(Path project, Optional<Holder> holder) {
        return holder.map(known ->
                        Problem.of(
                                "store.held",
                                known.user(),
                                known.host(),
                                Long.toString(known.process()),
                                known.since().toString()))
                .orElse(Problem.of("store.held.unknown"))
                .at(project)
                .remedy("store.held.way")
                .asException();
    }

    /// Who seems to hold a project on another computer: a lock that a synchronised folder brought along.
    static Optional<Holder> elsewhere(Path project) {
        Path file = beside(project);
        synchronized (OURS) {
            if (OURS.containsKey(file) || !Files.exists(file)) return Optional.empty();
        }
        return Holder.read(file).filter(holder -> !holder.host().equals(thisHost()));
    }

    private static String thisHost() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }

    @Override
    public void close() {
        synchronized (OURS) {
            OURS.remove(file);
            try {
                Files.deleteIfExists(file);
                lock.release();
                channel.close();
            } catch (IOException e) {
                // a lock that stays behind hinders nobody
            }
        }
    }
}
