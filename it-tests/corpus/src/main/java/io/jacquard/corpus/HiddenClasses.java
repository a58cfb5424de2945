package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Methods of private classes: companions take the object as one of a class that they can name, and ask which one it is. */
abstract class HiddenClasses {
    private final double scale;

    HiddenClasses(double scale) {
        this.scale = scale;
    }

    double scale() {
        return scale;
    }

    abstract double weigh(double x);

    /** Reads fields of its own, and one of the class above it by its accessor. */
    private static final class Bell extends HiddenClasses {
        private static final double[] TAIL = {0.25, -0.5, 0.125};

        private final double centre;
        private final double[] widths;

        private Bell(double scale, double centre, double[] widths) {
            super(scale);
            this.centre = centre;
            this.widths = widths;
        }

        static Bell receiver(double scale, double centre, double[] widths) {
            return new Bell(scale, centre, widths);
        }

        @Override
        @Differentiable
        @Args("widths[n]")
        double weigh(double x) {
            double sum = 0;
            for (int i = 0; i < widths.length; i++) {
                double z = (x - centre) * widths[i];
                sum += Math.exp(-z * z) * TAIL[i % TAIL.length];
            }
            return scale() * sum;
        }

        @Differentiable(wrt = {"x", "this.centre", "this.widths"})
        @Args("n >= 1")
        double spread(double[] x) {
            double sum = 0;
            for (double each : x) {
                sum += Math.sin((each - centre) * widths[0]);
            }
            return sum * widths[widths.length - 1];
        }
    }

    /** Calls what a subclass could override, so that no subclass will do. */
    private static class Ramp extends HiddenClasses {
        protected double knee;

        Ramp(double scale, double knee) {
            super(scale);
            this.knee = knee;
        }

        static Ramp receiver(double scale, double knee) {
            return new Ramp(scale, knee);
        }

        @Override
        double weigh(double x) {
            return x < knee ? x * x : knee * x;
        }

        @Differentiable
        double both(double x, double y) {
            return weigh(x) * weigh(x * y) + knee * y;
        }

        @Differentiable
        static double slope(double x, double y) {
            return x * y + Math.cos(x - y);
        }
    }

    /** Has nothing above it but {@code Object}, and stands in a class that is private itself. */
    private static final class Box {
        static final class Lid {
            private final float tilt;
            int folds;

            Lid(float tilt, int folds) {
                this.tilt = tilt;
                this.folds = folds;
            }

            static Lid receiver(float tilt, int folds) {
                return new Lid(tilt, folds);
            }

            @Differentiable
            @Args("x[n] inout")
            void fold(double[] x) {
                for (int k = 0; k < Math.abs(folds) % 4; k++) {
                    for (int i = 1; i < x.length; i++) {
                        x[i] += tilt * x[i - 1] * x[i];
                    }
                }
            }

            @Differentiable
            final double plain(double x) {
                return x * x * x;
            }
        }
    }
}
