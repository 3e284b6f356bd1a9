package nl.trede.exchange;

import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A zip from a stranger: its entries by name, each read with a bound on what it unpacks to and with its size
/// and checksum proved. Nothing is ever unpacked to disk.
///
/// Refused when opened: more entries than [Limits#ENTRIES], names that lead out of the archive, a name twice.
/// Refused when read: encrypted entries, methods other than deflate, sizes that lie, and what exceeds `Limits`.
/// Names are compared as written, with `/` between folders. Not for several threads.
final class SafeZip implements AutoCloseable {
    private static final int LONGEST_MIMETYPE = 200;

    private final FileBytes file;
    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>();
    private long unpacked;

    private SafeZip(FileBytes file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static SafeZip open(FileBytes file) {
        // Before the library makes an object of every entry: a file of 50 MB can announce a
        // million.
        if (headersIn(file.bytes()) > Limits.ENTRIES)
            throw Limits.exceeded(file.file().toString(), "import.limit.entries", Limits.ENTRIES);
        ZipFile zip;
        try {
            zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(file.bytes()))
                            .setIgnoreLocalFileHeader(true)
                            .get();
        } catch (IOException | IllegalArgumentException e) {
            throw file.problem("import.zip.broken")
                    .remedy("import.zip.broken.remedy")
                    .asException(e);
        }
        SafeZip safe = new SafeZip(file, zip);
        try {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) safe.add(entry);
        } catch (TredeException e) {
            safe.close();
            throw e;
        }
        return safe;
    }

    /// How often the signature of a directory entry occurs: at least as often as the zip has entries.
    private static int headersIn(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++)
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2)
                count++;
        return count;
    }

    private void add(ZipArchiveEntry entry) {
        String name = entry.getName().replace('\\', '/');
        boolean leadsOut =
                name.startsWith("/")
                        || name.matches("[A-Za-z]:.*")
                        || name.indexOf('\0') >= 0
                        || Arrays.asList(name.split("/")).contains("..");
        if (leadsOut)
            throw file.problem("import.zip.path", name)
                    .remedy("import.hostile.remedy")
                    .asException();
        if (entries.put(name, entry) != null)
            throw file.problem("import.zip.twice", name)
                    .remedy("import.hostile.remedy")
                    .asException();
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    boolean holdsFolder(String prefix) {
        return entries.keySet().stream().anyMatch(name -> name.startsWith(prefix));
    }

    /// What the entry `mimetype` says; empty where it cannot be read.
    String mimetype() {
        try (InputStream in = open("mimetype")) {
            return new String(in.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII);
        } catch (IOException | TredeException e) {
            return "";
        }
    }

    /// The bytes of an entry, one after another. Reading throws a [TredeException] where they exceed a limit or
    /// prove to be damaged; the last read of an undamaged entry proves it.
    InputStream open(String name) {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null)
            throw file.problem("import.zip.missing", name)
                    .remedy("import.zip.broken.remedy")
                    .asException();
        if (entry.getGeneralPurposeBit().usesEncryption()) throw Importers.locked(file);
        int method = entry.getMethod();
        if (method != ZipMethod.STORED.getCode() && method != ZipMethod.DEFLATED.getCode())
            throw broken(name, "import.zip.method", new IOException("method " + method));
        if (entry.getSize() > Limits.UNPACKED_BYTES) throw tooMuch(name);
        try {
            return new ProvedStream(this, name, entry, zip.getInputStream(entry));
        } catch (IOException | IllegalArgumentException e) {
            throw broken(name, "import.zip.entry", e);
        }
    }

    /// Reads an entry as XML, to its end even where `reading` stops before: damage behind it is damage too.
    void readXml(String name, Progress progress, Consumer<SafeXml> reading) {
        try (InputStream in = open(name)) {
            SafeXml xml = SafeXml.over(new LeftOpen(in), file, name, progress);
            reading.accept(xml);
            while (xml.next()) {}
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw broken(name, "import.zip.entry", e);
        }
    }

    /// The XML parser closes what it has read to the end; then the end could not be proved.
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }

    /// Counts bytes that came out of an entry, and refuses the file where they are too many.
    void count(String name, ZipArchiveEntry entry, int more, long soFar) {
        unpacked += more;
        if (unpacked > Limits.UNPACKED_BYTES) throw tooMuch(name);
        if (soFar > Limits.RATIO_FREE_BYTES
                && soFar / Math.max(1, entry.getCompressedSize()) > Limits.RATIO)
            throw Limits.exceeded(file.place(name), "import.limit.ratio", Limits.RATIO);
    }

    private TredeException tooMuch(String name) {
        return Limits.exceeded(
                file.place(name), "import.limit.unpacked", Limits.UNPACKED_BYTES >> 20);
    }

    TredeException broken(String name, String key, Throwable cause) {
        return file.problem(
                        key, Message.of("import.zip.reason", String.valueOf(cause.getMessage())))
                .at(file.place(name))
                .remedy("import.zip.broken.remedy")
                .asException(cause);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new AssertionError("bytes in memory cannot fail to close", e);
        }
    }
}
