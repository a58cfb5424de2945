/** Answers the questions of the public benchmark GradBench, one line of JSON for each. */
package io.jacquard.gradbench;
