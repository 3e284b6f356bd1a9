package nl.trede.store;

/// Something that holds for every sound project file.
interface Invariant {
    /// A stable name that says what holds.
    String name();

    void check(Checked file, Check.Findings findings);
}
