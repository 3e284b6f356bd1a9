package nl.trede.generate;

import nl.trede.model.Answer;
import nl.trede.model.AttributeValue;
import nl.trede.model.Attributes;
import nl.trede.model.CaseId;
import nl.trede.model.CodeId;
import nl.trede.model.CoderId;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentId;
import nl.trede.model.Facet;
import nl.trede.model.FacetId;
import nl.trede.model.FacetSetting;
import nl.trede.model.Facets;
import nl.trede.model.Field;
import nl.trede.model.Fields;
import nl.trede.model.Hash;
import nl.trede.model.Member;
import nl.trede.model.MemoId;
import nl.trede.model.Origin;
import nl.trede.model.Passage;
import nl.trede.model.Place;
import nl.trede.model.Project;
import nl.trede.model.Rank;
import nl.trede.model.Revision;
import nl.trede.model.RevisionId;
import nl.trede.model.Speakers;
import nl.trede.model.Stamp;
import nl.trede.model.Texts;
import nl.trede.model.Thing;
import nl.trede.text.PositionMap;
import nl.trede.text.Segments;
import nl.trede.text.TextRange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A project that is put together by hand, with its texts. Each line of a text is a turn; what stands before its
/// first colon, in capitals, is who speaks. A stretch of letters and digits is a word.
public final class Study implements Texts {
    /// When codings are made, if nothing else is said.
    public static final Instant NOON = Instant.parse("2026-11-01T11:00:00Z");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern SPEAKER = Pattern.compile("^([A-Z .]+):");

    private final Map<Thing, Fields> said = new LinkedHashMap<>();
    private final Map<Hash, String> texts = new HashMap<>();
    private final Map<Hash, Segments> segments = new HashMap<>();
    private long lastId;

    private long next() {
        return ++lastId;
    }

    /// Says something of a thing.
    public <T> Study say(Thing thing, Field.Key<T> key, T value) {
        Stamp stamp = new Stamp(next(), 0);
        said.merge(
                thing,
                Fields.NONE.with(key, value, stamp),
                (before, _) -> before.with(key, value, stamp));
        return this;
    }

    public <T> Study say(Thing thing, Field<T> field, T value) {
        return say(thing, field.key(), value);
    }

    private <T extends Thing> T made(T thing, String name) {
        say(thing, Field.EXISTS, true);
        say(thing, Field.NAME, name);
        return thing;
    }

    public CoderId coder(String name) {
        return made(new CoderId(next()), name);
    }

    public DocumentId document(String path, String text) {
        DocumentId document = made(new DocumentId(next()), path);
        RevisionId first = new RevisionId(next());
        say(
                document,
                Document.revisionKey(first),
                kept(text, Optional.empty(), PositionMap.NOTHING_CHANGED));
        say(document, Field.HEAD, first);
        return document;
    }

    private Revision kept(String text, Optional<RevisionId> from, PositionMap map) {
        Hash hash = Hash.of(text.getBytes(StandardCharsets.UTF_8));
        Segments divided = divide(text);
        Hash divisions = Hash.of(divided.toBytes());
        texts.put(hash, text);
        segments.put(divisions, divided);
        return new Revision(hash, text.length(), divisions, from, map);
    }

    /// A correction of the text that is shown, which is shown from now on.
    public Study correct(DocumentId document, String text, PositionMap map) {
        RevisionId revision = new RevisionId(next());
        say(document, Document.revisionKey(revision), kept(text, Optional.of(head(document)), map));
        return say(document, Field.HEAD, revision);
    }

    private RevisionId head(DocumentId document) {
        return fields(document).get(Field.HEAD).orElseThrow();
    }

    private Fields fields(Thing thing) {
        return said.getOrDefault(thing, Fields.NONE);
    }

