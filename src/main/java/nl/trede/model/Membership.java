package nl.trede.model;

import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Which cases the codings of one version of a project belong to: those to which their document was assigned, a
/// passage that they overlap, or a turn that they overlap. Only what was assigned itself: not the cases above.
///
/// Documents and cases are given by their index in the project's tables. Arrays of cases are sorted by path and
/// belong to this object: whoever gets one does not write to it, and equal neighbours are often the same array.
/// Turns are looked up when a document is first asked about, so [Texts] may be read at any call. For one thread.
public final class Membership {
    private static final int[] NO_CASES = {};

    private final Project project;
    private final Texts texts;

    /// By case, its place among all in the order of their paths; -1 for those that are not shown.
    private final int[] rank;

    /// By document, the cases that all of it belongs to.
    private final int[][] whole;

    private final Map<Integer, List<Part>> passages = new HashMap<>();
    private final @Nullable Parts[] parts;

    /// A stretch of a document that belongs to a case.
    private record Part(TextRange range, int belongsTo) {}

    /// The parts of one document, by their start.
    ///
    /// @param reach the furthest end of this part and those before it
    /// @param with the cases of something that overlaps this part alone
    private record Parts(int[] starts, int[] ends, int[] reach, int[] cases, int[][] with) {
        static final Parts NONE =
                new Parts(new int[0], new int[0], new int[0], new int[0], new int[0][]);

        /// The first part that may reach beyond `start`.
        int first(int start) {
            int found = Arrays.binarySearch(reach, start);
            int index = found >= 0 ? found : -found - 1;
            while (index < reach.length && reach[index] <= start) index++;
            return index;
        }
    }

    private Membership(Project project, Texts texts) {
        this.project = project;
        this.texts = texts;
        rank = ranks(project);
        parts = new @Nullable Parts[project.documents().size()];
        whole = assigned();
    }

    public static Membership of(Project project, Texts texts) {
        return new Membership(project, texts);
    }

    private static int[] ranks(Project project) {
        Tree<Case> tree = project.caseTree().tree();
        int[] ranks = new int[project.cases().size()];
        Arrays.fill(ranks, -1);
        List<Case> sorted = new ArrayList<>(tree.inOrder());
        sorted.sort(
                Comparator.comparing((Case one) -> tree.path(one.id()))
                        .thenComparingLong(one -> one.id().value()));
        for (int i = 0; i < sorted.size(); i++)
            ranks[project.cases().indexOf(sorted.get(i).id())] = i;
        return ranks;
    }

    private int[][] assigned() {
        List<Set<Integer>> all = new ArrayList<>();
        for (int i = 0; i < project.documents().size(); i++) all.add(Set.of());
        for (int one = 0; one < rank.length; one++) {
            if (rank[one] < 0) continue;
            for (Member member : project.cases().at(one).members()) {
                int document = project.documents().indexOf(member.document());
                if (document < 0) continue;
                if (member.passage().isPresent()) assign(document, member.passage().get(), one);
                else {
                    if (all.get(document).isEmpty()) all.set(document, new LinkedHashSet<>());
                    all.get(document).add(one);
                }
            }
        }
        return all.stream().map(this::sorted).toArray(int[][]::new);
    }

    private void assign(int document, Passage passage, int belongsTo) {
        Document of = project.documents().at(document);
        boolean known =
                of.fields().get(Field.HEAD).isPresent()
                        && of.fields().get(Document.revisionKey(passage.revision())).isPresent();
        if (!known) return;
        of.today(passage)
                .ifPresent(range ->
                        passages.computeIfAbsent(document, _ -> new ArrayList<>())
                                .add(new Part(range, belongsTo)));
    }

