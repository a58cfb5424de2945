/** What products of Jacobians take, by each strategy; docs/product.md says how to run it. */
package io.jacquard.benchmarks.products;
