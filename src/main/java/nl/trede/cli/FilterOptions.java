package nl.trede.cli;

import nl.trede.model.Filter;
import nl.trede.model.FilterTerms;
import nl.trede.model.Project;

import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Which codings are looked at, on commands that read them.
final class FilterOptions {
    @Option(names = "--case", paramLabel = "CASE", descriptionKey = "cli.filter.case")
    List<String> cases = new ArrayList<>();

    @Option(names = "--document", paramLabel = "DOCUMENT", descriptionKey = "cli.filter.document")
    List<String> documents = new ArrayList<>();

    @Option(names = "--code", paramLabel = "CODE[!]", descriptionKey = "cli.filter.code")
    List<String> codes = new ArrayList<>();

    @Option(names = "--coder", paramLabel = "CODER", descriptionKey = "cli.filter.coder")
    List<String> coders = new ArrayList<>();

    @Option(names = "--facet", paramLabel = "FACET=VALUE", descriptionKey = "cli.filter.facet")
    List<String> facets = new ArrayList<>();

    @Option(
            names = "--attribute",
            paramLabel = "NAME=VALUE",
            descriptionKey = "cli.filter.attribute")
    List<String> attributes = new ArrayList<>();

    @Option(names = "--origin", paramLabel = "ORIGIN", descriptionKey = "cli.filter.origin")
    List<String> origins = new ArrayList<>();

    @Option(names = "--since", paramLabel = "DATE", descriptionKey = "cli.filter.since")
    List<String> since = new ArrayList<>();

    Filter of(Project project) {
        return terms().in(project, ZoneId.systemDefault());
    }

    FilterTerms terms() {
        Map<FilterTerms.Option, List<String>> terms = new EnumMap<>(FilterTerms.Option.class);
        terms.put(FilterTerms.Option.CASE, cases);
        terms.put(FilterTerms.Option.DOCUMENT, documents);
        terms.put(FilterTerms.Option.CODE, codes);
        terms.put(FilterTerms.Option.CODER, coders);
        terms.put(FilterTerms.Option.FACET, facets);
        terms.put(FilterTerms.Option.ATTRIBUTE, attributes);
        terms.put(FilterTerms.Option.ORIGIN, origins);
        terms.put(FilterTerms.Option.SINCE, since);
        return new FilterTerms(terms);
    }
}
