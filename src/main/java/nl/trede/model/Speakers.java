package nl.trede.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Who speaks in a document: by the label of the turns, the case that the speaker is, or nobody for an interviewer.
public record Speakers(Map<String, Optional<CaseId>> byLabel) {
    public static final Speakers NONE = new Speakers(Map.of());

    public Speakers {
        byLabel = Collections.unmodifiableMap(new TreeMap<>(byLabel));
    }

    public boolean isInterviewer(String label) {
        Optional<CaseId> speaker = byLabel.get(label);
        return speaker != null && speaker.isEmpty();
    }

    public Optional<CaseId> caseOf(String label) {
        return byLabel.getOrDefault(label, Optional.empty());
    }
}
