package io.jacquard.benchmarks.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Programs that are run and waited for. */
final class Commands {
    private Commands() {}

    /** The numbers that a program of ours prints, one a line, in a process of its own. */
    static double[] numbers(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djacquard.root=" + System.getProperty("jacquard.root"),
                "-Djacquard.processor.jar=" + Project.processor(),
                "-Djacquard.runtime.jar=" + Project.runtime(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return output(command).stream().mapToDouble(Double::parseDouble).toArray();
    }

    /** What a program prints, line by line; what it complains of is passed on. */
    static List<String> output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            if (code != 0) throw new IOException(command.get(0) + " ended with " + code + ":\n" + text);
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return text.lines().toList();
    }

    static boolean exists(String program) {
        try {
            output(List.of(program, "--version"));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
