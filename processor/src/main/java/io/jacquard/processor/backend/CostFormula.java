package io.jacquard.processor.backend;

import io.jacquard.processor.analysis.Loops;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.Jam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The operations of a sweep as Java text: static costs times the trips of the loops around them. The trips of a loop that depend on an outer index are taken at
 * the middle of its range. What a zero bar skips is divided by the number of rows. Of a helper that calls itself one run is counted: how deep it goes is known to
 * nobody. Or the bytes of what a sweep takes from its workspace, which trips take again.
 */
final class CostFormula {
    /** What is counted. */
    enum Counted {
        OPERATIONS,
        /** Operations with a one-hot seed. */
        OPERATIONS_OF_ROW,
        SCRATCH
    }

    private final JavaText text;
    private final Function<String, String> classes;
    private final Set<Var> known;
    private final Map<Var, Expr> middles = new HashMap<>();
    /** Where loops end that run four trips side by side. */
    private final Set<Var> ends = new HashSet<>();

    private final Counted counted;
    private final HelperMethods helpers;
    /** What has been counted once. */
    private final Set<Var> arrays = new HashSet<>();
    /** The helpers whose operations are being counted. */
    private final Set<Callee> running = new HashSet<>();

    private CostFormula(
            JavaText text, Function<String, String> classes, HelperMethods helpers, Set<Var> known, Counted counted) {
        this.text = text;
        this.classes = classes;
        this.helpers = helpers;
        this.known = known;
        this.counted = counted;
    }

    /** Over the variables in {@code known}; {@code classes} says how text mentions a class. */
    static String of(
            Block body,
            JavaText text,
            Function<String, String> classes,
            HelperMethods helpers,
            Set<Var> known,
            Counted counted) {
        CostFormula formula = new CostFormula(text, classes, helpers, known, counted);
        return formula.block(body).text();
    }

    /** Operations that are always done, and those done as often as a factor says. */
    private static final class Sum {
        private final Map<String, Sum> repeated = new LinkedHashMap<>();
        private long once;

        void add(Sum other) {
            once += other.once;
            other.repeated.forEach(this::add);
        }

        void add(String times, Sum what) {
            repeated.computeIfAbsent(times, k -> new Sum()).add(what);
        }

        String text() {
            List<String> terms = new ArrayList<>();
            if (once != 0) {
                terms.add(once + "L");
            }
            repeated.forEach((times, what) -> {
                String text = what.text();
                // Products of two lengths are taken in long numbers.
                boolean single = !text.contains(" + ") && !text.contains(" * ");
                terms.add(String.format(Locale.ROOT, times, single ? text : "(" + text + ")"));
            });
            return terms.isEmpty() ? "0L" : String.join(" + ", terms);
        }
    }

    private Sum block(Block block) {
        Sum out = new Sum();
        for (Stmt s : block.stmts()) {
            if (s instanceof For loop) {
                loop(loop, out);
                continue;
            }
            if (s instanceof Assign a && Jam.bound(a).isPresent()) {
                ends.add(a.target().root());
                continue;
            }
            if (counted == Counted.SCRATCH) {
                room(s, out);
            } else {
                out.once += own(s);
            }
            if (s instanceof Assign a && a.target() instanceof Read r && isName(a.value())) {
                middles.put(r.var(), middle(a.value()));
            }
            if (s instanceof Invoke call) {
                helpers.of(call.call().callee()).ifPresent(helper -> out.add(helper(call.call(), helper)));
                ArrayMethod.of(call.call())
                        .filter(method -> counted != Counted.SCRATCH)
                        .ifPresent(method -> elements(method, call.call(), out));
            }
            if (s instanceof If branch) {
                boolean skips = counted == Counted.OPERATIONS_OF_ROW
                        && Walk.reads(branch.condition()).stream().anyMatch(Var::isDerivative);
                if (skips) {
                    out.add("%s / " + math() + ".max(1, rows())", block(branch.then()));
                } else {
                    out.add(block(branch.then()));
                }
                if (!sameLoop(branch)) {
                    out.add(block(branch.otherwise()));
                }
            }
        }
        return out;
    }

    /** What a variable only gives another name to, as far as trips of loops can depend on it. */
    private static boolean isName(Expr e) {
        return e instanceof Place && e.type().isArray()
                || e.type().equals(Type.INT) && (e instanceof Length || e instanceof Const);
    }

    /** Whether both arms are a loop with the same header, of which one runs: a loop with tests, say, and the same without. */
    private static boolean sameLoop(If branch) {
        return branch.then().stmts().size() == 1
                && branch.otherwise().stmts().size() == 1
                && branch.then().stmts().get(0) instanceof For one
                && branch.otherwise().stmts().get(0) instanceof For other
                && List.of(one.from(), one.bound(), one.step())
                        .equals(List.of(other.from(), other.bound(), other.step()))
                && one.comparison() == other.comparison();
    }

    /** The operations of a helper, over the arguments of this call. */
    private Sum helper(Call call, HelperSweep helper) {
        CostFormula inside = new CostFormula(text, classes, helpers, known, counted);
        inside.running.addAll(running);
        if (!inside.running.add(call.callee())) {
            return new Sum();
        }
        for (int i = 0; i < call.args().size(); i++) {
            Expr arg = middle(call.args().get(i));
            if (arg.type().isScalar() || arg instanceof Place) {
                inside.middles.put(helper.sweep().parameters().get(i), arg);
            }
        }
        return inside.block(helper.sweep().body());
    }

