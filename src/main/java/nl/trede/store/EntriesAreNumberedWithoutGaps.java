package nl.trede.store;

import nl.trede.message.Message;

/// The entries of the log are numbered 1, 2, 3, and the parts of each 0, 1, 2.
final class EntriesAreNumberedWithoutGaps implements Invariant {
    @Override
    public String name() {
        return "entries-are-numbered-without-gaps";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        long[] last = {0};
        file.database.each(
                "select seq from log order by seq",
                row -> {
                    long seq = row.getLong(1);
                    if (seq != last[0] + 1)
                        findings.add("entry " + seq, Message.of("check.gap", last[0] + 1));
                    last[0] = seq;
                });
        file.database.each(
                "select seq, count(*), max(n) from part group by seq having count(*) <> max(n) + 1",
                row ->
                        findings.add(
                                "entry " + row.getLong(1),
                                Message.of("check.parts", row.getLong(2), row.getLong(3) + 1)));
    }
}
