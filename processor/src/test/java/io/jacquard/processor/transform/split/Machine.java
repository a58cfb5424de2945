package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs statements, as far as the tests of the splitter have them. A variable that a method does not know is an error, as it is in Java. */
final class Machine {
    private final Map<String, Piece> pieces = new HashMap<>();

    Machine(List<Piece> pieces) {
        pieces.forEach(p -> this.pieces.put(p.name(), p));
    }

    void run(Block block, Map<Var, Object> values) {
        block.stmts().forEach(s -> run(s, values));
    }

    private void run(Stmt s, Map<Var, Object> values) {
        if (s instanceof Assign a && a.target() instanceof Element e) {
            Object array = value(e.array(), values);
            Object value = value(a.value(), values);
            if (array instanceof double[] doubles) {
                doubles[(Integer) value(e.index(), values)] = (Double) value;
            } else {
                ((int[]) array)[(Integer) value(e.index(), values)] = (Integer) value;
            }
        } else if (s instanceof Assign a) {
            values.put(a.target().root(), value(a.value(), values));
        } else if (s instanceof If branch) {
            run((Boolean) value(branch.condition(), values) ? branch.then() : branch.otherwise(), values);
        } else if (s instanceof For loop) {
            for (int i = (Integer) value(loop.from(), values); i < (Integer) value(loop.bound(), values); i++) {
                values.put(loop.index(), i);
                run(loop.body(), values);
            }
            values.remove(loop.index());
        } else if (s instanceof Invoke call) {
            call(call, values);
        } else {
            throw new IllegalArgumentException(s.toString());
        }
    }

    private void call(Invoke call, Map<Var, Object> values) {
        Piece piece =
                Optional.ofNullable(pieces.get(call.call().callee().name())).orElseThrow();
        Map<Var, Object> own = new HashMap<>();
        for (int i = 0; i < piece.parameters().size(); i++) {
            own.put(piece.parameters().get(i), value(call.call().args().get(i), values));
        }
        run(piece.body(), own);
        piece.result().ifPresent(v -> values.put(call.result().orElseThrow(), known(v, own)));
    }

    static Object known(Var v, Map<Var, Object> values) {
        // Java wants a value even where the flow of the program needs none.
        Object none = v.type().equals(Type.INT) ? (Object) 0 : v.type().equals(Type.DOUBLE) ? (Object) 0.0 : null;
        Object value = values.getOrDefault(v, none);
        if (value == null) {
            throw new IllegalStateException(v + " is not known");
        }
        return value;
    }

    private Object value(Expr e, Map<Var, Object> values) {
        if (e instanceof Const c) {
            return c.value();
        }
        if (e instanceof Read r) {
            return known(r.var(), values);
        }
        if (e instanceof Element element) {
            Object array = value(element.array(), values);
            int at = (Integer) value(element.index(), values);
            return array instanceof double[] doubles ? (Object) doubles[at] : (Object) ((int[]) array)[at];
        }
        if (e instanceof NewArray n) {
            int size = (Integer) value(n.sizes().get(0), values);
            if (n.type().scalar() == Scalar.INT) {
                int[] out = new int[size];
                Arrays.fill(out, 99);
                return out;
            }
            double[] out = new double[size];
            Arrays.fill(out, Double.NaN);
            return out;
        }
        Apply a = (Apply) e;
        Object left = value(a.arg(0), values);
        Object right = value(a.arg(1), values);
        if (left instanceof Integer i) {
            int j = (Integer) right;
            return switch (a.op()) {
                case ADD -> (Object) (i + j);
                case LT -> (Object) (i < j);
                default -> throw new IllegalArgumentException(a.toString());
            };
        }
        double x = (Double) left;
        double y = (Double) right;
        return switch (a.op()) {
            case ADD -> (Object) (x + y);
            case SUB -> (Object) (x - y);
            case MUL -> (Object) (x * y);
            case LT -> (Object) (x < y);
            default -> throw new IllegalArgumentException(a.toString());
        };
    }
}