    private static long own(Stmt s) {
        long[] cost = {s instanceof Comment ? 0 : 1};
        Walk.exprs(s).forEach(whole -> Walk.each(whole, e -> cost[0] += e instanceof Apply a ? a.op().cost() : 0));
        return cost[0];
    }

    private void loop(For given, Sum out) {
        if (given.bound() instanceof Read end && ends.contains(end.var())) {
            return;
        }
        // What is left over of a loop that runs four trips side by side is counted as if it were all.
        boolean rest = given.from() instanceof Read end && ends.contains(end.var());
        For loop = rest ? given.withFrom(Const.of(0)) : given;
        if (loop.isWhile() || !loop.hasStride()) {
            out.add(block(loop.body()));
            return;
        }
        Expr trips = middle(Loops.trips(loop.withExit(For.Exit.NONE)));
        middles.put(loop.index(), Make.apply(Op.DIV, middle(Make.apply(Op.ADD, loop.from(), loop.bound())), two(loop)));
        Sum body = block(loop.body());
        if (counted == Counted.SCRATCH) {
            out.add(body);
        } else {
            repeated(trips, body, out);
        }
    }

    /** The bytes of an array that a statement takes from the workspace. */
    private void room(Stmt s, Sum out) {
        boolean taken = s instanceof Assign a
                && a.value() instanceof NewArray n
                && n.storage() != NewArray.Storage.FRESH
                && n.storage() != NewArray.Storage.RETURNED
                && n.type().isArray()
                && (a.target() instanceof Element || arrays.add(a.target().root()));
        if (!taken) {
            return;
        }
        Assign a = (Assign) s;
        NewArray n = (NewArray) a.value();
        List<Expr> sizes = new ArrayList<>();
        if (a.target() instanceof Element row) {
            sizes.add(new Length(row.array()));
        }
        Sum each = new Sum();
        if (!n.isByModel()) {
            sizes.addAll(
                    n.sizes().subList(0, Math.min(n.sizes().size(), n.type().dimensions())));
            each.once = n.type().scalar().bytes();
        } else if (n.type().dimensions() == 1 && n.sizes().get(0) instanceof Place like) {
            sizes.add(new Length(like));
            each.once = n.type().scalar().bytes();
        } else if (middle(n.sizes().get(0)) instanceof Read like && known.contains(like.var())) {
            each.add(classes.apply("io.jacquard.support.Sizes") + ".bytes(" + text.print(like) + ")", new Sum());
        }
        for (int i = sizes.size() - 1; i >= 0; i--) {
            Sum all = new Sum();
            repeated(middle(sizes.get(i)), each, all);
            each = all;
        }
        out.add(each);
    }

    /** One operation for each element that is copied or filled. */
    private void elements(ArrayMethod method, Call call, Sum out) {
        List<Expr> args = call.args();
        if (method == ArrayMethod.ADD_ROWS) {
            rows(args.get(1), args.get(2), out);
            return;
        }
        Optional<Expr> count = switch (method) {
            case COPY, TAKE, ADD -> Optional.of(args.get(4));
            case FILL, TAKE_SUM -> Optional.of(new Length((Place) args.get(0)));
            case FILL_RANGE, TAKE_SUM_OF_RANGE -> Optional.of(Make.minus(args.get(2), args.get(1)));
            case REQUIRE_ORDER, ADD_ROWS, ADD_ROWS_4 -> Optional.empty();
        };
        count.map(this::middle).ifPresent(n -> {
            if (n instanceof Const c && c.value() instanceof Integer i) {
                out.once += Math.max(0, i);
                return;
            }
            Sum one = new Sum();
            one.once = 1;
            repeated(n, one, out);
        });
    }

    /** Of one-hot seeds, all but one row are left out. */
    private void rows(Expr count, Expr length, Sum out) {
        Sum one = new Sum();
        one.once = 2;
        Sum row = new Sum();
        repeated(middle(length), one, row);
        Sum all = new Sum();
        repeated(middle(count), row, all);
        if (counted == Counted.OPERATIONS_OF_ROW) {
            out.add("%s / " + math() + ".max(1, rows())", all);
        } else {
            out.add(all);
        }
    }

    private void repeated(Expr trips, Sum body, Sum out) {
        if (!known.containsAll(Walk.reads(trips))) {
            out.add(body);
            return;
        }
        Expr safe = rowLengths(trips);
        if (mayThrow(safe)) {
            out.add(body);
            return;
        }
        String count = text.print(safe).replace("%", "%%");
        out.add((trips instanceof Length ? count : math() + ".max(0L, " + count + ")") + " * %s", body);
    }

    private String math() {
        return classes.apply("java.lang.Math");
    }

    /** An estimate must not throw, whatever a row that stands for all of them is like. */
    private Expr rowLengths(Expr e) {
        if (e instanceof Length l
                && l.array() instanceof Read r
                && r.var().kind() == Var.Kind.SAVED
                && r.type().isArray()) {
            return new Named(Type.INT, classes.apply("io.jacquard.support.Sizes") + ".length(" + text.print(r) + ")");
        }
        if (e instanceof Length l
                && l.array() instanceof Element row
                && row.array() instanceof Read rows
                && rows.type().dimensions() > 1
                && !mayThrow(rowLengths(row.index()))) {
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
        divides |= e instanceof Apply m && m.op().form().isNamed() && m.mayThrow();
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
