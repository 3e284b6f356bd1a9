package nl.trede.analysis;

import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.Coding;
import nl.trede.model.Document;
import nl.trede.model.Entity;
import nl.trede.model.FacetSetting;
import nl.trede.model.Filter;
import nl.trede.model.Member;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.model.Tree;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which codings count, which pass a filter and to which cases they belong, straight from the definitions.
class NaiveCodings {
    final Project project;
    final Filter filter;
    final Texts texts;

    /// In the order of their documents and texts.
    final List<Coding> passing;

    NaiveCodings(Project project, Filter filter, Texts texts) {
        this.project = project;
        this.filter = filter;
        this.texts = texts;
        passing =
                project.allCodings().stream()
                        .filter(this::counts)
                        .filter(this::passes)
                        .sorted(
                                Comparator.comparing((Coding c) -> documentOf(c).name())
                                        .thenComparing(c -> c.today().orElseThrow())
                                        .thenComparingLong(c -> c.id().value()))
                        .toList();
    }

    // What counts and passes

    boolean counts(Coding coding) {
        if (!coding.exists() || coding.today().isEmpty() || !documentOf(coding).exists())
            return false;
        return project.allCodings().stream()
                .noneMatch(other ->
                        other.exists()
                                && other.id().value() < coding.id().value()
                                && other.document().equals(coding.document())
                                && other.today().equals(coding.today())
                                && other.coder().equals(coding.coder())
                                && codeOf(other).equals(codeOf(coding)));
    }

    Document documentOf(Coding coding) {
        return project.documents().get(coding.document()).orElseThrow();
    }

    Code codeOf(Coding coding) {
        return project.codebook().resolve(coding.code());
    }

    boolean passes(Coding coding) {
        Set<Case> cases = withAbove(casesOf(coding));
        return isEmptyOr(filter.documents(), coding.document())
                && isEmptyOr(filter.coders(), coding.coder())
                && isEmptyOr(filter.origins(), coding.origin())
                && filter.since().map(since -> !coding.time().isBefore(since)).orElse(true)
                && passesCode(codeOf(coding))
                && passesCase(cases)
                && filter.facets().entrySet().stream()
                        .allMatch(f ->
                                coding.facets()
                                        .get(f.getKey())
                                        .filter(s -> isAmong(f.getValue(), s))
                                        .isPresent())
                && filter.attributes().entrySet().stream()
                        .allMatch(a -> has(documentOf(coding), cases, a));
    }

    static <T> boolean isEmptyOr(Set<T> some, T one) {
        return some.isEmpty() || some.contains(one);
    }

    boolean passesCode(Code code) {
        return filter.codes().isEmpty()
                || filter.codes().stream()
                        .anyMatch(chosen -> {
                            Code named = project.codebook().resolve(chosen.code());
                            return chosen.alone()
                                    ? named.equals(code)
                                    : codes().upwards(code).contains(named);
                        });
    }

    boolean passesCase(Set<Case> withAbove) {
        return filter.cases().isEmpty()
                || withAbove.stream().anyMatch(one -> filter.cases().contains(one.id()));
    }

    static boolean isAmong(Set<FacetSetting> some, FacetSetting setting) {
        return some.stream()
                .anyMatch(other ->
                        other.equals(setting)
                                || (other instanceof FacetSetting.Amount(BigDecimal a)
                                        && setting instanceof FacetSetting.Amount(BigDecimal b)
                                        && a.compareTo(b) == 0));
    }

    static boolean has(
            Document document, Set<Case> cases, Map.Entry<String, Set<String>> attribute) {
        return values(document, cases, attribute.getKey()).stream()
                .anyMatch(attribute.getValue()::contains);
    }

    static Set<String> values(Document document, Set<Case> cases, String name) {
        return Stream.concat(Stream.of(document), cases.stream())
                .flatMap(entity -> value(entity, name).stream())
                .map(AttributeValue::shown)
                .collect(Collectors.toSet());
    }

    static Optional<AttributeValue> value(Entity entity, String name) {
        return new Attributes(entity.fields()).get(name);
    }

    // Trees and membership

    Tree<Code> codes() {
        return project.codebook().tree();
    }

    Tree<Case> cases() {
        return project.caseTree().tree();
    }

    Set<Case> casesOf(Coding coding) {
        return casesOf(documentOf(coding), coding.today());
    }

    /// Those of a stretch of a document, or of the document and any part of it.
    Set<Case> casesOf(Document document, Optional<TextRange> range) {
        Set<Case> all = new HashSet<>();
        for (Case one : cases().inOrder()) {
            for (Member member : one.members())
                if (member.document().equals(document.id())
                        && (member.passage().isEmpty()
                                || document.today(member.passage().get())
                                        .filter(p -> range.isEmpty() || p.overlaps(range.get()))
                                        .isPresent())) all.add(one);
            Segments segments = texts.segments(document.current().segments());
            for (int i = 0; i < segments.count(Segments.Kind.TURN); i++)
                if (document.speakers()
                                .caseOf(segments.label(Segments.Kind.TURN, i))
                                .equals(Optional.of(one.id()))
                        && (range.isEmpty()
                                || segments.range(Segments.Kind.TURN, i).overlaps(range.get())))
                    all.add(one);
        }
        return all;
    }

    Set<Case> withAbove(Set<Case> some) {
        return some.stream().flatMap(c -> cases().upwards(c).stream()).collect(Collectors.toSet());
    }

    boolean isInLineWithFilter(Case one) {
        return filter.cases().isEmpty()
                || Stream.concat(cases().upwards(one).stream(), cases().subtree(one).stream())
                        .anyMatch(other -> filter.cases().contains(other.id()));
    }

    /// The documents that pass the filter.
    List<Document> documents() {
        return project.documents().existing().stream()
                .filter(d -> isEmptyOr(filter.documents(), d.id()))
                .filter(d -> passesCase(withAbove(casesOf(d, Optional.empty()))))
                .filter(d ->
                        filter.attributes().entrySet().stream()
                                .allMatch(a -> has(d, withAbove(casesOf(d, Optional.empty())), a)))
                .sorted(Comparator.comparing(Document::name))
                .toList();
    }
}
