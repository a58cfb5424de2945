/**
 * How much of code that nobody here wrote is differentiated, and whether rightly; docs/coverage.md says how to run it and
 * what came out.
 */
package io.jacquard.coverage;
