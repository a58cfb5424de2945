package io.jacquard.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol: what is asked how, what is answered to what cannot be answered. */
class ProtocolTest {
    private final Dialogue dialogue = new Dialogue();

    @Test
    void introducesItself() throws IOException {
        Fields answer = dialogue.ask(
                "\"kind\": \"start\", \"eval\": \"gmm\", \"config\": {\"d\": [2, null], \"s\": \"\\u00e9\"}");
        assertEquals("jacquard", answer.string("tool"));
        assertEquals(0, answer.object("config").integer("warmup"));
        assertEquals(Runtime.version().toString(), answer.object("config").string("jdk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ba", "det", "gmm", "hello", "ht", "llsq", "lse", "lstm", "ode"})
    void knowsModule(String module) throws IOException {
        Fields answer = dialogue.ask("\"kind\": \"define\", \"module\": \"" + module + "\"");
        assertTrue(answer.flag("success"));
        assertFalse(answer.has("error"));
    }

    /** For some of these a derivative of a derivative is needed. */
    @ParameterizedTest
    @ValueSource(strings = {"kmeans", "particle", "saddle", "", "GMM", "no such"})
    void doesNotKnowModule(String module) throws IOException {
        assertFails("unknown module " + module, dialogue.ask("\"kind\": \"define\", \"module\": \"" + module + "\""));
        assertFails("unknown module " + module, dialogue.evaluate(module, "primal", "{}"));
    }

    @Test
    void takesNoteOfVerdicts() throws IOException {
        assertFalse(dialogue.ask("\"kind\": \"analysis\", \"of\": 2, \"valid\": true")
                .has("success"));
        assertFalse(dialogue.ask("\"kind\": \"something else\"").has("success"));
    }

    @Test
    void takesFieldsInAnyOrderAndNumbersOfEveryForm() throws IOException {
        Fields answer =
                dialogue.say("{\"unknown\":[{},[[1]],[\"a\"]],\"input\":{\"n\":3.0,\"x\":[5e-01,25E-2],\"more\":null},"
                        + "\"function\":\"primal\",\"module\":\"llsq\",\"kind\":\"\\u0065valuate\",\"id\":41}");
        assertEquals(41, answer.integer("id"));
        assertEquals(0.9375, answer.number("output"));
    }

    @Test
    void repeatsAsOftenAsAsked() throws IOException {
        String input = "{\"x\": [0.5, 0.25], \"n\": 3, \"min_runs\": 7, \"min_seconds\": 0}";
        assertEquals(7, timings(dialogue.evaluate("llsq", "gradient", input)));
        assertEquals(1, timings(dialogue.evaluate("hello", "square", "1.5")));
        assertEquals(1, timings(dialogue.evaluate("lse", "primal", "{\"x\": [1, 2]}")));
        String seconds = "{\"x\": [0.5, 0.25], \"n\": 3, \"min_runs\": 1, \"min_seconds\": 0.01}";
        Fields answer = dialogue.evaluate("llsq", "primal", seconds);
        double total = 0;
        for (Object timing : (List<?>) answer.value("timings")) {
            total += new Fields(timing).number("nanoseconds");
        }
        assertTrue(total >= 0.01e9, "" + total);
    }

    private static int timings(Fields answer) {
        List<?> timings = (List<?>) answer.value("timings");
        timings.forEach(t -> assertEquals("evaluate", new Fields(t).string("name")));
        return timings.size();
    }

    @Test
    void refusesWhatIsNotFinite() throws IOException {
        // A single point has no distance from the next one.
        assertFails("the result is not finite", dialogue.evaluate("llsq", "primal", "{\"x\": [1, 2], \"n\": 1}"));
        assertFails("the result is not finite", dialogue.evaluate("llsq", "gradient", "{\"x\": [1, 2], \"n\": 1}"));
        assertFails("the result is not finite", dialogue.evaluate("hello", "square", "1e200"));
        assertFails("the result is not finite", dialogue.evaluate("hello", "square", "1e400"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"x\": [1, 2]}",
                "{\"n\": 3}",
                "{\"x\": 1, \"n\": 3}",
                "{\"x\": [1, null], \"n\": 3}",
                "{\"x\": [1, \"2\"], \"n\": 3}",
                "{\"x\": [[1], [2]], \"n\": 3}",
                "{\"x\": [1, 2], \"n\": 3.5}",
                "{\"x\": [1, 2], \"n\": \"3\"}",
                "{\"x\": [1, 2], \"n\": 1e12}",
                "{\"x\": [1, 2], \"n\": 3, \"min_runs\": \"many\"}"
            })
    void refusesInput(String input) throws IOException {
        assertFalse(dialogue.evaluate("llsq", "gradient", input).flag("success"));
    }

    @Test
    void refusesWrongShapesAndGoesOn() throws IOException {
        assertFalse(dialogue.evaluate("lse", "gradient", "{\"x\": []}").flag("success"));
        assertFalse(
                dialogue.evaluate("ode", "gradient", "{\"x\": [], \"s\": 1}").flag("success"));
        assertFalse(dialogue.evaluate(
                        "ba",
                        "objective",
                        "{\"n\": 0, \"m\": 1, \"p\": 1, \"cam\": [], \"x\": [], \"w\": 1, \"feat\": []}")
                .flag("success"));
        assertFails("unknown function lse::hessian", dialogue.evaluate("lse", "hessian", "{\"x\": [1]}"));
        assertEquals(4.0, dialogue.output("hello", "square", "2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"id\": 3, oops}",
                "7",
                "[]",
                "\"text\"",
                "{\"id\": 1} {\"id\": 2}",
                "{\"id\": NaN}",
                "{\"id\": \"a\"}",
                "{\"kind\": 5}",
                "{}",
                "é"
            })
    void answersWhatIsNoRequest(String line) throws IOException {
        dialogue.ask("\"kind\": \"start\"");
        Fields answer = dialogue.say(line);
        assertEquals(1, answer.integer("id"));
        assertFalse(answer.flag("success"));
        assertEquals(2, dialogue.say("{\"id\": 2, \"kind\": \"analysis\"}").integer("id"));
    }

    @Test
    void endsWithItsInput() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        GradBench.class.getName(),
                        "--warmup=2")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream in = process.getOutputStream()) {
            in.write("{\"id\": 0, \"kind\": \"start\"}\n{\"id\": 1, \"kind\": \"evaluate\", \"module\": \"hello\", "
                    .getBytes(StandardCharsets.UTF_8));
            in.flush();
            in.write("\"function\": \"double\", \"input\": 8}".getBytes(StandardCharsets.UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue());
        List<String> lines = out.lines().toList();
        assertEquals(2, lines.size(), out);
        assertTrue(lines.get(0).contains("-XX:+UseSerialGC") && lines.get(0).contains("\"warmup\":2"), out);
        assertTrue(
                lines.get(1).startsWith("{\"id\":1,\"success\":true,\"output\":16.0,\"timings\":[{\"name\":\"warmup\""),
                out);
    }

    private static void assertFails(String error, Fields answer) {
        assertFalse(answer.flag("success"));
        assertEquals(error, answer.string("error"));
        assertFalse(answer.has("output"));
    }
}
