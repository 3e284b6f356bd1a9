package nl.trede;

import java.util.Locale;

/// A line of the table: what was measured, and whether it is as promised.
///
/// @param bare the least work that would do; empty where there is nothing to compare with
/// @param work how many times as long the processor works
/// @param goal empty for what is only told
record Figure(
        String what,
        String ours,
        String bare,
        String ratio,
        String work,
        String goal,
        String verdict) {
    private static final String LINE = "%-44s %10s %10s  %-22s %-8s  %-20s %s";

    static final String HEADINGS =
            LINE.formatted("what", "ours", "bare", "ours ÷ bare", "cpu", "goal", "")
                    .stripTrailing();

    /// Something that may take so many times as long as the bare thing.
    static Figure atMost(String what, Contest.Outcome outcome, double times) {
        return of(what, outcome, "≤ %s ×".formatted(times), outcome.ratio() <= times);
    }

    /// The same, and no longer than so many milliseconds.
    static Figure atMost(String what, Contest.Outcome outcome, double times, long milliseconds) {
        boolean met = outcome.ratio() <= times && outcome.ours() <= milliseconds * 1_000_000;
        return of(what, outcome, "≤ %s ×, ≤ %d ms".formatted(times, milliseconds), met);
    }

    /// Something that may be so many times as fast as the bare thing.
    static Figure speed(String what, Contest.Outcome outcome, double times) {
        String goal = "≤ %.2f × (speed %s)".formatted(1 / times, times);
        return of(what, outcome, goal, 1 / outcome.ratio() >= times);
    }

    private static Figure of(String what, Contest.Outcome outcome, String goal, boolean met) {
        return new Figure(
                what,
                time(outcome.ours()),
                time(outcome.bare()),
                String.format(
                        Locale.ROOT,
                        "%.2f × (%.2f–%.2f)",
                        outcome.ratio(),
                        outcome.quarter(),
                        outcome.threeQuarters()),
                outcome.work() == 0 ? "" : String.format(Locale.ROOT, "%.2f ×", outcome.work()),
                goal,
                met ? "met" : "SHORT");
    }

    /// Something that is told and has no goal.
    static Figure told(String what, String ours) {
        return new Figure(what, ours, "", "", "", "", "");
    }

    static String time(long nanoseconds) {
        double milliseconds = nanoseconds / 1e6;
        if (milliseconds >= 1000) return String.format(Locale.ROOT, "%.2f s", milliseconds / 1000);
        return String.format(Locale.ROOT, milliseconds >= 10 ? "%.1f ms" : "%.3f ms", milliseconds);
    }

    @Override
    public String toString() {
        return LINE.formatted(what, ours, bare, ratio, work, goal, verdict).stripTrailing();
    }
}
