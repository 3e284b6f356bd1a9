package nl.trede.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// The random choices one value is made of, remembered while they are drawn, so that the value can be made
/// again from fewer or lower ones. Not for several threads.
public final class Choices {
    private final SplittableRandom random;
    private final int[] given;
    private final boolean replayed;
    private int[] drawn = new int[64];
    private int count;

    private Choices(SplittableRandom random, int[] given, boolean replayed) {
        this.random = random;
        this.given = given;
        this.replayed = replayed;
    }

    static Choices random(long seed) {
        return new Choices(new SplittableRandom(seed), new int[0], false);
    }

    /// The given choices again, lowered where they are out of bounds, and then 0 for ever.
    static Choices replay(int[] given) {
        return new Choices(new SplittableRandom(0), given, true);
    }

    int[] drawn() {
        return Arrays.copyOf(drawn, count);
    }

    /// A number from 0, the simplest, to `bound`, exclusive.
    public int below(int bound) {
        int choice;
        if (!replayed) choice = random.nextInt(bound);
        else choice = count < given.length ? Math.min(given[count], bound - 1) : 0;
        if (count == drawn.length) drawn = Arrays.copyOf(drawn, count * 2);
        drawn[count++] = choice;
        return choice;
    }

    /// A number from `from`, the simplest, to `to`, both included.
    public int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /// True once in `n` times; false is simpler.
    public boolean oneIn(int n) {
        return below(n) == n - 1;
    }

    /// One of several; the first is the simplest.
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[below(values.length)];
    }

    /// One of several; the first is the simplest.
    public <T> T oneOf(List<T> values) {
        return values.get(below(values.size()));
    }

    /// None, one or more values, `average` on average. Before each stands the choice whether there is one more,
    /// so that the shrinker can take any of them out.
    public <T> List<T> several(int average, Generator<T> generator) {
        List<T> values = new ArrayList<>();
        while (below(average + 1) != 0) values.add(generator.next(this));
        return values;
    }
}
