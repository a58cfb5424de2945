package io.jacquard.corpus.harness;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Sizes and arguments of a program: always the same ones. */
final class Drawing {
    private static final int MOST_SIZES = 24;

    private final ArgsText text;
    private final Random random;

    Drawing(ArgsText text, long seed) {
        this.text = text;
        this.random = new Random(seed);
    }

    /** Every combination of sizes and scalars, or a sample in which each value occurs. */
    List<Map<String, String>> combinations() {
        List<String> names = new ArrayList<>(text.choices.keySet());
        Set<Map<String, String>> all = new LinkedHashSet<>();
        long product = 1;
        int longest = 0;
        for (String name : names) {
            product *= text.choices.get(name).size();
            longest = Math.max(longest, text.choices.get(name).size());
        }
        if (product <= MOST_SIZES) {
            for (int number = 0; number < product; number++) {
                Map<String, String> one = new TreeMap<>();
                int rest = number;
                for (String name : names) {
                    List<String> values = text.choices.get(name);
                    one.put(name, values.get(rest % values.size()));
                    rest /= values.size();
                }
                all.add(one);
            }
        } else {
            for (int i = 0; i < MOST_SIZES; i++) {
                Map<String, String> one = new TreeMap<>();
                for (String name : names) {
                    List<String> values = text.choices.get(name);
                    one.put(name, values.get(i < longest ? i % values.size() : random.nextInt(values.size())));
                }
                all.add(one);
            }
        }
        return new ArrayList<>(all);
    }

    /** One argument for each parameter. */
    Object[] arguments(Map<String, String> combination) {
        Map<String, String> numeric = new TreeMap<>(combination);
        text.parameters.stream().filter(p -> p.kind().object()).forEach(p -> numeric.remove(p.name()));
        Map<String, Long> sizes = numbers(numeric);
        Object[] arguments = new Object[text.parameters.size()];
        for (Parameter p : text.parameters) {
            arguments[p.index()] = argument(p, combination, sizes);
        }
        return arguments;
    }

    private Object argument(Parameter p, Map<String, String> combination, Map<String, Long> sizes) {
        String fixed = combination.get(p.name());
        Kind kind = p.kind();
        if (kind.array()) {
            return array(p, kind.type.getComponentType(), 0, sizes);
        }
        if (kind.object()) {
            return "null".equals(fixed) ? null : fixed;
        }
        if (kind.isBoolean()) {
            return Boolean.parseBoolean(fixed);
        }
        if (kind.whole()) {
            return whole(sizes.get(p.name()), kind.scalar());
        }
        double value = fixed != null ? Double.parseDouble(fixed) : number(p);
        return kind.isFloat() ? (Object) (float) value : (Object) value;
    }

    /** An array of this depth and below; row {@code i} may have a length of its own. */
    private Object array(Parameter p, Class<?> element, int depth, Map<String, Long> sizes) {
        Object array = Array.newInstance(element, length(p.dimensions().get(depth), sizes));
        for (int i = 0; i < Array.getLength(array); i++) {
            Map<String, Long> withRow = new TreeMap<>(sizes);
            if (depth == 0) {
                withRow.putIfAbsent("i", (long) i);
            }
            Array.set(array, i, element(p, element, depth, withRow));
        }
        return array;
    }

    private Object element(Parameter p, Class<?> element, int depth, Map<String, Long> sizes) {
        if (element.isArray()) {
            return array(p, element.getComponentType(), depth + 1, sizes);
        }
        if (element == boolean.class) {
            return random.nextBoolean();
        }
        if (p.kind().whole()) {
            long low = new Formula(p.low()).value(sizes);
            long high = new Formula(p.high()).value(sizes);
            return whole(low + (long) (random.nextDouble() * (high - low + 1)), element);
        }
        return element == float.class ? (Object) (float) number(p) : (Object) number(p);
    }

    private static Object whole(long value, Class<?> type) {
        Object one = Array.newInstance(type, 1);
        if (type == char.class) {
            Array.setChar(one, 0, (char) value);
        } else if (type == byte.class) {
            Array.setByte(one, 0, (byte) value);
        } else if (type == short.class) {
            Array.setShort(one, 0, (short) value);
        } else if (type == int.class) {
            Array.setInt(one, 0, (int) value);
        } else {
            Array.setLong(one, 0, value);
        }
        return Array.get(one, 0);
    }

    private static int length(Formula formula, Map<String, Long> sizes) {
        return Math.toIntExact(formula.value(sizes));
    }

    private double number(Parameter p) {
        double low = Double.parseDouble(p.low());
        double high = Double.parseDouble(p.high());
        return low + (high - low) * random.nextDouble();
    }

    /** The whole numbers of a combination; one value may be a formula of others. */
    private static Map<String, Long> numbers(Map<String, String> combination) {
        Map<String, Long> numbers = new TreeMap<>();
        for (int pass = 0; pass < 2; pass++) {
            for (Map.Entry<String, String> e : combination.entrySet()) {
                boolean whole = e.getValue().matches("-?\\d+");
                if (pass == 0 && whole) {
                    numbers.put(e.getKey(), Long.parseLong(e.getValue()));
                } else if (pass == 1
                        && e.getValue().matches(".*\\p{L}.*")
                        && !e.getValue().matches("true|false")) {
                    numbers.put(e.getKey(), new Formula(e.getValue()).value(numbers));
                }
            }
        }
        return numbers;
    }
}
