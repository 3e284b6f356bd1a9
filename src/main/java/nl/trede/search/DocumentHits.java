package nl.trede.search;

import nl.trede.model.Document;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import java.util.ArrayList;
import java.util.List;

/// The hits in one document, at least one: ranges of the text that is shown, each once, in the order of
/// [TextRange]. They may overlap, where a word of a phrase was looked for as well. Immutable.
public final class DocumentHits {
    private final Document document;
    private final Places places;
    private final List<String> forms;
    private final double relevance;

    DocumentHits(Document document, Places places, List<String> forms, double relevance) {
        this.document = document;
        this.places = places;
        this.forms = forms;
        this.relevance = relevance;
    }

    public Document document() {
        return document;
    }

    public int count() {
        return places.count();
    }

    public TextRange range(int hit) {
        return places.range(hit);
    }

    /// What stands there, folded: `woningen`; the words of a phrase with a space between them.
    public String form(int hit) {
        return forms.get(places.forms()[hit]);
    }

    double relevance() {
        return relevance;
    }

    Places places() {
        return places;
    }

    /// The hits widened to what is to be coded, in order. Several hits in one span give one range, and so do spans
    /// that overlap because a phrase lies across two of them; hits themselves ([Span#MATCH]) stay as they are.
    ///
    /// @param segments those of the document's current revision
    public List<TextRange> spans(Span span, Segments segments) {
        List<TextRange> all = new ArrayList<>();
        for (int hit = 0; hit < count(); hit++) {
            TextRange wide = span.of(range(hit), segments);
            boolean joins = span != Span.MATCH && !all.isEmpty() && all.getLast().overlaps(wide);
            if (joins) all.set(all.size() - 1, all.getLast().span(wide));
            else all.add(wide);
        }
        return all;
    }
}
