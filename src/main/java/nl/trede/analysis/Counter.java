package nl.trede.analysis;

import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.text.Segments;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntFunction;

/// Counts one thing in all places of a matrix at once.
abstract sealed class Counter implements Scan.Visitor {
    final Places places;

    private Counter(Places places) {
        this.places = places;
    }

    /// Whether no coding fell in a place.
    abstract boolean isEmpty(int place);

    abstract long count(int place);

    static Counter of(Measure measure, Places places, int coders, IntFunction<Segments> segments) {
        return switch (measure) {
            case CODINGS -> new Codings(places);
            case WORDS, SHARE -> new Words(places, segments);
            case DOCUMENTS -> new Documents(places);
            case CODERS -> new Coders(places, coders);
        };
    }

    /// The one that must be fast. Adds to cells alone: a total is the sum of its cells less what was counted there
    /// more than once.
    static final class Codings extends Counter {
        private final int[] cells;
        private final int[] tooMany;

        Codings(Places places) {
            super(places);
            cells = new int[places.rows() * places.columns()];
            tooMany = new int[places.rows() + places.columns() + 1];
        }

        @Override
        public void document(Scan.Placed placed) {
            int width = places.columns();
            for (int i = 0; i < placed.count(); i++) {
                int[] rows = placed.rows()[i];
                int[] columns = placed.columns()[i];
                if (rows.length == 1 && columns.length == 1) {
                    cells[rows[0] * width + columns[0]]++;
                    continue;
                }
                for (int r : rows) for (int c : columns) cells[r * width + c]++;
                for (int r : rows) tooMany[r] += columns.length - 1;
                for (int c : columns) tooMany[places.rows() + c] += rows.length - 1;
                tooMany[tooMany.length - 1] += rows.length * columns.length - 1;
            }
        }

        @Override
        boolean isEmpty(int place) {
            return count(place) == 0;
        }

        @Override
        long count(int place) {
            if (place < cells.length) return cells[place];
            int total = place - cells.length;
            long sum = -tooMany[total];
            int step = total < places.rows() ? 1 : places.columns();
            int from = total < places.rows() ? total * places.columns() : total - places.rows();
            int to = total < places.rows() ? from + places.columns() : cells.length;
            if (place == places.total()) {
                from = 0;
                step = 1;
            }
            for (int cell = from; cell < to; cell += step) sum += cells[cell];
            return sum;
        }
    }

    /// Those that must look at each coding in each place.
    abstract static sealed class Each extends Counter {
        private Each(Places places) {
            super(places);
        }

        abstract void begin(int document, DocumentCodings all);

        /// The next coding; those of a document come by their start.
        abstract void coding(int row);

        /// It falls in a place; in each once.
        abstract void add(int place);

        @Override
        public void document(Scan.Placed placed) {
            begin(placed.document(), placed.all());
            for (int i = 0; i < placed.count(); i++) {
                coding(placed.codings()[i]);
                for (int r : placed.rows()[i]) {
                    for (int c : placed.columns()[i]) add(places.cell(r, c));
                    add(places.rowTotal(r));
                }
                for (int c : placed.columns()[i]) add(places.columnTotal(c));
                add(places.total());
            }
        }
    }

    /// Since codings come by their start, what they have covered so far of a document ends at one position.
    static final class Words extends Each {
        private final IntFunction<Segments> segmentsOf;
        private final long[] counts;
        private final BitSet used = new BitSet();
        private final int[] documents;
        private final int[] covered;
        private int document = -1;
        private DocumentCodings all = DocumentCodings.none(new DocumentId(0));
        private Segments segments = Segments.NONE;
        private int start;
        private int end;
        private int inAll;

        Words(Places places, IntFunction<Segments> segmentsOf) {
            super(places);
            this.segmentsOf = segmentsOf;
            counts = new long[places.count()];
            documents = new int[places.count()];
            covered = new int[places.count()];
            Arrays.fill(documents, -1);
        }

        @Override
        void begin(int of, DocumentCodings codings) {
            document = of;
            all = codings;
            segments = segmentsOf.apply(of);
        }

        @Override
        void coding(int row) {
            start = all.start(row);
            end = all.end(row);
            inAll = segments.countBeginningIn(Segments.Kind.WORD, start, end);
        }

        @Override
        void add(int place) {
            int from = documents[place] == document ? covered[place] : 0;
            if (from <= start) counts[place] += inAll;
            else if (from < end)
                counts[place] += segments.countBeginningIn(Segments.Kind.WORD, from, end);
            documents[place] = document;
            covered[place] = Math.max(from, end);
            used.set(place);
        }

        @Override
        boolean isEmpty(int place) {
            return !used.get(place);
        }

        @Override
        long count(int place) {
            return counts[place];
        }
    }

    static final class Documents extends Each {
        private final int[] counts;
        private final int[] last;
        private int document = -1;

        Documents(Places places) {
            super(places);
            counts = new int[places.count()];
            last = new int[places.count()];
            Arrays.fill(last, -1);
        }

        @Override
        void begin(int of, DocumentCodings all) {
            document = of;
        }

        @Override
        void coding(int row) {}

        @Override
        void add(int place) {
            if (last[place] != document) counts[place]++;
            last[place] = document;
        }

        @Override
        boolean isEmpty(int place) {
            return counts[place] == 0;
        }

        @Override
        long count(int place) {
            return counts[place];
        }
    }

    /// A set of coders a place, as bits.
    static final class Coders extends Each {
        private final int width;
        private final long[] bits;
        private DocumentCodings all = DocumentCodings.none(new DocumentId(0));
        private int coder;

        Coders(Places places, int coders) {
            super(places);
            width = (coders + 63) / 64;
            bits = new long[Math.multiplyExact(places.count(), width)];
        }

        @Override
        void begin(int document, DocumentCodings codings) {
            all = codings;
        }

        @Override
        void coding(int row) {
            coder = all.coder(row);
        }

        @Override
        void add(int place) {
            bits[place * width + (coder >> 6)] |= 1L << coder;
        }

        @Override
        boolean isEmpty(int place) {
            return count(place) == 0;
        }

        @Override
        long count(int place) {
            long count = 0;
            for (int i = 0; i < width; i++) count += Long.bitCount(bits[place * width + i]);
            return count;
        }
    }
}
