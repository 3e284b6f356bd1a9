package nl.trede.message;

/// Thrown for whatever a user can cause: bad input, an unknown name, a refused edit, a damaged file. Carries
/// what to tell her; nothing has been changed when it is thrown.
public final class TredeException extends RuntimeException {
    private final Problem problem;

    public TredeException(Problem problem) {
        super(problem.what().key() + " " + problem.what().arguments());
        this.problem = problem;
    }

    public TredeException(Problem problem, Throwable cause) {
        super(problem.what().key() + " " + problem.what().arguments(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
