package io.jacquard.benchmarks.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What others take for the same products on the same machine: lines of JSON that their own programs wrote. */
final class ProductPeers {
    /** The name of the system property that says in which file they are. */
    static final String PROPERTY = "jacquard.peers";

    private final Map<String, Double> microseconds = new HashMap<>();

    static ProductPeers read() throws IOException {
        ProductPeers out = new ProductPeers();
        String file = System.getProperty(PROPERTY, "");
        if (!file.isEmpty()) {
            for (String line : Files.readAllLines(Path.of(file))) {
                out.add(fields(line));
            }
        }
        return out;
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> out = new HashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                out.put(name, json.getText());
                json.skipChildren();
            }
        }
        return out;
    }

    private void add(Map<String, String> of) {
        boolean comparable = "float64".equals(of.get("dtype")) && "1".equals(of.get("threads"));
        boolean tenThousand = !of.containsKey("N") || "10000".equals(of.get("N"));
        String seconds = of.getOrDefault("median_s", "null");
        if (comparable && tenThousand && !seconds.equals("null")) {
            String row = switch (of.getOrDefault("workload", "")) {
                case "A" -> "seed-" + of.get("M");
                case "B" -> "same".equals(of.get("theta")) ? "network-same" : "network";
                case "C" -> "orbit";
                default -> "";
            };
            microseconds.merge(
                    row + " " + of.get("tool") + " " + of.get("variant"), Double.parseDouble(seconds) * 1e6, Math::min);
        }
    }

    boolean isEmpty() {
        return microseconds.isEmpty();
    }

    /** Not a number where nothing was measured. */
    double microseconds(String row, String peer) {
        return microseconds.getOrDefault(row + " " + peer, Double.NaN);
    }
}
