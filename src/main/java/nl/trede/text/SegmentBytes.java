package nl.trede.text;

import nl.trede.text.Segments.Kind;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Segments as bytes: a version, then for each kind that has a finder its code, the finder's name, the number
/// of segments, and for each the distance from the end of the one before, its length, and its label where the
/// kind has labels. All numbers are variable-length, seven bits a byte, lowest first.
final class SegmentBytes {
    private static final int VERSION = 1;

    private SegmentBytes() {}

    static byte[] write(Segments segments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        number(out, VERSION);
        for (Kind kind : Kind.values()) {
            if (segments.foundBy(kind).isEmpty()) continue;
            number(out, kind.code);
            text(out, segments.foundBy(kind));
            int count = segments.count(kind);
            number(out, count);
            int last = 0;
            for (int i = 0; i < count; i++) {
                number(out, segments.start(kind, i) - last);
                last = segments.end(kind, i);
                number(out, last - segments.start(kind, i));
                if (kind.isLabelled()) text(out, segments.label(kind, i));
            }
        }
        return out.toByteArray();
    }

    static Segments read(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (number(in) != VERSION)
                throw new IllegalArgumentException("unknown version of segments");
            Segments.Builder segments = new Segments.Builder();
            while (in.hasRemaining()) readLayer(in, segments);
            return checked(segments.build(), bytes);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("not segments", e);
        }
    }

    /// Refuses what reads as segments but is not how they are written: kinds in another order, text that is not
    /// UTF-8, numbers that are too long. Otherwise two hashes could stand for one division of a text.
    private static Segments checked(Segments segments, byte[] bytes) {
        if (!Arrays.equals(write(segments), bytes))
            throw new IllegalArgumentException("not segments as they are written");
        return segments;
    }

    /// Takes the count at nobody's word: each segment needs bytes of its own, and memory grows with those.
    private static void readLayer(ByteBuffer in, Segments.Builder segments) {
        Kind kind = Kind.of(number(in));
        segments.foundBy(kind, text(in));
        int count = number(in);
        int last = 0;
        for (int i = 0; i < count; i++) {
            int start = last + number(in);
            last = start + number(in);
            segments.add(kind, start, last, kind.isLabelled() ? text(in) : "");
        }
    }

    private static void number(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    private static int number(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) return value;
        }
        throw new IllegalArgumentException("not a number");
    }

    private static void text(ByteArrayOutputStream out, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(out, bytes.length);
        out.writeBytes(bytes);
    }

    private static String text(ByteBuffer in) {
        int length = number(in);
        if (length < 0 || length > in.remaining()) throw new IllegalArgumentException("not a text");
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
