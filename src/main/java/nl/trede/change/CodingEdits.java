package nl.trede.change;

import nl.trede.message.Problem;
import nl.trede.model.Code;
import nl.trede.model.CodeId;
import nl.trede.model.Codebook;
import nl.trede.model.CoderId;
import nl.trede.model.Coding;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.DocumentId;
import nl.trede.model.Entity;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Passage;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.Graphemes;
import nl.trede.text.TextRange;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Changes of codings. See [Edits].
public final class CodingEdits {
    private CodingEdits() {}

    /// A coding to be made.
    ///
    /// @param range in the text that the document shows now
    /// @param memo empty for none
    public record NewCoding(
            DocumentId document,
            TextRange range,
            CodeId code,
            CoderId coder,
            Facets facets,
            Origin origin,
            Instant time,
            String memo) {}

    /// What came of it.
    ///
    /// @param change empty if everything was coded so already
    /// @param made the ids of the new codings, in the order asked
    /// @param already how many were left out, since the same coder had given that range that code before
    public record Made(Optional<Change> change, List<CodingId> made, int already) {}

    /// Makes codings, leaving out what is there already.
    ///
    /// @throws nl.trede.message.TredeException if a range does not lie in its text or cuts a surrogate pair, or a
    ///     facet does not go with its code
    public static Made make(Project project, Texts texts, Ids ids, List<NewCoding> wanted) {
        Map<DocumentId, Set<Identity>> there = new HashMap<>();
        Map<DocumentId, String> shown = new HashMap<>();
        List<Change> changes = new ArrayList<>();
        List<CodingId> made = new ArrayList<>();
        int already = 0;
        for (NewCoding one : wanted) {
            Document document = project.documents().get(one.document).orElseThrow();
            checkRange(
                    document,
                    shown.computeIfAbsent(one.document, _ -> text(document, texts)),
                    one.range);
            Code code = project.codebook().resolve(one.code);
            refuseRemoved(project, document);
            refuseRemoved(project, code);
            checkFacets(project, code, one.facets);
            boolean isNew =
                    there.computeIfAbsent(one.document, _ -> identities(project, document))
                            .add(new Identity(one.coder, code.id(), one.range));
            if (!isNew) {
                already++;
                continue;
            }
            CodingId id = new CodingId(one.document, ids.next());
            changes.add(
                    new CodingChange.CodingMade(
                            id,
                            new Passage(document.head(), one.range),
                            code.id(),
                            one.coder,
                            one.facets,
                            one.origin,
                            one.time));
            if (!one.memo.isBlank())
                changes.add(Edits.writeMemo(new MemoId(ids.next()), id, one.coder, one.memo));
            made.add(id);
        }
        Optional<Change> change =
                changes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                changes.size() == 1
                                        ? changes.getFirst()
                                        : Together.of("coding.made", changes));
        return new Made(change, made, already);
    }

    /// What makes two codings doubles of one another.
    private record Identity(CoderId coder, CodeId code, TextRange range) {}

    private static String text(Document document, Texts texts) {
        return texts.text(document.current().text());
    }

    private static Set<Identity> identities(Project project, Document document) {
        DocumentCodings all = project.codings(document.id());
        Set<Identity> identities = new HashSet<>();
        for (int row = 0; row < all.size(); row++) {
            if (all.isRemoved(row) || all.isLost(row)) continue;
            identities.add(
                    new Identity(
                            project.coders().at(all.coder(row)).id(),
                            project.codes().at(project.codebook().resolve(all.code(row))).id(),
                            all.today(row).orElseThrow()));
        }
        return identities;
    }

    static void checkRange(Document document, String text, TextRange range) {
        if (range.end() > text.length())
            throw Problem.of(
                            "edit.coding.outside", range.toString(), document.name(), text.length())
                    .asException();
        if (Graphemes.isCut(text, range.start()) || Graphemes.isCut(text, range.end()))
            throw Problem.of("edit.coding.cut", range.toString(), document.name()).asException();
    }

    private static void checkFacets(Project project, Code code, Facets facets) {
        if (facets.settings().isEmpty()) return;
        List<Facet> allowed = project.codebook().facetsFor(code);
        for (Facets.Setting setting : facets.settings())
            checkFacet(project, code, allowed, setting.facet(), setting.value());
    }

    private static void checkFacet(
            Project project, Code code, List<Facet> allowed, FacetId id, FacetSetting value) {
        Facet facet =
                allowed.stream()
                        .filter(one -> one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> facetRefused(project, code, allowed, id));
        boolean fits =
                switch (value) {
                    case FacetSetting.Chosen chosen -> facet.value(chosen.value()).isPresent();
                    case FacetSetting.Amount _ -> facet.type() == Facet.Type.NUMBER;
                    case FacetSetting.Unset _ -> true;
                };
        if (!fits) throw Problem.of("edit.facet.value", "?", facet.name()).asException();
    }

    private static void refuseRemoved(Project project, Entity entity) {
        if (!entity.exists())
            throw Problem.of("edit.removed", Labels.of(project, entity.id())).asException();
    }

    private static RuntimeException facetRefused(
            Project project, Code code, List<Facet> allowed, FacetId facet) {
        String name = project.facets().get(facet).map(Facet::name).orElse("?");
        Problem problem = Problem.of("edit.facet.other", name, code.name());
        return (allowed.isEmpty()
                        ? problem.remedy("edit.facet.none")
                        : problem.remedy(
                                "edit.facet.has",
                                String.join(", ", allowed.stream().map(Facet::name).toList())))
                .asException();
    }

    /// How a facet stands when somebody writes `value` for it: a name of one of its values, or a number.
    ///
    /// @throws nl.trede.message.TredeException if it has no such value
    public static FacetSetting setting(Facet facet, String value) {
        if (facet.type() == Facet.Type.NUMBER) {
            try {
                return new FacetSetting.Amount(new BigDecimal(value.replace(',', '.')));
            } catch (NumberFormatException notANumber) {
                throw Problem.of("edit.facet.number", value, facet.name()).asException(notANumber);
            }
        }
        return facet.valueNamed(value)
                .<FacetSetting>map(found -> new FacetSetting.Chosen(found.id()))
                .orElseThrow(() ->
                        Problem.of("edit.facet.value", value, facet.name())
                                .remedy(
                                        "edit.facet.values",
                                        String.join(
                                                ", ",
                                                facet.values().stream()
                                                        .map(Facet.Value::name)
                                                        .toList()))
                                .asException());
    }

    public static Change remove(List<CodingId> codings) {
        List<Change> parts = codings.stream().<Change>map(CodingChange.CodingRemoved::new).toList();
        return parts.size() == 1 ? parts.getFirst() : Together.of("coding.removed", parts);
    }

    public static Change recode(Project project, List<Coding> codings, Code code) {
        refuseRemoved(project, project.codes().get(code.id()).orElseThrow());
        List<Change> parts = new ArrayList<>();
        Set<String> saying = new HashSet<>();
        for (Coding coding : codings) {
            refuseDouble(project, coding, code.id(), coding.today());
            String says = coding.document() + " " + coding.coder() + " " + coding.today();
            if (coding.today().isPresent() && !saying.add(says))
                throw Problem.of("edit.coding.double", code.name()).asException();
            parts.add(new CodingChange.CodingRecoded(coding.id(), code.id()));
        }
        return parts.size() == 1 ? parts.getFirst() : Together.of("coding.recoded", parts);
    }

    /// Gives a coding another passage of the text that its document shows now.
    public static Change move(Project project, Texts texts, Coding coding, TextRange range) {
        Document document = project.documents().get(coding.document()).orElseThrow();
        checkRange(document, text(document, texts), range);
        refuseDouble(project, coding, coding.code(), Optional.of(range));
        return new CodingChange.CodingMoved(coding.id(), new Passage(document.head(), range));
    }

    public static Change qualify(Project project, Coding coding, Facet facet, FacetSetting value) {
        Code code = project.codebook().resolve(coding.code());
        // what no longer goes with the code can be taken away all the same
        if (!(value instanceof FacetSetting.Unset))
            checkFacet(project, code, project.codebook().facetsFor(code), facet.id(), value);
        return new CodingChange.CodingQualified(coding.id(), facet.id(), value);
    }

    private static void refuseDouble(
            Project project, Coding coding, CodeId code, Optional<TextRange> range) {
        if (range.isEmpty()) return;
        Codebook codebook = project.codebook();
        DocumentCodings all = project.codings(coding.document());
        CodeId resolved = codebook.resolve(code).id();
        for (int row = all.firstStartingFrom(range.get().start());
                row < all.size() && all.start(row) == range.get().start();
                row++)
            if (!all.isRemoved(row)
                    && !all.id(row).equals(coding.id())
                    && all.end(row) == range.get().end()
                    && project.coders().at(all.coder(row)).id().equals(coding.coder())
                    && project.codes().at(codebook.resolve(all.code(row))).id().equals(resolved))
                throw Problem.of("edit.coding.double", codebook.path(resolved)).asException();
    }
}
