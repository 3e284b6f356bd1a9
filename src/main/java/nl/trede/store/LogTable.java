package nl.trede.store;

import nl.trede.change.Entry;
import nl.trede.change.Fold;
import nl.trede.change.Log;
import nl.trede.change.Part;
import nl.trede.model.CodingId;
import nl.trede.model.Hash;
import nl.trede.model.Project;
import nl.trede.model.Stamp;
import nl.trede.model.Thing;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The log as it stands in a file: the tables `log` and `part`. What is read in bulk is read in portions, so that
/// nobody waits to write while a long log is looked through.
final class LogTable implements Log {
    private static final int PORTION = 1000;

    /// The end of the log: the number and the link of its last entry.
    private record End(long seq, Hash chain) {}

    private final Database database;
    private final InstantSource clock;
    private final Erased erased;

    /// Known while nothing went wrong, so that an edit need not look it up.
    private @Nullable End end;

    LogTable(Database database, Erased erased, InstantSource clock) {
        this.database = database;
        this.erased = erased;
        this.clock = clock;
    }

    /// Forgets what was known of the file: a transaction was undone.
    void forget() {
        end = null;
        erased.forget();
    }

    private End end() {
        End known = end;
        if (known != null) return known;
        known =
                database.first(
                                "select seq, chain from log order by seq desc limit 1",
                                row -> new End(row.getLong(1), Database.hash(row, 2)))
                        .orElse(new End(0, ChainLink.START));
        end = known;
        return known;
    }

    /// The number of the last entry; 0 where there is none.
    long lastSeq() {
        return end().seq;
    }

    Hash lastChain() {
        return end().chain;
    }

    @Override
    public void append(Entry entry, boolean merged) {
        database.requireTransaction();
        long seq = end().seq + 1;
        Hash chain = ChainLink.after(end().chain, entry.hash());
        insert(seq, chain, entry, merged);
        List<Entry.Decision> decisions = merged ? decisionsOn(entry.stamp()) : List.of();
        for (int n = 0; n < entry.parts().size(); n++)
            insert(seq, n, entry.parts().get(n), counts(decisions, n));
        for (Part part : entry.parts()) if (part.erases()) erased.erase(seq, part);
        entry.decides().ifPresent(decision -> decide(decision.target()));
        end = new End(seq, chain);
    }

    private void insert(long seq, Hash chain, Entry entry, boolean merged) {
        Optional<Entry.Decision> decides = entry.decides();
        database.update(
                "insert into log values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                entry.stamp().time(),
                entry.stamp().session(),
                entry.coder().value(),
                entry.wall(),
                merged ? clock.millis() : null,
                entry.kind(),
                decides.isPresent() ? decides.get().target().time() : null,
                decides.isPresent() ? decides.get().target().session() : null,
                decides.isPresent() ? LogRows.numbers(decides.get().parts()) : null,
                decides.isPresent() ? (decides.get().again() ? 1 : 0) : null,
                entry.hash().bytes(),
                chain.bytes());
    }

    private void insert(long seq, int n, Part part, boolean counts) {
        database.update(
                "insert into part values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                seq,
                n,
                part.kind(),
                part.version(),
                part.thing().kind().word(),
                part.thing().value(),
                part.thing() instanceof CodingId coding ? coding.document().value() : 0L,
                String.join(" ", part.fields()),
                erased.destroys(part) ? null : part.body().orElse(null),
                part.bodyHash().bytes(),
                counts ? 1 : 0,
                part.isUnknown() ? 1 : 0);
    }

    /// Brings up to date which parts of an entry count, if it is here.
    private void decide(Stamp target) {
        Optional<Long> seq =
                database.first(
                        "select seq from log where time = ? and session = ?",
                        row -> row.getLong(1),
                        target.time(),
                        target.session());
        if (seq.isEmpty()) return;
        List<Entry.Decision> decisions = decisionsOn(target);
        long parts = database.number("select count(*) from part where seq = ?", seq.get());
        for (int n = 0; n < parts; n++) {
            int counts = counts(decisions, n) ? 1 : 0;
            database.update(
                    "update part set counts = ? where seq = ? and n = ? and counts <> ?",
                    counts,
                    seq.get(),
                    n,
                    counts);
        }
    }

    /// What was decided on an entry, earliest first by stamp.
    private List<Entry.Decision> decisionsOn(Stamp target) {
        return database.list(
                "select decides_parts, again from log where decides_time = ? and decides_session ="
                        + " ? order by time, session",
                row ->
                        new Entry.Decision(
                                target,
                                LogRows.numbers(Database.text(row, 1)),
                                row.getLong(2) == 1),
                target.time(),
                target.session());
    }

    private static boolean counts(List<Entry.Decision> earliestFirst, int n) {
        boolean counts = true;
        for (Entry.Decision decision : earliestFirst)
            if (decision.concerns(n)) counts = decision.again();
        return counts;
    }

