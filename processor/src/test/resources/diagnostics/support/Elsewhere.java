/** A class whose methods have neither a rule nor a body that a companion could see. */
final class Elsewhere {
    private Elsewhere() {}

    static double bent(double x, double a) {
        return x * x * a;
    }

    static float narrow(float x) {
        return x;
    }

    static double sum(double[] x) {
        return x[0];
    }
}
