package nl.trede.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which codings are looked at. What stands in one part are alternatives; different parts must all hold; an empty
/// part lets everything through. Immutable. [Matcher] tests codings against it, [FilterTerms] reads and writes it
/// as people do.
///
/// @param cases a coding passes if it belongs to one of them or to a case below one ([Membership])
/// @param codes a code alone or with everything below it; merged codes count as what they were merged into
/// @param facets by facet, the settings that pass; several facets must all hold
/// @param attributes by name, the values as shown that pass; several names must all hold. A coding has the
///     attributes of its document, of the cases that it belongs to and of those above them
/// @param since codings made then or later
public record Filter(
        Set<CaseId> cases,
        Set<DocumentId> documents,
        Set<Codes> codes,
        Set<CoderId> coders,
        Map<FacetId, Set<FacetSetting>> facets,
        Map<String, Set<String>> attributes,
        Set<Origin> origins,
        Optional<Instant> since) {
    /// Lets every coding through.
    public static final Filter ALL =
            new Filter(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Map.of(),
                    Map.of(),
                    Set.of(),
                    Optional.empty());

    /// A code and, unless `alone`, everything below it.
    public record Codes(CodeId code, boolean alone) {}

    public Filter {
        cases = copy(cases);
        documents = copy(documents);
        codes = copy(codes);
        coders = copy(coders);
        facets = copy(facets);
        attributes = copy(attributes);
        origins = copy(origins);
    }

    private static <T> Set<T> copy(Set<T> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    private static <K, V> Map<K, Set<V>> copy(Map<K, Set<V>> map) {
        Map<K, Set<V>> copy = new LinkedHashMap<>();
        map.forEach((key, values) -> copy.put(key, copy(values)));
        return Collections.unmodifiableMap(copy);
    }

    public Filter withCases(Set<CaseId> some) {
        return new Filter(some, documents, codes, coders, facets, attributes, origins, since);
    }

    public Filter withDocuments(Set<DocumentId> some) {
        return new Filter(cases, some, codes, coders, facets, attributes, origins, since);
    }

    public Filter withCodes(Set<Codes> some) {
        return new Filter(cases, documents, some, coders, facets, attributes, origins, since);
    }

    public Filter withCoders(Set<CoderId> some) {
        return new Filter(cases, documents, codes, some, facets, attributes, origins, since);
    }

    public Filter withFacets(Map<FacetId, Set<FacetSetting>> some) {
        return new Filter(cases, documents, codes, coders, some, attributes, origins, since);
    }

    public Filter withAttributes(Map<String, Set<String>> some) {
        return new Filter(cases, documents, codes, coders, facets, some, origins, since);
    }

    public Filter withOrigins(Set<Origin> some) {
        return new Filter(cases, documents, codes, coders, facets, attributes, some, since);
    }

    public Filter since(Instant moment) {
        return new Filter(
                cases, documents, codes, coders, facets, attributes, origins, Optional.of(moment));
    }

    /// This filter, ready to test the codings of `project`.
    public Matcher matcher(Project project, Texts texts) {
        return new Matcher(this, project, Membership.of(project, texts));
    }
}
