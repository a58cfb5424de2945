package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One copy of a helper's body at one call, with variables and statements of its own. */
abstract class BodyCopy extends Rewriter {
    protected final Routine helper;
    protected final Invoke call;
    protected final Ids ids;
    private final Map<Var, Var> vars = new HashMap<>();
    /** The caller's variables that the body assigns. */
    private final Set<Var> changed = new HashSet<>();
    /** The variables that no other copy has. */
    private final Set<Var> own = new HashSet<>();

    BodyCopy(Routine helper, Invoke call, Ids ids) {
        this.helper = helper;
        this.call = call;
        this.ids = ids;
    }

    Set<Var> own() {
        return own;
    }

    /** Gives the parameters their arguments; a variable of the caller's stands for one that nothing assigns. */
    List<Stmt> parameters() {
        Set<Var> assigned = Walk.defined(helper.body());
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < helper.parameters().size(); i++) {
            Var parameter = helper.parameters().get(i);
            Expr arg = call.call().args().get(i);
            if (vars.containsKey(parameter)) {
                continue;
            }
            if (arg instanceof Read r && !assigned.contains(parameter) && !changed.contains(r.var())) {
                vars.put(parameter, r.var());
            } else {
                out.add(new Assign(ids.copy(call.id()), new Read(renamed(parameter)), arg));
            }
        }
        return out;
    }

    /** Lets a variable of the caller's stand for one that the body assigns. */
    protected void use(Var callers, Var written) {
        vars.put(written, callers);
        changed.add(callers);
    }

    @Override
    protected Var renamed(Var v) {
        return vars.computeIfAbsent(v, k -> {
            Var made = ids.copy(v);
            own.add(made);
            return made;
        });
    }

    @Override
    protected int id(Stmt s) {
        return ids.copy(s.id());
    }
}
