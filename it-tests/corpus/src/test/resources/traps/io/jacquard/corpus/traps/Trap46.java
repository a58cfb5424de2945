package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.Differentiable;

class Trap46 {
    private final double k;
    private double[] w = {1, 2};

    Trap46(double k) {
        this.k = k;
    }

    double k() {
        return k;
    }

    double rhs(double y) {
        return y * y;
    }

    @Differentiable
    final double f(double y) {
        return k() * this.rhs(y);
    }

    /** Reads the field itself, whatever a subclass makes of its accessor. */
    @Differentiable
    final double g(double y) {
        return k * y * y * y;
    }

    @Differentiable(wrt = {"this.w", "y"})
    double h(double[] y) {
        double s = 0;
        for (int i = 0; i < y.length; i++) {
            s += w[i] * y[i];
        }
        return s;
    }

    private static final class Cubic extends Trap46 {
        Cubic() {
            super(2);
        }

        @Override
        double k() {
            return 100;
        }

        @Override
        double rhs(double y) {
            return y * y * y;
        }
    }

    static void trap46_bodyThatASubclassOverrides() {
        assertEquals(12, Trap46FAdjoint.gradient(new Trap46(2), 3));
        Cubic cubic = new Cubic();
        String message = assertThrows(IllegalArgumentException.class, () -> Trap46FAdjoint.gradient(cubic, 3))
                .getMessage();
        assertTrue(message.contains(Cubic.class.getName()) && message.contains(Trap46.class.getName()), message);
        assertThrows(IllegalArgumentException.class, () -> Trap46FTangent.jvp(cubic, 3, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> Trap46FAdjoint.vjp(cubic, 3, 1, new double[1], new Trap46FAdjoint.Workspace()));
        assertThrows(IllegalArgumentException.class, () -> Trap46FJacobian.at(cubic, 3));
        assertThrows(IllegalArgumentException.class, () -> Trap46FJacobian.of(cubic));
        assertThrows(IllegalArgumentException.class, () -> Trap46FJacobian.jacobianProduct(cubic, 1, 2));
        Trap46 good = new Trap46(1);
        assertThrows(
                IllegalArgumentException.class,
                () -> Trap46HJacobian.jacobianProduct(good, new double[2], cubic, new double[2]));
        assertThrows(NullPointerException.class, () -> Trap46FAdjoint.gradient(null, 3));
    }

    static void trap46_accessorThatASubclassOverrides() {
        assertEquals(cubicG(), Trap46GAdjoint.valueAndGradient(new Cubic(), 3).value());
        assertEquals(54, Trap46GAdjoint.gradient(new Cubic(), 3));
    }

    private static double cubicG() {
        return new Cubic().g(3);
    }

    static void trap46_fieldsAreReadWhenTheyAreAskedFor() {
        Trap46 model = new Trap46(1);
        double[] y = {3, 4};
        assertArrayEquals(new double[] {3, 4}, Trap46HAdjoint.gradient(model, y).wBar());
        model.w = new double[] {5, 6};
        assertArrayEquals(new double[] {5, 6}, Trap46HAdjoint.gradient(model, y).yBar());
        Trap46HJacobian at = Trap46HJacobian.at(model, y);
        model.w[0] = 100;
        assertArrayEquals(new double[] {5, 6, 3, 4}, at.toMatrix()[0]);
    }
}
