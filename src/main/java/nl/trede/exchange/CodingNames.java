package nl.trede.exchange;

import nl.trede.change.CodingEdits;
import nl.trede.message.Message;
import nl.trede.message.Problem;
import nl.trede.model.Address;
import nl.trede.model.Case;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Document;
import nl.trede.model.Facet;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Project;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What the addresses and names in files stand for in one version of a project; each is looked up once.
final class CodingNames {
    private final Project project;
    private final List<Document> documents;
    private final Map<String, Document> documentAt = new HashMap<>();
    private final Map<String, Code> codeAt = new HashMap<>();
    private final Map<CodeId, List<Facet>> facetsFor = new HashMap<>();
    private final Map<Thing, String> addresses = new LinkedHashMap<>();

    CodingNames(Project project) {
        this.project = project;
        documents = project.documents().existing();
    }

    Document document(Spot at, String address) {
        return documentAt.computeIfAbsent(
                address,
                _ -> at.locate(() -> Address.find("document", address, documents, Document::name)));
    }

    Code code(Spot at, String address) {
        return codeAt.computeIfAbsent(
                address, _ -> at.locate(() -> project.codebook().find(address)));
    }

    Code topLevel(Spot at, String address) {
        Code code = code(at, address);
        Code top = project.codebook().topLevel(code);
        if (top.id().equals(code.id())) return code;
        throw at.problem("codings.read.below", address)
                .remedy("codings.read.below.way", top.name())
                .asException();
    }

    Case oneCase(Spot at, String address) {
        return at.locate(() -> project.caseTree().find(address));
    }

    /// A code, a document or a case.
    Thing anything(Spot at, String address) {
        if (addresses.isEmpty()) {
            for (Code code : project.codebook().tree().inOrder())
                addresses.put(code.id(), project.codebook().path(code.id()));
            for (Document document : documents) addresses.put(document.id(), document.name());
            for (Case one : project.caseTree().tree().inOrder())
                addresses.put(one.id(), project.caseTree().path(one.id()));
        }
        boolean byKind =
                address.contains(":")
                        && addresses.values().stream()
                                .noneMatch(it -> it.equals(address) || it.endsWith("/" + address));
        if (byKind) return oneCase(at, address).id();
        List<Thing> found = named(it -> it.equals(address));
        if (found.isEmpty()) found = named(it -> it.endsWith("/" + address));
        if (found.isEmpty()) throw at.problem("codings.about.unknown", address).asException();
        if (found.size() > 1)
            throw at.problem("codings.about.ambiguous", address, found.size())
                    .remedy(
                            "address.candidates",
                            String.join("\n  ", found.stream().map(this::addressOf).toList()))
                    .asException();
        return found.getFirst();
    }

    private List<Thing> named(Predicate<String> fits) {
        return addresses.keySet().stream().filter(it -> fits.test(addressOf(it))).toList();
    }

    private String addressOf(Thing thing) {
        return addresses.getOrDefault(thing, "");
    }

    /// How a coding stands on its facets.
    Facets facets(Spot at, Code code, Map<String, JsonValue> written) {
        if (written.isEmpty()) return Facets.NONE;
        List<Facets.Setting> settings = new ArrayList<>();
        written.forEach((name, value) -> {
            Spot here = value.at().about(at.about());
            Facet facet = facet(here, code, name);
            settings.add(new Facets.Setting(facet.id(), setting(here, facet, value)));
        });
        settings.sort(Comparator.comparing(one -> Facets.key(one.facet())));
        return new Facets(settings);
    }

    private Facet facet(Spot at, Code code, String name) {
        List<Facet> allowed =
                facetsFor.computeIfAbsent(code.id(), _ -> project.codebook().facetsFor(code));
        for (Facet facet : allowed) if (facet.name().equals(name)) return facet;
        Problem problem = at.problem("edit.facet.other", name, code.name());
        throw (allowed.isEmpty()
                        ? problem.remedy("edit.facet.none")
                        : problem.remedy(
                                "edit.facet.has",
                                String.join(", ", allowed.stream().map(Facet::name).toList())))
                .asException();
    }

    private static FacetSetting setting(Spot at, Facet facet, JsonValue value) {
        String written =
                switch (value) {
                    case JsonValue.Text text -> text.text();
                    case JsonValue.Figure figure -> JsonFields.plain(figure, at).toPlainString();
                    default ->
                            throw at.problem(
                                            "json.field.kind",
                                            facet.name(),
                                            Message.of("json.kind.text"),
                                            value.kind())
                                    .asException();
                };
        return at.locate(() -> CodingEdits.setting(facet, written));
    }
}
