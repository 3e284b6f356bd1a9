package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.Entity;
import nl.trede.model.Project;
import nl.trede.model.Tree;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What does not fit together in a project: moves or merges in a circle, something removed that is still in use, two
/// siblings of one name. It arises when copies merge; one can go on working with it.
public final class Structure {
    private Structure() {}

    public static Set<Message> conflicts(Project project) {
        Set<Message> all = new LinkedHashSet<>();
        tree(project, project.codebook().tree(), all);
        tree(project, project.caseTree().tree(), all);
        project.codebook().brokenMerges().stream()
                .sorted((a, b) -> Long.compare(a.value(), b.value()))
                .forEach(id -> all.add(Message.of("structure.merge", Labels.of(project, id))));
        names(project, project.documents().existing(), all);
        names(project, project.coders().existing(), all);
        names(project, project.facets().existing(), all);
        return all;
    }

    private static <E extends Entity> void tree(Project project, Tree<E> tree, Set<Message> all) {
        for (E broken : tree.broken())
            all.add(Message.of("structure.move", Labels.of(project, broken.id())));
        names(project, tree.roots(), all);
        for (E entity : tree.inOrder()) {
            names(project, tree.children(entity), all);
            if (tree.isFlagged(entity))
                all.add(Message.of("structure.removed", Labels.of(project, entity.id())));
        }
    }

    private static <E extends Entity> void names(
            Project project, List<E> siblings, Set<Message> all) {
        Map<String, E> before = new HashMap<>();
        for (E one : siblings) {
            E other = before.putIfAbsent(one.name(), one);
            if (other != null) all.add(Message.of("structure.name", Labels.of(project, one.id())));
        }
    }
}
