package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.verify.Verifier;
import io.jacquard.processor.ir.verify.Verifier.Form;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The passes to normal form, in their order. */
public final class Normalize {
    private Normalize() {}

    /** The method and its helpers with pure expressions, still statement by statement what the user wrote. */
    public static Program effectsOut(Program written, Verifier verifier) {
        each(written, r -> verifier.routine("Lowering", r, Form.LOWERED));
        return each(written, r -> verifier.routine("EffectsOut", EffectsOut.apply(r, written.ids()), Form.CALLS_OUT));
    }

    /** The same with helpers that return records in place; {@code shares} gets those of their copies as well. */
    public static Program records(Program pure, List<Share> shares, Verifier verifier) {
        return each(InlineRecords.apply(pure, shares), r -> verifier.routine("InlineRecords", r, Form.CALLS_OUT));
    }

    /** The same with helpers of their own for calls that hand one array to several parameters. */
    public static Program calls(Program program, List<Share> shares, Verifier verifier) {
        return each(SameArguments.apply(program, shares), r -> verifier.routine("SameArguments", r, Form.CALLS_OUT));
    }

    /** The normal form of what {@link #calls} gives; {@code inline} lets small helpers stand where they are called. */
    public static Program apply(Program pure, boolean inline, Verifier verifier) {
        Ids ids = pure.ids();
        Program program = each(pure, r -> verifier.routine("Exits", Exits.apply(r, ids), Form.STRUCTURED));
        if (inline) {
            program = each(new Inline(program).apply(), r -> verifier.routine("Inline", r, Form.STRUCTURED));
        }
        return each(program, r -> {
            Routine routine = verifier.routine("nameResult", nameResult(r, ids), Form.STRUCTURED);
            routine = verifier.routine("Restore", Restore.apply(routine, ids), Form.STRUCTURED);
            routine = verifier.routine("SplitWebs", SplitWebs.apply(routine, ids), Form.STRUCTURED);
            routine =
                    verifier.routine("IdleComponents", IdleComponents.drop(routine, ids::isComponent), Form.STRUCTURED);
            routine = verifier.routine("IdleFlags", IdleFlags.drop(routine), Form.STRUCTURED);
            routine = verifier.routine("FixRows", FixRows.apply(routine, ids), Form.STRUCTURED);
            routine = routine.withBody(new CountTrips(ids).block(routine.body()));
            return verifier.routine("CountTrips", routine, Form.NORMAL);
        });
    }

    /** Holds a program in normal form that a later pass made against the rules. */
    public static void verify(Program normal, Verifier verifier) {
        each(normal, r -> verifier.routine("Checkpoints", r, Form.NORMAL));
    }

    private static Program each(Program program, UnaryOperator<Routine> pass) {
        Map<Callee, Routine> helpers = new LinkedHashMap<>();
        program.helpers().forEach((callee, helper) -> helpers.put(callee, pass.apply(helper)));
        return new Program(pass.apply(program.root()), helpers, program.ids());
    }

    /** Each result is a variable: {@code return e} becomes {@code result = e; return result}. */
    private static Routine nameResult(Routine routine, Ids ids) {
        List<Stmt> stmts = routine.body().stmts();
        if (stmts.isEmpty() || !(stmts.get(stmts.size() - 1) instanceof Return last)) {
            return routine;
        }
        List<Stmt> out = new ArrayList<>(stmts.subList(0, stmts.size() - 1));
        List<Expr> results = new ArrayList<>();
        for (int i = 0; i < last.values().size(); i++) {
            Expr value = last.values().get(i);
            boolean named = value instanceof Read r && !routine.parameters().contains(r.var()) && !results.contains(r);
            if (named) {
                results.add(value);
                continue;
            }
            Read result = new Read(ids.primal(
                    "result",
                    value.type().isArray()
                            ? value.type()
                            : routine.callee().results().get(i)));
            out.add(new Assign(ids.stmt(), result, value));
            results.add(result);
        }
        out.add(new Return(last.id(), results));
        return routine.withBody(new Block(out));
    }
}
