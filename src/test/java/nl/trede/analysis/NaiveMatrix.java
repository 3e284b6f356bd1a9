package nl.trede.analysis;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Coder;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.model.Tree;
import nl.trede.text.Segments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A matrix counted the slow way: a set of codings a cell. Knows headings by their keys alone, and shares nothing with
/// what it checks.
final class NaiveMatrix extends NaiveCodings {
    private final Matrix.Spec spec;
    final List<String> rows;
    final List<String> columns;

    NaiveMatrix(Project project, Matrix.Spec spec, Texts texts) {
        super(project, spec.filter(), texts);
        this.spec = spec;
        rows = headings(spec.rows());
        columns = headings(spec.columns());
    }

    // Headings

    /// The keys of the headings under which one of a tree falls.
    private <E extends Entity> Set<String> under(E one, Tree<E> tree, Axis axis) {
        if (!tree.shows(one.id())) return Set.of();
        List<E> line = tree.upwards(one).reversed().stream().filter(e -> may(axis, e)).toList();
        List<E> shown = line.subList(0, Math.min(line.size(), spec.depth().orElse(99)));
        if (spec.rollup())
            return shown.stream().map(e -> tree.path(e.id())).collect(Collectors.toSet());
        return may(axis, one) ? Set.of(tree.path(shown.getLast().id())) : Set.of();
    }

    private static boolean may(Axis axis, Entity entity) {
        return !(axis instanceof Axis.ByCaseKind(String kind))
                || (entity instanceof Case one && one.kind().equals(kind));
    }

    private Set<String> keys(Axis axis, Coding coding) {
        return switch (axis) {
            case Axis.ByCode _ -> under(codeOf(coding), codes(), axis);
            case Axis.ByCase _, Axis.ByCaseKind _ -> keys(axis, casesOf(coding));
            case Axis.ByDocument _ -> Set.of(documentOf(coding).name());
            case Axis.ByCoder _ -> Set.of(nameOf(coding.coder()));
            case Axis.ByAttribute(String name) ->
                    values(documentOf(coding), withAbove(casesOf(coding)), name);
            case Axis.ByFacet(String name) -> {
                Facet facet = project.codebook().facetNamed(name).orElseThrow();
                yield coding.facets().get(facet.id()).map(facet::shown).stream()
                        .collect(Collectors.toSet());
            }
        };
    }

    private Set<String> keys(Axis axis, Set<Case> some) {
        return some.stream()
                .flatMap(one -> under(one, cases(), axis).stream())
                .collect(Collectors.toSet());
    }

    private String nameOf(CoderId coder) {
        return project.coders().get(coder).map(Coder::name).orElse("");
    }

    private List<String> headings(Axis axis) {
        return switch (axis) {
            case Axis.ByCode _ -> {
                Set<String> some =
                        codes().inOrder().stream()
                                .filter(this::passesCode)
                                .flatMap(code -> under(code, codes(), axis).stream())
                                .collect(Collectors.toSet());
                yield codes().inOrder().stream()
                        .map(code -> codes().path(code.id()))
                        .filter(some::contains)
                        .toList();
            }
            case Axis.ByCase _, Axis.ByCaseKind _ -> {
                Set<String> some =
                        cases().inOrder().stream()
                                .filter(this::isInLineWithFilter)
                                .flatMap(one -> under(one, cases(), axis).stream())
                                .collect(Collectors.toSet());
                yield cases().inOrder().stream()
                        .map(one -> cases().path(one.id()))
                        .filter(some::contains)
                        .toList();
            }
            case Axis.ByDocument _ -> documents().stream().map(Document::name).toList();
            case Axis.ByCoder _ -> {
                Set<String> all = new TreeSet<>();
                for (Coder coder : project.coders().existing())
                    if (isEmptyOr(filter.coders(), coder.id())) all.add(coder.name());
                passing.forEach(coding -> all.add(nameOf(coding.coder())));
                yield List.copyOf(all);
            }
            case Axis.ByAttribute(String name) -> attributeValues(name);
            case Axis.ByFacet(String name) ->
                    facetValues(project.codebook().facetNamed(name).orElseThrow());
        };
    }

