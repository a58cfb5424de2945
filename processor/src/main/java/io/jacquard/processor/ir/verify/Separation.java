package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;

/** Derivatives never reach the primal: not its values, not its control flow; and a sweep over saved values writes no primal state. */
final class Separation {
    private final boolean runsPrimal;
    private final Faults faults;

    private Separation(boolean runsPrimal, Faults faults) {
        this.runsPrimal = runsPrimal;
        this.faults = faults;
    }

    static void check(Block body, boolean runsPrimal, Faults faults) {
        new Separation(runsPrimal, faults).block(body, false);
    }

    /** A block that is reached whatever the derivatives are, or one {@code guarded} by a test of them. */
    private void block(Block block, boolean guarded) {
        for (Stmt s : block.stmts()) {
            target(s, guarded);
            boolean inner = guarded;
            if (s instanceof If branch && mentionsDerivative(branch.condition())) {
                inner = true;
                if (!isZeroTest(branch.condition())) {
                    faults.add(s, "a derivative decides about more than its being zero");
                }
            }
            if (s instanceof For && Walk.exprs(s).stream().anyMatch(Separation::mentionsDerivative)) {
                faults.add(s, "a derivative decides about a loop");
            }
            Walk.exprs(s)
                    .forEach(whole -> Walk.each(whole, e -> {
                        if (e instanceof Conditional c
                                && mentionsDerivative(c.condition())
                                && !isZeroTest(c.condition())) {
                            faults.add(s, "a derivative decides about more than its being zero");
                        }
                    }));
            for (Block b : Walk.blocks(s)) {
                block(b, inner);
            }
        }
    }

    private void target(Stmt s, boolean guarded) {
        List<Var> targets = s instanceof For
                ? List.of()
                : Walk.target(s).map(p -> List.of(p.root())).orElseGet(() -> given(s));
        for (Var v : targets) {
            if (v.isPrimal() && !runsPrimal) {
                faults.add(s, "this sweep writes primal state");
            }
            if (v.isPrimal() && guarded) {
                faults.add(s, "a derivative decides whether primal state is written");
            }
            boolean takes = s instanceof Assign a && mentionsDerivative(a.value())
                    || s instanceof Update u && mentionsDerivative(u.value())
                    || s instanceof Invoke i && ArrayMethod.of(i.call()).isPresent() && mentionsDerivative(i.call());
            if (takes && !v.isDerivative()) {
                faults.add(s, "a derivative flows into a value of the primal");
            }
        }
    }

    /** What a call gives values, arrays that are known to be written by it among them. */
    private static List<Var> given(Stmt s) {
        List<Var> out = new ArrayList<>(Walk.defines(s));
        if (s instanceof Invoke i) {
            ArrayMethod.of(i.call())
                    .ifPresent(
                            m -> m.args(i.call(), ArrayMethod.Part.TARGET).forEach(e -> out.add(((Place) e).root())));
        }
        return out;
    }

    /** Its value; its shape is that of its primal. */
    private static boolean mentionsDerivative(Expr e) {
        if (e instanceof Length) {
            return false;
        }
        return e instanceof Read r && r.var().isDerivative()
                || e.children().stream().anyMatch(Separation::mentionsDerivative);
    }

    private static boolean isZeroTest(Expr e) {
        if (!mentionsDerivative(e)) {
            return true;
        }
        if (!(e instanceof Apply a)) {
            return false;
        }
        boolean comparison = a.op() == Op.EQ || a.op() == Op.NE;
        return comparison
                ? a.arg(1) instanceof Const c && c.is(0.0)
                : a.op().isLogical() && a.args().stream().allMatch(Separation::isZeroTest);
    }
}
