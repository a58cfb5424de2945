package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What statements that come between do to a value, or to the order of exceptions, if the value is only computed after them. */
final class Order {
    private final Set<Var> assigned = new HashSet<>();
    private final Set<Type> elements = new HashSet<>();
    private boolean calls;
    private boolean throwing;

    private Order(List<Stmt> between) {
        Walk.each(new Block(between), s -> {
            assigned.addAll(Walk.defines(s));
            Optional<Place> target = Walk.target(s).filter(Element.class::isInstance);
            target.ifPresent(place -> elements.add(place.type()));
            calls |= s instanceof Invoke || s instanceof Permute;
            // An element that is written is seen by the caller, whatever is thrown later.
            throwing |= target.isPresent()
                    || s instanceof Throw
                    || Walk.exprs(s).stream().anyMatch(Order::mayThrow);
        });
    }

    /** Whether it has to be computed before them. */
    static boolean matters(Expr value, List<Stmt> between) {
        if (between.isEmpty()) {
            return false;
        }
        Order order = new Order(between);
        return Walk.reads(value).stream().anyMatch(order.assigned::contains)
                || order.changes(value)
                || (order.calls || order.throwing) && mayThrow(value);
    }

    /** Whether an element that is read may be written. */
    private boolean changes(Expr e) {
        boolean element = e instanceof Element && e.type().isScalar();
        return element && (calls || elements.contains(e.type()))
                || e.children().stream().anyMatch(this::changes);
    }

    /** A local array is there, and so is a parameter that the method writes or differentiates; only elements and rows can be missing. */
    private static boolean mayThrow(Expr e) {
        return e instanceof Element
                || e instanceof NewArray
                || e instanceof Apply a && a.mayThrow()
                || e.children().stream().anyMatch(Order::mayThrow);
    }
}
