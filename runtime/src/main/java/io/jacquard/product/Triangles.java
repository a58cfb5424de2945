package io.jacquard.product;

/** Symmetric matrices of which one half is computed: rounding would differ in the other. */
final class Triangles {
    private Triangles() {}

    /** Copies what is below the diagonal to above it. */
    static void mirror(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int k = 0; k < i; k++) {
                matrix[k][i] = matrix[i][k];
            }
        }
    }
}
