package io.jacquard.product;

/**
 * What the sweeps of one point cost, in floating-point operations: static counts times the trips that the forward sweep
 * counted. Estimates, for choosing between strategies; nothing depends on them being exact.
 *
 * @param primal one evaluation of the method
 * @param tangent one tangent sweep in one lane
 * @param adjoint one reverse sweep in one lane, every dependent seeded
 * @param row one reverse sweep in one lane with a single dependent seeded, zero bars skipping their loops
 */
public record Cost(long primal, long tangent, long adjoint, long row) {}
