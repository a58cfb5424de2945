/** What generated code costs beside code written by hand; docs/benchmarks.md says how to run it. */
package io.jacquard.benchmarks;
