/** Holds the representation against its own rules after every pass; off but in tests. */
@NullMarked
package io.jacquard.processor.ir.verify;

import org.jspecify.annotations.NullMarked;
