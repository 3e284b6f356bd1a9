package nl.trede.generate;

import java.util.Arrays;
import java.util.Optional;

/// Something that holds for all values a generator makes: tried on [#COUNT] of them, or a given number. If one
/// fails, the smallest that fails in the same way is looked for, and an [AssertionError] shows it with its seed.
///
/// Each run draws other values. `-Dproperty.seed=…` starts with the value of that seed, to see a failure
/// again; `-Dproperty.times=50` tries fifty times as many, for a long night.
public final class Property {
    /// How many values are tried where the test does not say.
    public static final int COUNT = 200;

    private static final int SHRINKING_TRIES = 5_000;
    private static final long SHRINKING_NANOSECONDS = 20_000_000_000L;

    private Property() {}

    /// Says whether a value is as it should be; whatever it throws is a failure too.
    @FunctionalInterface
    public interface Check<T> {
        boolean holds(T value) throws Exception;
    }

    /// Throws if a value is not as it should be.
    @FunctionalInterface
    public interface Assertion<T> {
        void on(T value) throws Exception;
    }

    public static <T> void forAll(Generator<T> generator, Check<T> check) {
        forAll(COUNT, generator, check);
    }

    public static <T> void forAll(int count, Generator<T> generator, Check<T> check) {
        long seed = Long.getLong("property.seed", System.nanoTime());
        long times = Long.getLong("property.times", 1);
        for (long i = 0; i < count * times; i++) {
            Optional<Failure> failure = Failure.of(generator, check, Choices.random(seed + i));
            if (failure.isPresent()) throw shrink(failure.get(), generator, check).error(seed + i);
        }
    }

    /// The same for checks that are written as assertions.
    public static <T> void forAllAssert(Generator<T> generator, Assertion<T> assertion) {
        forAllAssert(COUNT, generator, assertion);
    }

    public static <T> void forAllAssert(int count, Generator<T> generator, Assertion<T> assertion) {
        forAll(
                count,
                generator,
                value -> {
                    assertion.on(value);
                    return true;
                });
    }

    /// A value as it is shown: a text as a Java literal in which every sign that cannot be seen is spelt out.
    public static String show(Object value) {
        return switch (value) {
            case String text -> literal(text);
            case byte[] bytes -> Arrays.toString(bytes);
            case int[] numbers -> Arrays.toString(numbers);
            default -> value.toString();
        };
    }

    private static String literal(String text) {
        StringBuilder all = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') all.append('\\').append(c);
            else if (c == '\n') all.append("\\n");
            else if (c >= ' ' && c <= '~') all.append(c);
            else all.append(String.format("\\u%04x", (int) c));
        }
        return all.append('"').toString();
    }

    private record Failure(int[] choices, String shown, Throwable why) {
        private static final class Refuted extends AssertionError {
            Refuted() {
                super("it does not hold");
            }
        }

        static <T> Optional<Failure> of(Generator<T> generator, Check<T> check, Choices choices) {
            String shown = "a value that could not be made";
            try {
                T value = generator.next(choices);
                shown = show(value);
                if (check.holds(value)) return Optional.empty();
                throw new Refuted();
            } catch (Throwable e) { // whatever a check throws is what we are here for
                return Optional.of(new Failure(choices.drawn(), shown, e));
            }
        }

        boolean isSimplerThan(Failure other) {
            return choices.length != other.choices.length
                    ? choices.length < other.choices.length
                    : Arrays.compare(choices, other.choices) < 0;
        }

        AssertionError error(long seed) {
            String said = why instanceof Refuted ? why.getMessage() : why.toString();
            return new AssertionError(
                    "fails for " + shown + "\nagain with -Dproperty.seed=" + seed + "\n" + said,
                    why);
        }
    }

    private static <T> Failure shrink(Failure first, Generator<T> generator, Check<T> check) {
        return new Shrinker<>(first, generator, check).smallest();
    }

    /// Takes choices out and lowers others, as long as what comes of them fails in the same way.
    private static final class Shrinker<T> {
        private final Generator<T> generator;
        private final Check<T> check;
        private Failure best;
        private int improvements;
        private int left = SHRINKING_TRIES;
        private final long until = System.nanoTime() + SHRINKING_NANOSECONDS;

        Shrinker(Failure first, Generator<T> generator, Check<T> check) {
            this.best = first;
            this.generator = generator;
            this.check = check;
        }

        Failure smallest() {
            int before;
            do {
                before = improvements;
                for (int size = best.choices.length; size > 0; size -= size > 8 ? size / 2 : 1)
                    takeOut(size);
                for (int at = 0; at < best.choices.length; at++) lower(at);
                for (int at = 0; at < best.choices.length; at++) lowerAndTakeOut(at);
            } while (improvements > before && isTimeLeft());
            return best;
        }

        private void takeOut(int size) {
            int step = size > 8 ? size : 1;
            for (int at = best.choices.length - size; at >= 0; at -= step)
                if (at + size <= best.choices.length) fails(without(best.choices, at, size));
        }

        /// Halves the distance to 0 until it no longer fails, and the distance to that again.
        private void lower(int at) {
            int passes = -1;
            while (at < best.choices.length && best.choices[at] - passes > 1) {
                int[] candidate = best.choices.clone();
                candidate[at] = passes < 0 ? 0 : passes + (candidate[at] - passes) / 2;
                if (!fails(candidate)) passes = candidate[at];
            }
        }

        /// For what draws a number first and then as many values.
        private void lowerAndTakeOut(int at) {
            int size = 1;
            while (size <= 4 && at + size < best.choices.length && best.choices[at] > 0) {
                int[] candidate = without(best.choices, at + 1, size);
                candidate[at]--;
                size = fails(candidate) ? 1 : size + 1;
            }
        }

        private boolean fails(int[] candidate) {
            left--;
            if (!isTimeLeft()) return false;
            Optional<Failure> failure = Failure.of(generator, check, Choices.replay(candidate));
            boolean better =
                    failure.isPresent()
                            && failure.get().why.getClass() == best.why.getClass()
                            && failure.get().isSimplerThan(best);
            if (better) {
                best = failure.get();
                improvements++;
            }
            return better;
        }

        private boolean isTimeLeft() {
            return left >= 0 && System.nanoTime() < until;
        }

        private static int[] without(int[] choices, int at, int size) {
            int[] rest = Arrays.copyOf(choices, choices.length - size);
            System.arraycopy(choices, at + size, rest, at, rest.length - at);
            return rest;
        }
    }
}
