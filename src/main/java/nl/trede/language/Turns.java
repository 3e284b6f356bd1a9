package nl.trede.language;

import nl.trede.language.Speakers.Kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the lines with which turns begin.
///
/// A line may begin a turn if a label that can name a speaker stands before its colon. Whether these lines are
/// turns is decided for the whole text, since plans and forms have such lines too. They are if
///
/// 1. there are three or more and one label occurs twice, or two with an interviewer among them;
/// 2. at least every third says something, as fields of a form (`Wijkagent: J. de Boer`) do not;
/// 3. the labels do not come in one fixed order of three or more, as the fields of repeated forms do;
/// 4. there is one for every 4,000 characters on average from the first on, or more: quotations in a plan are
///    no conversation.
///
/// Fields at the head of a transcript (`Interviewer: A. Bakker`, `Datum: 3 maart`) are left out: all lines up to
/// the last field before the first line that ends as a sentence does.
final class Turns {
    private static final int MOST_BETWEEN = 4_000;
    private static final int MOST_IN_FIELD = 8;

    private static final Set<String> NAME_PARTS =
            Set.of(
                    "de", "van", "der", "den", "het", "ten", "ter", "el", "tel.", "dhr.", "mw.",
                    "mevr.");

    /// @param key the speaker without regard to capitals and spaces
    private record Speaker(Kind kind, String key) {}

    private record Candidate(Label label, Kind kind, String key) {}

    private final Speakers speakers;

    Turns(Speakers speakers) {
        this.speakers = speakers;
    }

    /// The labels of the lines with which turns begin, in order.
    List<Label> find(String text, Ranges lines) {
        List<Candidate> candidates = candidates(text, lines);
        List<Candidate> sure = candidates.stream().filter(c -> c.kind != Kind.DOUBTFUL).toList();
        if (!areTurns(text, lines, sure)) return List.of();
        return candidates.stream().map(Candidate::label).toList();
    }

    private List<Candidate> candidates(String text, Ranges lines) {
        List<Candidate> found = new ArrayList<>();
        Map<String, Speaker> known = new HashMap<>();
        boolean isHead = true;
        for (int i = 0; i < lines.count(); i++) {
            if (lines.isEmpty(i)) continue;
            boolean wasHead = isHead;
            Label label = Label.of(text, i, lines.start(i), lines.end(i));
            if (isFinal(text.charAt(lines.end(i) - 1))) isHead = false;
            if (label == null) continue;
            Speaker speaker = known.computeIfAbsent(label.words(), this::speaker);
            if (speaker.kind == Kind.FIELD && wasHead) found.clear();
            if (speaker.kind != Kind.FIELD && speaker.kind != Kind.NONE)
                found.add(new Candidate(label, speaker.kind, speaker.key));
        }
        return found;
    }

    private static boolean isFinal(char c) {
        return c == '.' || c == '?' || c == '!';
    }

    private Speaker speaker(String label) {
        String key = label.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00a0]+", " ");
        return new Speaker(speakers.kind(label), key);
    }

    private static boolean areTurns(String text, Ranges lines, List<Candidate> turns) {
        if (turns.size() < 2) return false;
        Set<String> labels = new HashSet<>();
        boolean asked = false;
        for (Candidate turn : turns) {
            labels.add(turn.key);
            asked |= turn.kind == Kind.INTERVIEWER;
        }
        if (!asked && (turns.size() < 3 || labels.size() == turns.size())) return false;
        if (!asked && isCycle(turns, labels.size())) return false;
        int length = text.length() - turns.getFirst().label.start();
        return length / turns.size() <= MOST_BETWEEN && saySomething(text, lines, turns);
    }

    private static boolean isCycle(List<Candidate> turns, int period) {
        if (period < 3 || turns.size() < 2 * period) return false;
        for (int i = period; i < turns.size(); i++)
            if (!turns.get(i).key.equals(turns.get(i - period).key)) return false;
        return true;
    }

    private static boolean saySomething(String text, Ranges lines, List<Candidate> turns) {
        int telling = 0;
        for (Candidate turn : turns) {
            int line = turn.label.line();
            int body = Space.skip(text, turn.label.body(), lines.end(line));
            if (body < lines.end(line)) telling += isTelling(text, body, lines.end(line)) ? 1 : 0;
            else if (line + 1 < lines.count())
                telling += isTelling(text, lines.start(line + 1), lines.end(line + 1)) ? 1 : 0;
        }
        return telling * 3 >= turns.size();
    }

    /// Whether there is a word in small letters that is no part of a name, or more than a field holds.
    private static boolean isTelling(String text, int from, int to) {
        int words = 0;
        int at = from;
        while (at < to && words < MOST_IN_FIELD) {
            int end = at;
            while (end < to && !Space.is(text.charAt(end))) end++;
            if (end - at >= 2
                    && Character.isLowerCase(text.charAt(at))
                    && Character.isLowerCase(text.charAt(at + 1))
                    && !NAME_PARTS.contains(text.substring(at, end))) return true;
            words++;
            at = Space.skip(text, end, to);
        }
        return words == MOST_IN_FIELD;
    }
}
