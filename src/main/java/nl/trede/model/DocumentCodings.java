package nl.trede.model;

import nl.trede.text.TextRange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/// The codings of one document in columns, removed ones too, in the order of where their words stand today:
/// by start, then longest first, then by id; those that have lost their words come last. Immutable.
///
/// Rows are numbered from 0 in that order; a number says nothing in another version of the document's codings.
/// `code` and `coder` are indexes in the project's tables. Positions are UTF-16 units, ranges half-open.
public final class DocumentCodings {
    /// The start and end of a coding that has lost its words.
    public static final int LOST = Integer.MAX_VALUE;

    private final DocumentId document;
    private final long[] ids;
    private final int[] starts;
    private final int[] ends;
    private final int[] madeStarts;
    private final int[] madeEnds;
    private final long[] revisions;
    private final int[] codes;
    private final int[] coders;
    private final Facets[] facets;
    private final byte[] origins;
    private final boolean[] removed;
    private final long[] times;

    /// One coding with the indexes of its code and coder, as it goes into the columns.
    ///
    /// @param start where its words stand today, or [#LOST]
    /// @param time milliseconds since 1970
    public record Row(
            long id,
            int start,
            int end,
            RevisionId revision,
            TextRange made,
            int code,
            int coder,
            Facets facets,
            Origin origin,
            boolean removed,
            long time) {
        static final Comparator<Row> ORDER =
                Comparator.comparingInt(Row::start)
                        .thenComparing(Comparator.comparingInt(Row::end).reversed())
                        .thenComparingLong(Row::id);

        /// The same coding where its words stand elsewhere.
        Row standing(int newStart, int newEnd) {
            return new Row(
                    id, newStart, newEnd, revision, made, code, coder, facets, origin, removed,
                    time);
        }
    }

    private static final Origin[] ORIGINS = Origin.values();

    private DocumentCodings(DocumentId document, Row[] rows) {
        this.document = document;
        int n = rows.length;
        ids = new long[n];
        starts = new int[n];
        ends = new int[n];
        madeStarts = new int[n];
        madeEnds = new int[n];
        revisions = new long[n];
        codes = new int[n];
        coders = new int[n];
        facets = new Facets[n];
        origins = new byte[n];
        removed = new boolean[n];
        times = new long[n];
        for (int i = 0; i < n; i++) {
            Row row = rows[i];
            ids[i] = row.id;
            starts[i] = row.start;
            ends[i] = row.end;
            madeStarts[i] = row.made.start();
            madeEnds[i] = row.made.end();
            revisions[i] = row.revision.value();
            codes[i] = row.code;
            coders[i] = row.coder;
            facets[i] = row.facets;
            origins[i] = (byte) Arrays.asList(ORIGINS).indexOf(row.origin);
            removed[i] = row.removed;
            times[i] = row.time;
        }
    }

    public static DocumentCodings none(DocumentId document) {
        return new DocumentCodings(document, new Row[0]);
    }

    /// @param rows in any order
    public static DocumentCodings of(DocumentId document, Collection<Row> rows) {
        Row[] sorted = rows.toArray(Row[]::new);
        Arrays.sort(sorted, Row.ORDER);
        return new DocumentCodings(document, sorted);
    }

    public DocumentId document() {
        return document;
    }

    /// How many rows there are, removed and lost ones too.
    public int size() {
        return ids.length;
    }

    public CodingId id(int row) {
        return new CodingId(document, ids[row]);
    }

    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        return ends[row];
    }

    public boolean isLost(int row) {
        return starts[row] == LOST;
    }

    public boolean isRemoved(int row) {
        return removed[row];
    }

    /// The index of its code, as given, in the project's table of codes.
    public int code(int row) {
        return codes[row];
    }

    public int coder(int row) {
        return coders[row];
    }

    public Facets facets(int row) {
        return facets[row];
    }

    public Origin origin(int row) {
        return ORIGINS[origins[row]];
    }

    /// When it was made, in milliseconds since 1970.
    public long time(int row) {
        return times[row];
    }

    public Passage made(int row) {
        return new Passage(
                new RevisionId(revisions[row]), new TextRange(madeStarts[row], madeEnds[row]));
    }

    boolean areAllOn(RevisionId revision) {
        for (long one : revisions) if (one != revision.value()) return false;
        return true;
    }

    public Optional<TextRange> today(int row) {
        return isLost(row) ? Optional.empty() : Optional.of(new TextRange(starts[row], ends[row]));
    }

    /// The row of a coding, or -1. Looks through all of them: some microseconds for ten thousand.
    public int rowOf(CodingId coding) {
        for (int i = 0; i < ids.length; i++) if (ids[i] == coding.value()) return i;
        return -1;
    }

    /// The first row that starts at or after `position`.
    public int firstStartingFrom(int position) {
        int low = 0;
        int high = ids.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// Whether there is a coding that was not removed.
    public boolean anyExists() {
        for (boolean one : removed) if (!one) return true;
        return false;
    }

    Row row(int i) {
        return new Row(
                ids[i],
                starts[i],
                ends[i],
                new RevisionId(revisions[i]),
                new TextRange(madeStarts[i], madeEnds[i]),
                codes[i],
                coders[i],
                facets[i],
                origin(i),
                removed[i],
                times[i]);
    }

    /// The same with some rows changed or added, by id, and without some.
    DocumentCodings with(Collection<Row> changed, Collection<CodingId> without) {
        long[] replaced =
                LongStream.concat(
                                changed.stream().mapToLong(Row::id),
                                without.stream().mapToLong(CodingId::value))
                        .sorted()
                        .toArray();
        Row[] incoming = changed.toArray(Row[]::new);
        Arrays.sort(incoming, Row.ORDER);
        List<Row> merged = new ArrayList<>(ids.length + incoming.length);
        int next = 0;
        for (int i = 0; i < ids.length; i++) {
            if (Arrays.binarySearch(replaced, ids[i]) >= 0) continue;
            Row kept = row(i);
            while (next < incoming.length && Row.ORDER.compare(incoming[next], kept) < 0)
                merged.add(incoming[next++]);
            merged.add(kept);
        }
        while (next < incoming.length) merged.add(incoming[next++]);
        return new DocumentCodings(document, merged.toArray(Row[]::new));
    }
}
