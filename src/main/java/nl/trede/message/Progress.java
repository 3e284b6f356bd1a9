package nl.trede.message;

/// How far long work is. The worker reports, somebody else may look at any moment from another thread.
///
/// Cancelling is an exception, so that no worker has to look at a flag: [#step] throws [Cancelled].
public interface Progress {
    /// Nobody looks and nobody cancels.
    Progress NONE = (done, total) -> {};

    /// Says that `done` of `total` pieces of work are done; `total` is 0 where it is not known.
    ///
    /// @throws Cancelled if the work is no longer wanted
    void step(long done, long total);
}
