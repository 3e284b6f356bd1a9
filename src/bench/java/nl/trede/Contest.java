package nl.trede;

import com.sun.management.OperatingSystemMXBean;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Two ways to do a thing, done in turn, several times each, so that what else the machine does meanwhile hits both.
final class Contest {
    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /// The processor's time comes in steps of ten milliseconds.
    private static final long LEAST_WORK = 200_000_000;

    private Contest() {}

    /// Does it once, and says what the part that counts took.
    @FunctionalInterface
    interface Run {
        Spent once() throws IOException;
    }

    /// @param processor the nanoseconds that all threads of the process worked, the collector's too
    record Spent(long nanoseconds, long processor) {}

    /// Does something of which all counts.
    @FunctionalInterface
    interface Work {
        void once() throws IOException;
    }

    static Run timed(Work work) {
        return () -> {
            long processor = SYSTEM.getProcessCpuTime();
            long start = System.nanoTime();
            work.once();
            long time = System.nanoTime() - start;
            return new Spent(time, SYSTEM.getProcessCpuTime() - processor);
        };
    }

    /// Medians, in nanoseconds; ratios are the medians of those of the pairs.
    ///
    /// @param quarter a quarter of the ratios is lower
    /// @param threeQuarters so many are
    /// @param work the ratio of the processor's times, which other processes disturb less; 0 if they are too short to
    ///     be told
    record Outcome(
            long ours,
            long bare,
            double ratio,
            double quarter,
            double threeQuarters,
            double work) {}

    /// @param warmUps how often both are done before it counts
    static Outcome of(int warmUps, int rounds, Run ours, Run bare) throws IOException {
        for (int i = 0; i < warmUps; i++) {
            ours.once();
            bare.once();
        }
        Spent[] some = new Spent[rounds];
        Spent[] others = new Spent[rounds];
        for (int i = 0; i < rounds; i++) {
            boolean oursFirst = i % 2 == 0;
            if (oursFirst) some[i] = ours.once();
            others[i] = bare.once();
            if (!oursFirst) some[i] = ours.once();
        }
        double[] ratios = sorted(rounds, i -> ratio(some[i].nanoseconds, others[i].nanoseconds));
        int middle = rounds / 2;
        return new Outcome(
                (long) sorted(rounds, i -> some[i].nanoseconds)[middle],
                (long) sorted(rounds, i -> others[i].nanoseconds)[middle],
                ratios[middle],
                ratios[rounds / 4],
                ratios[rounds - 1 - rounds / 4],
                work(some, others));
    }

    private static double work(Spent[] some, Spent[] others) {
        long ours = Arrays.stream(some).mapToLong(Spent::processor).sum();
        long bare = Arrays.stream(others).mapToLong(Spent::processor).sum();
        return Math.min(ours, bare) < LEAST_WORK ? 0 : ratio(ours, bare);
    }

    private static double ratio(long some, long others) {
        return (double) some / Math.max(1, others);
    }

    private static double[] sorted(int rounds, IntToDoubleFunction of) {
        return IntStream.range(0, rounds).mapToDouble(of).sorted().toArray();
    }
}
