package nl.trede.change;

import java.util.function.LongSupplier;

/// Hands out ids: 40 random bits and a counter of 24. May be used from any thread.
public final class Ids {
    private static final int COUNTER_BITS = 24;

    private final LongSupplier random;
    private long next;
    private long end;

    /// @param random gives the random bits; asked again each time the counter is used up
    public Ids(LongSupplier random) {
        this.random = random;
    }

    /// An id that no thing has: never 0.
    public synchronized long next() {
        if (next == end) {
            next = (random.getAsLong() << COUNTER_BITS) + 1;
            end = next + (1L << COUNTER_BITS) - 1;
        }
        return next++;
    }
}
