package nl.trede.store;

import nl.trede.message.Message;
import nl.trede.message.Progress;
import nl.trede.message.TredeException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Looks whether a project file is sound: one [Invariant] after the other. Only reads, over a connection of its own, so
/// that it may run beside whoever has the file open. For any thread.
public final class Check {
    /// How often it looks again when somebody wrote meanwhile and something seemed wrong.
    private static final int ATTEMPTS = 3;

    private static final List<Invariant> ALL =
            List.of(
                    new DatabaseIsSound(),
                    new EntriesAreNumberedWithoutGaps(),
                    new StampsAreUnique(),
                    new EntriesHaveTheirHash(),
                    new ChainHolds(),
                    new BodiesHaveTheirHash(),
                    new SessionsAreKnown(),
                    new DecisionsAreFollowed(),
                    new ErasedIsGone(),
                    new TablesAddUpToTheLog(),
                    new BlobsHaveTheirHash(),
                    new RevisionsHaveTheirTexts(),
                    new CodingsLieInTheirTexts(),
                    new ReferencesAreAlive());

    private Check() {}

    /// Something that is not as it should be.
    ///
    /// @param check the invariant, a stable name as in `chain-holds`
    /// @param where the entry, document or coding: `entry 12`, `coding 34`
    public record Finding(String check, String where, Message what) {}

    /// @param codings how many there are, removed ones not counted
    public record Result(List<Finding> findings, long entries, long codings) {
        public Result {
            findings = List.copyOf(findings);
        }

        public boolean isSound() {
            return findings.isEmpty();
        }
    }

    /// @throws TredeException if it is no project at all, or cannot be opened
    public static Result of(Path path, Progress progress) {
        return of(path, progress, Seams.NONE);
    }

    static Result of(Path path, Progress progress, Seams seams) {
        try (ProjectFile file = new Opening(path, seams).toRead();
                Database database =
                        new Database(file.path(), Database.Access.READ, seams.connections())) {
            Result result = new Result(List.of(), 0, 0);
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                long before = database.number("pragma data_version");
                result = once(new Checked(database, file, seams.clock()), progress);
                boolean undisturbed = database.number("pragma data_version") == before;
                if (undisturbed || result.isSound()) return result;
            }
            return result;
        }
    }

    private static Result once(Checked file, Progress progress) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            progress.step(i, ALL.size());
            Invariant invariant = ALL.get(i);
            Findings findings = new Findings(invariant.name(), all);
            try {
                invariant.check(file, findings);
            } catch (TredeException e) {
                findings.add("file", Message.of("check.unreadable", e.problem().what()));
            }
        }
        progress.step(ALL.size(), ALL.size());
        return new Result(all, file.count("log"), file.count("coding where removed = 0"));
    }

    /// Where an invariant puts what it finds; the first hundred are enough to know.
    static final class Findings {
        private static final int MOST = 100;

        private final String check;
        private final List<Finding> all;
        private int found;

        Findings(String check, List<Finding> all) {
            this.check = check;
            this.all = all;
        }

        void add(String where, Message what) {
            if (found++ < MOST) all.add(new Finding(check, where, what));
        }
    }
}
