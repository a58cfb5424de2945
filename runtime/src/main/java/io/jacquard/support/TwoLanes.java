package io.jacquard.support;

import java.lang.reflect.Constructor;
import java.util.Optional;

/** Multiples of four rows that are added up in two lanes at a time, by something faster than plain Java, if there is. */
abstract class TwoLanes {
    /**
     * {@code target[j] += a[j] * x[i] + b[j] * x[i + 1] + c[j] * x[i + 2] + d[j] * x[i + 3]}, in this order, for some elements from the first one on, and the same
     * for the second lane.
     *
     * @return how many elements: the others are left as they are
     */
    int add(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            int i,
            int length,
            double[] factors0,
            double[] factors1,
            double[] target0,
            double[] target1) {
        return 0;
    }

    /** The one for the Vector API, or one that leaves all elements as they are. */
    static TwoLanes fastest() {
        Optional<Constructor<? extends TwoLanes>> vector =
                VectorApi.constructor("io.jacquard.support.VectorTwoLanes", TwoLanes.class);
        try {
            return vector.isPresent() ? vector.orElseThrow().newInstance() : new None();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("rows on the Vector API", e);
        }
    }

    private static final class None extends TwoLanes {}
}
