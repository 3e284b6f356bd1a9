package nl.trede.exchange;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.Filter;
import org.apache.pdfbox.filter.FilterFactory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// How much the streams of a PDF unpack to, measured before PDFBox unpacks them, which it does in memory and
/// without a bound.
final class PdfStreams {
    private static final int LOOK_BACK = 4096;

    private PdfStreams() {}

    /// Looks at the bytes of the file for deflated streams. Some of them are unpacked while it is opened, so that
    /// asking PDFBox where they are is too late.
    static void measurePacked(FileBytes file) {
        byte[] bytes = file.bytes();
        byte[] keyword = "stream".getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 16];
        for (int at = indexOf(bytes, keyword, 0); at >= 0; at = indexOf(bytes, keyword, at + 1)) {
            int data = at + keyword.length;
            if (data < bytes.length && bytes[data] == '\r') data++;
            if (data < bytes.length && bytes[data] == '\n') data++;
            if (isDeflated(bytes, data) && !isPicture(bytes, at)) measure(file, data, buffer);
        }
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int i = from; i + wanted.length <= bytes.length; i++) {
            int same = 0;
            while (same < wanted.length && bytes[i + same] == wanted[same]) same++;
            if (same == wanted.length) return i;
        }
        return -1;
    }

    /// The two bytes with which zlib begins are a number that 31 divides.
    private static boolean isDeflated(byte[] bytes, int at) {
        return at + 1 < bytes.length
                && (bytes[at] & 0x0f) == 8
                && ((bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff)) % 31 == 0;
    }

    /// Whether the dictionary before a stream says that it is a picture and nothing that PDFBox unpacks anyway.
    /// Names can be written in ways that hide them; where there is a sign of that, it is not believed.
    private static boolean isPicture(byte[] bytes, int keyword) {
        int from = Math.max(0, keyword - LOOK_BACK);
        String before = new String(bytes, from, keyword - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(before.lastIndexOf("obj") + 1);
        return dictionary.contains("/Image")
                && !dictionary.contains("/ObjStm")
                && !dictionary.contains("/XRef")
                && !dictionary.contains("#");
    }

    private static void measure(FileBytes file, int data, byte[] buffer) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file.bytes(), data, file.bytes().length - data);
            while (inflater.inflate(buffer) > 0)
                if (inflater.getBytesWritten() > Limits.STREAM_BYTES) throw tooMuch(file);
        } catch (DataFormatException endOfWhatCanBeUnpacked) {
            // Damage is PDFBox's to find: it repairs much of it.
        } finally {
            inflater.end();
        }
    }

    private static RuntimeException tooMuch(FileBytes file) {
        return Limits.exceeded(
                file.file().toString(), "import.limit.stream", Limits.STREAM_BYTES >> 20);
    }

    /// Looks at the streams that only an opened document shows as they are: encrypted, or packed otherwise.
    static void measureOthers(FileBytes file, COSDocument document) throws IOException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSObject object = document.getObjectFromPool(key);
            if (!(object.getObject() instanceof COSStream stream)) continue;
            List<COSName> filters = filters(stream);
            boolean seenBefore =
                    !document.isEncrypted() && filters.equals(List.of(COSName.FLATE_DECODE));
            boolean picture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
            if (!filters.isEmpty() && !seenBefore && !picture) unpack(file, stream, filters);
        }
    }

    private static List<COSName> filters(COSStream stream) {
        List<COSName> names = new ArrayList<>();
        COSBase filters = stream.getFilters();
        if (filters instanceof COSName name) names.add(name);
        if (filters instanceof COSArray array)
            for (int i = 0; i < array.size(); i++)
                if (array.getObject(i) instanceof COSName name && !names.contains(name))
                    names.add(name);
        return names;
    }

    private static void unpack(FileBytes file, COSStream stream, List<COSName> filters)
            throws IOException {
        byte[] packed;
        try (InputStream in = stream.createRawInputStream()) {
            packed = in.readAllBytes();
        }
        for (int i = 0; i < filters.size(); i++) {
            Filter filter = FilterFactory.INSTANCE.getFilter(filters.get(i));
            boolean last = i == filters.size() - 1;
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            OutputStream out = last ? OutputStream.nullOutputStream() : unpacked;
            filter.decode(new ByteArrayInputStream(packed), new Counted(file, out), stream, i);
            packed = unpacked.toByteArray();
        }
    }

    private static final class Counted extends OutputStream {
        private final FileBytes file;
        private final OutputStream out;
        private long count;

        Counted(FileBytes file, OutputStream out) {
            this.file = file;
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            count += length;
            if (count > Limits.STREAM_BYTES) throw tooMuch(file);
            out.write(bytes, from, length);
        }
    }
}
