package nl.trede.model;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/// A filter made ready for one version of a project, and the one place that knows which codings count at all:
/// those of a document that exists, not removed, that have words today, and of doubles (same coder, code and
/// range) the one with the lowest id.
///
/// Documents, codes, coders and cases are given by their index in the project's tables. For one thread.
public final class Matcher {
    private final Project project;
    private final Codebook codebook;
    private final Filter filter;
    private final Membership membership;
    private final boolean[] documents;
    private final boolean @Nullable [] codes;
    private final boolean @Nullable [] coders;
    private final List<Holders> holders = new ArrayList<>();
    private final Set<Origin> origins = EnumSet.noneOf(Origin.class);
    private final long since;
    private final boolean looksAtCodings;

    /// One of the parts of a filter that are about documents and cases: a coding passes if its document or one
    /// of its cases is among these.
    private record Holders(boolean[] documents, boolean[] cases) {
        boolean hold(int document, int[] some) {
            if (documents[document]) return true;
            for (int one : some) if (cases[one]) return true;
            return false;
        }
    }

    Matcher(Filter filter, Project project, Membership membership) {
        this.project = project;
        this.codebook = project.codebook();
        this.filter = filter;
        this.membership = membership;
        codes = filter.codes().isEmpty() ? null : codes();
        coders = filter.coders().isEmpty() ? null : coders();
        if (!filter.cases().isEmpty()) holders.add(cases());
        filter.attributes().forEach((name, values) -> holders.add(having(name, values)));
        origins.addAll(filter.origins());
        since = filter.since().map(Matcher::firstMillisecondFrom).orElse(Long.MIN_VALUE);
        looksAtCodings =
                codes != null
                        || coders != null
                        || !holders.isEmpty()
                        || !origins.isEmpty()
                        || filter.since().isPresent()
                        || !filter.facets().isEmpty();
        documents = documents();
    }

    private static long firstMillisecondFrom(Instant moment) {
        long floor = moment.toEpochMilli();
        return Instant.ofEpochMilli(floor).isBefore(moment) ? floor + 1 : floor;
    }

    private boolean[] codes() {
        boolean[] some = new boolean[project.codes().size()];
        Tree<Code> tree = codebook.tree();
        for (Filter.Codes chosen : filter.codes()) {
            int given = project.codes().indexOf(chosen.code());
            if (given < 0) continue;
            Code code = project.codes().at(codebook.resolve(given));
            List<Code> with = chosen.alone() ? List.of(code) : tree.subtree(code);
            for (Code one : with) some[project.codes().indexOf(one.id())] = true;
        }
        return every(some.length, code -> some[codebook.resolve(code)]);
    }

    private boolean[] coders() {
        return every(
                project.coders().size(),
                coder -> filter.coders().contains(project.coders().at(coder).id()));
    }

    private Holders cases() {
        boolean[] some = new boolean[project.cases().size()];
        for (CaseId id : filter.cases())
            project.cases()
                    .get(id)
                    .ifPresent(top -> {
                        for (Case one : project.caseTree().tree().subtree(top))
                            some[project.cases().indexOf(one.id())] = true;
                    });
        return new Holders(new boolean[project.documents().size()], some);
    }

    private Holders having(String name, Set<String> values) {
        Tree<Case> tree = project.caseTree().tree();
        return new Holders(
                every(
                        project.documents().size(),
                        i -> has(project.documents().at(i).attributes(), name, values)),
                every(
                        project.cases().size(),
                        i ->
                                tree.upwards(project.cases().at(i)).stream()
                                        .anyMatch(one -> has(one.attributes(), name, values))));
    }

    private static boolean has(Attributes attributes, String name, Set<String> values) {
        return attributes.get(name).map(AttributeValue::shown).filter(values::contains).isPresent();
    }

    private boolean[] documents() {
        return every(project.documents().size(), this::admitsDocument);
    }

