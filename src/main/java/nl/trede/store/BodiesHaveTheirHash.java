package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Hash;

import java.nio.charset.StandardCharsets;

/// What an entry says is what was written; it is missing only where it was erased.
final class BodiesHaveTheirHash implements Invariant {
    @Override
    public String name() {
        return "bodies-have-their-hash";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.database.each(
                "select seq, n, body, body_hash from part where body is not null",
                row -> {
                    byte[] body = Database.text(row, 3).getBytes(StandardCharsets.UTF_8);
                    if (!Hash.of(body).equals(Database.hash(row, 4)))
                        findings.add(
                                where(row.getLong(1), row.getLong(2)), Message.of("check.body"));
                });
        file.database.each(
                "select seq, n from part where body is null and not exists"
                        + " (select 1 from erased where erased.thing in (part.thing, part.within)"
                        + " and (erased.field = '*' or instr("
                        + "' ' || part.fields || ' ', ' ' || erased.field || ' ') > 0))",
                row ->
                        findings.add(
                                where(row.getLong(1), row.getLong(2)),
                                Message.of("check.body.missing")));
    }

    private static String where(long seq, long n) {
        return "entry " + seq + ", part " + n;
    }
}
