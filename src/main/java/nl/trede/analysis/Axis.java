package nl.trede.analysis;

import nl.trede.message.Problem;

/// What stands along one side of a matrix.
public sealed interface Axis {
    /// The tree of codes.
    record ByCode() implements Axis {}

    /// The tree of cases, of whatever kind.
    record ByCase() implements Axis {}

    /// The cases of one kind.
    record ByCaseKind(String kind) implements Axis {}

    record ByDocument() implements Axis {}

    record ByCoder() implements Axis {}

    /// The values of an attribute of documents and cases.
    record ByAttribute(String name) implements Axis {}

    /// The values of a facet of codings.
    record ByFacet(String name) implements Axis {}

    /// As people write it: `code`, `case:gemeente`, `attribute:rol`.
    default String word() {
        return switch (this) {
            case ByCode _ -> "code";
            case ByCase _ -> "case";
            case ByCaseKind(String kind) -> "case:" + kind;
            case ByDocument _ -> "document";
            case ByCoder _ -> "coder";
            case ByAttribute(String name) -> "attribute:" + name;
            case ByFacet(String name) -> "facet:" + name;
        };
    }

    /// The axis of that [#word()].
    ///
    /// @throws nl.trede.message.TredeException if it is none
    static Axis parse(String word) {
        int colon = word.indexOf(':');
        String name = word.substring(colon + 1);
        boolean named = colon >= 0 && !name.isEmpty();
        return switch (named ? word.substring(0, colon) + ":NAME" : word) {
            case "code" -> new ByCode();
            case "case" -> new ByCase();
            case "case:NAME" -> new ByCaseKind(name);
            case "document" -> new ByDocument();
            case "coder" -> new ByCoder();
            case "attribute:NAME" -> new ByAttribute(name);
            case "facet:NAME" -> new ByFacet(name);
            default ->
                    throw Problem.of("matrix.axis.unknown", word)
                            .remedy("matrix.axis.known")
                            .asException();
        };
    }
}