    /// The generated attributes are words, or numbers of as many digits: either way in order as texts.
    private List<String> attributeValues(String name) {
        Set<String> all = new TreeSet<>();
        Stream.concat(project.documents().existing().stream(), cases().inOrder().stream())
                .flatMap(entity -> value(entity, name).stream())
                .map(AttributeValue::shown)
                .filter(v -> isEmptyOr(filter.attributes().getOrDefault(name, Set.of()), v))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private List<String> facetValues(Facet facet) {
        FacetId id = facet.id();
        if (facet.type() == Facet.Type.NUMBER)
            return passing.stream()
                    .flatMap(coding -> coding.facets().get(id).stream())
                    .map(facet::shown)
                    .distinct()
                    .sorted(
                            Comparator.comparing((String number) -> new BigDecimal(number))
                                    .thenComparing(number -> number))
                    .toList();
        Set<FacetSetting> some = filter.facets().getOrDefault(id, Set.of());
        return facet.values().stream()
                .filter(v -> isEmptyOr(some, new FacetSetting.Chosen(v.id())))
                .map(Facet.Value::name)
                .toList();
    }

    // Cells

    /// Empty keys stand for any row or column of the matrix.
    List<Coding> in(String row, String column) {
        return passing.stream()
                .filter(c -> isUnder(row, rows, keys(spec.rows(), c)))
                .filter(c -> isUnder(column, columns, keys(spec.columns(), c)))
                .toList();
    }

    private static boolean isUnder(String key, List<String> all, Set<String> of) {
        return key.isEmpty() ? all.stream().anyMatch(of::contains) : of.contains(key);
    }

    Number number(String row, String column) {
        List<Coding> in = in(row, column);
        return switch (spec.measure()) {
            case CODINGS -> (long) in.size();
            case WORDS -> words(in);
            case SHARE -> {
                long all = documentsOf(row, column).stream().mapToLong(d -> words(d).size()).sum();
                yield all == 0 ? 0.0 : (double) words(in) / all;
            }
            case DOCUMENTS -> in.stream().map(Coding::document).distinct().count();
            case CODERS -> in.stream().map(Coding::coder).distinct().count();
        };
    }

    private long words(List<Coding> in) {
        record Word(DocumentId document, int start) {}
        Set<Word> all = new HashSet<>();
        for (Coding coding : in)
            for (int start : words(documentOf(coding)))
                if (coding.today().orElseThrow().contains(start))
                    all.add(new Word(coding.document(), start));
        return all.size();
    }

    private List<Integer> words(Document document) {
        Segments segments = texts.segments(document.current().segments());
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < segments.count(Segments.Kind.WORD); i++)
            starts.add(segments.start(Segments.Kind.WORD, i));
        return starts;
    }

    private List<Document> documentsOf(String row, String column) {
        return documents().stream()
                .filter(d -> isOver(spec.rows(), row, rows, d))
                .filter(d -> isOver(spec.columns(), column, columns, d))
                .toList();
    }

    private boolean isOver(Axis axis, String key, List<String> all, Document document) {
        return switch (axis) {
            case Axis.ByDocument _ -> isUnder(key, all, Set.of(document.name()));
            case Axis.ByCase _, Axis.ByCaseKind _ ->
                    isUnder(key, all, keys(axis, casesOf(document, Optional.empty())));
            default -> true;
        };
    }

    Cell cell(String row, String column) {
        List<Coding> in = in(row, column);
        if (in.isEmpty()) return why(row, column);
        int positive = (int) in.stream().filter(coding -> sign(coding) > 0).count();
        int negative = (int) in.stream().filter(coding -> sign(coding) < 0).count();
        Number number = number(row, column);
        return positive > 0 && positive == negative
                ? new Cell.Balanced(number, positive, negative)
                : new Cell.Coded(number);
    }

