/** Annotations that ask for derivatives, and the types that generated derivatives are used through. */
@NullMarked
package io.jacquard;

import org.jspecify.annotations.NullMarked;
