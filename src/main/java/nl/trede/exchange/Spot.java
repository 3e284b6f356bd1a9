package nl.trede.exchange;

import nl.trede.message.Problem;
import nl.trede.message.TredeException;

import java.util.Optional;
import java.util.function.Supplier;

/// A place in a file that somebody wrote, and what stands there.
///
/// @param line from 1
/// @param column from 1, in UTF-16 units
/// @param about the path of a code, the file of a document, the id of a coding; empty where there is none
record Spot(String file, int line, int column, String about) {
    Spot about(String what) {
        return new Spot(file, line, column, what);
    }

    Problem problem(String key, Object... arguments) {
        return Problem.of(key, arguments).at(toString());
    }

    /// Does work that knows nothing of files: a problem that has no place gets this one.
    <T> T locate(Supplier<T> work) {
        try {
            return work.get();
        } catch (TredeException e) {
            Problem problem = e.problem();
            if (problem.where().isPresent()) throw e;
            throw new Problem(problem.what(), Optional.of(toString()), problem.wayOut())
                    .asException(e);
        }
    }

    /// The same for work that gives nothing.
    void check(Runnable work) {
        locate(() -> {
            work.run();
            return true;
        });
    }

    /// `ladder.json:41:7 (ladder/interactie)`
    @Override
    public String toString() {
        String place = file + ":" + line + ":" + column;
        return about.isEmpty() ? place : place + " (" + about + ")";
    }
}
