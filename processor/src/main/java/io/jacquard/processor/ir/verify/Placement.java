package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Leave;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Post;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Room;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What may stand where, and that no id is given twice. */
final class Placement {
    private final Block body;
    private final boolean sweep;
    private final Verifier.Form form;
    private final Faults faults;

    private Placement(Block body, boolean sweep, Verifier.Form form, Faults faults) {
        this.body = body;
        this.sweep = sweep;
        this.form = form;
        this.faults = faults;
    }

    static void check(Block body, Verifier.Form form, Faults faults) {
        new Placement(body, false, form, faults).check();
    }

    /** A sweep. */
    static void check(Block body, Faults faults) {
        new Placement(body, true, Verifier.Form.STRUCTURED, faults).check();
    }

    private void check() {
        Set<Integer> ids = new HashSet<>();
        Walk.each(body, s -> {
            if (!ids.add(s.id())) {
                faults.add(s, "another statement has this id");
            }
            boolean structured = form.compareTo(Verifier.Form.STRUCTURED) >= 0;
            if (s instanceof Return && structured && (sweep || !isLast(s))) {
                faults.add(s, sweep ? "a sweep does not return" : "it is not the last statement of the body");
            }
            if ((s instanceof Labeled || s instanceof Leave) && structured) {
                faults.add(s, "a jump is left");
            }
            if (s instanceof For loop) {
                loop(loop);
            }
            expressions(s);
        });
    }

    private boolean isLast(Stmt s) {
        List<Stmt> stmts = body.stmts();
        return stmts.get(stmts.size() - 1) == s;
    }

    private void loop(For loop) {
        Set<Var> assigned = Walk.defined(loop.body());
        if (assigned.contains(loop.index())) {
            faults.add(loop, "the body assigns the index");
        }
        if (Walk.reads(loop.step()).stream().anyMatch(assigned::contains)) {
            faults.add(loop, "the body assigns the step");
        }
        if (form == Verifier.Form.NORMAL && loop.exit().trips().isEmpty()) {
            boolean steady = loop.exit().isBound()
                    && loop.hasStride()
                    && loop.index().type().equals(Type.INT)
                    && Walk.reads(loop.from()).stream().noneMatch(assigned::contains)
                    && Walk.reads(loop.bound()).stream().noneMatch(assigned::contains);
            if (!steady) {
                faults.add(loop, "it does not count the trips that its header does not tell");
            }
        }
    }

    private void expressions(Stmt s) {
        for (Expr whole : Walk.exprs(s)) {
            Walk.each(whole, e -> {
                if (e instanceof Call && !(s instanceof Invoke && e == whole) && form != Verifier.Form.LOWERED) {
                    faults.add(s, "a call stands in an expression");
                }
                if (e instanceof Effect f && form != Verifier.Form.LOWERED) {
                    faults.add(s, "an assignment stands in an expression: " + f);
                }
                if (e instanceof After && form != Verifier.Form.LOWERED) {
                    faults.add(s, "statements stand in an expression");
                }
                if (e instanceof Initialiser && form != Verifier.Form.LOWERED) {
                    faults.add(s, "an initialiser is left");
                }
                boolean makes = e instanceof NewArray && form != Verifier.Form.LOWERED || e instanceof Room;
                if (makes && !isAssignedToVariable(s, e)) {
                    faults.add(s, "an array is made outside of an assignment to a variable");
                }
                if (e instanceof Room && !sweep) {
                    faults.add(s, "a routine has no trails");
                }
                if (e instanceof NewArray n && !sweep && n.storage() != NewArray.Storage.FRESH) {
                    faults.add(s, "a routine has no workspace");
                }
                if (e instanceof Post) {
                    faults.add(s, "a value after the statement was not settled");
                }
            });
        }
    }

    private static boolean isAssignedToVariable(Stmt s, Expr e) {
        boolean row = e instanceof NewArray n
                && (n.storage() == NewArray.Storage.FRESH
                        || n.storage() == NewArray.Storage.ROW
                        || n.storage() == NewArray.Storage.POOLED);
        return s instanceof Assign a && (a.target() instanceof Read || row) && a.value() == e;
    }
}
