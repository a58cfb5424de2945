/** Filled as the compiler learns. */
package io.jacquard.corpus;
