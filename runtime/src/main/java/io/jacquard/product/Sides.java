package io.jacquard.product;

/**
 * Two Jacobians that are multiplied, as options have made them of two others: with rows and columns left out, or a matrix in between.
 *
 * @param first the left one
 * @param second the right one; the same object where the product is one of a point with itself
 * @param isMirrored whether the product is symmetric but for rounding, and is to be so exactly
 */
record Sides(Linearized first, Linearized second, boolean isMirrored) {}
