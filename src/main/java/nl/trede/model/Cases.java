package nl.trede.model;

import java.util.List;
import java.util.function.Function;

/// The cases of one version of a project as a tree. Computed, never stored.
public final class Cases {
    private final Tree<Case> tree;

    private Cases(Project project) {
        tree = Tree.of(project.cases().all(), one -> one.place().parent(), one -> false);
    }

    static Cases of(Project project) {
        return new Cases(project);
    }

    public Tree<Case> tree() {
        return tree;
    }

    public String path(CaseId id) {
        return tree.path(id);
    }

    /// The case that an address names: its path, an ending of it, or `kind:name`.
    ///
    /// @throws nl.trede.message.TredeException if none or several are named so
    public Case find(String address) {
        List<Case> all = tree.inOrder();
        int colon = address.indexOf(':');
        boolean byKind =
                colon > 0
                        && all.stream().anyMatch(c -> c.kind().equals(address.substring(0, colon)));
        Function<Case, String> path =
                byKind ? one -> one.kind() + ":" + one.name() : one -> tree.path(one.id());
        return Address.find("case", address, all, path);
    }
}
