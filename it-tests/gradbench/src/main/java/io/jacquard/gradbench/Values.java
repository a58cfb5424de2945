package io.jacquard.gradbench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as plain values: {@code Map}, {@code List}, {@code String}, {@code Boolean}, {@code Double}; an array of numbers is
 * a {@code double[]}, since there may be millions of them. A {@code null} is an empty {@code Optional}.
 */
final class Values {
    private Values() {}

    /** The value that begins with the parser's current token. */
    static Object read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new BadInput("nothing where a value should be");
        }
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> Optional.empty();
            default -> throw new BadInput("unexpected " + token);
        };
    }

    private static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, read(parser));
        }
        return fields;
    }

    private static Object array(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return new double[0];
        }
        if (first.isNumeric()) {
            return numbers(parser);
        }
        return elements(parser, new ArrayList<>());
    }

    /** The elements from the current one on, behind those that are there. */
    private static List<Object> elements(JsonParser parser, List<Object> elements) throws IOException {
        do {
            elements.add(read(parser));
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return elements;
    }

    private static Object numbers(JsonParser parser) throws IOException {
        double[] numbers = new double[16];
        int size = 0;
        do {
            if (!parser.currentToken().isNumeric()) {
                List<Object> mixed = new ArrayList<>();
                Arrays.stream(numbers, 0, size).forEach(mixed::add);
                return elements(parser, mixed);
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * size);
            }
            numbers[size++] = parser.getDoubleValue();
        } while (parser.nextToken() != JsonToken.END_ARRAY);
        return Arrays.copyOf(numbers, size);
    }
}
