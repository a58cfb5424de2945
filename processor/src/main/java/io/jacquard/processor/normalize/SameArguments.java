package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a call hands one array to two parameters of a helper, which writes it, it calls another one instead: the helper with one parameter in place of the two.
 * Then all that is found out about it holds for one array.
 */
final class SameArguments {
    private final Program program;
    private final Set<Var> shared = new HashSet<>();
    private final Map<Callee, Routine> helpers;
    private final Deque<Callee> waiting = new ArrayDeque<>();

    private SameArguments(Program program, List<Share> shares) {
        this.program = program;
        helpers = new LinkedHashMap<>(program.helpers());
        shares.forEach(share -> shared.add(share.from()));
    }

    static Program apply(Program program, List<Share> shares) {
        return new SameArguments(program, shares).apply();
    }

    private Program apply() {
        waiting.addAll(program.helpers().keySet());
        Routine root = rewritten(program.root());
        while (!waiting.isEmpty()) {
            Callee next = waiting.remove();
            helpers.computeIfPresent(next, (callee, helper) -> rewritten(helper));
        }
        return new Program(root, helpers, program.ids());
    }

    private Routine rewritten(Routine routine) {
        return routine.withBody(
                new Rewriter() {
                    @Override
                    protected Expr expr(Expr e) {
                        Expr inside = super.expr(e);
                        return inside instanceof Call call ? merged(call) : inside;
                    }
                }.block(routine.body()));
    }

    private Call merged(Call call) {
        Callee callee = call.callee();
        if (callee.isLibrary() || !helpers.containsKey(callee)) {
            return call;
        }
        List<Expr> args = call.args();
        int own = args.size() - callee.fields();
        for (int i = 0; i < own; i++) {
            for (int j = i + 1; j < own; j++) {
                if (args.get(i) instanceof Place p
                        && p.type().isArray()
                        && p.equals(args.get(j))
                        && isFit(helper(callee), i, j)) {
                    List<Expr> fewer = new ArrayList<>(args);
                    fewer.remove(j);
                    return merged(new Call(helper(callee, i, j), fewer, call.site()));
                }
            }
        }
        return call;
    }

    private Routine helper(Callee callee) {
        return Optional.ofNullable(helpers.get(callee)).orElseThrow();
    }

    /** Whether the helper writes one of them, and gives neither another name. */
    private boolean isFit(Routine helper, int one, int other) {
        Var a = helper.parameters().get(one);
        Var b = helper.parameters().get(other);
        boolean[] moved = {shared.contains(a) || shared.contains(b)};
        Walk.each(helper.body(), s -> moved[0] |= s instanceof Permute && (defines(s, a) || defines(s, b)));
        return !moved[0] && (writes(helper, a, new HashSet<>()) || writes(helper, b, new HashSet<>()));
    }

    private static boolean defines(Stmt s, Var v) {
        return Walk.defines(s).contains(v);
    }

    private boolean writes(Routine helper, Var parameter, Set<List<Object>> seen) {
        if (!seen.add(List.of(helper.callee(), parameter))) {
            return false;
        }
        Set<Var> names = new HashSet<>(Set.of(parameter));
        boolean[] found = {false};
        Walk.each(helper.body(), s -> {
            if (s instanceof Assign a
                    && a.target() instanceof Read name
                    && a.value() instanceof Place p
                    && p.type().isArray()
                    && names.contains(p.root())) {
                names.add(name.var());
            }
            found[0] |= Walk.target(s)
                    .filter(p -> p instanceof Element && names.contains(p.root()))
                    .isPresent();
            found[0] |= s instanceof Permute e && Walk.exchanged(e).stream().anyMatch(p -> names.contains(p.root()));
            Walk.calls(s, call -> found[0] |= writes(call, names, seen));
        });
        return found[0];
    }

    private boolean writes(Call call, Set<Var> names, Set<List<Object>> seen) {
        if (ArrayMethod.of(call).isPresent()) {
            return ArrayMethod.of(call).orElseThrow().args(call, ArrayMethod.Part.TARGET).stream()
                    .anyMatch(arg -> isNamed(arg, names));
        }
        if (call.callee().isLibrary() || !helpers.containsKey(call.callee())) {
            return false;
        }
        Routine helper = helper(call.callee());
        for (int i = 0; i < call.args().size(); i++) {
            if (isNamed(call.args().get(i), names)
                    && writes(helper, helper.parameters().get(i), seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(Expr arg, Set<Var> names) {
        return arg instanceof Place p && p.type().isArray() && names.contains(p.root());
    }

    /** The helper with parameter {@code one} in place of {@code other} too. */
    private Callee helper(Callee callee, int one, int other) {
        List<Type> types = new ArrayList<>(callee.parameters());
        types.remove(other);
        // No class of the user's has such a name.
        String owner = callee.owner() + " " + one + "=" + other;
        Callee merged = new Callee(
                owner,
                callee.name(),
                types,
                callee.results(),
                callee.apart(),
                callee.fields(),
                callee.foreign(),
                callee.summary());
        if (!helpers.containsKey(merged)) {
            Routine helper = helper(callee);
            Map<Var, Var> names = new HashMap<>();
            names.put(helper.parameters().get(other), helper.parameters().get(one));
            List<Var> parameters = new ArrayList<>(helper.parameters());
            parameters.remove(other);
            Routine copy = new Routine(
                    merged,
                    parameters,
                    new Rewriter() {
                        @Override
                        protected Var renamed(Var v) {
                            return names.getOrDefault(v, v);
                        }
                    }.block(helper.body()));
            helpers.put(merged, copy);
            waiting.add(merged);
        }
        return merged;
    }
}
