package nl.trede.search;

import nl.trede.message.Progress;
import nl.trede.model.Document;
import nl.trede.model.Project;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One search: joins what the index knows of texts with the documents of a project. For one thread.
final class Search {
    private final Opened opened;
    private final Lemmas lemmas;

    /// The documents that can be searched, by path, and beside them their slots.
    private final List<Document> documents = new ArrayList<>();

    private final int[] slots;
    private final List<Key> keys = new ArrayList<>();
    private final Set<String> languages = new TreeSet<>();
    private int unseen;

    Search(Opened opened, Project project, Lemmas lemmas) {
        this.opened = opened;
        this.lemmas = lemmas;
        List<Document> all = new ArrayList<>(project.documents().existing());
        all.sort(Comparator.comparing(Document::name).thenComparingLong(one -> one.id().value()));
        int[] found = new int[all.size()];
        Map<Key, Integer> known = new HashMap<>();
        for (Document document : all) {
            Optional<Key> key = Key.of(document);
            if (key.isEmpty()) continue;
            if (!opened.entries().containsKey(key.get())) {
                unseen++;
                continue;
            }
            Integer slot = known.putIfAbsent(key.get(), keys.size());
            found[documents.size()] = slot == null ? keys.size() : slot;
            if (slot == null) keys.add(key.get());
            documents.add(document);
            languages.add(key.get().language());
        }
        slots = found;
    }

    Hits hits(Query query, Progress progress) throws IOException {
        Lookup lookup = new Lookup(opened, keys, languages, lemmas);
        List<Query.Leaf> leaves = Evaluation.leaves(query);
        Map<Query.Leaf, Places[]> found = new LinkedHashMap<>();
        for (Query.Leaf leaf : leaves) {
            progress.step(found.size(), leaves.size());
            found.put(leaf, lookup.places(leaf));
        }
        Evaluation evaluation = new Evaluation(query, found);
        List<Places[]> wanted = Evaluation.wantedLeaves(query).stream().map(found::get).toList();
        double[] relevance = Relevance.of(documents, slots, wanted);
        List<DocumentHits> hits = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            Places places = evaluation.places(slots[i]);
            if (places.isEmpty()) continue;
            hits.add(new DocumentHits(documents.get(i), places, lookup.forms(), relevance[i]));
        }
        return new Hits(hits, lookup.forms(), unseen);
    }
}
