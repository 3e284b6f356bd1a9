package nl.trede.analysis;

import nl.trede.generate.Choices;
import nl.trede.generate.Generator;
import nl.trede.generate.ProjectGenerators;
import nl.trede.generate.Study;
import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.Coder;
import nl.trede.model.Document;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Filter;
import nl.trede.model.Origin;
import nl.trede.model.Project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Random matrices of random projects.
final class SpecGenerators {
    private SpecGenerators() {}

    record Asked(Study study, Project project, Matrix.Spec spec) {}

    static Generator<Asked> asked() {
        return choices -> {
            Study study = ProjectGenerators.study().next(choices);
            Project project = study.project();
            Axis rows = axis(choices, project);
            Matrix.Spec spec = Matrix.Spec.of(rows, axis(choices, project));
            spec = spec.measuring(choices.oneOf(Measure.values()));
            if (choices.oneIn(3)) spec = spec.toDepth(choices.between(1, 2));
            if (choices.oneIn(2)) spec = spec.rolledUp();
            return new Asked(study, project, spec.where(filter(choices, project)));
        };
    }

    private static Axis axis(Choices choices, Project project) {
        List<Axis> axes =
                new ArrayList<>(
                        List.of(
                                new Axis.ByCode(),
                                new Axis.ByCase(),
                                new Axis.ByDocument(),
                                new Axis.ByCoder()));
        for (Case one : project.caseTree().tree().inOrder())
            axes.add(new Axis.ByCaseKind(one.kind()));
        for (Facet facet : project.facets().existing()) axes.add(new Axis.ByFacet(facet.name()));
        attributes(project)
                .flatMap(some -> some.all().keySet().stream())
                .distinct()
                .forEach(name -> axes.add(new Axis.ByAttribute(name)));
        return choices.oneOf(axes);
    }

    private static Stream<Attributes> attributes(Project project) {
        return Stream.concat(
                project.documents().existing().stream().map(Document::attributes),
                project.caseTree().tree().inOrder().stream().map(Case::attributes));
    }

    static Filter filter(Choices choices, Project project) {
        Filter filter = Filter.ALL;
        List<Case> cases = project.caseTree().tree().inOrder();
        if (choices.oneIn(5) && !cases.isEmpty())
            filter = filter.withCases(Set.of(choices.oneOf(cases).id()));
        if (choices.oneIn(5)) {
            List<Document> all = project.documents().all();
            filter = filter.withDocuments(Set.of(choices.oneOf(all).id()));
        }
        if (choices.oneIn(5)) {
            Code code = choices.oneOf(project.codes().all());
            filter = filter.withCodes(Set.of(new Filter.Codes(code.id(), choices.oneIn(2))));
        }
        if (choices.oneIn(5)) {
            List<Coder> all = project.coders().all();
            filter = filter.withCoders(Set.of(choices.oneOf(all).id()));
        }
        if (choices.oneIn(5)) filter = filter.withFacets(facets(choices, project));
        List<Attributes> attributes = attributes(project).filter(a -> !a.all().isEmpty()).toList();
        if (choices.oneIn(5) && !attributes.isEmpty()) {
            Map.Entry<String, AttributeValue> one =
                    choices.oneOf(List.copyOf(choices.oneOf(attributes).all().entrySet()));
            filter = filter.withAttributes(Map.of(one.getKey(), Set.of(one.getValue().shown())));
        }
        if (choices.oneIn(5)) filter = filter.withOrigins(Set.of(Origin.IMPORT));
        if (choices.oneIn(5)) filter = filter.since(Study.NOON.plusNanos(1));
        return filter;
    }

    private static Map<FacetId, Set<FacetSetting>> facets(Choices choices, Project project) {
        Facet facet = choices.oneOf(project.facets().all());
        return Map.of(
                facet.id(),
                facet.type() == Facet.Type.NUMBER
                        ? Set.of(new FacetSetting.Amount(BigDecimal.TWO))
                        : Set.of(
                                new FacetSetting.Chosen(1),
                                new FacetSetting.Chosen(choices.between(2, 3))));
    }
}
