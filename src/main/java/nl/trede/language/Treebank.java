package nl.trede.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sentences of treebanks in CoNLL-U: to learn from and to measure with.
record Treebank(List<Sentence> sentences) {
    static final int TENTHS = 10;
    private static final int BLOCK = 20;

    /// @param text as it was printed
    /// @param words its tokens
    record Sentence(String text, List<String> words) {}

    /// All files of a folder whose names end in `.conllu`, in the order of their names.
    static Treebank of(Path folder) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".conllu")).sorted().toList();
        }
        for (Path file : files) read(Files.readAllLines(file), sentences);
        return new Treebank(sentences);
    }

    private static void read(List<String> lines, List<Sentence> into) {
        String text = "";
        List<String> words = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("# text = ")) {
                text = line.substring("# text = ".length()).strip();
            } else if (line.isBlank()) {
                into.add(new Sentence(text, List.copyOf(words)));
                words.clear();
            } else if (line.matches("\\d+\t.*")) {
                words.add(line.split("\t")[1]);
            }
        }
    }

    /// The sentences of a tenth, which are kept apart to measure with: each tenth block of twenty, from block
    /// `tenth` on.
    Treebank tenth(int tenth) {
        return part(tenth, true);
    }

    /// All sentences but those of a tenth.
    Treebank without(int tenth) {
        return part(tenth, false);
    }

    private Treebank part(int tenth, boolean inside) {
        List<Sentence> part = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++)
            if ((i / BLOCK % TENTHS == tenth) == inside) part.add(sentences.get(i));
        return new Treebank(part);
    }
}
