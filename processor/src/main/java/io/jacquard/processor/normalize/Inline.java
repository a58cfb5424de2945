package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        return isSmall(helper) ? new Copy(helper, s, program.ids()).statements() : super.invoke(s);
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

    /** The body of a small helper, whose last statement gives the result. */
    private static final class Copy extends BodyCopy {
        Copy(Routine helper, Invoke call, Ids ids) {
            super(helper, call, ids);
        }

        List<Stmt> statements() {
            List<Stmt> out = parameters();
            out.addAll(block(helper.body()).stmts());
            return out;
        }

        @Override
        public List<Stmt> result(Return s) {
            if (s.value().isEmpty() || call.result().isEmpty()) {
                return List.of();
            }
            Var target = call.result().orElseThrow();
            return List.of(
                    new Assign(call.id(), new Read(target), expr(s.value().orElseThrow())));
        }
    }
}
