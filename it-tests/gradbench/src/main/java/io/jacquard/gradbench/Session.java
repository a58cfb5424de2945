package io.jacquard.gradbench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Map;

/** One dialogue: an answer for each request, whatever it is. */
final class Session {
    private final JsonFactory factory = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();
    private final int warmups;
    /** For a request whose own number cannot be read: they come in order. */
    private long nextId;

    /** With so many runs before those that are timed. */
    Session(int warmups) {
        this.warmups = warmups;
    }

    /** The answer to a line, which comes without its end. */
    byte[] answer(byte[] line) {
        try {
            Fields request = request(line);
            nextId = request.has("id") ? (long) request.number("id") : nextId;
            return answer(request);
        } catch (JsonProcessingException e) {
            return failure("not JSON: " + e.getOriginalMessage());
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return failure(e instanceof BadInput ? e.getMessage() : e.toString());
        } finally {
            nextId++;
        }
    }

    private Fields request(byte[] line) throws IOException {
        try (JsonParser parser = factory.createParser(line)) {
            parser.nextToken();
            Fields request = new Fields(Values.read(parser));
            if (parser.nextToken() != null) {
                throw new BadInput("a request is one object");
            }
            return request;
        }
    }

    private byte[] answer(Fields request) throws IOException {
        return switch (request.string("kind")) {
            case "start" -> write(this::introduce);
            case "define" -> {
                String module = request.string("module");
                yield Modules.has(module)
                        ? write(json -> json.writeBooleanField("success", true))
                        : failure("unknown module " + module);
            }
            case "evaluate" -> evaluate(request);
            default -> write(json -> {});
        };
    }

    private void introduce(JsonGenerator json) throws IOException {
        json.writeStringField("tool", "jacquard");
        json.writeObjectFieldStart("config");
        json.writeStringField("jdk", Runtime.version().toString());
        json.writeArrayFieldStart("flags");
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            json.writeString(flag);
        }
        json.writeEndArray();
        json.writeNumberField("warmup", warmups);
        json.writeEndObject();
    }

    private byte[] evaluate(Fields request) throws IOException {
        Object input = request.value("input");
        Run run = Modules.run(request.string("module"), request.string("function"), input);
        Timings timings = new Timings();
        for (int i = 0; i < warmups; i++) {
            timings.time("warmup", run);
        }
        repeat(run, input, timings);
        return write(json -> {
            json.writeBooleanField("success", true);
            json.writeFieldName("output");
            run.write(new Output(json));
            timings.write(json);
        });
    }

    private static void repeat(Run run, Object input, Timings timings) {
        double leastRuns = 1;
        double leastSeconds = 0;
        if (input instanceof Map<?, ?>) {
            Fields fields = new Fields(input);
            leastRuns = fields.has("min_runs") ? fields.number("min_runs") : leastRuns;
            leastSeconds = fields.has("min_seconds") ? fields.number("min_seconds") : leastSeconds;
        }
        int runs = 0;
        long total = 0;
        do {
            total += timings.time("evaluate", run);
            runs++;
        } while (runs < leastRuns || total * 1e-9 < leastSeconds);
    }

    private byte[] failure(String error) {
        try {
            return write(json -> {
                json.writeBooleanField("success", false);
                json.writeStringField("error", error);
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands in an answer beside the number of the request. */
    @FunctionalInterface
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** A whole line, or an exception and nothing. */
    private byte[] write(Content content) throws IOException {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder()) {
            JsonGenerator json = factory.createGenerator(bytes);
            json.writeStartObject();
            json.writeNumberField("id", nextId);
            content.writeTo(json);
            json.writeEndObject();
            json.close();
            bytes.write('\n');
            return bytes.toByteArray();
        }
    }
}
