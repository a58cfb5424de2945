package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A sweep over several directions at once: each derivative becomes one variable a lane, their statements side by side in the same loops. */
final class Lanes extends Rewriter {
    private final int width;
    private final Ids ids;
    private final Map<Var, List<Var>> lanes = new HashMap<>();
    private final HelperSweeps helpers;
    private int lane;

    Lanes(int width, Ids ids, HelperSweeps helpers) {
        this.width = width;
        this.ids = ids;
        this.helpers = helpers;
    }

    /** A parameter of a sweep over one direction, as the parameters of the sweep over several. */
    List<Var> each(Var parameter) {
        return parameter.isDerivative() ? of(parameter) : List.of(parameter);
    }

    List<Var> of(Var v) {
        return lanes.computeIfAbsent(v, k -> {
            List<Var> out = new ArrayList<>();
            for (int i = 0; i < width; i++) {
                out.add(ids.derivative(v.name() + i, v.type()));
            }
            return out;
        });
    }

    @Override
    protected Var renamed(Var v) {
        return v.isDerivative() ? of(v).get(lane) : v;
    }

    @Override
    protected int id(Stmt s) {
        return lane == 0 ? s.id() : ids.stmt();
    }

    private static boolean isDerivative(Stmt s) {
        boolean target = Walk.target(s).map(p -> p.root().isDerivative()).orElse(false);
        boolean call = s instanceof Invoke
                && (Walk.reads(s).stream().anyMatch(Var::isDerivative)
                        || Walk.defines(s).stream().anyMatch(Var::isDerivative));
        return target || call;
    }

    private List<Stmt> each(Stmt s, Supplier<List<Stmt>> one) {
        if (!isDerivative(s)) {
            return one.get();
        }
        List<Stmt> out = new ArrayList<>();
        for (lane = 0; lane < width; lane++) {
            out.addAll(one.get());
        }
        lane = 0;
        return out;
    }

    @Override
    public List<Stmt> assign(Assign s) {
        return each(s, () -> super.assign(s));
    }

    @Override
    public List<Stmt> update(Update s) {
        return each(s, () -> super.update(s));
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        Optional<HelperSweep> helper = helpers.of(s.call().callee());
        if (helper.isEmpty()) {
            boolean rows = ArrayMethod.of(s.call())
                    .filter(ArrayMethod.ADD_ROWS::equals)
                    .isPresent();
            return rows ? List.of(rows(s)) : each(s, () -> super.invoke(s));
        }
        // What runs again runs for all lanes.
        boolean derivative = helper.orElseThrow().parameters().stream()
                .anyMatch(p -> p.what().isDerivative());
        if (!derivative) {
            return super.invoke(s);
        }
        return helpers.wide(s.call().callee())
                .map(wide -> List.<Stmt>of(together(s, helper.orElseThrow(), wide.callee())))
                .orElseGet(() -> each(s, () -> super.invoke(s)));
    }

    /** Rows are fetched once for all lanes. */
    private Invoke rows(Invoke s) {
        List<Expr> args = new ArrayList<>(s.call().args().subList(0, 3));
        for (int arg = 3; arg < s.call().args().size(); arg++) {
            for (lane = 0; lane < width; lane++) {
                args.add(expr(s.call().args().get(arg)));
            }
        }
        lane = 0;
        return Invoke.of(s.id(), ArrayMethod.ADD_ROWS_4.call(Type.VOID, args));
    }

    /** A sweep of a helper takes all lanes at once; those of other classes take one. */
    private Invoke together(Invoke s, HelperSweep narrow, Callee wide) {
        List<Expr> args = new ArrayList<>();
        for (int i = 0; i < s.call().args().size(); i++) {
            boolean derivative = narrow.parameters().get(i).what().isDerivative();
            for (lane = 0; lane < (derivative ? width : 1); lane++) {
                args.add(expr(s.call().args().get(i)));
            }
        }
        lane = 0;
        List<Var> results = new ArrayList<>();
        s.results().forEach(v -> results.addAll(each(v)));
        return new Invoke(ids.stmt(), results, new Call(wide, args, s.call().site()));
    }

    /** A test of a derivative asks whether any lane passes it. */
    @Override
    public List<Stmt> branch(If s) {
        Optional<Expr> any = Optional.empty();
        boolean derivative = Walk.reads(s.condition()).stream().anyMatch(Var::isDerivative);
        for (lane = 0; lane < (derivative ? width : 1); lane++) {
            Expr test = expr(s.condition());
            any = Optional.of(any.map(e -> Make.apply(Op.OR_ELSE, e, test)).orElse(test));
        }
        lane = 0;
        return List.of(new If(s.id(), any.orElseThrow(), block(s.then()), block(s.otherwise())));
    }
}
