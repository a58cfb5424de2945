package io.jacquard.product;

/**
 * What the sweeps of one point cost, in floating-point operations: static counts times the trips that the forward sweep
 * counted; and in memory. Estimates, for choosing between strategies; nothing depends on them being exact.
 *
 * @param primal one evaluation of the method
 * @param tangent one tangent sweep in one lane
 * @param adjoint one reverse sweep in one lane, every dependent seeded
 * @param row one reverse sweep in one lane with a single dependent seeded, zero bars skipping their loops
 * @param scratch bytes that sweeps of both kinds take in one lane, beside the numbers of its inputs and outputs
 */
public record Cost(long primal, long tangent, long adjoint, long row, long scratch) {

    /**
     * Whether rows of the Jacobian are better swept one at a time than four together. A zero bar skips its loop only if it
     * is zero in every lane: four one-hot rows together visit the loops of all four, each in four lanes. That is dearer
     * where a row visits little of the method, and cheaper where each visits nearly all of it.
     */
    boolean singleRowsPay() {
        return row <= adjoint / 2;
    }
}
