package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Fields and methods of superclasses, some of them hidden and overridden. */
final class Inherited {
    private Inherited() {}

    static class Base {
        double gain;
        private final double offset;
        double x;

        Base(double gain, double offset, double x) {
            this.gain = gain;
            this.offset = offset;
            this.x = x;
        }

        double offset() {
            return offset;
        }

        double shape(double v) {
            return v * v;
        }

        /** Runs the body of {@code shape} that the object has. */
        final double shaped(double v) {
            return gain * shape(v) + x + offset();
        }
    }

    /** A body that reads nothing itself, and calls what its objects have. */
    interface Bent {
        double factor();

        default double bent(double v) {
            return Math.sin(v) * factor();
        }
    }

    static final class Derived extends Base implements Bent {
        private final double x;
        double[] self;

        Derived(double gain, double offset, double x, double[] self) {
            super(gain, offset, x + 1);
            this.x = x;
            this.self = self;
        }

        static Derived receiver(double gain, double x_, double[] self) {
            return new Derived(gain, 0.75, x_, self);
        }

        @Override
        public double factor() {
            return gain * gain;
        }

        @Override
        double shape(double v) {
            return Math.sin(v) * x;
        }

        @Differentiable
        @Differentiable(
                name = "Inherited_Derived_OfGain",
                wrt = {"this.gain", "x"})
        double both(double x) {
            return shaped(x) * this.x + gain * bent(x);
        }

        @Differentiable(wrt = {"ws", "this.self"})
        double named(double[] ws, double self_) {
            double s = self_;
            for (int i = 0; i < ws.length; i++) {
                double x = ws[i] * this.self[i];
                s += x * x * self_ * this.x;
            }
            return s;
        }
    }

    enum Profile {
        FLAT(1),
        STEEP(3);

        private final double slope;

        Profile(double slope) {
            this.slope = slope;
        }

        static Profile receiver(boolean steep) {
            return steep ? STEEP : FLAT;
        }

        @Differentiable
        double at(double x) {
            return Math.exp(slope * x) * ordinal(2);
        }

        private double ordinal(int k) {
            return slope * k;
        }
    }
}
