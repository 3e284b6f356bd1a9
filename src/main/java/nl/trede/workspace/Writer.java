package nl.trede.workspace;

import nl.trede.change.Author;
import nl.trede.change.Change;
import nl.trede.change.Edits;
import nl.trede.change.Ids;
import nl.trede.change.Session;
import nl.trede.model.CoderId;
import nl.trede.model.Hash;
import nl.trede.model.Project;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;

/// Who writes in this opening of a project: the coder, and the session with its clock and its random numbers.
///
/// Used by the project thread, but for [#ids()], which any thread may use.
final class Writer implements ProjectThread.Signing {
    private static final int SALT_BYTES = 16;

    private final String coderName;
    private final String installation;
    private final long sessionKey;
    private final InstantSource clock;
    private final Supplier<String> salts;
    private final Ids ids;
    private final CoderId newCoder;
    private @Nullable Author author;

    private Writer(
            String coderName,
            String installation,
            long sessionKey,
            InstantSource clock,
            Supplier<String> salts,
            Ids ids) {
        this.coderName = coderName;
        this.installation = installation;
        this.sessionKey = sessionKey;
        this.clock = clock;
        this.salts = salts;
        this.ids = ids;
        newCoder = new CoderId(ids.next());
    }

    static Writer of(String coder, String installation) {
        SecureRandom random = new SecureRandom();
        return new Writer(
                coder,
                installation,
                random.nextLong(),
                InstantSource.system(),
                () -> salt(random),
                new Ids(random::nextLong));
    }

    private static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Base64.getEncoder().withoutPadding().encodeToString(salt);
    }

    /// Writes the same each time.
    static Writer alike(Workspace.Alike who) {
        long[] count = {0};
        return new Writer(
                who.coder(),
                "",
                who.session(),
                InstantSource.fixed(who.moment()),
                () -> salt(who.seed(), count[0]++),
                new Ids(who::session));
    }

    private static String salt(Hash seed, long count) {
        byte[] bytes = (seed.hex() + count).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(Hash.of(bytes).bytes(), SALT_BYTES));
    }

    Ids ids() {
        return ids;
    }

    String coderName() {
        return coderName;
    }

    /// The coder in a project: the one of that name, or the one that the first edit will add.
    CoderId coder(Project project) {
        return Edits.coderNamed(project, coderName).map(coder -> coder.id()).orElse(newCoder);
    }

    @Override
    public Author author(Project newest, long newestTime) {
        Author known = author;
        CoderId coder = coder(newest);
        if (known != null && known.session().coder().equals(coder)) return known;
        Session session =
                new Session(sessionKey, coder, installation, Workspace.VERSION, clock.millis());
        author = known = new Author(session, clock, salts, newestTime);
        return known;
    }

    @Override
    public Optional<Change> first(Project newest) {
        return Edits.coderNamed(newest, coderName).isPresent()
                ? Optional.empty()
                : Optional.of(Edits.addCoder(newest, newCoder, coderName));
    }

    @Override
    public void forget() {
        author = null;
    }
}
