package nl.trede.store;

import nl.trede.model.Hash;

import java.security.MessageDigest;

/// How the entries of one copy are chained: each link is the hash of the one before and of its entry, so that no entry
/// can be changed, taken out or put in between without the rest of the chain showing it.
final class ChainLink {
    /// Before the first entry.
    static final Hash START = new Hash(0, 0, 0, 0);

    private ChainLink() {}

    static Hash after(Hash last, Hash entry) {
        MessageDigest digest = Hash.digest();
        digest.update(last.bytes());
        digest.update(entry.bytes());
        return Hash.ofDigest(digest.digest());
    }
}
