package nl.trede.model;

/// When something was written, the same in every copy of a project; decides who wins.
///
/// @param time the larger of the wall clock (milliseconds since 1970, shifted left by 16) and the last time known
///     to the writer plus one
/// @param session the random number of the session that wrote it
public record Stamp(long time, long session) implements Comparable<Stamp> {
    /// Earlier than everything.
    public static final Stamp NEVER = new Stamp(Long.MIN_VALUE, 0);

    @Override
    public int compareTo(Stamp other) {
        return time != other.time
                ? Long.compare(time, other.time)
                : Long.compare(session, other.session);
    }

    @Override
    public String toString() {
        return time + "." + Long.toHexString(session);
    }
}
