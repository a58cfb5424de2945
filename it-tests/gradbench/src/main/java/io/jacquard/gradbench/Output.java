package io.jacquard.gradbench;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes results. JSON has no word for what is not finite, so that is refused. */
final class Output {
    private final JsonGenerator json;

    Output(JsonGenerator json) {
        this.json = json;
    }

    void number(double number) throws IOException {
        if (!Double.isFinite(number)) {
            throw new BadInput("the result is not finite");
        }
        json.writeNumber(number);
    }

    void vector(double[] numbers) throws IOException {
        json.writeStartArray();
        for (double number : numbers) {
            number(number);
        }
        json.writeEndArray();
    }

    void integers(int[] numbers) throws IOException {
        json.writeStartArray();
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }

    void matrix(double[][] rows) throws IOException {
        json.writeStartArray();
        for (double[] row : rows) {
            vector(row);
        }
        json.writeEndArray();
    }

    void startObject() throws IOException {
        json.writeStartObject();
    }

    void endObject() throws IOException {
        json.writeEndObject();
    }

    void name(String name) throws IOException {
        json.writeFieldName(name);
    }

    void integer(int number) throws IOException {
        json.writeNumber(number);
    }
}
