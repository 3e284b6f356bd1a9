package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.model.Hash;

/// Each link of the chain is made of the one before and of its entry: no entry was taken out, put in or exchanged.
final class ChainHolds implements Invariant {
    @Override
    public String name() {
        return "chain-holds";
    }

    @Override
    public void check(Checked file, Check.Findings findings) {
        Hash[] last = {ChainLink.START};
        file.database.each(
                "select seq, hash, chain from log order by seq",
                row -> {
                    Hash link = Database.hash(row, 3);
                    if (!ChainLink.after(last[0], Database.hash(row, 2)).equals(link))
                        findings.add("entry " + row.getLong(1), Message.of("check.chain"));
                    last[0] = link;
                });
    }
}
