package io.jacquard.gradbench;

import java.util.List;
import java.util.Map;

/** The fields of a JSON object, as the functions take them. Each method throws if the field is not there or of another type. */
final class Fields {
    private final Map<?, ?> fields;

    Fields(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            throw new BadInput("an object was expected");
        }
        fields = map;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Object value(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new BadInput("no field " + name);
        }
        return value;
    }

    String string(String name) {
        return as(name, String.class, "a string");
    }

    boolean flag(String name) {
        return as(name, Boolean.class, "true or false");
    }

    double number(String name) {
        return as(name, Double.class, "a number");
    }

    int integer(String name) {
        return whole(name, number(name));
    }

    Fields object(String name) {
        return new Fields(value(name));
    }

    double[] vector(String name) {
        return as(name, double[].class, "an array of numbers");
    }

    double[][] matrix(String name) {
        return rows(name, value(name));
    }

    double[][][] cube(String name) {
        return elements(name, value(name)).stream().map(e -> rows(name, e)).toArray(double[][][]::new);
    }

    int[] integers(String name) {
        return whole(name, vector(name));
    }

    int[][] integerRows(String name) {
        double[][] rows = matrix(name);
        int[][] whole = new int[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            whole[i] = whole(name, rows[i]);
        }
        return whole;
    }

    private static double[][] rows(String name, Object value) {
        List<?> elements = elements(name, value);
        double[][] rows = new double[elements.size()][];
        for (int i = 0; i < rows.length; i++) {
            if (!(elements.get(i) instanceof double[] row)) {
                throw wrong(name, "an array of arrays of numbers");
            }
            rows[i] = row;
        }
        return rows;
    }

    private static List<?> elements(String name, Object value) {
        if (value instanceof double[] empty && empty.length == 0) {
            return List.of();
        }
        if (!(value instanceof List<?> elements)) {
            throw wrong(name, "an array of arrays");
        }
        return elements;
    }

    private static int[] whole(String name, double[] numbers) {
        int[] whole = new int[numbers.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = whole(name, numbers[i]);
        }
        return whole;
    }

    private static int whole(String name, double number) {
        if ((int) number != number) {
            throw wrong(name, "whole");
        }
        return (int) number;
    }

    private <T> T as(String name, Class<T> type, String expected) {
        Object value = value(name);
        if (!type.isInstance(value)) {
            throw wrong(name, expected);
        }
        return type.cast(value);
    }

    private static BadInput wrong(String name, String expected) {
        return new BadInput("field " + name + " is not " + expected);
    }
}
