package io.jacquard.processor;

import io.jacquard.processor.ir.verify.Verifier;
import io.jacquard.processor.transform.Switch;
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
 * @param verifier looks at what each pass leaves, if the system property {@code jacquard.verify} asks for it
 */
record Options(Set<Switch> off, Set<String> dump, Verifier verifier) {
    static final String OFF = "jacquard.off";
    static final String DUMP = "jacquard.dump";

    static Options of(Map<String, String> options) {
        Set<Switch> off = EnumSet.noneOf(Switch.class);
        for (String name : words(options.getOrDefault(OFF, ""))) {
            off.add(Arrays.stream(Switch.values())
                    .filter(s -> s.optionName().equals(name))
                    .findFirst()
                    .orElseThrow(() ->
                            new IllegalArgumentException("-A" + OFF + " knows no `" + name + "`, only " + switches())));
        }
        return new Options(
                off, words(options.getOrDefault(DUMP, "")), Verifier.when(Boolean.getBoolean(Verifier.PROPERTY)));
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
