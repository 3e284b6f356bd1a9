package nl.trede.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The sentences of treebanks in CoNLL-U: to learn from and to measure with.
record Treebank(List<Sentence> sentences) {
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

    /// The sentences of each tenth block of twenty, which are kept apart to measure with, or all others.
    Treebank part(boolean isHeldOut) {
        List<Sentence> part = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++)
            if ((i / 20 % 10 == 9) == isHeldOut) part.add(sentences.get(i));
        return new Treebank(part);
    }
}
