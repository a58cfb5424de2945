/** One command that measures everything and writes a page about it, with a picture. */
package io.jacquard.benchmarks.results;
