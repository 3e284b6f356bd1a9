package nl.trede.change;

import nl.trede.message.Message;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Entity;
import nl.trede.model.Project;
import nl.trede.model.Thing;
import nl.trede.model.Tree;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What does not fit together in a project: moves or merges in a circle, something removed that is still in use, two
/// siblings of one name, two codings that say the same. It arises when copies merge; one can go on working with it.
public final class Structure {
    private final Project project;
    private final Set<Flaw> flaws = new LinkedHashSet<>();

    /// One of those, the same in every copy and by whatever names things go.
    ///
    /// @param key of the sentence that says it
    record Flaw(String key, Thing thing) {
        Message told(Project project) {
            return Message.of(key, Labels.of(project, thing));
        }
    }

    private Structure(Project project) {
        this.project = project;
    }

    public static Set<Message> conflicts(Project project) {
        Set<Message> all = new LinkedHashSet<>();
        for (Flaw flaw : flaws(project)) all.add(flaw.told(project));
        return all;
    }

    static Set<Flaw> flaws(Project project) {
        Structure structure = new Structure(project);
        structure.look();
        return structure.flaws;
    }

    private void look() {
        tree(project.codebook().tree());
        tree(project.caseTree().tree());
        project.codebook().brokenMerges().stream()
                .sorted(Comparator.comparingLong(Thing::value))
                .forEach(id -> flaws.add(new Flaw("structure.merge", id)));
        names(project.documents().existing());
        names(project.coders().existing());
        names(project.facets().existing());
        for (Document document : project.documents().all()) {
            DocumentCodings codings = project.codings(document.id());
            if (!document.exists() && codings.anyExists())
                flaws.add(new Flaw("structure.removed", document.id()));
            for (int row = 0; row < codings.size(); row++)
                if (!codings.isRemoved(row) && project.codebook().isDouble(codings, row))
                    flaws.add(new Flaw("structure.double", codings.id(row)));
        }
    }

    private <E extends Entity> void tree(Tree<E> tree) {
        for (E broken : tree.broken()) flaws.add(new Flaw("structure.move", broken.id()));
        names(tree.roots());
        for (E entity : tree.inOrder()) {
            names(tree.children(entity));
            if (tree.isFlagged(entity)) flaws.add(new Flaw("structure.removed", entity.id()));
        }
    }

    /// Of those with one name, all but the one with the lowest id.
    private <E extends Entity> void names(List<E> siblings) {
        Map<String, E> first = new HashMap<>();
        siblings.stream()
                .sorted(Comparator.comparingLong(one -> one.id().value()))
                .forEach(one -> {
                    if (first.putIfAbsent(one.name(), one) != null)
                        flaws.add(new Flaw("structure.name", one.id()));
                });
    }
}
