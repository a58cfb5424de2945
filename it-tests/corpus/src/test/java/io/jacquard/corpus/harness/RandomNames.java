package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** The names that a random program may use at the place that is being written, and the dice. */
final class RandomNames {
    /** Every array has so many elements, rows and columns. */
    static final int LENGTH = 4;

    final Random random;
    /** Of type {@code double}. */
    final List<String> scalars = new ArrayList<>(List.of("a"));

    final List<String> floats = new ArrayList<>();
    final List<String> arrays = new ArrayList<>(List.of("x", "u"));
    final List<String> matrices = new ArrayList<>(List.of("q"));
    final List<String> rows = new ArrayList<>();
    /** Arrays that loops go through at the moment. */
    final List<String> gone = new ArrayList<>();

    /** Variables of loops, which nothing else changes. */
    final List<String> counters = new ArrayList<>();
    /** Always from 0 to 3. */
    final List<String> integers = new ArrayList<>();

    final List<String> integerArrays = new ArrayList<>();
    final List<String> booleans = new ArrayList<>(List.of("flag"));
    /** The loops around the statement at hand, innermost last, by their labels. */
    final List<String> loops = new ArrayList<>();

    /** The labels of the blocks around it. */
    final List<String> blocks = new ArrayList<>();

    /** Whether {@code b} and some locals are of type {@code float}. */
    final boolean single;

    private final List<List<String>> all = List.of(
            scalars, floats, arrays, matrices, rows, integers, integerArrays, booleans, counters, loops, blocks, gone);
    private final Map<String, String> parameterOf = new HashMap<>(Map.of("u", "u", "q", "q"));
    private int made;

    RandomNames(Random random, boolean single) {
        this.random = random;
        this.single = single;
        (single ? floats : scalars).add("b");
    }

    String fresh(String prefix) {
        return prefix + made++;
    }

    /** How many names of each kind there are. */
    List<Integer> mark() {
        return all.stream().map(List::size).toList();
    }

    /** Forgets what has been declared since. */
    void reset(List<Integer> mark) {
        for (int i = 0; i < mark.size(); i++) {
            List<String> names = all.get(i);
            names.subList(mark.get(i), names.size()).clear();
        }
    }

    /** Another name for an array or for a row of it. */
    void alias(String name, String array) {
        String parameter = parameterOf.get(array);
        if (parameter != null) {
            parameterOf.put(name, parameter);
        }
    }

    /** What a line that writes to an array or a row writes to. */
    Set<Node.Write> writes(String array) {
        String parameter = parameterOf.get(root(array));
        return parameter == null ? Set.of() : Set.of(new Node.Write(parameter, "", ""));
    }

    /** What a line writes to that hands an array to a helper. */
    Set<Node.Write> handed(String array, String helper, String as) {
        String parameter = parameterOf.get(root(array));
        return parameter == null ? Set.of() : Set.of(new Node.Write(parameter, helper, as));
    }

    /** The matrix in {@code m[1]}. */
    static String root(String array) {
        int bracket = array.indexOf('[');
        return bracket < 0 ? array : array.substring(0, bracket);
    }

    /** All arrays but {@code x}, which no program writes to. */
    List<String> writable() {
        List<String> writable = new ArrayList<>(arrays);
        writable.remove("x");
        return writable;
    }

    boolean chance(int in) {
        return random.nextInt(in) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    String one(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    String oneOf(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
