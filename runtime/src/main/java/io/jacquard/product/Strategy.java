package io.jacquard.product;

/**
 * How J<sub>1</sub>&middot;J<sub>2</sub><sup>T</sup> is computed, for Jacobians of m<sub>1</sub> and m<sub>2</sub> rows and n columns. All give the same but for
 * rounding.
 */
public enum Strategy {
    /** Reverse sweeps give rows of J<sub>2</sub>, tangent sweeps turn each into a column of the product: no row meets another, nothing but lanes is held. */
    COMPOSED,
    /** Tangent sweeps give columns of both Jacobians, the product is the sum of their outer products: no reverse sweep. For few independents. */
    COLUMNS,
    /**
     * Reverse sweeps give some rows of each Jacobian at a time, a dense product contracts them. Rows of J<sub>1</sub> are swept again for each lot of rows of
     * J<sub>2</sub> that memory has room for.
     */
    TILES,
    /**
     * For Jacobians in two {@linkplain Factored factors}, of weights and vectors: reverse sweeps give rows of weights, and the vectors of both points are contracted
     * once, not once for each pair of rows. What generated code has if the method multiplies its independents with vectors: dense layers, constant matrices.
     */
    STRUCTURED,
    /** One reverse sweep at each point gives all of both Jacobians, where each is {@linkplain Linearized#isDiagonal diagonal}, and so is the product. */
    DIAGONAL
}
