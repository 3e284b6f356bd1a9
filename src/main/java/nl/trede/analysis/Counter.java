package nl.trede.analysis;

import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.text.Segments;

import java.util.Arrays;
import java.util.function.IntFunction;

/// Counts one thing in many places at once: in each cell and each total.
sealed interface Counter {
    /// The codings that follow stand on this document.
    void document(int document, DocumentCodings all);

    /// The next coding; those of a document come by their start.
    void coding(int row);

    /// It falls in a place, in each once.
    void add(int place);

    long count(int place);

    static Counter of(Measure measure, int places, int coders, IntFunction<Segments> segments) {
        return switch (measure) {
            case CODINGS -> new Codings(places);
            case WORDS, SHARE -> new Words(places, segments);
            case DOCUMENTS -> new Documents(places);
            case CODERS -> new Coders(places, coders);
        };
    }

    final class Codings implements Counter {
        private final int[] counts;

        Codings(int places) {
            counts = new int[places];
        }

        @Override
        public void document(int document, DocumentCodings all) {}

        @Override
        public void coding(int row) {}

        @Override
        public void add(int place) {
            counts[place]++;
        }

        @Override
        public long count(int place) {
            return counts[place];
        }
    }

    /// Since codings come by their start, what they have covered so far of a document ends at one position.
    final class Words implements Counter {
        private final IntFunction<Segments> segmentsOf;
        private final long[] counts;
        private final int[] documents;
        private final int[] covered;
        private int document = -1;
        private DocumentCodings all;
        private Segments segments = Segments.NONE;
        private boolean looked;
        private int start;
        private int end;
        private int inAll;

        Words(int places, IntFunction<Segments> segmentsOf) {
            this.segmentsOf = segmentsOf;
            counts = new long[places];
            documents = new int[places];
            covered = new int[places];
            all = DocumentCodings.none(new DocumentId(0));
            Arrays.fill(documents, -1);
        }

        @Override
        public void document(int of, DocumentCodings codings) {
            document = of;
            all = codings;
            looked = false;
        }

        @Override
        public void coding(int row) {
            if (!looked) segments = segmentsOf.apply(document);
            looked = true;
            start = all.start(row);
            end = all.end(row);
            inAll = segments.countBeginningIn(Segments.Kind.WORD, start, end);
        }

        @Override
        public void add(int place) {
            int from = documents[place] == document ? covered[place] : 0;
            if (from <= start) counts[place] += inAll;
            else if (from < end)
                counts[place] += segments.countBeginningIn(Segments.Kind.WORD, from, end);
            documents[place] = document;
            covered[place] = Math.max(from, end);
        }

        @Override
        public long count(int place) {
            return counts[place];
        }
    }

    final class Documents implements Counter {
        private final int[] counts;
        private final int[] last;
        private int document = -1;

        Documents(int places) {
            counts = new int[places];
            last = new int[places];
            Arrays.fill(last, -1);
        }

        @Override
        public void document(int of, DocumentCodings all) {
            document = of;
        }

        @Override
        public void coding(int row) {}

        @Override
        public void add(int place) {
            if (last[place] != document) counts[place]++;
            last[place] = document;
        }

        @Override
        public long count(int place) {
            return counts[place];
        }
    }

    /// A set of coders a place, as bits.
    final class Coders implements Counter {
        private final int width;
        private final long[] bits;
        private DocumentCodings all;
        private int coder;

        Coders(int places, int coders) {
            width = (coders + 63) / 64;
            bits = new long[places * width];
            all = DocumentCodings.none(new DocumentId(0));
        }

        @Override
        public void document(int document, DocumentCodings codings) {
            all = codings;
        }

        @Override
        public void coding(int row) {
            coder = all.coder(row);
        }

        @Override
        public void add(int place) {
            bits[place * width + (coder >> 6)] |= 1L << coder;
        }

        @Override
        public long count(int place) {
            long count = 0;
            for (int i = 0; i < width; i++) count += Long.bitCount(bits[place * width + i]);
            return count;
        }
    }
}
