package io.jacquard.processor.ir;

import java.util.List;
import java.util.stream.Stream;

/**
 * The record that the annotated method returns, built once from the values of its components.
 *
 * @param className as companions name it
 * @param components each a number or an array, or a record in turn
 */
public record Returned(String className, List<Part> components) {
    public Returned {
        components = List.copyOf(components);
    }

    /** A component: {@code path} behind {@code result} if it is none with components of its own. */
    public record Part(String path, String stem, List<Returned> record) {
        public Part {
            record = List.copyOf(record);
        }
    }

    /** The numbers and arrays that it is made of, in order. */
    public List<Part> leaves() {
        return components.stream()
                .flatMap(part -> part.record().isEmpty() ? Stream.of(part) : part.record().get(0).leaves().stream())
                .toList();
    }
}
