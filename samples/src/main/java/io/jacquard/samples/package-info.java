/** Programs to copy, one package each. */
package io.jacquard.samples;
