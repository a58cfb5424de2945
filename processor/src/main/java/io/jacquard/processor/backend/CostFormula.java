package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The operations of a sweep as Java text: static costs times the trips of the loops around them. The trips of a loop that depend on an outer index are taken at
 * the middle of its range. What a zero bar skips is divided by the number of rows.
 */
final class CostFormula {
    private static final int MOST_TERMS = 20;

    private final JavaText text;
    private final Function<String, String> classes;
    private final Set<Var> known;
    private final Map<Var, Expr> middles = new HashMap<>();
    private final boolean oneRow;
    private final HelperMethods helpers;

    private CostFormula(
            JavaText text, Function<String, String> classes, HelperMethods helpers, Set<Var> known, boolean oneRow) {
        this.text = text;
        this.classes = classes;
        this.helpers = helpers;
        this.known = known;
        this.oneRow = oneRow;
    }

    /** Over the variables in {@code known}; {@code classes} says how text mentions a class, {@code oneRow} for a sweep with a one-hot seed. */
    static String of(
            Block body,
            JavaText text,
            Function<String, String> classes,
            HelperMethods helpers,
            Set<Var> known,
            boolean oneRow) {
        return new CostFormula(text, classes, helpers, known, oneRow).block(body);
    }

    private String block(Block block) {
        long flat = 0;
        List<String> terms = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof For loop) {
                terms.add(loop(loop));
                continue;
            }
            flat += own(s);
            if (s instanceof Assign a && a.target() instanceof Read r && isName(a.value())) {
                middles.put(r.var(), middle(a.value()));
            }
            if (s instanceof Invoke call) {
                helpers.of(call.call().callee()).ifPresent(helper -> terms.add(helper(call.call(), helper)));
            }
            if (s instanceof If branch) {
                boolean skips =
                        oneRow && Walk.reads(branch.condition()).stream().anyMatch(Var::isDerivative);
                String inner = block(branch.then());
                terms.add(skips ? factor(inner) + " / " + math() + ".max(1, rows())" : inner);
                terms.add(block(branch.otherwise()));
            }
        }
        terms.add(0, flat + "L");

        terms.removeIf("0L"::equals);
        List<String> few = terms.size() > MOST_TERMS ? merged(terms) : terms;
        return few.isEmpty() ? "0L" : String.join(" + ", few);
    }

    /** What a variable only gives another name to, as far as trips of loops can depend on it. */
    private static boolean isName(Expr e) {
        return e instanceof Place && e.type().isArray()
                || e.type().equals(Type.INT) && (e instanceof Length || e instanceof Const);
    }

    /** The operations of a helper, over the arguments of this call. */
    private String helper(Call call, HelperSweep helper) {
        CostFormula inside = new CostFormula(text, classes, helpers, known, oneRow);
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = middle(call.args().get(i));
            if (arg.type().isScalar() || arg instanceof Place) {
                inside.middles.put(helper.sweep().parameters().get(i), arg);
            }
        }
        return inside.block(helper.sweep().body());
    }

    /** Terms that count the same loops become one, where a method has very many of them. */
    private static List<String> merged(List<String> terms) {
        Map<String, Long> sums = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String term : terms) {
            int times = term.lastIndexOf(" * ");
            String count = times < 0 ? "" : term.substring(0, times);
            String cost = term.substring(times < 0 ? 0 : times + 3);
            if (cost.matches("\\d+L")) {
                sums.merge(count, Long.parseLong(cost.substring(0, cost.length() - 1)), Long::sum);
            } else {
                others.add(term);
            }
        }
        List<String> out = new ArrayList<>();
        sums.forEach((count, cost) -> out.add((count.isEmpty() ? "" : count + " * ") + cost + "L"));
        out.addAll(others);
        return out;
    }

    private static String factor(String sum) {
        return sum.contains(" ") ? "(" + sum + ")" : sum;
    }

    private static long own(Stmt s) {
        long[] cost = {s instanceof Comment ? 0 : 1};
        Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> cost[0] += e instanceof Apply a ? a.op().cost() : 0));
        return cost[0];
    }

    private String loop(For loop) {
        if (!loop.hasStride()) {
            return block(loop.body());
        }
        Expr trips = middle(Loops.trips(loop.withExit(For.Exit.NONE)));
        middles.put(loop.index(), Make.apply(Op.DIV, middle(Make.apply(Op.ADD, loop.from(), loop.bound())), two(loop)));
        boolean known = this.known.containsAll(Walk.reads(trips));
        String body = block(loop.body());
        if (!known) {
            return body;
        }
        Expr safe = rowLengths(trips);
        if (mayThrow(safe)) {
            return body;
        }
        String count = text.print(safe);
        return (trips instanceof Length ? count : math() + ".max(0L, " + count + ")") + " * " + factor(body);
    }

    private String math() {
        return classes.apply("java.lang.Math");
    }

    /** An estimate must not throw, whatever a row that stands for all of them is like. */
    private Expr rowLengths(Expr e) {
        if (e instanceof Length l
                && l.array() instanceof Read r
                && r.var().kind() == Var.Kind.SAVED
                && r.type().equals(Type.array(Scalar.DOUBLE, 1))) {
            return new Named(Type.INT, classes.apply("io.jacquard.support.Sizes") + ".length(" + text.print(r) + ")");
        }
        if (e instanceof Length l
                && l.array() instanceof Element row
                && row.array() instanceof Read rows
                && rows.type().scalar() == Scalar.DOUBLE) {
            String length = classes.apply("io.jacquard.support.Sizes") + ".row(" + text.print(rows) + ", "
                    + text.print(rowLengths(row.index())) + ")";
            return new Named(Type.INT, length);
        }
        return e.mapChildren(this::rowLengths);
    }

    private static boolean mayThrow(Expr e) {
        boolean divides = e instanceof Apply a
                && (a.op() == Op.DIV || a.op() == Op.REM || a.op() == Op.FLOOR_DIV || a.op() == Op.FLOOR_MOD)
                && !(a.arg(1) instanceof Const);
        return divides || e instanceof Element || e.children().stream().anyMatch(CostFormula::mayThrow);
    }

    private static Const two(For loop) {
        return new Const(loop.index().type(), loop.index().type().equals(Type.LONG) ? (Object) 2L : (Object) 2);
    }

    /** Half of the way stands for the index of an outer loop. */
    private Expr middle(Expr e) {
        if (e instanceof Read r && middles.containsKey(r.var())) {
            return middles.get(r.var());
        }
        return e.mapChildren(this::middle);
    }
}
