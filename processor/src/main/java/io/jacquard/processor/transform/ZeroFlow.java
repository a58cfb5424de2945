package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adding to a derivative that is known to be zero is assigning to it; setting it to zero again is nothing. */
final class ZeroFlow {
    private final Ids ids;

    ZeroFlow(Ids ids) {
        this.ids = ids;
    }

    Block apply(Block block) {
        return new Block(block(block, new HashSet<>()));
    }

    /** The block rewritten; {@code zeros} is what is known before it, and afterwards what is known after it. */
    private List<Stmt> block(Block block, Set<Var> zeros) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Assign a && a.target() instanceof Read r && isScalarDerivative(r.var())) {
                if (!(a.value() instanceof Const c && c.is(0.0))) {
                    zeros.remove(r.var());
                    out.add(s);
                } else if (zeros.add(r.var())) {
                    out.add(s);
                }
            } else if (s instanceof Update u && u.target() instanceof Read r && zeros.contains(r.var())) {
                zeros.remove(r.var());
                out.add(new Assign(u.id(), r, u.fromZero()));
            } else if (s instanceof If branch) {
                Set<Var> other = new HashSet<>(zeros);
                Block then = new Block(block(branch.then(), zeros));
                Block otherwise = new Block(block(branch.otherwise(), other));
                zeros.retainAll(other);
                out.add(new If(branch.id(), branch.condition(), then, otherwise));
            } else if (s instanceof For loop) {
                out.add(loop(loop, zeros));
            } else {
                out.add(s);
                if (s instanceof Invoke call) {
                    call.results().forEach(zeros::remove);
                }
            }
        }
        return out;
    }

    /** What is zero at the head of every iteration: what is so before the loop and again after its body. */
    private For loop(For loop, Set<Var> zeros) {
        while (true) {
            Set<Var> end = new HashSet<>(zeros);
            List<Stmt> body = block(loop.body(), end);
            if (end.containsAll(zeros)) {
                return loop.withBody(new Block(body));
            }
            zeros.retainAll(end);
        }
    }

    private static boolean isScalarDerivative(Var v) {
        return v.isDerivative() && v.type().isScalar();
    }
}
