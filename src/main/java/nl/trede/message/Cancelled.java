package nl.trede.message;

/// Thrown out of long work that was cancelled; see [Progress].
public final class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
