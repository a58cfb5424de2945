package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.transform.Jam;
import io.jacquard.processor.transform.SideSums;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The floating-point operations of a method or sweep, in units of one addition ({@link io.jacquard.processor.ir.Op#cost}), as a formula of what it is given.
 * Whole numbers are not counted, of two branches the dearer is. Where four trips run side by side they count as the loop that they are.
 */
final class Operations {
    private static final double TYPICAL = 1000;

    /** What a callee is made of: its parameters and its body. */
    record Code(List<Var> parameters, Block body) {}

    private final Sizes sizes;
    private final Function<Callee, Optional<Code>> callees;
    /** The callees whose operations are being counted: of one that calls itself, one run is. */
    private final Set<Callee> running;

    private final Set<Var> ends = new HashSet<>();

    private final TripNames trips;
    private final Sizes.Rows rows;

    private Operations(
            Sizes sizes,
            Function<Callee, Optional<Code>> callees,
            Set<Callee> running,
            TripNames trips,
            Sizes.Rows rows) {
        this.rows = rows;
        this.trips = trips;
        this.sizes = sizes;
        this.callees = callees;
        this.running = running;
    }

    static Size of(Code code, Function<Callee, Optional<Code>> callees, TripNames trips, Sizes.Rows rows) {
        Sizes sizes = new Sizes(code.parameters(), code.body(), trips, rows, true);
        return new Operations(sizes, callees, Set.of(), trips, rows).block(code.body());
    }

    private Size block(Block block) {
        Size out = Size.ZERO;
        for (Stmt s : block.stmts()) {
            out = out.plus(statement(s));
        }
        return out;
    }

    private Size statement(Stmt s) {
        if (s instanceof Assign a && Jam.bound(a).isPresent()) {
            ends.add(a.target().root());
            return Size.ZERO;
        }
        Size own = Size.of(Walk.exprs(s).stream().mapToLong(Operations::cost).sum());
        if (s instanceof Update u && u.target().type().scalar().isFloating()) {
            own = own.plus(Size.of(u.op().cost()));
        }
        if (s instanceof If branch) {
            Size one = block(branch.then());
            Size other = block(branch.otherwise());
            return own.plus(one.at(TYPICAL) >= other.at(TYPICAL) ? one : other);
        }
        if (s instanceof For loop) {
            return loop(loop);
        }
        return s instanceof Invoke call ? own.plus(call(call.call())) : own;
    }

    static long cost(Expr e) {
        long[] out = {0};
        Walk.each(e, part -> {
            if (part instanceof Apply a
                    && (a.type().scalar().isFloating()
                            || a.op().isComparison() && a.arg(0).type().scalar().isFloating())) {
                out[0] += a.op().cost();
            }
        });
        return out[0];
    }

    private Size loop(For given) {
        if (given.bound() instanceof Read end && ends.contains(end.var())) {
            return Size.ZERO;
        }
        boolean rest = given.from() instanceof Read end && ends.contains(end.var());
        For loop = rest ? given.withFrom(Const.of(0)) : given;
        return sizes.sum(loop, block(loop.body()));
    }

    private Size call(Call call) {
        Optional<ArrayMethod> method = ArrayMethod.of(call);
        if (method.isPresent()) {
            return elements(method.orElseThrow(), call.args());
        }
        Optional<Expr> summed = SideSums.length(call);
        if (summed.isPresent()) {
            Size one = sizes.of(summed.orElseThrow());
            return call.args().size() == 3 ? one : one.plus(one);
        }
        Optional<Code> code = callees.apply(call.callee());
        if (code.isEmpty() || running.contains(call.callee())) {
            return Size.ZERO;
        }
        Set<Callee> inside = new HashSet<>(running);
        inside.add(call.callee());
        Code callee = code.orElseThrow();
        Sizes own = new Sizes(callee.parameters(), callee.body(), trips, rows, true);
        Size size = new Operations(own, callees, inside, trips, rows).block(callee.body());
        return Arguments.of(callee.parameters(), call.args()).resolve(size, sizes);
    }

    /** A copy costs no operation. */
    private Size elements(ArrayMethod method, List<Expr> args) {
        return switch (method) {
            case TAKE, ADD -> sizes.of(args.get(4));
            case ADD_ROWS, ADD_ROWS_4 -> {
                Size one = sizes.of(args.get(1)).times(sizes.of(args.get(2)));
                Size terms = one.plus(one);
                yield method == ArrayMethod.ADD_ROWS
                        ? terms
                        : terms.plus(terms).plus(terms).plus(terms);
            }
            case TAKE_SUM -> sizes.of(new Length((Place) args.get(0)));
            case TAKE_SUM_OF_RANGE -> sizes.of(args.get(2)).minus(sizes.of(args.get(1)));
            case COPY, FILL, FILL_RANGE, REQUIRE_ORDER -> Size.ZERO;
        };
    }
}