    private boolean admitsDocument(int index) {
        Document document = project.documents().at(index);
        if (!document.exists()) return false;
        if (!filter.documents().isEmpty() && !filter.documents().contains(document.id()))
            return false;
        for (Holders some : holders)
            if (!some.hold(index, membership.casesOf(index))
                    && !some.hold(index, membership.casesOfAnyPart(index))) return false;
        return true;
    }

    private static boolean[] every(int size, IntPredicate holds) {
        boolean[] all = new boolean[size];
        for (int i = 0; i < size; i++) all[i] = holds.test(i);
        return all;
    }

    public Membership membership() {
        return membership;
    }

    /// Whether a document is among those that are looked at: it exists and codings of it or of a part of it could
    /// pass.
    public boolean admits(int document) {
        return documents[document];
    }

    public boolean admitsCode(int code) {
        return codes == null || codes[code];
    }

    public boolean admitsCoder(int coder) {
        return coders == null || coders[coder];
    }

    /// Whether a setting of a facet passes.
    public boolean admits(FacetId facet, FacetSetting setting) {
        Set<FacetSetting> passing = filter.facets().get(facet);
        return passing == null || contains(passing, setting);
    }

    private static boolean contains(Set<FacetSetting> passing, FacetSetting setting) {
        if (!(setting instanceof FacetSetting.Amount amount)) return passing.contains(setting);
        for (FacetSetting one : passing)
            if (one instanceof FacetSetting.Amount other
                    && other.number().compareTo(amount.number()) == 0) return true;
        return false;
    }

    /// Whether a coding counts and passes. The document must be admitted.
    public boolean matches(int document, DocumentCodings all, int row) {
        return counts(all, row) && (!looksAtCodings || passes(document, all, row));
    }

    /// Puts the rows of the codings of an admitted document that count and pass into `rows`, in order.
    ///
    /// @param rows at least as long as there are codings
    /// @return how many there are
    public int matching(int document, DocumentCodings all, int[] rows) {
        int count = 0;
        if (!looksAtCodings) {
            for (int row = 0; row < all.size(); row++) if (counts(all, row)) rows[count++] = row;
            return count;
        }
        for (int row = 0; row < all.size(); row++)
            if (matches(document, all, row)) rows[count++] = row;
        return count;
    }

    /// Whether a coding counts at all, whatever the filter.
    public boolean counts(DocumentCodings all, int row) {
        return !all.isRemoved(row) && !all.isLost(row) && !isDouble(all, row);
    }

    /// Whether the same coder gave the same code to the same range in a coding that counts instead.
    public boolean isDouble(DocumentCodings all, int row) {
        return codebook.isDouble(all, row);
    }

    private boolean passes(int document, DocumentCodings all, int row) {
        if (codes != null && !codes[all.code(row)]) return false;
        if (coders != null && !coders[all.coder(row)]) return false;
        if (all.time(row) < since) return false;
        if (!origins.isEmpty() && !origins.contains(all.origin(row))) return false;
        if (!filter.facets().isEmpty() && !passes(all.facets(row))) return false;
        if (holders.isEmpty()) return true;
        int[] cases = membership.casesOf(document, all, row);
        for (Holders some : holders) if (!some.hold(document, cases)) return false;
        return true;
    }

    private boolean passes(Facets facets) {
        for (FacetId facet : filter.facets().keySet())
            if (facets.get(facet).filter(setting -> admits(facet, setting)).isEmpty()) return false;
        return true;
    }

    /// The indexes of the documents that are looked at, by name, so that every copy has them in one order.
    public int[] admittedDocuments() {
        List<Integer> some = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) if (documents[i]) some.add(i);
        some.sort(
                Comparator.comparing((Integer i) -> project.documents().at(i).name())
                        .thenComparingLong(i -> project.documents().at(i).id().value()));
        return some.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return filter + " " + Arrays.toString(documents);
    }
}
