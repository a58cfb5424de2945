package io.jacquard.processor.transform;

import java.util.HashSet;
import java.util.Set;

/** Names of the private methods and classes made for helpers, around those that companions have themselves. */
final class HelperNames {
    private static final Set<String> OF_COMPANIONS = Set.of(
            "adjoint",
            "at",
            "cell",
            "clear",
            "clone",
            "columns",
            "cost",
            "diagonal",
            "equals",
            "exchange",
            "finalize",
            "fits",
            "forward",
            "getClass",
            "gradient",
            "hashCode",
            "input",
            "isDiagonal",
            "isSingle",
            "jacobian",
            "jacobianProduct",
            "jvp",
            "lanes",
            "linear",
            "moveInput",
            "notify",
            "notifyAll",
            "of",
            "origin",
            "output",
            "outputs",
            "point",
            "reverse",
            "reverse1",
            "reverse4",
            "rows",
            "savedBytes",
            "seedInput",
            "seedOutput",
            "sharesIndependentsWith",
            "sharesLanesWith",
            "singleInput",
            "sweep",
            "tangent",
            "tangent1",
            "tangent4",
            "terms",
            "times",
            "timesTranspose",
            "toMatrix",
            "toString",
            "transposeTimes",
            "value",
            "valueAndGradient",
            "vjp",
            "wait");

    private final Set<String> taken;

    HelperNames() {
        taken = new HashSet<>(OF_COMPANIONS);
    }

    HelperNames(HelperNames other) {
        taken = new HashSet<>(other.taken);
    }

    /** {@code lotkaReverse}, and for a second way of calling the same helper {@code lotka2Reverse}. */
    String method(String helper, String suffix) {
        return free(helper, suffix);
    }

    String type(String helper, String suffix) {
        int first = helper.codePointAt(0);
        String rest = helper.substring(Character.charCount(first));
        return free(Character.toString(Character.toUpperCase(first)) + rest, suffix);
    }

    /** A name that none of the others has. */
    String free(String helper, String suffix) {
        String name = helper + suffix;
        for (int i = 2; !taken.add(name); i++) {
            name = helper + i + suffix;
        }
        return name;
    }
}
