package nl.trede.change;

import nl.trede.model.Stamp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What some entries say of which entries count: of several that decide on a part the latest, by stamp, in whatever
/// order they came.
final class Decisions {
    private record Made(Stamp stamp, Entry.Decision decision) {}

    private final Map<Stamp, List<Made>> byTarget = new HashMap<>();

    void add(Entry entry) {
        entry.decides()
                .ifPresent(decision ->
                        byTarget.computeIfAbsent(decision.target(), _ -> new ArrayList<>())
                                .add(new Made(entry.stamp(), decision)));
    }

    /// Whether part `n` of an entry counts; it does where nothing was decided.
    boolean counts(Stamp target, int n) {
        Stamp latest = Stamp.NEVER;
        boolean counts = true;
        for (Made made : byTarget.getOrDefault(target, List.of())) {
            if (!made.decision.concerns(n) || made.stamp.compareTo(latest) < 0) continue;
            latest = made.stamp;
            counts = made.decision.again();
        }
        return counts;
    }
}