    private static Segments divide(String text) {
        Segments.Builder all = new Segments.Builder();
        all.foundBy(Segments.Kind.TURN, "lines").foundBy(Segments.Kind.WORD, "letters");
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Matcher speaker = SPEAKER.matcher(line);
            if (!line.isEmpty())
                all.add(
                        Segments.Kind.TURN,
                        start,
                        start + line.length(),
                        speaker.find() ? speaker.group(1) : "");
            start += line.length() + 1;
        }
        Matcher word = WORD.matcher(text);
        while (word.find()) all.add(Segments.Kind.WORD, word.start(), word.end());
        return all.build();
    }

    /// A code under another; siblings stand in the order in which they are made.
    public CodeId code(String name, CodeId... under) {
        return placed(new CodeId(next()), name, under);
    }

    public CaseId caseOf(String kind, String name, CaseId... under) {
        CaseId one = placed(new CaseId(next()), name, under);
        say(one, Field.KIND, kind);
        return one;
    }

    private <T extends Thing> T placed(T thing, String name, Thing[] under) {
        String rank = Rank.spread((int) (lastId % 10_000), 10_000);
        Place place = under.length == 0 ? Place.top(rank) : Place.under(under[0], rank);
        made(thing, name);
        say(thing, Field.PLACE, place);
        return thing;
    }

    public Study assign(CaseId to, DocumentId document) {
        return say(to, Field.MEMBER.key(Member.whole(document).sub()), true);
    }

    public Study assign(CaseId to, DocumentId document, TextRange range) {
        Passage passage = new Passage(head(document), range);
        return say(to, Field.MEMBER.key(Member.part(document, passage).sub()), true);
    }

    public Study speaker(DocumentId document, String label, CaseId who) {
        Map<String, Optional<CaseId>> all = new HashMap<>();
        fields(document).get(Field.SPEAKERS).ifPresent(known -> all.putAll(known.byLabel()));
        all.put(label, Optional.of(who));
        return say(document, Field.SPEAKERS, new Speakers(all));
    }

    public Study attribute(Thing thing, String name, String value) {
        return attribute(thing, name, new AttributeValue.Text(value));
    }

    public Study attribute(Thing thing, String name, AttributeValue value) {
        return say(thing, Attributes.key(name), value);
    }

    /// A direction with the values positief, neutraal and negatief, whose ids are 1, 2 and 3.
    public FacetId direction() {
        FacetId facet = facet("richting", Facet.Type.LIST);
        say(facet, Field.FACET_ROLE, Facet.Role.DIRECTION);
        say(
                facet,
                Field.FACET_VALUES,
                new Facet.Values(
                        List.of(
                                new Facet.Value(1, "positief", "", 1),
                                new Facet.Value(2, "neutraal", "", 0),
                                new Facet.Value(3, "negatief", "", -1))));
        return facet;
    }

    public FacetId facet(String name, Facet.Type type) {
        FacetId facet = made(new FacetId(next()), name);
        say(facet, Field.FACET_TYPE, type);
        return facet;
    }

    public CodingId coding(CoderId coder, CodeId code, DocumentId document, TextRange range) {
        CodingId coding = new CodingId(document, next());
        say(coding, Field.EXISTS, true);
        say(coding, Field.AT, new Passage(head(document), range));
        say(coding, Field.CODE, code);
        say(coding, Field.CODER, coder);
        say(coding, Field.ORIGIN, Origin.HAND);
        say(coding, Field.TIME, NOON);
        return coding;
    }

    /// A coding of the only place where the document shown has `words`.
    public CodingId coding(CoderId coder, CodeId code, DocumentId document, String words) {
        return coding(coder, code, document, range(document, words));
    }

    public TextRange range(DocumentId document, String words) {
        String text = text(document);
        int start = text.indexOf(words);
        if (start < 0 || text.indexOf(words, start + 1) >= 0)
            throw new IllegalArgumentException("not once in the text: " + words);
        return new TextRange(start, start + words.length());
    }

    public String text(DocumentId document) {
        return text(
                fields(document).get(Document.revisionKey(head(document))).orElseThrow().text());
    }

    public Study set(CodingId coding, FacetId facet, FacetSetting setting) {
        return say(coding, Facets.key(facet), setting);
    }

    public Study memo(Thing about, String text) {
        MemoId memo = made(new MemoId(next()), "");
        say(memo, Field.ABOUT, about);
        return say(memo, Field.TEXT, text);
    }

    public Study read(CoderId coder, DocumentId document) {
        return say(document, Document.readKey(coder, Optional.empty()), true);
    }

    public Study read(CoderId coder, DocumentId document, CodeId topLevel) {
        return say(document, Document.readKey(coder, Optional.of(topLevel)), true);
    }

    public Study asked(DocumentId document, CodeId code, Answer answer) {
        return say(document, Document.askedKey(code), answer);
    }

    public Study remove(Thing thing) {
        return say(thing, Field.EXISTS, false);
    }

    public Project project() {
        return Project.EMPTY.with(said);
    }

    @Override
    public String text(Hash hash) {
        return Objects.requireNonNull(texts.get(hash));
    }

    @Override
    public Segments segments(Hash hash) {
        return Objects.requireNonNull(segments.get(hash));
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        said.forEach((thing, fields) -> all.append(thing).append("  ").append(fields).append('\n'));
        return all.append(texts.values()).toString();
    }
}
