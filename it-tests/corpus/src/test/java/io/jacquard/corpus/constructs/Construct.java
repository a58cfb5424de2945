package io.jacquard.corpus.constructs;

import java.util.function.Predicate;

/**
 * Something that a Java program may contain.
 *
 * @param section where the language specification (of 17) speaks of it
 * @param name what our table calls it
 * @param isAt whether a tree is such
 */
record Construct(String section, String name, Predicate<Site> isAt) {}
