package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Hash;
import nl.trede.text.Segments;

/// Texts, segments and original files are what was put in.
final class BlobsHaveTheirHash implements Invariant {
    @Override
    public String name() {
        return "blobs-have-their-hash";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        for (String hash :
                file.database.list(
                        "select hash from blob where bytes is not null",
                        row -> Database.text(row, 1)))
            file.database.each(
                    "select kind, bytes from blob where hash = ?",
                    row -> {
                        byte[] bytes = row.getBytes(2);
                        boolean intact = bytes != null && Hash.of(bytes).hex().equals(hash);
                        if (!intact || !isReadable(Database.text(row, 1), bytes))
                            findings.add("blob " + hash, Message.of("check.blob"));
                    },
                    hash);
    }

    private static boolean isReadable(String kind, byte[] bytes) {
        return switch (kind) {
            case "text", "original" -> true;
            case "segments" -> {
                try {
                    Segments.of(bytes);
                    yield true;
                } catch (IllegalArgumentException unreadable) {
                    yield false;
                }
            }
            default -> false;
        };
    }
}
