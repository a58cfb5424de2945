/** The only place that knows calculus. */
@NullMarked
package io.jacquard.processor.rules;

import org.jspecify.annotations.NullMarked;
