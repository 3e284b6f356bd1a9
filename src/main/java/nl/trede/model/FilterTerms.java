package nl.trede.model;

import nl.trede.message.Problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A filter as people write it: under each option the names, `richting=positief` or `ladder/overlast!`.
public record FilterTerms(Map<Option, List<String>> terms) {
    /// The options in the order in which they are shown.
    public enum Option {
        CASE,
        DOCUMENT,
        CODE,
        CODER,
        FACET,
        ATTRIBUTE,
        ORIGIN,
        SINCE;

        /// As written on a command line.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String ALONE = "!";

    public FilterTerms {
        Map<Option, List<String>> copy = new EnumMap<>(Option.class);
        terms.forEach((option, words) -> {
            if (!words.isEmpty()) copy.put(option, List.copyOf(words));
        });
        terms = Collections.unmodifiableMap(copy);
    }

    private List<String> words(Option option) {
        return terms.getOrDefault(option, List.of());
    }

    /// The filter that these words mean in `project`.
    ///
    /// @param zone whose midnight begins a day
    /// @throws nl.trede.message.TredeException if a name is unknown or ambiguous; it lists the candidates
    public Filter in(Project project, ZoneId zone) {
        Filter filter =
                new Filter(
                        ids(Option.CASE, name -> project.caseTree().find(name).id()),
                        ids(Option.DOCUMENT, name -> document(project, name).id()),
                        ids(Option.CODE, name -> codes(project, name)),
                        ids(Option.CODER, name -> coder(project, name).id()),
                        facets(project),
                        attributes(project),
                        ids(Option.ORIGIN, FilterTerms::origin),
                        Optional.empty());
        return words(Option.SINCE).stream()
                .map(day -> moment(day, zone))
                .min(Instant::compareTo)
                .map(filter::since)
                .orElse(filter);
    }

    private <T> Set<T> ids(Option option, Function<String, T> find) {
        return words(option).stream()
                .map(find)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The document that an address names.
    ///
    /// @throws nl.trede.message.TredeException if none or several are named so
    public static Document document(Project project, String address) {
        return Address.find("document", address, project.documents().existing(), Document::name);
    }

    private static Coder coder(Project project, String name) {
        return Address.find("coder", name, project.coders().existing(), Coder::name);
    }

    private static Filter.Codes codes(Project project, String address) {
        boolean alone = address.endsWith(ALONE);
        String path = alone ? address.substring(0, address.length() - 1) : address;
        return new Filter.Codes(project.codebook().find(path).id(), alone);
    }

    private static Origin origin(String word) {
        for (Origin origin : Origin.values()) if (word(origin).equals(word)) return origin;
        throw Problem.of("filter.origin.unknown", word)
                .remedy("filter.known", list(Arrays.stream(Origin.values()).map(FilterTerms::word)))
                .asException();
    }

    /// An origin as files and options name it.
    public static String word(Origin origin) {
        return origin.name().toLowerCase(Locale.ROOT);
    }

    private static Instant moment(String word, ZoneId zone) {
        try {
            return word.contains("T")
                    ? OffsetDateTime.parse(word).toInstant()
                    : LocalDate.parse(word).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Problem.of("filter.since.unreadable", word)
                    .remedy("filter.since.form")
                    .asException(e);
        }
    }

    private record Pair(String name, String value) {
        static Pair of(Option option, String term) {
            int at = term.indexOf('=');
            if (at <= 0)
                throw Problem.of("filter.pair.missing", option.word(), term)
                        .remedy("filter.pair.form", option.word())
                        .asException();
            return new Pair(term.substring(0, at), term.substring(at + 1));
        }
    }

    private Map<FacetId, Set<FacetSetting>> facets(Project project) {
        Map<FacetId, Set<FacetSetting>> all = new LinkedHashMap<>();
        for (String term : words(Option.FACET)) {
            Pair pair = Pair.of(Option.FACET, term);
            Facet facet = facet(project, pair.name);
            all.computeIfAbsent(facet.id(), _ -> new LinkedHashSet<>())
                    .addAll(settings(facet, pair.value));
        }
        return all;
    }

    /// The facet of that name.
    ///
    /// @throws nl.trede.message.TredeException if there is none
    public static Facet facet(Project project, String name) {
        return project.codebook()
                .facetNamed(name)
                .orElseThrow(() ->
                        Problem.of("filter.facet.unknown", name)
                                .remedy(
                                        "filter.known",
                                        list(project.facets().existing().stream().map(Facet::name)))
                                .asException());
    }

    private static List<FacetSetting> settings(Facet facet, String value) {
        List<FacetSetting> found =
                facet.type() == Facet.Type.NUMBER ? amount(value) : chosen(facet, value);
        if (!found.isEmpty()) return found;
        throw Problem.of("filter.facet.value.unknown", facet.name(), value)
                .remedy("filter.known", list(facet.values().stream().map(Facet.Value::name)))
                .asException();
    }

    private static List<FacetSetting> chosen(Facet facet, String name) {
        return facet.values().stream()
                .filter(value -> value.name().equals(name))
                .map(value -> (FacetSetting) new FacetSetting.Chosen(value.id()))
                .toList();
    }

    private static List<FacetSetting> amount(String number) {
        try {
            return List.of(new FacetSetting.Amount(new BigDecimal(number)));
        } catch (NumberFormatException e) {
            return List.of();
        }
    }

    private Map<String, Set<String>> attributes(Project project) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String term : words(Option.ATTRIBUTE)) {
            Pair pair = Pair.of(Option.ATTRIBUTE, term);
            Set<String> values = attributeValues(project, pair.name);
            if (!values.contains(pair.value))
                throw Problem.of("filter.attribute.value.unknown", pair.name, pair.value)
                        .remedy("filter.known", list(values.stream()))
                        .asException();
            all.computeIfAbsent(pair.name, _ -> new LinkedHashSet<>()).add(pair.value);
        }
        return all;
    }

