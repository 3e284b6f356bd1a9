package nl.trede.model;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 of some bytes: the address of a text, of segments, of an original file.
public record Hash(long a, long b, long c, long d) implements Comparable<Hash> {
    public static final int BYTES = 32;

    public static Hash of(byte[] bytes) {
        return ofDigest(digest().digest(bytes));
    }

    /// The hash whose own 32 bytes these are.
    public static Hash ofDigest(byte[] digest) {
        if (digest.length != BYTES) throw new IllegalArgumentException("not a SHA-256");
        ByteBuffer in = ByteBuffer.wrap(digest);
        return new Hash(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    public static Hash ofHex(String hex) {
        return ofDigest(HexFormat.of().parseHex(hex));
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(a).putLong(b).putLong(c).putLong(d).array();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public int compareTo(Hash other) {
        return hex().compareTo(other.hex());
    }

    @Override
    public String toString() {
        return hex();
    }
}
