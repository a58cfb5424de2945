package io.jacquard.benchmarks;

import java.util.Arrays;

/** A hand of the size that GradBench calls small, its numbers drawn: what a sweep costs does not depend on them. */
final class Hand {
    static final int ANGLES = 26;
    private static final int BONES = 22;
    private static final int VERTICES = 544;
    private static final int TRIANGLES = 1084;

    final double[][] us;
    final double[] theta = new Draws(1).vector(ANGLES, 0.1, 0.6);
    final int[] parents = new int[BONES];
    final double[][][] relatives = places(2);
    final double[][][] inverses = places(3);
    final double[][] positions = new Draws(4).matrix(VERTICES, 4, -1, 1);
    final double[][] weights = new Draws(5).matrix(VERTICES, BONES, 0, 0.1);
    final int[][] triangles = new int[TRIANGLES][];
    final int[] correspondences;
    final double[][] points;

    Hand(int measured) {
        us = new Draws(6).matrix(measured, 2, 0, 0.5);
        points = new Draws(7).matrix(measured, 3, -1, 1);
        Draws draws = new Draws(8);
        correspondences = draws.indices(measured, TRIANGLES);
        Arrays.setAll(triangles, t -> draws.indices(3, VERTICES));
        // Five fingers of four bones each hang on the first bone; so does the last one.
        Arrays.setAll(parents, bone -> bone == 0 ? -1 : (bone - 1) % 4 == 0 ? 0 : bone - 1);
    }

    private static double[][][] places(long seed) {
        Draws draws = new Draws(seed);
        double[][][] places = new double[BONES][][];
        Arrays.setAll(places, i -> draws.matrix(4, 4, -0.6, 0.6));
        return places;
    }
}
