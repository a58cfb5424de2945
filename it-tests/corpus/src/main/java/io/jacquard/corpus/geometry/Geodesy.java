package io.jacquard.corpus.geometry;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** Places on an ellipsoid, in thousands of kilometres and radians. */
public final class Geodesy {
    private static final double A = 6.378137;
    private static final double F = 1 / 298.257223563;
    private static final double E2 = F * (2 - F);
    private static final double B = A * (1 - F);

    private Geodesy() {}

    @Args("lat1 in -1..1; lon1 in -2..2; lat2 in -1..1; lon2 in -2..2")
    @Differentiable
    static double haversine(double lat1, double lon1, double lat2, double lon2) {
        double s = Math.sin(0.5 * (lat2 - lat1));
        double t = Math.sin(0.5 * (lon2 - lon1));
        double h = s * s + Math.cos(lat1) * Math.cos(lat2) * t * t;
        return 2 * A * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** The inverse problem: distance and both azimuths; nearly antipodal points throw. */
    @Args("lat1 in 0.2..0.5; lon1 in 0..0.3; lat2 in 0.6..1; lon2 in 0.5..1; out[3] out")
    @Differentiable
    static void vincenty(double lat1, double lon1, double lat2, double lon2, double[] out) {
        double u1 = Math.atan((1 - F) * Math.tan(lat1));
        double u2 = Math.atan((1 - F) * Math.tan(lat2));
        double sinU1 = Math.sin(u1), cosU1 = Math.cos(u1), sinU2 = Math.sin(u2), cosU2 = Math.cos(u2);
        double l = lon2 - lon1;
        double lambda = l;
        double sinSigma, cosSigma, sigma, cosSqAlpha, cos2M, sinLambda, cosLambda;
        double previous;
        int limit = 100;
        do {
            sinLambda = Math.sin(lambda);
            cosLambda = Math.cos(lambda);
            sinSigma = Math.hypot(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
            if (sinSigma == 0) {
                out[0] = 0;
                out[1] = 0;
                out[2] = 0;
                return;
            }
            cosSigma = sinU1 * sinU2 + cosU1 * cosU2 * cosLambda;
            sigma = Math.atan2(sinSigma, cosSigma);
            double sinAlpha = cosU1 * cosU2 * sinLambda / sinSigma;
            cosSqAlpha = 1 - sinAlpha * sinAlpha;
            cos2M = cosSqAlpha == 0 ? 0 : cosSigma - 2 * sinU1 * sinU2 / cosSqAlpha;
            double c = F / 16 * cosSqAlpha * (4 + F * (4 - 3 * cosSqAlpha));
            previous = lambda;
            lambda = l
                    + (1 - c)
                            * F
                            * sinAlpha
                            * (sigma + c * sinSigma * (cos2M + c * cosSigma * (-1 + 2 * cos2M * cos2M)));
        } while (Math.abs(lambda - previous) > 1e-13 && --limit > 0);
        if (limit == 0) throw new ArithmeticException("no convergence");
        double uSq = cosSqAlpha * (A * A - B * B) / (B * B);
        double big = 1 + uSq / 16384 * (4096 + uSq * (-768 + uSq * (320 - 175 * uSq)));
        double small = uSq / 1024 * (256 + uSq * (-128 + uSq * (74 - 47 * uSq)));
        double delta = small
                * sinSigma
                * (cos2M
                        + small
                                / 4
                                * (cosSigma * (-1 + 2 * cos2M * cos2M)
                                        - small
                                                / 6
                                                * cos2M
                                                * (-3 + 4 * sinSigma * sinSigma)
                                                * (-3 + 4 * cos2M * cos2M)));
        out[0] = B * big * (sigma - delta);
        out[1] = Math.atan2(cosU2 * sinLambda, cosU1 * sinU2 - sinU1 * cosU2 * cosLambda);
        out[2] = Math.atan2(cosU1 * sinLambda, -sinU1 * cosU2 + cosU1 * sinU2 * cosLambda);
    }

    @Args("lat in -1..1; lon in -2..2; h in 0..0.1; xyz[3] out")
    @Differentiable
    static void toEcef(double lat, double lon, double h, double[] xyz) {
        double n = A / Math.sqrt(1 - E2 * Math.sin(lat) * Math.sin(lat));
        xyz[0] = (n + h) * Math.cos(lat) * Math.cos(lon);
        xyz[1] = (n + h) * Math.cos(lat) * Math.sin(lon);
        xyz[2] = (n * (1 - E2) + h) * Math.sin(lat);
    }

    /** East, north and up of one place as seen from another. */
    @Args("ref[3] in -1..1; target[3] in -1..1")
    @Differentiable
    static double[] eastNorthUp(double[] ref, double[] target) {
        double[] from = new double[3];
        double[] to = new double[3];
        toEcef(ref[0], ref[1], ref[2] * 0.1, from);
        toEcef(target[0], target[1], target[2] * 0.1, to);
        for (int i = 0; i < 3; i++) to[i] -= from[i];
        double sa = Math.sin(ref[0]), ca = Math.cos(ref[0]), so = Math.sin(ref[1]), co = Math.cos(ref[1]);
        double[][] r = {{-so, co, 0}, {-sa * co, -sa * so, ca}, {ca * co, ca * so, sa}};
        double[] enu = new double[3];
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) enu[i] += r[i][j] * to[j];
        return enu;
    }

    /** Transverse Mercator by series in the third flattening. */
    @Args("lat in 0.2..1; lon in -0.05..0.05; out[2] out")
    @Differentiable
    static void transverseMercator(double lat, double lon, double[] out) {
        final double n = F / (2 - F);
        final double[] alpha = {
            n / 2 - 2.0 / 3 * n * n + 5.0 / 16 * n * n * n,
            13.0 / 48 * n * n - 3.0 / 5 * n * n * n,
            61.0 / 240 * n * n * n
        };
        double e = Math.sqrt(E2);
        double s = Math.sin(lat);
        double t = Math.sinh(atanh(s) - e * atanh(e * s));
        double xi = Math.atan2(t, Math.cos(lon));
        double eta = atanh(Math.sin(lon) / Math.sqrt(1 + t * t));
        double north = xi;
        double east = eta;
        for (int j = 1; j <= 3; j++) {
            north += alpha[j - 1] * Math.sin(2 * j * xi) * Math.cosh(2 * j * eta);
            east += alpha[j - 1] * Math.cos(2 * j * xi) * Math.sinh(2 * j * eta);
        }
        double scale = 0.9996 * A / (1 + n) * (1 + n * n / 4);
        out[0] = scale * east + 0.5;
        out[1] = scale * north;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    /** Cross-track distance from a path of several legs, the nearest one counts. */
    @Args("lat[n] in 0..0.1; lon[n] in 0..0.1; p in 0.3..0.4; q in 0.05..0.15; n = 2|4")
    @Differentiable
    static double crossTrack(double[] lat, double[] lon, double p, double q) {
        double best = Double.MAX_VALUE;
        for (int i = 0; i + 1 < lat.length; i++) {
            double bearing = bearing(lat[i], lon[i] + 0.2 * i, lat[i + 1], lon[i + 1] + 0.2 * (i + 1));
            double toPoint = bearing(lat[i], lon[i] + 0.2 * i, p, q);
            double d = haversine(lat[i], lon[i] + 0.2 * i, p, q) / A;
            double xt = Math.abs(Math.asin(Math.sin(d) * Math.sin(toPoint - bearing)));
            if (xt < best) best = xt;
        }
        return best * A;
    }

    private static double bearing(double lat1, double lon1, double lat2, double lon2) {
        double y = Math.sin(lon2 - lon1) * Math.cos(lat2);
        double x = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(lon2 - lon1);
        return Math.atan2(y, x);
    }

    /** Area of a polygon on the sphere by trapezoids in longitude, closed by the modulus. */
    @Args("lat[n] in 0.3..0.8; lon[n] in 0..0.5; n = 0|1|3|5")
    @Differentiable
    static double sphericalArea(double[] lat, double[] lon) {
        double sum = 0;
        for (int i = 0; i < lat.length; i++) {
            int j = (i + 1) % lat.length;
            sum += (lon[j] - lon[i]) * (2 + Math.sin(lat[i]) + Math.sin(lat[j]));
        }
        return A * A * Math.abs(sum + 0.01) / 2;
    }

    /** Back to latitude, longitude and height, by Bowring's first guess and fixed points. */
    @Args("xyz[3] in 3..4")
    @Differentiable
    static double[] fromEcef(double[] xyz) {
        double p = Math.hypot(xyz[0], xyz[1]);
        if (p < 1e-9) {
            double[] pole = {Math.copySign(Math.PI / 2, xyz[2]), 0, Math.abs(xyz[2]) - B};
            return pole;
        }
        double theta = Math.atan2(xyz[2] * A, p * B);
        double lat = Math.atan2(
                xyz[2] + (A * A - B * B) / B * Math.pow(Math.sin(theta), 3), p - E2 * A * Math.pow(Math.cos(theta), 3));
        double h = 0;
        for (int i = 0; i < 4; i++) {
            double s = Math.sin(lat);
            double n = A / Math.sqrt(1 - E2 * s * s);
            h = p / Math.cos(lat) - n;
            lat = Math.atan2(xyz[2], p * (1 - E2 * n / (n + h)));
        }
        double[] out = {lat, Math.atan2(xyz[1], xyz[0]), h};
        return out;
    }
}
