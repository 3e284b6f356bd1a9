package nl.trede.analysis;

import nl.trede.message.Problem;
import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.Case;
import nl.trede.model.CaseId;
import nl.trede.model.Code;
import nl.trede.model.Codebook;
import nl.trede.model.Coder;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.FilterTerms;
import nl.trede.model.Matcher;
import nl.trede.model.Membership;
import nl.trede.model.Project;
import nl.trede.model.Tree;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes the sides of a matrix from what its axes say. A heading is there if something that passes the filter could
/// fall under it.
final class Sides {
    private final Project project;
    private final Matrix.Spec spec;
    private final Matcher matcher;
    private final int[] documents;

    Sides(Project project, Matrix.Spec spec, Matcher matcher, int[] documents) {
        this.project = project;
        this.spec = spec;
        this.matcher = matcher;
        this.documents = documents;
    }

    Side side(Axis axis) {
        return switch (axis) {
            case Axis.ByCode _ -> codes();
            case Axis.ByCase _ -> cases(_ -> true);
            case Axis.ByCaseKind(String kind) -> casesOfKind(kind);
            case Axis.ByDocument _ -> documents();
            case Axis.ByCoder _ -> coders();
            case Axis.ByAttribute(String name) -> attribute(name);
            case Axis.ByFacet(String name) -> facet(FilterTerms.facet(project, name));
        };
    }

    private Side codes() {
        Codebook codebook = project.codebook();
        Forest<Code> forest =
                new Forest<>(
                        codebook.tree(),
                        _ -> true,
                        code -> matcher.admitsCode(project.codes().indexOf(code.id())),
                        spec);
        int[][] byCode = new int[project.codes().size()][];
        for (int i = 0; i < byCode.length; i++)
            byCode[i] = forest.under(project.codes().at(codebook.resolve(i)));
        int[] things =
                forest.shown().stream().mapToInt(c -> project.codes().indexOf(c.id())).toArray();
        return Side.of(
                forest.headings(),
                (_, all, codings, count, into) -> {
                    for (int i = 0; i < count; i++) into[i] = byCode[all.code(codings[i])];
                },
                Side.About.CODES,
                things);
    }

