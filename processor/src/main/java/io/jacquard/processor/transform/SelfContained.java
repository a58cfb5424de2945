package io.jacquard.processor.transform;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Walk;
import java.util.stream.Stream;

/**
 * Forward sweeps of which two may run at once: they use nothing of the user's but numbers and arrays, and methods that are copied here. What may have to initialise a class
 * of the user's, such as a constructor or the constant of an enumeration, would wait for the caller that is initialising it.
 */
public final class SelfContained {
    private SelfContained() {}

    /** Whether the forward sweep is such, its parameters left aside. */
    public static boolean is(LinearSweeps sweeps) {
        return Stream.concat(
                        Stream.of(sweeps.forward()),
                        sweeps.helpers().stream().filter(h -> !h.isOutside()).map(HelperSweep::sweep))
                .flatMap(sweep -> sweep.pieces().blocks().stream())
                .noneMatch(body -> Walk.any(body, SelfContained::usesUser));
    }

    private static boolean usesUser(Stmt s) {
        return s instanceof Throw t && !isOfJava(t.className())
                || Walk.exprs(s).stream().anyMatch(whole -> Walk.any(whole, SelfContained::isUsers));
    }

    private static boolean isUsers(Expr e) {
        if (e instanceof Call c) {
            return c.callee().foreign() || c.callee().summary().isPresent();
        }
        if (e instanceof Apply a) {
            return a.op().form().isNamed() && !isOfJava(a.owner());
        }
        return e instanceof After || e instanceof Named n && (n.computed() || isUsersObject(n));
    }

    /** Neither a number, nor null, nor text. */
    private static boolean isUsersObject(Named e) {
        return e.type().scalar() == Scalar.OBJECT
                && e.type().isScalar()
                && !e.text().equals("null")
                && !e.text().startsWith("\"");
    }

    private static boolean isOfJava(String name) {
        return name.startsWith("java.") || name.startsWith("io.jacquard.support.");
    }
}