    @Override
    public boolean has(Stamp stamp) {
        return database.first(
                        "select 1 from log where time = ? and session = ?",
                        row -> row.getLong(1),
                        stamp.time(),
                        stamp.session())
                .isPresent();
    }

    @Override
    public Optional<Logged> entry(Stamp stamp) {
        return database.first(
                        LogRows.ENTRY + "where time = ? and session = ?",
                        LogRows::head,
                        stamp.time(),
                        stamp.session())
                .map(head ->
                        head.with(
                                database.list(
                                        LogRows.PART + "where seq = ? order by n",
                                        LogRows::part,
                                        head.seq())));
    }

    @Override
    public List<Past> past(Thing thing) {
        return database.list(
                "select p.seq, p.n, p.kind, p.version, p.thing_kind, p.thing, p.within, p.fields,"
                        + " p.body, p.body_hash, p.counts, l.time, l.session from part p"
                        + " join log l on l.seq = p.seq where p.thing = ? and p.thing_kind = ?",
                row ->
                        new Past(
                                new Stamp(row.getLong(12), row.getLong(13)),
                                row.getInt(2),
                                LogRows.part(row),
                                row.getInt(11) == 1),
                thing.value(),
                thing.kind().word());
    }

    @Override
    public boolean counts(Stamp stamp, int n) {
        return database.first(
                        "select p.counts from part p join log l on l.seq = p.seq"
                                + " where l.time = ? and l.session = ? and p.n = ?",
                        row -> row.getInt(1) == 1,
                        stamp.time(),
                        stamp.session(),
                        n)
                .orElse(true);
    }

    @Override
    public void newestFirst(Visitor each) {
        long before = end().seq + 1;
        while (before > 1) {
            long from = Math.max(1, before - PORTION);
            for (Logged logged : between(from, before - 1).reversed())
                if (!each.visit(logged)) return;
            before = from;
        }
    }

    @Override
    public void upTo(long seq, Consumer<Logged> each) {
        long last = Math.min(seq, end().seq);
        for (long from = 1; from <= last; from += PORTION)
            between(from, Math.min(last, from + PORTION - 1)).forEach(each);
    }

    /// Entries in order of arrival with parts that say what they touch, but not what they write: for who wants to know
    /// whether anything but the bodies is damaged.
    void heads(Consumer<Logged> each) {
        for (long from = 1; from <= end().seq; from += PORTION)
            between(from, from + PORTION - 1, LogRows::bare).forEach(each);
    }

    private List<Logged> between(long from, long to) {
        return between(from, to, LogRows::part);
    }

    private List<Logged> between(long from, long to, Database.Row<Part> read) {
        Map<Long, List<Part>> parts = new HashMap<>();
        database.each(
                LogRows.PART + "where seq between ? and ? order by seq, n",
                row ->
                        parts.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(read.read(row)),
                from,
                to);
        return database
                .list(
                        LogRows.ENTRY + "where seq between ? and ? order by seq",
                        LogRows::head,
                        from,
                        to)
                .stream()
                .map(head -> head.with(parts.getOrDefault(head.seq(), List.of())))
                .toList();
    }

    @Override
    public boolean hasUnknown() {
        return database.first("select 1 from part where unknown = 1", row -> row.getLong(1))
                .isPresent();
    }

    /// Whether parts that nobody could read when they came in can be read by this version of the program.
    boolean hasLearnt() {
        return database.list(LogRows.PART + "where unknown = 1", LogRows::part).stream()
                .anyMatch(part -> !part.isUnknown());
    }

    /// Works out again, for every part, whether it is known, whether it counts, and whether it was erased.
    void examine() {
        database.update("update part set counts = 1 where counts <> 1");
        database.list(
                        "select distinct decides_time, decides_session from log"
                                + " where decides_time is not null",
                        row -> new Stamp(row.getLong(1), row.getLong(2)))
                .forEach(this::decide);
        database.update("delete from erased");
        upTo(
                Long.MAX_VALUE,
                logged -> {
                    for (int n = 0; n < logged.entry().parts().size(); n++) {
                        Part part = logged.entry().parts().get(n);
                        int unknown = part.isUnknown() ? 1 : 0;
                        database.update(
                                "update part set unknown = ? where seq = ? and n = ? and unknown <>"
                                        + " ?",
                                unknown,
                                logged.seq(),
                                n,
                                unknown);
                        if (part.erases()) erased.erase(logged.seq(), part);
                    }
                });
    }

    /// What all entries add up to.
    Project folded() {
        Fold fold = new Fold();
        upTo(Long.MAX_VALUE, logged -> fold.add(logged.entry()));
        return fold.project();
    }

    /// The largest time of any stamp; 0 where there is none.
    long newestTime() {
        return database.number("select max(time) from log");
    }
}
