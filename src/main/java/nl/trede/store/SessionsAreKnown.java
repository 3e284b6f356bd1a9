package nl.trede.store;

import nl.trede.message.Message;

/// Of every entry it is known in which session it was written.
final class SessionsAreKnown implements Invariant {
    @Override
    public String name() {
        return "sessions-are-known";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.database.each(
                "select seq from log where session not in (select key from session)",
                row -> findings.add("entry " + row.getLong(1), Message.of("check.session")));
    }
}
