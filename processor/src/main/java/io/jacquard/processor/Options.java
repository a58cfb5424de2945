package io.jacquard.processor;

import io.jacquard.processor.transform.Switch;
import io.jacquard.processor.transform.split.Splitter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The options that users and tests give with {@code -A}.
 *
 * @param off optimisations not to be made ({@code jacquard.off})
 * @param dump stages to be printed as notes ({@code jacquard.dump}): {@code ir}, {@code normal}, {@code plan}, {@code sweeps}
 * @param methodBytes how long a method may be before it is cut ({@code jacquard.methodBytes}); tests make it small
 */
record Options(Set<Switch> off, Set<String> dump, int methodBytes) {
    static final String OFF = "jacquard.off";
    static final String DUMP = "jacquard.dump";
    static final String METHOD_BYTES = "jacquard.methodBytes";

    static Options of(Map<String, String> options) {
        Set<Switch> off = EnumSet.noneOf(Switch.class);
        for (String name : words(options.getOrDefault(OFF, ""))) {
            off.add(Arrays.stream(Switch.values())
                    .filter(s -> s.optionName().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("-A" + OFF + " knows no `" + name + "`, only " + switches())));
        }
        return new Options(off, words(options.getOrDefault(DUMP, "")), methodBytes(options));
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

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(String::trim)
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }
}
