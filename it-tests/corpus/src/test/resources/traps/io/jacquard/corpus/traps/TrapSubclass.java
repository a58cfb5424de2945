package io.jacquard.corpus.traps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.jacquard.Differentiable;

/** An annotated method that is called on an object of a subclass, which runs another body, is not differentiated as the one that was compiled. */
class TrapSubclass {
    static class Model {
        double rate = 2;

        @Differentiable
        double saved(double x) {
            return bent(x) * x * rate;
        }

        /** Saves nothing, so that no forward sweep sees the object. */
        @Differentiable
        double plain(double x) {
            return bent(x) + x;
        }

        double bent(double x) {
            return 3 * x;
        }
    }

    private static final class Other extends Model {
        @Override
        double bent(double x) {
            return 5 * x;
        }
    }

    @Differentiable
    static double f(double x, Model model) {
        return model.saved(x * x);
    }

    @Differentiable
    static double g(double x, Model model, int n) {
        return n > 0 ? model.plain(x * x) : x;
    }

    /** Each call is differentiated at the object that it was of. */
    @Differentiable
    static double h(double x, Model model, Model next, int n) {
        double s = x;
        for (int i = 0; i < n; i++) {
            s = model.saved(s);
            model = next;
        }
        return s;
    }

    static void trap46_objectOfAnotherClassThatASubclassOverrides() {
        assertEquals(24 * 27, TrapSubclassFAdjoint.gradient(3, new Model()));
        assertEquals(24, TrapSubclassGAdjoint.gradient(3, new Model(), 1));
        assertEquals(1, TrapSubclassGAdjoint.gradient(3, null, 0));
        Model next = new Model();
        next.rate = 1;
        // 108 x^4
        assertEquals(432 * 8, TrapSubclassHAdjoint.gradient(2, new Model(), next, 2), 1e-9);
        assertEquals(432 * 8, TrapSubclassHTangent.jvp(2, new Model(), next, 2, 1).tangent(), 1e-9);
        Model other = new Other();
        assertThrows(IllegalArgumentException.class, () -> TrapSubclassFAdjoint.gradient(3, other));
        assertThrows(IllegalArgumentException.class, () -> TrapSubclassFTangent.jvp(3, other, 1));
        assertThrows(IllegalArgumentException.class, () -> TrapSubclassGAdjoint.gradient(3, other, 1));
        assertThrows(IllegalArgumentException.class, () -> TrapSubclassGTangent.jvp(3, other, 1, 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> TrapSubclassGJacobian.at(3, other, 1).toMatrix());
        assertThrows(NullPointerException.class, () -> TrapSubclassGAdjoint.gradient(3, null, 1));
    }
}
