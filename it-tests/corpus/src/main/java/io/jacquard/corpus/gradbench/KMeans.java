package io.jacquard.corpus.gradbench;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** The cost of a clustering. */
public final class KMeans {
    private KMeans() {}

    /** The sum, over all points, of the squared distance to the nearest centroid. */
    @Differentiable(wrt = "centroids")
    @Args("k = 1|3; points[m][n]; centroids[k][n]")
    public static double cost(double[][] points, double[][] centroids) {
        double cost = 0;
        for (int i = 0; i < points.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < centroids.length; j++) {
                double distance = 0;
                for (int c = 0; c < points[i].length; c++) {
                    double difference = centroids[j][c] - points[i][c];
                    distance += difference * difference;
                }
                least = Math.min(least, distance);
            }
            cost += least;
        }
        return cost;
    }
}
