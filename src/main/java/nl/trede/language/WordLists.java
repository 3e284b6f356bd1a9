package nl.trede.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Lists of words from a resource: a line `[name]` begins a list, its words follow, divided by white space; `_`
/// stands for a space within one, `#` begins a remark.
final class WordLists {
    private final Map<String, Set<String>> lists = new LinkedHashMap<>();

    static WordLists of(String resource) {
        WordLists lists = new WordLists();
        Set<String> current = new LinkedHashSet<>();
        for (String line : text(resource).split("\n")) {
            String words = line.replaceFirst("#.*", "").strip();
            if (words.startsWith("[")) {
                current = new LinkedHashSet<>();
                lists.lists.put(words.substring(1, words.length() - 1), current);
            } else if (!words.isEmpty()) {
                for (String word : words.split("\\s+")) current.add(word.replace('_', ' '));
            }
        }
        return lists;
    }

    Set<String> get(String name) {
        Set<String> list = lists.get(name);
        if (list == null) throw new IllegalArgumentException("no list " + name);
        return list;
    }

    static String text(String resource) {
        try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalArgumentException("no resource " + resource);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
