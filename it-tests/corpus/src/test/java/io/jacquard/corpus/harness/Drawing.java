package io.jacquard.corpus.harness;

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
        Map<String, Long> sizes = numbers(combination);
        Object[] arguments = new Object[text.parameters.size()];
        for (Parameter p : text.parameters) {
            arguments[p.index()] = argument(p, combination, sizes);
        }
        return arguments;
    }

    private Object argument(Parameter p, Map<String, String> combination, Map<String, Long> sizes) {
        String fixed = combination.get(p.name());
        return switch (p.kind()) {
            case VOID -> throw new IllegalStateException();
            case DOUBLE -> fixed != null ? Double.parseDouble(fixed) : number(p);
            case INT -> (int) (long) sizes.get(p.name());
            case LONG -> sizes.get(p.name());
            case BOOLEAN -> Boolean.parseBoolean(fixed);
            case DOUBLES -> doubles(p, length(p.dimensions().get(0), sizes));
            case MATRIX -> {
                double[][] rows = new double[length(p.dimensions().get(0), sizes)][];
                Map<String, Long> withRow = new TreeMap<>(sizes);
                for (int i = 0; i < rows.length; i++) {
                    withRow.putIfAbsent("i", 0L);
                    if (!sizes.containsKey("i")) {
                        withRow.put("i", (long) i);
                    }
                    rows[i] = doubles(p, length(p.dimensions().get(1), withRow));
                }
                yield rows;
            }
            case INTS -> {
                int[] ints = new int[length(p.dimensions().get(0), sizes)];
                long low = new Formula(p.low()).value(sizes);
                long high = new Formula(p.high()).value(sizes);
                for (int i = 0; i < ints.length; i++) {
                    ints[i] = (int) (low + (long) (random.nextDouble() * (high - low + 1)));
                }
                yield ints;
            }
        };
    }

    private static int length(Formula formula, Map<String, Long> sizes) {
        return Math.toIntExact(formula.value(sizes));
    }

    private double[] doubles(Parameter p, int length) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = number(p);
        }
        return x;
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
