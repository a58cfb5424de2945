package io.jacquard.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every Java file of the repository, whichever module it is in. */
class SourceFilesTest {

    private static final int MOST_LINES = 500;

    private static final Set<String> NOT_SOURCES = Set.of("target", ".git");

    private static final Path ROOT =
            Path.of(System.getProperty("jacquard.root")).toAbsolutePath().normalize();

    @Test
    void areShort() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sourceFiles()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                tooLong.add(ROOT.relativize(file) + " has " + lines + " lines");
            }
        }
        assertEquals(List.of(), tooLong, "a file holds one concept in at most " + MOST_LINES + " lines");
    }

    @Test
    void leaveNothingForLater() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (Path file : sourceFiles()) {
            String text = Files.readString(file);
            for (String mark : List.of("TO" + "DO", "FIX" + "ME")) {
                if (text.contains(mark)) {
                    unfinished.add(ROOT.relativize(file) + " has a " + mark);
                }
            }
        }
        assertEquals(List.of(), unfinished);
    }

    private static List<Path> sourceFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        for (String module : List.of("runtime", "processor", "samples", "it-tests")) {
            assertTrue(files.stream().anyMatch(file -> file.startsWith(ROOT.resolve(module))), module);
        }
        return files;
    }
}
