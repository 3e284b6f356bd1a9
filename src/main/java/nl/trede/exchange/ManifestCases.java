package nl.trede.exchange;

import nl.trede.change.CaseEdits;
import nl.trede.change.Change;
import nl.trede.change.Ids;
import nl.trede.exchange.Manifest.WrittenCase;
import nl.trede.message.Problem;
import nl.trede.message.TredeException;
import nl.trede.model.Address;
import nl.trede.model.AttributeValue;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Project;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The cases of a manifest on their way into a project: which stands under which, in whatever order they are
/// written, and which are there already. Used once.
final class ManifestCases {
    private final Project project;
    private final Ids ids;

    /// A case that is written or in the project.
    ///
    /// @param name as it stands in a path
    private record Node(
            String name, String kind, Optional<Case> there, Optional<WrittenCase> written) {}

    private final Map<String, List<Node>> byName = new LinkedHashMap<>();
    private final List<Node> all = new ArrayList<>();
    private final Set<Node> looking = new HashSet<>();
    private final Map<Node, Optional<Node>> parents = new HashMap<>();
    private final Map<Node, CaseId> idOf = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private ManifestCases(Project project, Ids ids) {
        this.project = project;
        this.ids = ids;
    }

    /// @throws nl.trede.message.TredeException if a parent is not there or is the case itself, a case is written
    ///     twice, or one that is there has another value of an attribute
    static List<Change> load(Project project, Ids ids, List<WrittenCase> cases) {
        ManifestCases loading = new ManifestCases(project, ids);
        loading.add(cases);
        return loading.changes;
    }

    private void add(List<WrittenCase> cases) {
        for (Case there : project.caseTree().tree().inOrder()) enter(nodeOf(there));
        List<Node> written = new ArrayList<>();
        for (WrittenCase one : cases) {
            Node node = new Node(one.name(), one.kind(), Optional.empty(), Optional.of(one));
            enter(node);
            written.add(node);
        }
        checkCircles(written);
        Map<Optional<Node>, List<Node>> made = new LinkedHashMap<>();
        Map<String, WrittenCase> seen = new HashMap<>();
        for (Node node : written) {
            WrittenCase one = node.written().orElseThrow();
            WrittenCase other = seen.putIfAbsent(one.kind() + "\n" + path(node), one);
            if (other != null)
                throw one.at()
                        .problem("manifest.case.twice", one.name(), other.at().line())
                        .asException();
            Optional<Case> there = there(node);
            if (there.isPresent()) keep(node, there.get());
            else made.computeIfAbsent(parent(node), _ -> new ArrayList<>()).add(node);
        }
        for (List<Node> siblings : made.values())
            for (Node node : siblings) idOf.put(node, new CaseId(ids.next()));
        made.forEach(this::create);
    }

    private void enter(Node node) {
        byName.computeIfAbsent(node.name(), _ -> new ArrayList<>()).add(node);
        all.add(node);
    }

    /// The case of the project that a written one is: of the same path and kind.
    private Optional<Case> there(Node node) {
        String path = path(node);
        return byName.getOrDefault(node.name(), List.of()).stream()
                .flatMap(other -> other.there().stream())
                .filter(other -> other.kind().equals(node.kind()))
                .filter(other -> project.caseTree().path(other.id()).equals(path))
                .findFirst();
    }

    private void keep(Node node, Case there) {
        idOf.put(node, there.id());
        WrittenCase one = node.written().orElseThrow();
        one.attributes()
                .forEach((name, value) -> {
                    Optional<AttributeValue> was = there.attributes().get(name);
                    if (was.isEmpty()) changes.add(CaseEdits.setAttribute(there, name, value));
                    else if (!was.get().equals(value))
                        throw one.at()
                                .problem(
                                        "manifest.case.attribute",
                                        one.name(),
                                        name,
                                        value.shown(),
                                        was.get().shown())
                                .remedy("manifest.case.attribute.way")
                                .asException();
                });
    }

