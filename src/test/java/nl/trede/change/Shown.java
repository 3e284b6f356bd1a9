package nl.trede.change;

import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Entity;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Project;
import nl.trede.model.Table;
import nl.trede.model.Thing;
import nl.trede.model.Tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What people see of a project, written down: trees in their order, places today, doubles, what does not fit.
final class Shown {
    private Shown() {}

    static List<String> of(Project project) {
        List<String> all = new ArrayList<>(existing(project));
        Tree<Code> codes = project.codebook().tree();
        for (Code code : codes.inOrder())
            all.add("code " + codes.path(code.id()) + " " + codes.isFlagged(code));
        for (Code code : codes.inOrder())
            all.add(
                    "facets "
                            + project.codebook().facetsFor(code).stream()
                                    .map(f -> f.id())
                                    .toList());
        project.codes().all().stream()
                .filter(code -> code.into().isPresent())
                .sorted(Comparator.comparingLong(code -> code.id().value()))
                .forEach(code -> all.add("into " + project.codebook().resolve(code.id()).id()));
        Tree<Case> cases = project.caseTree().tree();
        for (Case one : cases.inOrder())
            all.add("case " + cases.path(one.id()) + " " + cases.isFlagged(one));
        TreeSet<String> flaws = new TreeSet<>();
        for (Structure.Flaw flaw : Structure.flaws(project)) flaws.add(flaw.toString());
        all.addAll(flaws);
        return all;
    }

    /// What of it is shown in only one of two projects; nothing if both look the same.
    static List<String> apart(Project one, Project other) {
        return apart(of(one), of(other));
    }

    static List<String> apart(List<String> one, List<String> other) {
        List<String> all = new ArrayList<>();
        for (String line : one) if (!other.contains(line)) all.add("one: " + line);
        for (String line : other) if (!one.contains(line)) all.add("other: " + line);
        if (all.isEmpty() && !one.equals(other)) all.add("in another order");
        return all;
    }

    /// What exists, and what is said of it; without revisions, which stay whatever is undone.
    static List<String> existing(Project project) {
        TreeMap<Long, String> all = new TreeMap<>();
        all.put(0L, said(project.fields(nl.trede.model.ProjectId.THIS)));
        for (Table<?, ? extends Entity> table :
                List.of(
                        project.coders(),
                        project.documents(),
                        project.codes(),
                        project.facets(),
                        project.questions(),
                        project.cases(),
                        project.memos()))
            for (Entity entity : table.existing())
                all.put(entity.id().value(), entity.id() + " " + said(entity.fields()));
        for (Document document : project.documents().all()) {
            DocumentCodings codings = project.codings(document.id());
            for (int row = 0; row < codings.size(); row++) {
                Coding coding = project.coding(codings, row);
                if (coding.exists()) all.put(coding.id().value(), coding.toString());
            }
        }
        return List.copyOf(all.values());
    }

    private static String said(Fields fields) {
        StringBuilder all = new StringBuilder();
        fields.forEach((key, value) -> {
            if (key.field() != Field.REVISION)
                all.append(key).append('=').append(value).append(' ');
        });
        return all.append(fields.stamp(Field.PLACE)).append(fields.stamp(Field.INTO)).toString();
    }

    /// What refers to one of `gone`, by asking each thing that exists what it says.
    static List<String> referring(Project project, Set<? extends Thing> gone) {
        List<String> all = new ArrayList<>();
        for (String line : existing(project))
            for (Thing thing : gone) {
                String word = thing.toString();
                boolean self = line.startsWith(word);
                if (!self && line.contains(word)) all.add(line + " refers to " + word);
            }
        return all;
    }
}
