package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many bytes javac makes of statements, at most. */
final class Bytecode {
    /** An instruction with an index of two bytes: constants, calls, jumps. */
    private static final int WIDE = 3;

    private final Set<Var> fields;
    private final int local;

    private Bytecode(Set<Var> fields, int local) {
        this.fields = fields;
        this.local = local;
    }

    /** The size of a body all of whose variables, but {@code fields}, lie in one method. */
    static int of(Block body, Set<Var> parameters, Set<Var> fields) {
        Set<Var> vars = new HashSet<>(parameters);
        Walk.each(body, s -> vars.addAll(Walk.defines(s)));
        vars.removeAll(fields);
        int slots = 2 + vars.stream().mapToInt(v -> slots(v.type())).sum();
        return new Bytecode(fields, slots < 256 ? 2 : 4).block(body) + 5 * vars.size();
    }

    /** For statements that are yet to be put into methods, which may have more than 256 variables. */
    static Bytecode anywhere(Set<Var> fields) {
        return new Bytecode(fields, 4);
    }

    /** The slots that a variable or parameter takes. */
    static int slots(Type type) {
        return type.isScalar() && (type.scalar() == Scalar.DOUBLE || type.scalar() == Scalar.LONG) ? 2 : 1;
    }

    int block(Block block) {
        return statements(block.stmts());
    }

    int statements(List<Stmt> stmts) {
        return stmts.stream().mapToInt(this::statement).sum();
    }

    int statement(Stmt s) {
        if (s instanceof Assign a) {
            return a.target() instanceof Read
                    ? local + value(a.value())
                    : value((Element) a.target()) + value(a.value());
        }
        if (s instanceof Update u) {
            // Where the place is narrower than the value, it is written twice.
            int place = value(u.target()) + local;
            boolean twice = u.value().type().scalar().width()
                    > u.target().type().scalar().width();
            return (twice ? 2 * place : place) + value(u.value()) + 6;
        }
        if (s instanceof If branch) {
            return condition(branch.condition()) + block(branch.then()) + WIDE + block(branch.otherwise());
        }
        if (s instanceof For loop) {
            int header = value(loop.from()) + value(loop.bound()) + value(loop.step()) + 4 * local + 12;
            int tests = loop.exit().condition().map(this::condition).orElse(0) + local + WIDE;
            return header + tests + block(loop.body());
        }
        if (s instanceof Invoke i) {
            // A workspace may be handed on, the array that has grown is kept in one too, and all results but the first
            // are left in one.
            return value(i.call()) + 3 * local + 7 + i.results().size() * (2 * local + 9);
        }
        if (s instanceof Throw t) {
            return 4 * WIDE + t.args().stream().mapToInt(this::value).sum();
        }
        return s instanceof Comment ? 0 : WIDE;
    }

    private int condition(Expr e) {
        if (e instanceof Apply a && a.op().isComparison()) {
            return children(e) + 4;
        }
        if (e instanceof Apply a && a.op().isLogical()) {
            return a.args().stream().mapToInt(this::condition).sum();
        }
        return value(e) + WIDE;
    }

    int value(Expr e) {
        if (e instanceof Read r) {
            return fields.contains(r.var()) ? 4 : local;
        }
        if (e instanceof Const c) {
            return c.type().equals(Type.BOOLEAN) ? 1 : WIDE;
        }
        if (e instanceof Conditional c) {
            return condition(c.condition()) + value(c.whenTrue()) + value(c.whenFalse()) + WIDE;
        }
        if (e instanceof Apply a) {
            boolean test = a.op().isComparison() || a.op().isLogical();
            int operation = isCall(a.op()) ? WIDE : a.op() == Op.COMPLEMENT ? 2 : 1;
            return test ? condition(e) + 5 : children(e) + operation;
        }
        if (e instanceof Element || e instanceof Length || e instanceof Convert) {
            return children(e) + (e instanceof Convert ? 2 : 1);
        }
        return children(e) + local + WIDE + 1;
    }

    private static boolean isCall(Op op) {
        return op.form() == Op.Form.FUNCTION || op.form() == Op.Form.METHOD;
    }

    private int children(Expr e) {
        int sum = 0;
        for (Expr child : e.children()) {
            sum += value(child);
        }
        return sum;
    }
}
