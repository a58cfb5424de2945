/** What was decided about a method, for its author: what is stored and why, what is computed twice, what runs in which order, what it costs. */
@NullMarked
package io.jacquard.processor.explain;

import org.jspecify.annotations.NullMarked;
