package nl.trede.store;

import nl.trede.message.Message;

/// What was undone does not count, what was redone or never undone does.
final class DecisionsAreFollowed implements Invariant {
    @Override
    public String name() {
        return "decisions-are-followed";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.database.each(
                "select p.seq, p.n, p.counts, coalesce((select d.again from log d"
                        + " where d.decides_time = l.time and d.decides_session = l.session"
                        + " and (d.decides_parts = ''"
                        + " or instr(' ' || d.decides_parts || ' ', ' ' || p.n || ' ') > 0)"
                        + " order by d.time desc, d.session desc limit 1), 1) as should"
                        + " from part p join log l on l.seq = p.seq where p.counts <> should",
                row ->
                        findings.add(
                                "entry " + row.getLong(1) + ", part " + row.getLong(2),
                                Message.of("check.counts")));
    }
}
