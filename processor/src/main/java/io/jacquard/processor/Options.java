package io.jacquard.processor;

import io.jacquard.processor.frontend.Language;
import io.jacquard.processor.ir.verify.Verifier;
import io.jacquard.processor.transform.Switch;
import io.jacquard.processor.transform.split.Splitter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options that users and tests give with {@code -A}.
 *
 * @param off optimisations not to be made ({@code jacquard.off})
 * @param dump stages to be printed as notes ({@code jacquard.dump}): {@code ir}, {@code normal}, {@code plan}, {@code sweeps}
 * @param math classes whose methods count as those of {@code Math} ({@code jacquard.math}), by their full names
 * @param methodBytes how long a method may be before it is cut ({@code jacquard.methodBytes}); tests make it small
 * @param privateFields whether companions may read fields that Java hides from them ({@code jacquard.privateFields}: {@code handle}, or {@code error})
 * @param kinks whether there is a warning where a derivative is a convention ({@code jacquard.nonSmooth}: {@code quiet}, or {@code warn})
 * @param explain whether a page that explains each method is printed as a note ({@code jacquard.explain})
 * @param verifier looks at what each pass leaves, if the system property {@code jacquard.verify} asks for it
 */
record Options(
        Set<Switch> off,
        Set<String> dump,
        int methodBytes,
        Language language,
        boolean kinks,
        boolean explain,
        Verifier verifier) {
    static final String OFF = "jacquard.off";
    static final String DUMP = "jacquard.dump";
    static final String MATH = "jacquard.math";
    static final String METHOD_BYTES = "jacquard.methodBytes";
    static final String PRIVATE_FIELDS = "jacquard.privateFields";
    static final String NON_SMOOTH = "jacquard.nonSmooth";
    static final String EXPLAIN = "jacquard.explain";
    private static final String ERROR = "error";
    private static final String WARN = "warn";
    private static final List<String> STAGES = List.of("ir", "normal", "plan", "sweeps");

    static Options of(Map<String, String> options) {
        Set<Switch> off = EnumSet.noneOf(Switch.class);
        Set<String> names = known(OFF, options, switches());
        Arrays.stream(Switch.values())
                .filter(s -> names.contains(s.optionName()))
                .forEach(off::add);
        Verifier verifier = Verifier.when(Boolean.getBoolean(Verifier.PROPERTY));
        boolean privateFields =
                !known(PRIVATE_FIELDS, options, List.of("handle", ERROR)).contains(ERROR);
        Language language = new Language(listed(MATH, options), privateFields);
        boolean kinks = known(NON_SMOOTH, options, List.of("quiet", WARN)).contains(WARN);
        boolean explain = options.containsKey(EXPLAIN);
        if (!listed(EXPLAIN, options).isEmpty()) {
            throw new IllegalArgumentException("-A" + EXPLAIN + " takes no value, not `" + options.get(EXPLAIN) + "`");
        }
        return new Options(off, known(DUMP, options, STAGES), methodBytes(options), language, kinks, explain, verifier);
    }

    private static int methodBytes(Map<String, String> options) {
        String text = options.getOrDefault(METHOD_BYTES, String.valueOf(Splitter.MOST));
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-A" + METHOD_BYTES + " wants a number, not `" + text + "`", e);
        }
    }

    static List<String> switches() {
        return Arrays.stream(Switch.values()).map(Switch::optionName).toList();
    }

    /** The words that an option lists, all of them among those that it knows. */
    private static Set<String> known(String option, Map<String, String> options, List<String> all) {
        Set<String> words = listed(option, options);
        for (String word : words) {
            if (!all.contains(word)) {
                throw new IllegalArgumentException("-A" + option + " knows no `" + word + "`, only " + all);
            }
        }
        return words;
    }

    private static Set<String> listed(String option, Map<String, String> options) {
        // javac hands over null for an option without a value.
        String text = options.get(option);
        return Arrays.stream((text == null ? "" : text).split(","))
                .map(String::trim)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
