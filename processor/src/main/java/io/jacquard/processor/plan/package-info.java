/** Where the reverse sweep finds each primal value that it needs. */
@NullMarked
package io.jacquard.processor.plan;

import org.jspecify.annotations.NullMarked;