    private Side casesOfKind(String kind) {
        Set<String> kinds =
                project.caseTree().tree().inOrder().stream()
                        .map(Case::kind)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!kinds.contains(kind))
            throw Problem.of("matrix.kind.unknown", kind)
                    .remedy("filter.known", kinds.isEmpty() ? "-" : String.join(", ", kinds))
                    .asException();
        return cases(one -> one.kind().equals(kind));
    }

    private Side cases(Predicate<Case> isHeading) {
        Tree<Case> tree = project.caseTree().tree();
        Forest<Case> forest = new Forest<>(tree, isHeading, this::isInLineWithFilter, spec);
        int[][] byCase = new int[project.cases().size()][];
        for (int i = 0; i < byCase.length; i++) byCase[i] = forest.under(project.cases().at(i));
        int[][] byDocument = new int[project.documents().size()][];
        Arrays.fill(byDocument, Side.NOWHERE);
        List<List<Integer>> over =
                forest.shown().stream().map(_ -> (List<Integer>) new ArrayList<Integer>()).toList();
        for (int document : documents)
            for (int heading :
                    headings(byCase, matcher.membership().casesOfAnyPart(document), Side.NOWHERE))
                over.get(heading).add(document);
        return Side.overDocuments(
                forest.headings(),
                new ByCases(byDocument, byCase),
                over.stream().map(Sides::array).toArray(int[][]::new));
    }

    /// Whether a case is one that the filter names, or stands above or below one.
    private boolean isInLineWithFilter(Case one) {
        Set<CaseId> named = spec.filter().cases();
        if (named.isEmpty()) return true;
        Tree<Case> tree = project.caseTree().tree();
        return tree.upwards(one).stream().anyMatch(above -> named.contains(above.id()))
                || tree.subtree(one).stream().anyMatch(below -> named.contains(below.id()));
    }

    /// Places codings by the cases that they belong to, and by their document.
    private final class ByCases implements Side.Placement {
        private final int[][] byDocument;
        private final int[][] byCase;

        ByCases(int[][] byDocument, int[][] byCase) {
            this.byDocument = byDocument;
            this.byCase = byCase;
        }

        @Override
        public void place(
                int document, DocumentCodings all, int[] codings, int count, int[][] into) {
            Membership membership = matcher.membership();
            int[] own = byDocument[document];
            if (!membership.hasParts(document)) {
                int[] placed = headings(byCase, membership.casesOf(document), own);
                Arrays.fill(into, 0, count, placed);
                return;
            }
            IdentityHashMap<int[], int[]> known =
                    new IdentityHashMap<>(); // membership shares its arrays
            for (int i = 0; i < count; i++)
                into[i] =
                        known.computeIfAbsent(
                                membership.casesOf(document, all, codings[i]),
                                some -> headings(byCase, some, own));
        }
    }

    private static int[] headings(int[][] byCase, int[] cases, int[] more) {
        if (cases.length == 0) return more;
        if (cases.length == 1 && more.length == 0) return byCase[cases[0]];
        IntStream all =
                IntStream.concat(
                        Arrays.stream(more),
                        Arrays.stream(cases).flatMap(one -> Arrays.stream(byCase[one])));
        return all.sorted().distinct().toArray();
    }

    private static int[] array(List<Integer> list) {
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    private Side documents() {
        int[][] byDocument = new int[project.documents().size()][];
        int[][] over = new int[documents.length][];
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < documents.length; i++) {
            byDocument[documents[i]] = new int[] {i};
            over[i] = new int[] {documents[i]};
            headings.add(Heading.flat(project.documents().at(documents[i]).name()));
        }
        return Side.overDocuments(
                headings,
                (document, _, _, count, into) -> Arrays.fill(into, 0, count, byDocument[document]),
                over);
    }

    private Side coders() {
        boolean[] shown = new boolean[project.coders().size()];
        for (int i = 0; i < shown.length; i++)
            shown[i] = matcher.admitsCoder(i) && project.coders().at(i).exists();
        eachPassing((all, row) -> shown[all.coder(row)] = true);
        int[] coders =
                IntStream.range(0, shown.length)
                        .filter(i -> shown[i])
                        .boxed()
                        .sorted(
                                Comparator.comparing((Integer i) -> project.coders().at(i).name())
                                        .thenComparingLong(
                                                i -> project.coders().at(i).id().value()))
                        .mapToInt(Integer::intValue)
                        .toArray();
        int[][] byCoder = new int[shown.length][];
        Arrays.fill(byCoder, Side.NOWHERE);
        List<Heading> headings = new ArrayList<>();
        for (int i = 0; i < coders.length; i++) {
            Coder coder = project.coders().at(coders[i]);
            byCoder[coders[i]] = new int[] {i};
            headings.add(Heading.flat(coder.name()));
        }
        return Side.of(
                headings,
                (_, all, codings, count, into) -> {
                    for (int i = 0; i < count; i++) into[i] = byCoder[all.coder(codings[i])];
                },
                Side.About.CODERS,
                coders);
    }

    private interface Each {
        void coding(DocumentCodings all, int row);
    }

    private void eachPassing(Each each) {
        for (int document : documents) {
            DocumentCodings all = project.codings(project.documents().at(document).id());
            for (int row = 0; row < all.size(); row++)
                if (matcher.matches(document, all, row)) each.coding(all, row);
        }
    }

    private Side attribute(String name) {
        FilterTerms.attributeValues(project, name);
        Set<String> passing = spec.filter().attributes().getOrDefault(name, Set.of());
        Map<String, AttributeValue> values = new TreeMap<>();
        List<Entity> having = new ArrayList<>(project.documents().existing());
        having.addAll(project.caseTree().tree().inOrder());
        for (Entity entity : having)
            value(entity, name)
                    .filter(v -> passing.isEmpty() || passing.contains(v.shown()))
                    .ifPresent(v -> values.putIfAbsent(v.shown(), v));
        List<String> keys =
                values.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Sides::compare))
                        .map(Map.Entry::getKey)
                        .toList();
        int[][] byDocument = new int[project.documents().size()][];
        for (int i = 0; i < byDocument.length; i++)
            byDocument[i] = under(keys, List.of(project.documents().at(i)), name);
        int[][] byCase = new int[project.cases().size()][];
        for (int i = 0; i < byCase.length; i++)
            byCase[i] = under(keys, project.caseTree().tree().upwards(project.cases().at(i)), name);
        return Side.of(keys.stream().map(Heading::flat).toList(), new ByCases(byDocument, byCase));
    }

    private static int[] under(List<String> keys, List<? extends Entity> having, String name) {
        return having.stream()
                .flatMap(entity -> value(entity, name).stream())
                .mapToInt(value -> keys.indexOf(value.shown()))
                .filter(key -> key >= 0)
                .sorted()
                .distinct()
                .toArray();
    }

    private static Optional<AttributeValue> value(Entity entity, String name) {
        return new Attributes(entity.fields()).get(name);
    }

    /// Numbers, then dates, then words.
    private static int compare(AttributeValue a, AttributeValue b) {
        if (a instanceof AttributeValue.Amount(BigDecimal one)
                && b instanceof AttributeValue.Amount(BigDecimal other)
                && one.compareTo(other) != 0) return one.compareTo(other);
        return Comparator.comparingInt(Sides::kind)
                .thenComparing(AttributeValue::shown)
                .compare(a, b);
    }

    private static int kind(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Amount _ -> 0;
            case AttributeValue.Date _ -> 1;
            case AttributeValue.Text _ -> 2;
            case AttributeValue.Unset _ -> 3;
        };
    }

    private Side facet(Facet facet) {
        List<String> keys =
                facet.type() == Facet.Type.NUMBER
                        ? amounts(facet)
                        : facet.values().stream()
                                .filter(v ->
                                        matcher.admits(facet.id(), new FacetSetting.Chosen(v.id())))
                                .map(Facet.Value::name)
                                .distinct()
                                .toList();
        int[][] byKey = new int[keys.size()][];
        for (int i = 0; i < byKey.length; i++) byKey[i] = new int[] {i};
        Map<FacetSetting, int[]> bySetting = new HashMap<>();
        Function<FacetSetting, int[]> under =
                value -> {
                    int key = keys.indexOf(facet.shown(value));
                    return key < 0 ? Side.NOWHERE : byKey[key];
                };
        Side.Placement placement =
                (_, all, codings, count, into) -> {
                    for (int i = 0; i < count; i++) {
                        into[i] = Side.NOWHERE;
                        for (Facets.Setting setting : all.facets(codings[i]).settings())
                            if (setting.facet().value() == facet.id().value())
                                into[i] = bySetting.computeIfAbsent(setting.value(), under);
                    }
                };
        return Side.of(keys.stream().map(Heading::flat).toList(), placement);
    }

    private List<String> amounts(Facet facet) {
        Map<BigDecimal, String> found =
                new TreeMap<>(
                        Comparator.<BigDecimal>naturalOrder()
                                .thenComparing(BigDecimal::toPlainString));
        eachPassing((all, row) ->
                all.facets(row)
                        .get(facet.id())
                        .ifPresent(setting -> {
                            if (setting instanceof FacetSetting.Amount(BigDecimal number))
                                found.put(number, number.toPlainString());
                        }));
        return found.values().stream().distinct().toList();
    }
}
