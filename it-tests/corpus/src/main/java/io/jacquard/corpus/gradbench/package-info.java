/**
 * The functions of the public benchmark GradBench that need first derivatives only, written from their formulas. The
 * module {@code gradbench} answers the benchmark's questions with them.
 */
package io.jacquard.corpus.gradbench;
