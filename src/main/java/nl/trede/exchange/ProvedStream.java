package nl.trede.exchange;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/// The bytes of one entry of a zip, counted as they come; at their end size and checksum are compared with what
/// the directory of the zip says, which commons-compress leaves to its callers.
final class ProvedStream extends FilterInputStream {
    private final SafeZip zip;
    private final String name;
    private final ZipArchiveEntry entry;
    private final CRC32 crc = new CRC32();
    private long count;

    ProvedStream(SafeZip zip, String name, ZipArchiveEntry entry, InputStream unpacked) {
        super(unpacked);
        this.zip = zip;
        this.name = name;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(to, from, length);
        } catch (IOException e) {
            throw zip.broken(name, "import.zip.entry", e);
        }
        if (read < 0) {
            prove();
            return read;
        }
        crc.update(to, from, read);
        count += read;
        zip.count(name, entry, read, count);
        return read;
    }

    private void prove() {
        if (count != entry.getSize() || crc.getValue() != entry.getCrc())
            throw zip.broken(
                    name,
                    "import.zip.entry",
                    new IOException(count + " / " + entry.getSize() + " B"));
    }

    @Override
    public long skip(long bytes) throws IOException {
        return readNBytes((int) Math.min(bytes, 1 << 16)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
