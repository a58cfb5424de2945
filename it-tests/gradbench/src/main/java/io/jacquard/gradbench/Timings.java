package io.jacquard.gradbench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What took how long, in order. */
final class Timings {
    private record Entry(String name, long nanoseconds) {}

    private final List<Entry> entries = new ArrayList<>();

    /** Runs once and notes the time; returns it in nanoseconds. */
    long time(String name, Run run) {
        long start = System.nanoTime();
        run.run();
        long taken = System.nanoTime() - start;
        entries.add(new Entry(name, taken));
        return taken;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("timings");
        for (Entry entry : entries) {
            json.writeStartObject();
            json.writeStringField("name", entry.name());
            json.writeNumberField("nanoseconds", entry.nanoseconds());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
