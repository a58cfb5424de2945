/** The annotation processor: the pipeline from a method's tree to its companions, read from top to bottom. */
@NullMarked
package io.jacquard.processor;

import org.jspecify.annotations.NullMarked;