    private int[] sorted(Collection<Integer> cases) {
        if (cases.isEmpty()) return NO_CASES;
        Set<Integer> set = new TreeSet<>(Comparator.comparingInt((Integer one) -> rank[one]));
        set.addAll(cases);
        return set.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The cases that all of a document belongs to.
    public int[] casesOf(int document) {
        return whole[document];
    }

    /// Whether some stretches of a document belong to cases that not all of it belongs to.
    public boolean hasParts(int document) {
        return parts(document).cases.length > 0;
    }

    /// The cases that all of a document or a part of it belongs to.
    public int[] casesOfAnyPart(int document) {
        Parts some = parts(document);
        if (some.cases.length == 0) return whole[document];
        Set<Integer> all = new LinkedHashSet<>();
        for (int one : whole[document]) all.add(one);
        for (int one : some.cases) all.add(one);
        return sorted(all);
    }

    /// The cases that `[start, end)` of a document belongs to.
    public int[] casesOf(int document, int start, int end) {
        Parts some = parts(document);
        int i = some.first(start);
        while (i < some.starts.length && some.ends[i] <= start) i++;
        if (i >= some.starts.length || some.starts[i] >= end) return whole[document];
        int first = i;
        Set<Integer> all = Set.of();
        for (i++; i < some.starts.length && some.starts[i] < end; i++) {
            if (some.ends[i] <= start || some.cases[i] == some.cases[first]) continue;
            if (all.isEmpty()) {
                all = new LinkedHashSet<>();
                for (int one : some.with[first]) all.add(one);
            }
            all.add(some.cases[i]);
        }
        return all.isEmpty() ? some.with[first] : sorted(all);
    }

    /// The cases of a coding that has words today.
    public int[] casesOf(int document, DocumentCodings all, int row) {
        return casesOf(document, all.start(row), all.end(row));
    }

    /// The paths of such cases, in the same order.
    public List<String> paths(int[] cases) {
        return Arrays.stream(cases)
                .mapToObj(one -> project.caseTree().path(project.cases().at(one).id()))
                .toList();
    }

    private Parts parts(int document) {
        Parts known = parts[document];
        if (known == null) parts[document] = known = find(document);
        return known;
    }

    private Parts find(int document) {
        List<Part> assigned = passages.getOrDefault(document, List.of());
        Parts turns = turns(document);
        if (assigned.isEmpty()) return turns;
        List<Part> all = new ArrayList<>(assigned);
        for (int i = 0; i < turns.starts.length; i++)
            all.add(new Part(new TextRange(turns.starts[i], turns.ends[i]), turns.cases[i]));
        all.sort(Comparator.comparing(Part::range));
        int n = all.size();
        int[] starts = new int[n];
        int[] ends = new int[n];
        int[] cases = new int[n];
        for (int i = 0; i < n; i++) {
            starts[i] = all.get(i).range.start();
            ends[i] = all.get(i).range.end();
            cases[i] = all.get(i).belongsTo;
        }
        return parts(document, starts, ends, cases);
    }

    private Parts parts(int document, int[] starts, int[] ends, int[] cases) {
        int n = starts.length;
        if (n == 0) return Parts.NONE;
        int[] reach = ends.clone();
        for (int i = 1; i < n; i++) reach[i] = Math.max(reach[i - 1], ends[i]);
        int[][] with = new int[n][];
        Map<Integer, int[]> known = new HashMap<>();
        for (int i = 0; i < n; i++)
            with[i] =
                    i > 0 && cases[i] == cases[i - 1]
                            ? with[i - 1]
                            : known.computeIfAbsent(cases[i], one -> with(whole[document], one));
        return new Parts(starts, ends, reach, cases, with);
    }

    private int[] with(int[] cases, int one) {
        Set<Integer> all = new LinkedHashSet<>();
        for (int other : cases) all.add(other);
        all.add(one);
        return sorted(all);
    }

    private Parts turns(int index) {
        Document document = project.documents().at(index);
        Map<String, Integer> speakers = new HashMap<>();
        document.speakers()
                .byLabel()
                .forEach((label, who) -> {
                    int one = who.map(project.cases()::indexOf).orElse(-1);
                    if (one >= 0 && rank[one] >= 0) speakers.put(label, one);
                });
        if (speakers.isEmpty() || document.fields().get(Field.HEAD).isEmpty()) return Parts.NONE;
        Segments segments = texts.segments(document.current().segments());
        int most = segments.count(Segments.Kind.TURN);
        int[] starts = new int[most];
        int[] ends = new int[most];
        int[] cases = new int[most];
        int n = 0;
        for (int i = 0; i < most; i++) {
            Integer who = speakers.get(segments.label(Segments.Kind.TURN, i));
            if (who == null) continue;
            starts[n] = segments.start(Segments.Kind.TURN, i);
            ends[n] = segments.end(Segments.Kind.TURN, i);
            cases[n++] = who;
        }
        return parts(
                index, Arrays.copyOf(starts, n), Arrays.copyOf(ends, n), Arrays.copyOf(cases, n));
    }
}
