package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Hash;

import java.util.HashSet;
import java.util.Set;

/// Nothing is left of what was erased, and of every erasure there is a tombstone.
final class ErasedIsGone implements Invariant {
    @Override
    public String name() {
        return "erased-is-gone";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.database.each(
                "select part.seq, part.n from part, erased"
                        + " where part.body is not null and part.kind not in"
                        + " ('thing.erased', 'blob.erased')"
                        + " and ((erased.thing = part.thing and (erased.field = '*' or instr("
                        + "' ' || part.fields || ' ', ' ' || erased.field || ' ') > 0))"
                        + " or (erased.thing = part.within and erased.field = '*'))",
                row ->
                        findings.add(
                                "entry " + row.getLong(1) + ", part " + row.getLong(2),
                                Message.of("check.erased.body")));
        Set<String> tombstones =
                new HashSet<>(
                        file.database.list(
                                "select thing || ' ' || field from erased",
                                row -> Database.text(row, 1)));
        file.database.each(
                "select seq, thing, kind, fields from part"
                        + " where kind in ('thing.erased', 'blob.erased')",
                row -> {
                    for (String field : Database.text(row, 4).split(" ", -1)) {
                        boolean done =
                                Database.text(row, 3).equals("blob.erased")
                                        ? file.isErased(Hash.ofHex(field))
                                        : tombstones.contains(row.getLong(2) + " " + field);
                        if (!done)
                            findings.add("entry " + row.getLong(1), Message.of("check.erased.not"));
                    }
                });
        if (new Erased(file.database).isScrubDue())
            findings.add("file", Message.of("check.erased.scrub"));
    }
}
