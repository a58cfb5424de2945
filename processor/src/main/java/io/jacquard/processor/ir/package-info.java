/**
 * The intermediate representation: typed, structured, immutable. Statements and variables carry ids that passes preserve; expressions are pure once
 * a routine is in normal form. Operators and their Java names live here; what they mean to calculus lives in {@code rules}.
 */
@NullMarked
package io.jacquard.processor.ir;

import org.jspecify.annotations.NullMarked;
