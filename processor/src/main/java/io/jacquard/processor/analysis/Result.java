package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Type;

/**
 * What the annotated method returns, or a component of it if it is a record.
 *
 * @param label as the user names it among the dependents: {@code result}, {@code result.price}
 * @param stem what the names of its dot and bar are made of
 */
public record Result(String label, String stem, Type type, boolean dependent) {}
