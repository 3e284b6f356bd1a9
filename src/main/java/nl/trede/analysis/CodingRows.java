package nl.trede.analysis;

import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Facet;
import nl.trede.model.Facets;
import nl.trede.model.Hash;
import nl.trede.model.Membership;
import nl.trede.model.Memo;
import nl.trede.model.Passage;
import nl.trede.model.Project;
import nl.trede.model.Texts;
import nl.trede.text.TextRange;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Makes rows of codings. Keeps the text that it used last.
final class CodingRows {
    private final Project project;
    private final Membership membership;
    private final Texts texts;
    private final Map<CodingId, String> memos = new HashMap<>();
    private Optional<Hash> lastHash = Optional.empty();
    private String lastText = "";

    CodingRows(Project project, Membership membership, Texts texts) {
        this.project = project;
        this.membership = membership;
        this.texts = texts;
        project.memos().existing().stream()
                .sorted(Comparator.comparingLong(memo -> memo.id().value()))
                .forEach(this::keep);
    }

    private void keep(Memo memo) {
        if (memo.about().orElse(null) instanceof CodingId coding)
            memos.merge(coding, memo.text(), (one, other) -> one + "\n\n" + other);
    }

    /// A coding that has words.
    CodingRow standing(int document, DocumentCodings all, int row) {
        Document of = project.documents().at(document);
        return row(
                of,
                all,
                row,
                all.today(row).orElseThrow(),
                of.current().text(),
                membership.casesOf(document, all, row));
    }

    /// A coding that has lost its words, with those that it was made on.
    CodingRow lost(int document, DocumentCodings all, int row) {
        Document of = project.documents().at(document);
        Passage made = all.made(row);
        return row(
                of,
                all,
                row,
                made.range(),
                of.revision(made.revision()).text(),
                membership.casesOf(document));
    }

    private CodingRow row(
            Document document,
            DocumentCodings all,
            int row,
            TextRange range,
            Hash text,
            int[] cases) {
        CodingId id = all.id(row);
        return new CodingRow(
                id,
                document.name(),
                range.start(),
                range.end(),
                range.of(text(text)),
                project.codebook().path(project.codes().at(all.code(row)).id()),
                project.coders().at(all.coder(row)).name(),
                facets(all.facets(row)),
                all.origin(row),
                memos.getOrDefault(id, ""),
                membership.paths(cases),
                Instant.ofEpochMilli(all.time(row)));
    }

    private String text(Hash hash) {
        if (!lastHash.equals(Optional.of(hash))) {
            lastText = texts.text(hash);
            lastHash = Optional.of(hash);
        }
        return lastText;
    }

    private Map<String, String> facets(Facets facets) {
        if (facets.settings().isEmpty()) return Map.of();
        Map<String, String> shown = new TreeMap<>();
        for (Facets.Setting setting : facets.settings()) {
            Optional<Facet> facet = project.facets().get(setting.facet()).filter(Facet::exists);
            String value = facet.map(one -> one.shown(setting.value())).orElse("");
            if (!value.isEmpty()) shown.put(facet.orElseThrow().name(), value);
        }
        return Collections.unmodifiableMap(shown);
    }
}
