import io.jacquard.Differentiable;
import io.jacquard.Passive;

final class PassiveMarks {
    @Passive
    private double rate;

    @Differentiable(wrt = {"x", "k", "this.rate"})
//                              ^ UnknownName
//                                   ^ UnknownName
    double independents(double x, @Passive double k) {
        return x * k * rate;
    }

    @Differentiable(of = {"result", "y"})
//                                  ^ UnknownName
    static double dependents(double[] x, @Passive double[] y) {
        y[0] = x[0];
        return x[0];
    }

    @Differentiable
    static double names(double[] x, double[][] a) {
        @Passive double[] other = x;
//                        ^ Aliasing
        @Passive double[] row = a[0];
        return x[0] * row[0];
    }

    @Differentiable
    static double chosen(double[] x, double[] y) {
        @Passive double[] either = x[0] > 0 ? x : y;
//                        ^ Aliasing
        return x[0] * either[0];
    }

    @Differentiable
    static double handedOn(double[] x) {
        @Passive double[] own = new double[2];
        own[0] = x[0];
        @Passive double[] copied = x.clone();
        return first(own) + first(copied) + inside(x, x) + cut(copied);
//                               ^ Aliasing
    }

    @Differentiable
    static double twice(double[] x) {
        @Passive double[] copied = x.clone();
        return two(copied, copied);
//                ^ Aliasing
    }

    static double two(@Passive double[] w, double[] x) {
        return cut(w) * x[0];
    }

    static double inside(double[] x, @Passive double[] w) {
        return first(w) * x[0];
//                  ^ Aliasing
    }

    static double cut(@Passive double[] w) {
        return w[0];
    }

    static double first(double[] a) {
        double s = 0;
        for (double v : a) s += v;
        return s;
    }

    @Differentiable
    static double result(double x) {
        return x + marked(x);
    }

    static @Passive double marked(double x) {
//         ^ UnsupportedMethod
        return x;
    }

    @Differentiable
    static double quiet(double x, double y) {
        return x * (@Passive double) Math.floor(x) + (@Passive int) y + loud(x);
    }

    static double loud(double x) {
        @Passive int k = (int) x + Double.compare(x, 1) + Elsewhen.count(x);
        @Passive int l;
        l = (int) x;
        k += l;
        return x * k * Math.rint(x);
//                              ^ CutPath
    }

    record Pair(double a, @Passive double b) {}

    @Differentiable(wrt = {"p.a", "p.b"})
//                                ^ UnknownName
    static double component(Pair p) {
        return p.a() * p.b();
    }

    @Differentiable
    static double record(double x) {
        @Passive Pair pair = new Pair(x, x);
//      ^ UnsupportedType
        return x * pair.a();
    }

    @Differentiable
    static double foreign(double x) {
        @Passive double y = Elsewhen.value(x);
        return x * (y + (@Passive double) (Elsewhen.value(x))) + Elsewhen.value(x);
//                                                                              ^ UnsupportedCall
    }
}

final class Elsewhen {
    static double value(double x) {
        return x;
    }

    static int count(double x) {
        return x > 0 ? 1 : 0;
    }
}
