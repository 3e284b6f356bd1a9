package nl.trede.change;

import nl.trede.model.Case;
import nl.trede.model.CodingId;
import nl.trede.model.Document;
import nl.trede.model.DocumentCodings;
import nl.trede.model.Field;
import nl.trede.model.Hash;
import nl.trede.model.Memo;
import nl.trede.model.Project;
import nl.trede.model.Revision;
import nl.trede.model.Thing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Destroys for good: a participant has withdrawn. Cannot be undone, and reaches every copy that this one merges
/// with; a copy that never merges keeps what it has.
public final class Erasing {
    private Erasing() {}

    /// What goes with it, to be shown before it is done.
    ///
    /// @param things all that is destroyed, memos about it included
    /// @param blobs texts, segments and originals that nothing else needs
    public record Plan(Set<Thing> things, Set<Hash> blobs) {
        public Plan {
            things = Collections.unmodifiableSet(new LinkedHashSet<>(things));
            blobs = Collections.unmodifiableSet(new LinkedHashSet<>(blobs));
        }
    }

    /// A document with its texts, its original, the codings on it, and the memos about any of those.
    public static Plan planDocument(Project project, Document document) {
        Set<Thing> things = new LinkedHashSet<>();
        things.add(document.id());
        DocumentCodings codings = project.codings(document.id());
        for (int row = 0; row < codings.size(); row++) things.add(codings.id(row));
        addMemos(project, things);
        Set<Hash> blobs = blobs(document);
        for (Document other : project.documents().all())
            if (!other.id().equals(document.id())) blobs.removeAll(blobs(other));
        return new Plan(things, blobs);
    }

    /// A case with the memos about it. Its documents stay, unless they are erased too.
    public static Plan planCase(Project project, Case one) {
        Set<Thing> things = new LinkedHashSet<>();
        things.add(one.id());
        addMemos(project, things);
        return new Plan(things, Set.of());
    }

    /// A memo, with the memos about it.
    public static Plan planMemo(Project project, Memo memo) {
        Set<Thing> things = new LinkedHashSet<>();
        things.add(memo.id());
        addMemos(project, things);
        return new Plan(things, Set.of());
    }

    /// Does what the plan says.
    public static Change erase(Plan plan) {
        List<Change> parts = new ArrayList<>();
        for (Thing thing : plan.things) parts.add(new Erasure.ThingErased(thing));
        for (Hash blob : plan.blobs) parts.add(new Erasure.BlobErased(blob));
        return Together.of("erased", parts);
    }

    /// Destroys every value that one field of a thing ever had, its name for instance. The thing stays, with the
    /// rest as it is now.
    public static Change eraseField(Project project, Thing thing, Field.Key<?> key) {
        List<Change> parts = new ArrayList<>();
        parts.add(new Erasure.FieldErased(thing, key));
        // one part each: if another copy erases one of these fields, the others stay
        project.fields(thing)
                .without(key)
                .forEach((other, value) -> parts.add(new Erasure.Restated(thing, other, value)));
        return Together.of("erased", parts);
    }

    /// Memos about any of the things, and memos about those memos.
    private static void addMemos(Project project, Set<Thing> things) {
        int before;
        do {
            before = things.size();
            for (Memo memo : project.memos().all())
                memo.about()
                        .filter(about -> isGone(about, things))
                        .ifPresent(_ -> things.add(memo.id()));
        } while (things.size() > before);
    }

    private static boolean isGone(Thing about, Set<Thing> things) {
        return things.contains(about)
                || (about instanceof CodingId coding && things.contains(coding.document()));
    }

    private static Set<Hash> blobs(Document document) {
        Set<Hash> all = new LinkedHashSet<>();
        document.original().ifPresent(original -> all.add(original.bytes()));
        for (Revision revision : document.revisions().values()) {
            all.add(revision.text());
            all.add(revision.segments());
        }
        return all;
    }
}
