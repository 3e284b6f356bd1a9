package nl.trede.analysis;

import java.util.Locale;
import java.util.Optional;

/// What stands in one cell of a matrix. Silence is not a zero, and not asking is not silence: a cell without
/// codings says why it has none.
public sealed interface Cell {
    /// There are codings.
    ///
    /// @param number a [Long], or for [Measure#SHARE] a [Double]
    record Coded(Number number) implements Cell {}

    /// There are codings, and of those with a direction as many are positive as negative, at least one of each.
    record Balanced(Number number, int positive, int negative) implements Cell {}

    /// Why a cell has no codings; the first that holds.
    enum Empty implements Cell {
        /// No coder has read any of its documents for the code.
        NOT_READ,
        /// Every document that was read was asked about something, none about the code.
        NOT_ASKED,
        /// All that were asked about the code do not know.
        UNKNOWN,
        /// All that were asked about the code and know say that nothing changed.
        UNCHANGED,
        /// Read, and nothing found.
        SILENT
    }

    /// What all cells of a matrix can be.
    enum State {
        CODED,
        BALANCED,
        NOT_READ,
        NOT_ASKED,
        UNKNOWN,
        UNCHANGED,
        SILENT;

        /// As files name it: `not-read`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    default State state() {
        return switch (this) {
            case Coded _ -> State.CODED;
            case Balanced _ -> State.BALANCED;
            case Empty.NOT_READ -> State.NOT_READ;
            case Empty.NOT_ASKED -> State.NOT_ASKED;
            case Empty.UNKNOWN -> State.UNKNOWN;
            case Empty.UNCHANGED -> State.UNCHANGED;
            case Empty.SILENT -> State.SILENT;
        };
    }

    /// A number, also where nothing was found or nothing changed (0); empty where nothing can be known.
    default Optional<Number> value() {
        return switch (this) {
            case Coded(Number number) -> Optional.of(number);
            case Balanced(Number number, _, _) -> Optional.of(number);
            case Empty.UNCHANGED, Empty.SILENT -> Optional.of(0L);
            case Empty.NOT_READ, Empty.NOT_ASKED, Empty.UNKNOWN -> Optional.empty();
        };
    }
}
