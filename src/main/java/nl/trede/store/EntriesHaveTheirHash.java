package nl.trede.store;

import nl.trede.message.Message;

/// The hash of an entry is that of the rest of it: nobody has changed who did what, and when.
final class EntriesHaveTheirHash implements Invariant {
    @Override
    public String name() {
        return "entries-have-their-hash";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        file.log.heads(logged -> {
            if (!logged.entry().isIntact())
                findings.add("entry " + logged.seq(), Message.of("check.entry"));
        });
    }
}
