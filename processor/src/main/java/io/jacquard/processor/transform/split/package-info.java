/** Cuts sweeps that HotSpot would not compile into methods that it does. */
@NullMarked
package io.jacquard.processor.transform.split;

import org.jspecify.annotations.NullMarked;
