package nl.trede.store;

import nl.trede.change.Part;
import nl.trede.message.TredeException;
import nl.trede.model.CodingId;
import nl.trede.model.DocumentId;
import nl.trede.model.Thing;

import org.jspecify.annotations.Nullable;

/// What was erased, as the tombstones in the table `erased` say: destroys it where it is, and says what must not come
/// in again.
///
/// A thing is erased as a whole, with the codings on it if it is a document, or in one of its fields; then every body
/// that ever wrote this field goes. SQLite overwrites with zeros what is destroyed here, since `secure_delete` is on.
/// That is not quite enough: when it moves rows from page to page it leaves, once in many thousand times, a copy behind
/// in the gap of a page, where nothing finds it again. So the file is written anew afterwards, by [#scrub].
final class Erased {
    private final Database database;

    /// Whether there is any tombstone at all; looked up once.
    private @Nullable Boolean any;

    private boolean hasErased;

    Erased(Database database) {
        this.database = database;
    }

    void forget() {
        any = null;
        hasErased = false;
    }

    /// Whether something was destroyed since this was last asked.
    boolean hasErased() {
        boolean has = hasErased;
        hasErased = false;
        return has;
    }

    private boolean isAny() {
        Boolean known = any;
        if (known == null)
            any = known = database.first("select 1 from erased", row -> row.getLong(1)).isPresent();
        return known;
    }

    /// Whether the body of a part that arrives must not be kept.
    boolean destroys(Part part) {
        if (part.erases() || !isAny()) return false;
        if (isErased(part.thing().value(), Part.EVERYTHING)) return true;
        if (part.thing() instanceof CodingId coding
                && isErased(coding.document().value(), Part.EVERYTHING)) return true;
        return part.fields().stream().anyMatch(field -> isErased(part.thing().value(), field));
    }

    private boolean isErased(long thing, String field) {
        return database.first(
                        "select 1 from erased where thing = ? and field = ?",
                        row -> row.getLong(1),
                        thing,
                        field)
                .isPresent();
    }

    /// Whether something was destroyed since the file was last written anew.
    boolean isScrubDue() {
        return database.first("select 1 from meta where key = 'scrub'", row -> row.getLong(1))
                .isPresent();
    }

    /// Writes the whole file anew, so that nothing stays of what was destroyed. It is due until it has been done, if
    /// need be when the file is opened next.
    ///
    /// @return whether it was done; there may be no room for it
    boolean scrub() {
        try {
            database.execute("vacuum");
            database.update("delete from meta where key = 'scrub'");
            return true;
        } catch (TredeException later) {
            database.disconnect();
            return false;
        }
    }

    /// Does what an erasure in entry `seq` says, and keeps its tombstone.
    void erase(long seq, Part erasure) {
        database.update("insert or ignore into meta values ('scrub', 'due')");
        hasErased = true;
        for (String field : erasure.fields())
            if (erasure.erasesBlob()) eraseBlob(field);
            else erase(seq, erasure.thing(), field);
    }

    private void eraseBlob(String hash) {
        database.update(
                "insert into blob (hash, kind, bytes) values (?, '', null)"
                        + " on conflict (hash) do update set bytes = null",
                hash);
    }

    private void erase(long seq, Thing thing, String field) {
        database.update(
                "insert or ignore into erased (thing, field, seq) values (?, ?, ?)",
                thing.value(),
                field,
                seq);
        any = true;
        if (field.equals(Part.EVERYTHING)) eraseWhole(thing);
        else
            database.update(
                    "update part set body = null where thing = ? and body is not null"
                            + " and instr(' ' || fields || ' ', ' ' || ? || ' ') > 0"
                            + " and kind not in ('thing.erased', 'blob.erased')",
                    thing.value(),
                    field);
    }

    private void eraseWhole(Thing thing) {
        database.update(
                "update part set body = null where thing = ? and body is not null"
                        + " and kind not in ('thing.erased', 'blob.erased')",
                thing.value());
        database.update("delete from field where thing = ?", thing.value());
        if (thing instanceof DocumentId) {
            database.update(
                    "update part set body = null where within = ? and body is not null"
                            + " and kind not in ('thing.erased', 'blob.erased')",
                    thing.value());
            database.update("delete from coding where document = ?", thing.value());
        }
        if (thing instanceof CodingId coding)
            database.update(
                    "delete from coding where document = ? and id = ?",
                    coding.document().value(),
                    coding.value());
    }
}
