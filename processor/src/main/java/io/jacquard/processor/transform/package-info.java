/** Sweeps from normal form, facts and recovery plans. No analysis in here. */
@NullMarked
package io.jacquard.processor.transform;

import org.jspecify.annotations.NullMarked;
