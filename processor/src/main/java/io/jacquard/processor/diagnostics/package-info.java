/** What is said to the user: stable tags, messages of one shape, and where they point. */
@NullMarked
package io.jacquard.processor.diagnostics;

import org.jspecify.annotations.NullMarked;
