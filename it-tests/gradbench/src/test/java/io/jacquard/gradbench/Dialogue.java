package io.jacquard.gradbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The side of the benchmark: asks, and looks at what comes back. */
final class Dialogue {
    /** The benchmark's own measure of distance allows 1e-4. */
    private static final double TOLERANCE = 1e-9;

    private final Session session = new Session(0);
    private int id;

    /** The answer to one line. */
    Fields say(String line) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GradBench.serve(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)), out, session);
        String answer = out.toString(StandardCharsets.UTF_8);
        assertTrue(answer.endsWith("}\n"), answer);
        assertEquals(answer.length() - 1, answer.indexOf('\n'), answer);
        try (JsonParser parser = new JsonFactory().createParser(answer)) {
            parser.nextToken();
            return new Fields(Values.read(parser));
        }
    }

    /** A request with a number of its own, and these fields. */
    Fields ask(String fields) throws IOException {
        Fields answer = say("{\"id\": " + id + ", " + fields + "}");
        assertEquals(id++, answer.integer("id"));
        return answer;
    }

    Fields evaluate(String module, String function, String input) throws IOException {
        return ask("\"kind\": \"evaluate\", \"module\": \"" + module + "\", \"function\": \"" + function
                + "\", \"input\": " + input + ", \"description\": \"small\"");
    }

    /** What an evaluation gives that has to succeed. */
    Object output(String module, String function, String input) throws IOException {
        Fields answer = evaluate(module, function, input);
        assertTrue(answer.flag("success"), () -> answer.string("error"));
        assertTrue(answer.value("timings") instanceof List<?> timings && !timings.isEmpty());
        return answer.value("output");
    }

    static void assertClose(double expected, Object actual) {
        double x = (Double) actual;
        double distance = Math.abs(x - expected) / Math.max(1, Math.abs(x) + Math.abs(expected));
        assertTrue(distance <= TOLERANCE, () -> "expected " + expected + ", got " + x);
    }

    static void assertClose(double[] expected, Object actual) {
        double[] x = (double[]) actual;
        assertEquals(expected.length, x.length);
        for (int i = 0; i < x.length; i++) {
            assertClose(expected[i], x[i]);
        }
    }

    static void assertClose(double[][] expected, Object actual) {
        List<?> rows = (List<?>) actual;
        assertEquals(expected.length, rows.size());
        for (int i = 0; i < expected.length; i++) {
            assertClose(expected[i], rows.get(i));
        }
    }
}
