/** The annotations that users write and the operators that generated companions hand back. */
@NullMarked
package io.jacquard;

import org.jspecify.annotations.NullMarked;
