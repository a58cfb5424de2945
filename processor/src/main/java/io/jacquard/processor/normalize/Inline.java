package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Replaces calls of small helpers, a few steps over numbers, by their bodies: shorter than a call of their derivatives. */
final class Inline extends Rewriter {
    private final Program program;
    private final CallGraph calls;
    private final Map<Callee, Routine> ready = new HashMap<>();

    /** More statements than this are worth a method of their own. */
    private static final int SMALL = 4;

    Inline(Program program) {
        this.program = program;
        calls = CallGraph.of(program);
    }

    /** A helper with the small ones that it calls in place. */
    private Routine helper(Callee callee) {
        Routine known = ready.get(callee);
        if (known == null) {
            Routine written = program.helper(callee);
            known = written.withBody(block(written.body()));
            ready.put(callee, known);
        }
        return known;
    }

    /** The whole program, whose calls are out of expressions already. */
    Program apply() {
        Map<Callee, Routine> helpers = new LinkedHashMap<>();
        program.helpers().keySet().forEach(callee -> helpers.put(callee, helper(callee)));
        Routine root = program.root();
        return new Program(root.withBody(block(root.body())), helpers, program.ids());
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        if (s.call().callee().isLibrary() || calls.isRecursive(s.call().callee())) {
            return super.invoke(s);
        }
        Routine helper = helper(s.call().callee());
        return isSmall(helper) ? new Copy(helper, s).statements() : super.invoke(s);
    }

    private static boolean isSmall(Routine helper) {
        boolean numbers = helper.callee().result().isScalar()
                && !helper.callee().result().equals(Type.VOID)
                && helper.parameters().stream().allMatch(v -> v.type().isScalar());
        return numbers
                && helper.body().stmts().size() <= SMALL
                && helper.body().stmts().stream()
                        .allMatch(s -> s instanceof Assign || s instanceof Update || s instanceof Return);
    }

    /** One copy of a helper's body at one call. */
    private final class Copy extends Rewriter {
        private final Routine helper;
        private final Invoke call;
        private final Map<Var, Var> vars = new HashMap<>();
        private final Set<Var> assigned = new HashSet<>();

        Copy(Routine helper, Invoke call) {
            this.helper = helper;
            this.call = call;
            assigned.addAll(Walk.defined(helper.body()));
        }

        List<Stmt> statements() {
            List<Stmt> out = new ArrayList<>();
            for (int i = 0; i < helper.parameters().size(); i++) {
                Var parameter = helper.parameters().get(i);
                Expr arg = call.call().args().get(i);
                if (arg instanceof Read r && !assigned.contains(parameter) && stays(r.var(), parameter)) {
                    vars.put(parameter, r.var());
                } else {
                    out.add(new Assign(program.ids().stmt(), new Read(copy(parameter)), arg));
                }
            }
            out.addAll(block(helper.body()).stmts());
            return out;
        }

        /** The caller's own variable may stand for the parameter: the result is assigned at the very end, so nothing changes it before. */
        private boolean stays(Var argument, Var parameter) {
            return argument.type().equals(parameter.type());
        }

        private Var copy(Var v) {
            return vars.computeIfAbsent(v, k -> program.ids().primal(v.name(), v.type()));
        }

        @Override
        protected Expr expr(Expr e) {
            return e instanceof Read r ? new Read(copy(r.var())) : super.expr(e);
        }

        @Override
        protected Var defined(Var v) {
            return copy(v);
        }

        @Override
        protected int id(Stmt s) {
            return program.ids().stmt();
        }

        @Override
        public List<Stmt> result(Return s) {
            if (s.value().isEmpty() || call.result().isEmpty()) {
                return List.of();
            }
            Optional<Var> target = call.result();
            return List.of(new Assign(
                    call.id(), new Read(target.orElseThrow()), expr(s.value().orElseThrow())));
        }
    }
}
