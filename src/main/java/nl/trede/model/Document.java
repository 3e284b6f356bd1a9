package nl.trede.model;

import nl.trede.text.TextRange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A source. Its name is its path below the folder from which it came, with `/` between the folders.
public record Document(DocumentId id, Fields fields) implements Entity {
    public String kind() {
        return fields.get(Field.KIND).orElse("");
    }

    public String language() {
        return fields.get(Field.LANGUAGE).orElse("");
    }

    public Optional<LocalDate> date() {
        return fields.get(Field.DATE);
    }

    public Optional<Original> original() {
        return fields.get(Field.ORIGINAL);
    }

    public Attributes attributes() {
        return new Attributes(fields);
    }

    public Speakers speakers() {
        return fields.get(Field.SPEAKERS).orElse(Speakers.NONE);
    }

    public Facts facts() {
        return fields.get(Field.FACTS).orElse(Facts.NONE);
    }

    public static Field.Key<Revision> revisionKey(RevisionId revision) {
        return Field.REVISION.key(Long.toHexString(revision.value()));
    }

    /// Every text it ever had.
    public Map<RevisionId, Revision> revisions() {
        Map<RevisionId, Revision> all = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        for (Field.Key<Revision> key : fields.keys(Field.REVISION))
            all.put(
                    new RevisionId(Long.parseUnsignedLong(key.sub(), 16)),
                    fields.get(key).orElseThrow());
        return all;
    }

    /// The revision that is shown.
    ///
    /// @throws java.util.NoSuchElementException if it has none, which only an erased document has
    public RevisionId head() {
        return fields.get(Field.HEAD).orElseThrow();
    }

    public Revision revision(RevisionId revision) {
        return fields.get(revisionKey(revision)).orElseThrow();
    }

    public Revision current() {
        return revision(head());
    }

    /// Revisions that nothing was made from: more than one where two copies corrected apart.
    public List<RevisionId> leaves() {
        Map<RevisionId, Revision> all = revisions();
        Set<RevisionId> used = new HashSet<>();
        all.values().forEach(revision -> revision.from().ifPresent(used::add));
        return all.keySet().stream().filter(revision -> !used.contains(revision)).toList();
    }

    /// Where the words of a passage stand in the text that is shown: from its revision back to where the two
    /// parted and forwards again. Empty if none of its words are left, and where a revision in between is not
    /// known, as while entries of another copy are still coming in.
    public Optional<TextRange> today(Passage passage) {
        Optional<RevisionId> head = fields.get(Field.HEAD);
        if (head.isEmpty() || fields.get(revisionKey(passage.revision())).isEmpty())
            return Optional.empty();
        if (passage.revision().equals(head.get())) return Optional.of(passage.range());
        List<RevisionId> down = lineage(head.get());
        Optional<TextRange> range = Optional.of(passage.range());
        RevisionId at = passage.revision();
        for (int steps = revisions().size(); range.isPresent() && !down.contains(at); steps--) {
            Optional<Revision> revision = fields.get(revisionKey(at));
            Optional<RevisionId> from = revision.flatMap(Revision::from);
            if (from.isEmpty() || steps == 0) return Optional.empty();
            range = revision.get().map().inverse().map(range.get());
            at = from.get();
        }
        for (int i = down.indexOf(at) - 1; i >= 0 && range.isPresent(); i--)
            range = revision(down.get(i)).map().map(range.get());
        return range;
    }

    /// The revision and those it came from, newest first.
    private List<RevisionId> lineage(RevisionId newest) {
        List<RevisionId> line = new ArrayList<>();
        Optional<RevisionId> next = Optional.of(newest);
        while (next.isPresent() && !line.contains(next.get())) {
            line.add(next.get());
            next = fields.get(revisionKey(next.get())).flatMap(Revision::from);
        }
        return line;
    }

    /// The key that says whether `coder` has read this document for a top-level code, or for the whole codebook.
    public static Field.Key<Boolean> readKey(CoderId coder, Optional<CodeId> topLevelCode) {
        String who = Long.toHexString(coder.value());
        return Field.READ.key(
                topLevelCode.map(code -> who + "-" + Long.toHexString(code.value())).orElse(who));
    }

    /// That a coder has read it for one top-level code, or for the whole codebook.
    public record Reading(CoderId coder, Optional<CodeId> topLevelCode) {}

    public List<Reading> readings() {
        List<Reading> all = new ArrayList<>();
        for (Field.Key<Boolean> key : fields.keys(Field.READ)) {
            if (!fields.get(key).orElse(false)) continue;
            String[] ids = key.sub().split("-", 2);
            all.add(
                    new Reading(
                            new CoderId(Long.parseUnsignedLong(ids[0], 16)),
                            ids.length == 1
                                    ? Optional.empty()
                                    : Optional.of(new CodeId(Long.parseUnsignedLong(ids[1], 16)))));
        }
        return all;
    }

    public boolean saysRead(CoderId coder, CodeId topLevelCode) {
        return fields.get(readKey(coder, Optional.of(topLevelCode))).orElse(false)
                || fields.get(readKey(coder, Optional.empty())).orElse(false);
    }

    public static Field.Key<Answer> askedKey(CodeId code) {
        return Field.ASKED.key(Long.toHexString(code.value()));
    }

    /// What it was asked about; empty for a document that is open to every topic.
    public Map<CodeId, Answer> asked() {
        Map<CodeId, Answer> all = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
        for (Field.Key<Answer> key : fields.keys(Field.ASKED))
            all.put(
                    new CodeId(Long.parseUnsignedLong(key.sub(), 16)),
                    fields.get(key).orElseThrow());
        return all;
    }
}