    private void create(Optional<Node> parent, List<Node> siblings) {
        Optional<CaseId> above = parent.map(this::id);
        List<Case> there =
                above.isEmpty()
                        ? project.caseTree().tree().roots()
                        : above.flatMap(id -> project.cases().get(id))
                                .map(project.caseTree().tree()::children)
                                .orElse(List.of());
        String last = there.isEmpty() ? "" : there.getLast().place().rank();
        for (int i = 0; i < siblings.size(); i++) {
            Node node = siblings.get(i);
            changes.add(
                    CaseEdits.create(
                            id(node),
                            node.name(),
                            node.kind(),
                            above,
                            Codebooks.rank(last, i, siblings.size()),
                            node.written().orElseThrow().attributes()));
        }
    }

    private CaseId id(Node node) {
        return Optional.ofNullable(idOf.get(node))
                .or(() -> node.there().map(Case::id))
                .orElseThrow();
    }

    private String path(Node node) {
        return node.there()
                .map(there -> project.caseTree().path(there.id()))
                .orElseGet(() -> {
                    Optional<Node> parent = parent(node);
                    String above = parent.map(one -> path(one) + "/").orElse("");
                    return above + Address.escape(node.name());
                });
    }

    private Optional<Node> parent(Node node) {
        Optional<Node> known = parents.get(node);
        if (known != null) return known;
        Optional<Node> found =
                node.there().isPresent()
                        ? project.caseTree()
                                .tree()
                                .parent(node.there().get())
                                .map(above -> nodeOf(above))
                        : node.written().flatMap(WrittenCase::parent).map(it -> find(node, it));
        parents.put(node, found);
        return found;
    }

    private Node nodeOf(Case there) {
        return new Node(there.name(), there.kind(), Optional.of(there), Optional.empty());
    }

    private Node find(Node child, JsonValue.Text address) {
        if (!looking.add(child)) throw circle(child, address);
        String text = address.text();
        List<String> names = List.of(text.split("(?<!\\\\)/"));
        List<Node> candidates = new ArrayList<>();
        String last = names.getLast().replace("\\/", "/");
        for (Node node : byName.getOrDefault(last, List.of()))
            if (!node.equals(child) && endsWith(node, names, names.size())) candidates.add(node);
        if (candidates.isEmpty())
            for (Node node : all)
                if (!node.equals(child) && text.equals(node.kind() + ":" + node.name()))
                    candidates.add(node);
        if (candidates.size() > 1)
            candidates.removeIf(node -> node.written().isPresent() && there(node).isPresent());
        Node found =
                candidates.size() == 1
                        ? candidates.getFirst()
                        : address.at().locate(() -> choose(text, candidates));
        looking.remove(child);
        return found;
    }

    /// Compares names only as far up as the address goes, so that no other parents need to be known.
    private boolean endsWith(Node node, List<String> names, int count) {
        return Address.escape(node.name()).equals(names.get(count - 1))
                && (count == 1
                        || parent(node)
                                .filter(above -> endsWith(above, names, count - 1))
                                .isPresent());
    }

    private Node choose(String address, List<Node> candidates) {
        if (candidates.isEmpty())
            throw Problem.of("address.case.unknown", address)
                    .remedy(
                            "address.known",
                            String.join("\n  ", byName.keySet().stream().limit(10).toList()))
                    .asException();
        return Address.find("case", address, candidates, this::path);
    }

    private static TredeException circle(Node node, JsonValue.Text address) {
        return address.at().problem("manifest.case.circle", node.name()).asException();
    }

    /// Refuses cases that stand, by way of others, under themselves.
    private void checkCircles(List<Node> written) {
        for (Node node : written) {
            Set<Node> above = new HashSet<>();
            for (Optional<Node> up = Optional.of(node); up.isPresent(); up = parent(up.get()))
                if (!above.add(up.get()))
                    throw circle(node, node.written().flatMap(WrittenCase::parent).orElseThrow());
        }
    }
}