    /// What documents and cases have as the value of an attribute, in order.
    ///
    /// @throws nl.trede.message.TredeException if none has the attribute
    public static Set<String> attributeValues(Project project, String name) {
        Set<String> values =
                attributes(project.documents().existing(), project.caseTree().tree().inOrder())
                        .flatMap(some -> some.get(name).stream())
                        .map(AttributeValue::shown)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!values.isEmpty()) return values;
        Stream<String> known =
                attributes(project.documents().existing(), project.caseTree().tree().inOrder())
                        .flatMap(some -> some.all().keySet().stream());
        throw Problem.of("filter.attribute.unknown", name)
                .remedy("filter.known", list(known.sorted().distinct()))
                .asException();
    }

    private static Stream<Attributes> attributes(List<Document> documents, List<Case> cases) {
        return Stream.concat(
                documents.stream().map(Document::attributes), cases.stream().map(Case::attributes));
    }

    private static String list(Stream<String> names) {
        String all = names.limit(20).collect(Collectors.joining(", "));
        return all.isEmpty() ? "-" : all;
    }

    /// What people would write for `filter`; what it names but the project does not have is left out.
    public static FilterTerms of(Filter filter, Project project) {
        Map<Option, List<String>> all = new EnumMap<>(Option.class);
        all.put(Option.CASE, names(filter.cases(), id -> project.caseTree().path(id)));
        all.put(
                Option.DOCUMENT,
                names(filter.documents(), id -> project.fields(id).get(Field.NAME).orElse("")));
        all.put(
                Option.CODE,
                names(
                        filter.codes(),
                        chosen ->
                                project.codes().indexOf(chosen.code()) < 0
                                        ? ""
                                        : project.codebook().path(chosen.code())
                                                + (chosen.alone() ? ALONE : "")));
        all.put(
                Option.CODER,
                names(filter.coders(), id -> project.fields(id).get(Field.NAME).orElse("")));
        List<String> facets = new ArrayList<>();
        filter.facets()
                .forEach((id, settings) ->
                        project.facets()
                                .get(id)
                                .ifPresent(facet ->
                                        settings.forEach(setting ->
                                                facets.add(
                                                        facet.name()
                                                                + "="
                                                                + facet.shown(setting)))));
        all.put(Option.FACET, facets);
        List<String> attributes = new ArrayList<>();
        filter.attributes()
                .forEach((name, values) ->
                        values.forEach(value -> attributes.add(name + "=" + value)));
        all.put(Option.ATTRIBUTE, attributes);
        all.put(Option.ORIGIN, names(filter.origins(), FilterTerms::word));
        all.put(Option.SINCE, filter.since().map(Instant::toString).stream().toList());
        return new FilterTerms(all);
    }

    private static <T> List<String> names(Set<T> ids, Function<T, String> name) {
        return ids.stream().map(name).filter(word -> !word.isEmpty()).toList();
    }
}
