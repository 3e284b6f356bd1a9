package nl.trede.store;

import nl.trede.message.Message;

/// No two entries have the same stamp.
final class StampsAreUnique implements Invariant {
    @Override
    public String name() {
        return "stamps-are-unique";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        // the table itself, not its index: that might be what is damaged
        file.database.each(
                "select max(seq), min(seq) from log not indexed group by time, session"
                        + " having count(*) > 1",
                row ->
                        findings.add(
                                "entry " + row.getLong(1),
                                Message.of("check.stamp", row.getLong(2))));
    }
}