    private int sign(Coding coding) {
        int sum = 0;
        for (Facet facet : project.facets().existing())
            if (facet.role() == Facet.Role.DIRECTION)
                sum +=
                        coding.facets()
                                .get(facet.id())
                                .flatMap(s -> facet.value(((FacetSetting.Chosen) s).value()))
                                .map(Facet.Value::sign)
                                .orElse(0);
        return sum;
    }

    private Cell.Empty why(String row, String column) {
        Optional<Code> code = code(row, column);
        List<Document> read =
                documentsOf(row, column).stream()
                        .filter(d ->
                                readers(row, column).stream().anyMatch(c -> isRead(d, c, code)))
                        .toList();
        if (read.isEmpty()) return Cell.Empty.NOT_READ;
        List<Document> covering = read.stream().filter(d -> !answers(d, code).isEmpty()).toList();
        if (covering.isEmpty() && read.stream().noneMatch(d -> asked(d).isEmpty()))
            return Cell.Empty.NOT_ASKED;
        Set<Answer> all = new LinkedHashSet<>();
        covering.forEach(document -> all.addAll(answers(document, code)));
        if (all.equals(Set.of(Answer.UNKNOWN))) return Cell.Empty.UNKNOWN;
        if (!all.isEmpty() && !all.contains(Answer.ANSWERED)) return Cell.Empty.UNCHANGED;
        return Cell.Empty.SILENT;
    }

    private Optional<Code> code(String row, String column) {
        boolean byRow = spec.rows() instanceof Axis.ByCode;
        if (!byRow && !(spec.columns() instanceof Axis.ByCode)) return Optional.empty();
        String key = byRow ? row : column;
        return codes().inOrder().stream().filter(c -> codes().path(c.id()).equals(key)).findFirst();
    }

    private List<Coder> readers(String row, String column) {
        boolean byRow = spec.rows() instanceof Axis.ByCoder;
        String name = byRow ? row : spec.columns() instanceof Axis.ByCoder ? column : "";
        return project.coders().all().stream()
                .filter(coder -> isEmptyOr(filter.coders(), coder.id()))
                .filter(coder -> name.isEmpty() || coder.name().equals(name))
                .toList();
    }

    /// Said of the whole codebook or of a code at or above `code`; or a coding there under its top-level code.
    private boolean isRead(Document document, Coder coder, Optional<Code> code) {
        boolean implied =
                project.allCodings().stream()
                        .filter(c -> c.exists() && c.document().equals(document.id()))
                        .filter(c -> c.coder().equals(coder.id()))
                        .anyMatch(c ->
                                code.isEmpty()
                                        || project.codebook()
                                                .topLevel(codeOf(c))
                                                .equals(project.codebook().topLevel(code.get())));
        if (implied || said(document, coder, Optional.empty())) return true;
        return project.codes().all().stream()
                .filter(c -> said(document, coder, Optional.of(c.id())))
                .map(c -> project.codebook().resolve(c.id()))
                .filter(c -> codes().shows(c.id()))
                .anyMatch(c -> code.isEmpty() || codes().upwards(code.get()).contains(c));
    }

    private static boolean said(Document document, Coder coder, Optional<CodeId> code) {
        return document.fields().get(Document.readKey(coder.id(), code)).orElse(false);
    }

    private static Map<CodeId, Answer> asked(Document document) {
        return document.asked();
    }

    /// What the nearest code at or above `code` was answered; with no code, all answers.
    private Set<Answer> answers(Document document, Optional<Code> code) {
        List<Code> line =
                code.map(codes()::upwards)
                        .orElse(
                                asked(document).keySet().stream()
                                        .map(project.codebook()::resolve)
                                        .toList());
        Set<Answer> all = new HashSet<>();
        for (Code one : line) {
            Set<Answer> here = new HashSet<>();
            asked(document)
                    .forEach((id, answer) -> {
                        if (project.codebook().resolve(id).equals(one)) here.add(answer);
                    });
            for (Answer best : List.of(Answer.ANSWERED, Answer.UNCHANGED, Answer.UNKNOWN))
                if (here.contains(best)) {
                    all.add(best);
                    break;
                }
            if (code.isPresent() && !all.isEmpty()) return all;
        }
        return all;
    }
}
