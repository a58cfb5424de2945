package io.jacquard.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** One jar on the processor path has to be enough, to clash with no other processor, and to come out the same each time. */
class ProcessorJarTest {

    private static final String SHADED = "io/jacquard/processor/shaded/";

    @Test
    void registersTheProcessor() throws IOException {
        assertEquals(
                "io.jacquard.processor.JacquardProcessor",
                text("META-INF/services/javax.annotation.processing.Processor"));
    }

    @Test
    void isIsolatingForGradle() throws IOException {
        assertEquals(
                "io.jacquard.processor.JacquardProcessor,isolating",
                text("META-INF/gradle/incremental.annotation.processors"));
    }

    @Test
    void holdsTheRuntimeUnderItsOwnName() throws IOException {
        Set<String> runtime = classes(entries(Jars.RUNTIME));
        runtime.remove("module-info.class");
        assertFalse(runtime.isEmpty());
        assertTrue(entries(Jars.PROCESSOR).containsAll(runtime));
    }

    @Test
    void holdsNothingElseOutsideItsOwnPackages() throws IOException {
        List<String> foreign = classes(entries(Jars.PROCESSOR)).stream()
                .filter(name -> !name.startsWith("io/jacquard/"))
                .toList();
        assertEquals(List.of(), foreign);
    }

    @Test
    void holdsJavaPoetRelocated() throws IOException {
        assertTrue(entries(Jars.PROCESSOR).contains(SHADED + "javapoet/TypeSpec.class"));
    }

    @Test
    void hasNoEntryTwice() throws IOException {
        try (JarFile jar = new JarFile(Jars.PROCESSOR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();
            assertEquals(names.stream().distinct().toList(), names);
        }
    }

    /** What is shaded keeps the equally fixed times of the jars that it comes from. */
    @Test
    void hasAFixedTimeInEveryEntry() throws IOException {
        for (Path path : List.of(Jars.PROCESSOR, Jars.RUNTIME)) {
            try (JarFile jar = new JarFile(path.toFile())) {
                List<String> others = jar.stream()
                        .filter(entry -> !entry.getName().startsWith(SHADED))
                        .filter(entry -> !entry.getTimeLocal().equals(Jars.TIME))
                        .map(entry -> entry.getName() + " of " + entry.getTimeLocal())
                        .toList();
                assertEquals(List.of(), others, path.toString());
            }
        }
    }

    private static Set<String> classes(Set<String> entries) {
        return entries.stream().filter(name -> name.endsWith(".class")).collect(Collectors.toSet());
    }

    private static Set<String> entries(Path path) throws IOException {
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.stream().map(ZipEntry::getName).collect(Collectors.toSet());
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(Jars.PROCESSOR.toFile())) {
            byte[] bytes = jar.getInputStream(jar.getEntry(entry)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8).strip();
        }
    }
}
