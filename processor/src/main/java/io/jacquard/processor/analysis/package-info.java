/** Facts about a routine in normal form. Nothing in here changes it. */
@NullMarked
package io.jacquard.processor.analysis;

import org.jspecify.annotations.NullMarked;
