package nl.trede.store;

import nl.trede.change.Blob;
import nl.trede.model.Hash;

import java.util.Optional;

/// The texts, segments and original files of a project by their hash: the table `blob`.
final class Blobs {
    private final Database database;

    Blobs(Database database) {
        this.database = database;
    }

    /// Puts it in, unless it is there or was erased.
    void put(Blob blob) {
        String hash = blob.hash().hex();
        if (database.first("select 1 from blob where hash = ?", row -> row.getLong(1), hash)
                .isPresent()) return;
        database.update(
                "insert into blob (hash, kind, bytes) values (?, ?, ?)",
                hash,
                blob.kind(),
                blob.bytes());
    }

    /// The bytes of a blob; empty if it was erased or never was here.
    ///
    /// @throws nl.trede.message.TredeException if they are not what was put in
    Optional<byte[]> get(Hash hash) {
        Optional<byte[]> bytes =
                database.first(
                                "select bytes from blob where hash = ?",
                                row -> Optional.ofNullable(row.getBytes(1)),
                                hash.hex())
                        .flatMap(found -> found);
        if (bytes.isPresent() && !Hash.of(bytes.get()).equals(hash))
            throw Failure.damaged().at(database.file()).asException();
        return bytes;
    }
}
