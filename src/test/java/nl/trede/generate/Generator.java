package nl.trede.generate;

import java.util.function.Function;

/// Makes a value of random choices; the same choices give an equal value.
///
/// Write it so that lower choices give simpler values (0 is the simplest of all) and fewer choices smaller
/// ones: then whatever fails shrinks by itself, also through [#map] and [#flatMap].
@FunctionalInterface
public interface Generator<T> {
    T next(Choices choices);

    default <U> Generator<U> map(Function<? super T, ? extends U> made) {
        return choices -> made.apply(next(choices));
    }

    /// What `made` generates, given a value of this generator.
    default <U> Generator<U> flatMap(Function<? super T, Generator<U>> made) {
        return choices -> made.apply(next(choices)).next(choices);
    }
}
