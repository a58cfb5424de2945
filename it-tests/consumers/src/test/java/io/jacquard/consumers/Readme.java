package io.jacquard.consumers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The README, so that what it promises is what is tested. */
final class Readme {

    private static final String FENCE = "```";

    private Readme() {}

    static List<String> lines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("jacquard.root"), "README.md"));
    }

    /** The fenced blocks of a language, in order. */
    static List<List<String>> blocks(String language) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : lines()) {
            if (block != null && line.equals(FENCE)) {
                blocks.add(block);
                block = null;
            } else if (block != null) {
                block.add(line);
            } else if (line.equals(FENCE + language)) {
                block = new ArrayList<>();
            }
        }
        return blocks;
    }

    /** Writes the README's first example as a user would into a file of its own. */
    static Path example(Path folder) throws IOException {
        List<String> source = new ArrayList<>(List.of("import io.jacquard.Differentiable;", ""));
        source.addAll(blocks("java").get(0));
        return Files.write(folder.resolve("Seed.java"), source);
    }
}
