package io.jacquard.consumers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.consumers.Jdk.Outcome;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user without a build tool: the runtime's jar on the class path, the processor's jar on the processor path, and javac. */
class BareJavacTest {

    private static final Outcome SILENCE = new Outcome(0, "");

    @TempDir
    Path folder;

    @Test
    void compilesWithoutAWarning() throws Exception {
        assertEquals(
                SILENCE,
                Jdk.javac(
                        "-cp", Jars.RUNTIME, "--processor-path", Jars.PROCESSOR, "-d", folder, Readme.example(folder)));
    }

    @Test
    void companionsRun() throws Exception {
        assertEquals(
                SILENCE,
                Jdk.javac(
                        "-cp",
                        Jars.RUNTIME,
                        "--processor-path",
                        Jars.PROCESSOR,
                        "-d",
                        folder,
                        Readme.example(folder),
                        source("use/Use.java")));
        assertEquals(
                new Outcome(0, "rows 2" + System.lineSeparator()),
                Jdk.java("-cp", Jars.RUNTIME + File.pathSeparator + folder, "Use"));
    }

    @Test
    void companionsRunInAModule() throws Exception {
        assertEquals(new Outcome(0, "aBar 1.0, bBar -3.0" + System.lineSeparator()), runInModule("Wave"));
    }

    /** A package need not be open for that. */
    @Test
    void privateFieldsAreReadInAModule() throws Exception {
        assertEquals(new Outcome(0, "xBar 2.0, rateBar -6.0" + System.lineSeparator()), runInModule("Damper"));
    }

    @Test
    void privateFieldsAreReadOnTheClassPath() throws Exception {
        assertEquals(
                SILENCE,
                Jdk.javac(
                        "-Xlint:all,-processing",
                        "-Werror",
                        "-cp",
                        Jars.RUNTIME,
                        "--processor-path",
                        Jars.PROCESSOR,
                        "-d",
                        folder,
                        source("module/consumer/Damper.java"),
                        source("module/consumer/DamperUse.java")));
        assertEquals(
                new Outcome(0, "xBar 2.0, rateBar -6.0" + System.lineSeparator()),
                Jdk.java("-cp", Jars.RUNTIME + File.pathSeparator + folder, "consumer.DamperUse"));
    }

    /** Compiles a class and the one that uses it in a module of their own, and runs that. */
    private Outcome runInModule(String name) throws Exception {
        assertEquals(
                SILENCE,
                Jdk.javac(
                        "--module-path",
                        Jars.RUNTIME,
                        "--processor-path",
                        Jars.PROCESSOR,
                        "-d",
                        folder,
                        source("module/module-info.java"),
                        source("module/consumer/" + name + ".java"),
                        source("module/consumer/" + name + "Use.java")));
        return Jdk.java(
                "--module-path", Jars.RUNTIME + File.pathSeparator + folder, "-m", "consumer/consumer." + name + "Use");
    }

    /** The README tells users to name the processor path: this is why. */
    @Test
    void aProcessorOnTheClassPathAloneRunsOnlyBefore23() throws Exception {
        String classPath = Jars.RUNTIME + File.pathSeparator + Jars.PROCESSOR;
        assertEquals(
                0,
                Jdk.javac("-cp", classPath, "-d", folder, Readme.example(folder))
                        .exitCode());
        Set<String> expected = new TreeSet<>(Set.of("Seed"));
        if (Runtime.version().feature() < 23) {
            expected.addAll(List.of("SeedFAdjoint", "SeedFCalls", "SeedFJacobian", "SeedFTangent"));
        }
        assertEquals(expected, topLevelClasses());
    }

    @Test
    void twoCompilationsWriteTheSameBytes() throws Exception {
        Path first = Files.createDirectories(folder.resolve("first"));
        Path second = Files.createDirectories(folder.resolve("second"));
        for (Path sources : List.of(first, second)) {
            assertEquals(
                    SILENCE,
                    Jdk.javac(
                            "-proc:only",
                            "-cp",
                            Jars.RUNTIME,
                            "--processor-path",
                            Jars.PROCESSOR,
                            "-d",
                            sources,
                            Readme.example(folder)));
        }
        for (String name : List.of("SeedFAdjoint", "SeedFCalls", "SeedFJacobian", "SeedFTangent")) {
            String file = name + ".java";
            assertEquals(Files.readString(first.resolve(file)), Files.readString(second.resolve(file)));
        }
    }

    private Set<String> topLevelClasses() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return new TreeSet<>(files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .toList());
        }
    }

    private static Path source(String name) throws URISyntaxException {
        return Path.of(BareJavacTest.class.getResource("/consumers/" + name).toURI());
    }
}
