package nl.trede.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The codes of one version of a project as a tree, and where each merged code leads. Computed, never stored.
public final class Codebook {
    private final Project project;
    private final Tree<Code> tree;

    /// By index of a code, the index of the code that counts for it.
    private final int[] resolved;

    private final Set<CodeId> brokenMerges = new HashSet<>();

    private Codebook(Project project) {
        this.project = project;
        resolved = new int[project.codes().size()];
        for (int i = 0; i < resolved.length; i++) resolved[i] = end(i);
        Set<Integer> used = usedWhereRemoved();
        tree =
                Tree.of(
                        project.codes().all().stream().filter(code -> !isMerged(code)).toList(),
                        this::parent,
                        code -> used.contains(project.codes().indexOf(code.id())));
    }

    static Codebook of(Project project) {
        return new Codebook(project);
    }

    /// Follows merges to their end. A cycle of merges is broken at its youngest, which is then merged into nothing.
    private int end(int start) {
        List<Integer> walk = new ArrayList<>();
        int at = start;
        while (!walk.contains(at)) {
            walk.add(at);
            Optional<CodeId> next = project.codes().at(at).into();
            if (next.isEmpty() || project.fields(next.get()).equals(Fields.NONE)) return at;
            at = project.codes().indexOf(next.get());
        }
        List<Integer> cycle = walk.subList(walk.indexOf(at), walk.size());
        int youngest = cycle.getFirst();
        for (int one : cycle) if (isYounger(one, youngest)) youngest = one;
        brokenMerges.add(project.codes().at(youngest).id());
        return youngest;
    }

    private boolean isYounger(int one, int other) {
        Code a = project.codes().at(one);
        Code b = project.codes().at(other);
        int byStamp = a.fields().stamp(Field.INTO).compareTo(b.fields().stamp(Field.INTO));
        return byStamp != 0 ? byStamp > 0 : a.id().value() > b.id().value();
    }

    private boolean isMerged(Code code) {
        int index = project.codes().indexOf(code.id());
        return resolved[index] != index;
    }

    /// The code above, or what that was merged into.
    private Optional<Thing> parent(Code code) {
        return code.place()
                .parent()
                .map(above ->
                        above instanceof CodeId id && project.codes().indexOf(id) >= 0
                                ? resolve(id).id()
                                : above);
    }

    /// The indexes of codes that codings stand on, or that others were merged into; computed only where a code was
    /// removed.
    private Set<Integer> usedWhereRemoved() {
        Set<Integer> used = new HashSet<>();
        if (project.codes().all().stream().allMatch(code -> code.exists() || isMerged(code)))
            return used;
        for (Code code : project.codes().existing())
            if (isMerged(code)) used.add(resolved[project.codes().indexOf(code.id())]);
        for (Document document : project.documents().all()) {
            DocumentCodings all = project.codings(document.id());
            for (int row = 0; row < all.size(); row++)
                if (!all.isRemoved(row)) used.add(resolved[all.code(row)]);
        }
        return used;
    }

    public Tree<Code> tree() {
        return tree;
    }

    /// The index of the code that counts for the code with index `code`: itself, or what it was merged into.
    public int resolve(int code) {
        return resolved[code];
    }

    public Code resolve(CodeId code) {
        return project.codes().at(resolved[project.codes().indexOf(code)]);
    }

    /// Whether a coding that is not removed says what another says that counts instead: the same coder gave the same
    /// code, merged ones followed, to the same place today. Of such doubles the one with the lowest id counts.
    public boolean isDouble(DocumentCodings all, int row) {
        if (all.isLost(row)) return false;
        int start = all.start(row);
        int end = all.end(row);
        for (int i = row - 1; i >= 0 && all.start(i) == start && all.end(i) == end; i--)
            if (!all.isRemoved(i)
                    && all.coder(i) == all.coder(row)
                    && resolved[all.code(i)] == resolved[all.code(row)]) return true;
        return false;
    }

    /// Codes whose merge is not followed, since it would lead back to them.
    public Set<CodeId> brokenMerges() {
        return Set.copyOf(brokenMerges);
    }

    public String path(CodeId code) {
        return tree.path(resolve(code).id());
    }

    /// The code that an address names.
    ///
    /// @throws nl.trede.message.TredeException if none or several are named so
    public Code find(String address) {
        return Address.find("code", address, tree.inOrder(), code -> tree.path(code.id()));
    }

    /// The code at the top of the tree above `code`, or `code` itself.
    public Code topLevel(Code code) {
        return tree.upwards(code).getLast();
    }

    /// The facets that go with a code: its own and those of the codes above it.
    public List<Facet> facetsFor(Code code) {
        List<Facet> all = new ArrayList<>();
        for (Code above : tree.upwards(code))
            for (FacetId id : above.facets())
                project.facets()
                        .get(id)
                        .filter(facet -> facet.exists() && !all.contains(facet))
                        .ifPresent(all::add);
        return all;
    }

    public Optional<Facet> facetNamed(String name) {
        return project.facets().existing().stream()
                .filter(facet -> facet.name().equals(name))
                .findFirst();
    }

    /// The facets that have a role, such as the direction, by id.
    public Map<FacetId, Facet> facetsInRole(Facet.Role role) {
        Map<FacetId, Facet> all = new HashMap<>();
        for (Facet facet : project.facets().existing())
            if (facet.role() == role) all.put(facet.id(), facet);
        return all;
    }
}
