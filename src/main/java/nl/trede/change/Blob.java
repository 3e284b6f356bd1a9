package nl.trede.change;

import nl.trede.model.Hash;
import nl.trede.text.Segments;

import java.nio.charset.StandardCharsets;

/// Bytes that a project keeps beside its log under their hash: a text, how it is divided, an original file.
///
/// @param kind `text`, `segments` or `original`
public record Blob(Hash hash, String kind, byte[] bytes) {
    public static Blob text(String text) {
        return of("text", text.getBytes(StandardCharsets.UTF_8));
    }

    public static Blob segments(Segments segments) {
        return of("segments", segments.toBytes());
    }

    public static Blob original(byte[] bytes) {
        return of("original", bytes);
    }

    private static Blob of(String kind, byte[] bytes) {
        return new Blob(Hash.of(bytes), kind, bytes);
    }
}
