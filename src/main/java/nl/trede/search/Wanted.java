package nl.trede.search;

import nl.trede.message.TredeException;
import nl.trede.model.Document;
import nl.trede.model.Project;
import nl.trede.model.Texts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which entries a project needs, and which others may stay.
///
/// @param needed the texts that are shown
/// @param kept all texts that any document ever had, removed ones too, so that undoing costs nothing
record Wanted(Set<Key> needed, Set<Key> kept) {
    static Wanted by(Project project) {
        Set<Key> needed = new LinkedHashSet<>();
        Set<Key> kept = new LinkedHashSet<>();
        for (Document document : project.documents().all()) {
            document.revisions().values().forEach(one -> kept.add(Key.of(document, one)));
            if (document.exists()) Key.of(document).ifPresent(needed::add);
        }
        return new Wanted(needed, kept);
    }

    List<Key> missingIn(Set<Key> there) {
        return needed.stream().filter(key -> !there.contains(key)).toList();
    }

    /// What must go: entries of no document, and those of earlier texts that were erased.
    List<Key> staleIn(Set<Key> there, Texts texts) {
        return there.stream()
                .filter(key -> !needed.contains(key))
                .filter(key -> !kept.contains(key) || isErased(key, texts))
                .toList();
    }

    boolean isIn(Set<Key> there, Texts texts) {
        return there.containsAll(needed) && staleIn(there, texts).isEmpty();
    }

    private static boolean isErased(Key key, Texts texts) {
        try {
            texts.text(key.text());
            return false;
        } catch (TredeException e) {
            return true;
        }
    }
}
