package nl.trede.change;

import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Hash;
import nl.trede.model.Stamp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One edit as the log keeps it, the same in every copy.
///
/// @param wall the writer's clock in milliseconds since 1970; for display only
/// @param kind what it was done as: the kind of its one part, `import`, `undo`
/// @param decides what it undoes or redoes, if that is what it does; then it has no parts
/// @param hash of all the rest
public record Entry(
        Stamp stamp,
        CoderId coder,
        long wall,
        String kind,
        Optional<Decision> decides,
        List<Part> parts,
        Hash hash) {
    /// That an entry, or some of its parts, no longer counts, or counts again.
    ///
    /// @param target the entry
    /// @param parts numbers of its parts, from 0; empty for all of them
    /// @param again whether they count again
    public record Decision(Stamp target, Set<Integer> parts, boolean again) {
        public Decision {
            parts = Set.copyOf(parts);
        }

        public boolean concerns(int part) {
            return parts.isEmpty() || parts.contains(part);
        }
    }

    public Entry {
        parts = List.copyOf(parts);
    }

    static Entry of(
            Stamp stamp,
            CoderId coder,
            long wall,
            String kind,
            Optional<Decision> decides,
            List<Part> parts) {
        return new Entry(
                stamp,
                coder,
                wall,
                kind,
                decides,
                parts,
                hash(stamp, coder, wall, kind, decides, parts));
    }

    /// The same entry with other parts of the same hashes: where bodies were destroyed.
    public Entry withParts(List<Part> others) {
        return new Entry(stamp, coder, wall, kind, decides, others, hash);
    }

    /// Whether the hash is that of the rest, and each body that is there is as it was written.
    public boolean isIntact() {
        return hash.equals(hash(stamp, coder, wall, kind, decides, parts))
                && parts.stream().allMatch(Part::isIntact);
    }

    private static Hash hash(
            Stamp stamp,
            CoderId coder,
            long wall,
            String kind,
            Optional<Decision> decides,
            List<Part> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, stamp);
            out.writeLong(coder.value());
            out.writeLong(wall);
            out.writeUTF(kind);
            out.writeBoolean(decides.isPresent());
            if (decides.isPresent()) write(out, decides.get());
            out.writeInt(parts.size());
            for (Part part : parts) write(out, part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Hash.of(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, Stamp stamp) throws IOException {
        out.writeLong(stamp.time());
        out.writeLong(stamp.session());
    }

    private static void write(DataOutputStream out, Decision decision) throws IOException {
        write(out, decision.target);
        out.writeBoolean(decision.again);
        out.writeInt(decision.parts.size());
        for (int part : decision.parts.stream().sorted().toList()) out.writeInt(part);
    }

    private static void write(DataOutputStream out, Part part) throws IOException {
        out.writeUTF(part.kind());
        out.writeInt(part.version());
        out.writeUTF(part.thing().kind().word());
        out.writeLong(part.thing().value());
        out.writeLong(part.thing() instanceof CodingId coding ? coding.document().value() : 0);
        out.writeInt(part.fields().size());
        for (String field : part.fields()) out.writeUTF(field);
        out.write(part.bodyHash().bytes());
    }
}
