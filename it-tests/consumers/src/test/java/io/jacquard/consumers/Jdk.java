package io.jacquard.consumers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tools of the running JDK as processes of their own.
 *
 * <p>In this process the class path of the tests would be visible to the processor and hide what is missing from its jar.
 */
final class Jdk {

    /** How a tool ended, and all that it printed. */
    record Outcome(int exitCode, String output) {}

    private Jdk() {}

    static Outcome javac(Object... arguments) throws IOException, InterruptedException {
        return run("javac", List.of("-encoding", "UTF-8", "-Xlint:all,-processing", "-Werror"), arguments);
    }

    static Outcome java(Object... arguments) throws IOException, InterruptedException {
        return run("java", List.of(), arguments);
    }

    private static Outcome run(String tool, List<String> standing, Object... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(standing);
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Options from the environment make the tools print a line of their own.
        builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JDK_JAVAC_OPTIONS"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
