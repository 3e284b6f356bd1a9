package nl.trede.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How one text is divided: its paragraphs, turns, sentences, words, time stamps and pages, each kind with the
/// name of what found it. Found once, when a text comes in, and stored with it: what agreement and
/// co-occurrence were counted on must not drift when a model changes.
///
/// Segments of a kind are in order and do not overlap; they need not cover the text. Positions are UTF-16 units.
/// Immutable.
public final class Segments {
    /// What the text is divided into.
    public enum Kind {
        PARAGRAPH(1),
        /// What one speaker says before another does; its label is the speaker as written, without the colon.
        TURN(2),
        SENTENCE(3),
        /// A stretch of the JDK's word iterator that has a letter or digit in it.
        WORD(4),
        /// A time stamp of a recording; its label is what it says, `00:12:03`. Its characters are no words.
        TIME(5),
        /// A page of the source; its label is the page's number.
        PAGE(6);

        /// Stands for the kind in bytes; never changes.
        final int code;

        Kind(int code) {
            this.code = code;
        }

        static Kind of(int code) {
            for (Kind kind : values()) if (kind.code == code) return kind;
            throw new IllegalArgumentException("unknown kind of segments: " + code);
        }

        boolean isLabelled() {
            return this == TURN || this == TIME || this == PAGE;
        }
    }

    public static final Segments NONE = new Builder().build();

    private final Map<Kind, Layer> layers;

    private record Layer(String foundBy, int[] starts, int[] ends, List<String> labels) {}

    private Segments(Map<Kind, Layer> layers) {
        this.layers = layers;
    }

    /// The name and version of what found the segments of a kind; empty where there are none.
    public String foundBy(Kind kind) {
        return layer(kind).foundBy;
    }

    public int count(Kind kind) {
        return layer(kind).starts.length;
    }

    public int start(Kind kind, int index) {
        return layer(kind).starts[index];
    }

    public int end(Kind kind, int index) {
        return layer(kind).ends[index];
    }

    public TextRange range(Kind kind, int index) {
        Layer layer = layer(kind);
        return new TextRange(layer.starts[index], layer.ends[index]);
    }

    /// The speaker of a turn, the time of a stamp, the number of a page; empty for the other kinds.
    public String label(Kind kind, int index) {
        List<String> labels = layer(kind).labels;
        return labels.isEmpty() ? "" : labels.get(index);
    }

    /// The segment that contains `position`, if one does.
    public Optional<Integer> at(Kind kind, int position) {
        int index = lastStartingAtOrBefore(kind, position);
        return index >= 0 && position < layer(kind).ends[index]
                ? Optional.of(index)
                : Optional.empty();
    }

    /// How many segments of a kind begin in `[from, to)`; words belong to the range in which they begin. `from`
    /// is not larger than `to`.
    public int countBeginningIn(Kind kind, int from, int to) {
        return firstStartingFrom(kind, to) - firstStartingFrom(kind, from);
    }

    /// The index of the first segment that starts at or after `position`; the count of the kind if there is none.
    public int firstStartingFrom(Kind kind, int position) {
        int found = Arrays.binarySearch(layer(kind).starts, position);
        return found >= 0 ? found : -found - 1;
    }

    /// The smallest range that encloses `range` and cuts no segment of a kind: `range` itself where it lies
    /// outside of all of them.
    public TextRange widen(Kind kind, TextRange range) {
        int first = at(kind, range.start()).map(i -> start(kind, i)).orElse(range.start());
        int last = at(kind, range.end() - 1).map(i -> end(kind, i)).orElse(range.end());
        return new TextRange(first, last);
    }

    private int lastStartingAtOrBefore(Kind kind, int position) {
        int found = Arrays.binarySearch(layer(kind).starts, position);
        return found >= 0 ? found : -found - 2;
    }

    private static final Layer EMPTY = new Layer("", new int[0], new int[0], List.of());

    private Layer layer(Kind kind) {
        Layer layer = layers.get(kind);
        return layer == null ? EMPTY : layer;
    }

    /// The same in bytes, for [#of(byte[])]. Equal segments give equal bytes.
    public byte[] toBytes() {
        return SegmentBytes.write(this);
    }

    /// @throws IllegalArgumentException if these are not bytes of [#toBytes()]
    public static Segments of(byte[] bytes) {
        return SegmentBytes.read(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Segments that && Arrays.equals(toBytes(), that.toBytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(toBytes());
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        layers.forEach((kind, layer) ->
                all.append(kind).append(' ').append(layer.starts.length).append(' '));
        return all.toString().strip();
    }

    /// Collects segments, each kind in the order of the text.
    public static final class Builder {
        private final Map<Kind, Growing> growing = new EnumMap<>(Kind.class);

        private static final class Growing {
            private final String foundBy;
            private int[] starts = new int[16];
            private int[] ends = new int[16];
            private int count;
            private final List<String> labels = new ArrayList<>();

            Growing(String foundBy) {
                this.foundBy = foundBy;
            }
        }

        /// Names what finds the segments of a kind; to be called once, before the first of them is added.
        ///
        /// @throws IllegalArgumentException if the name is empty or the kind has one already
        public Builder foundBy(Kind kind, String name) {
            if (name.isEmpty() || growing.putIfAbsent(kind, new Growing(wellFormed(name))) != null)
                throw new IllegalArgumentException(kind + " found by '" + name + "'");
            return this;
        }

        /// The same without a label.
        public Builder add(Kind kind, int start, int end) {
            return add(kind, start, end, "");
        }

        /// Adds the next segment of a kind; the label is left out where the kind has none.
        ///
        /// @throws IllegalArgumentException if the segment is empty, overlaps the one before or precedes it
        /// @throws IllegalStateException if nobody finds this kind
        public Builder add(Kind kind, int start, int end, String label) {
            Growing layer = growing.get(kind);
            if (layer == null) throw new IllegalStateException("who finds " + kind + "?");
            int last = layer.count == 0 ? 0 : layer.ends[layer.count - 1];
            if (end <= start || start < last)
                throw new IllegalArgumentException(
                        kind + " " + start + "-" + end + " after one that ends at " + last);
            if (layer.count == layer.starts.length) {
                layer.starts = Arrays.copyOf(layer.starts, layer.count * 2);
                layer.ends = Arrays.copyOf(layer.ends, layer.count * 2);
            }
            layer.starts[layer.count] = start;
            layer.ends[layer.count] = end;
            layer.count++;
            if (kind.isLabelled()) layer.labels.add(wellFormed(label));
            return this;
        }

        /// Half a surrogate pair cannot be written; it becomes a question mark at once and not on the way back.
        private static String wellFormed(String label) {
            return new String(label.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        public Segments build() {
            Map<Kind, Layer> layers = new EnumMap<>(Kind.class);
            growing.forEach((kind, layer) ->
                    layers.put(
                            kind,
                            new Layer(
                                    layer.foundBy,
                                    Arrays.copyOf(layer.starts, layer.count),
                                    Arrays.copyOf(layer.ends, layer.count),
                                    List.copyOf(layer.labels))));
            return new Segments(layers);
        }
    }
}
