package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the sweep for a gradient from the joint one: with a seed of one, and without what only the value needs. */
final class Gradients {
    /** The part of the joint sweep's work that may be left at most, or the joint sweep is written once and serves both. */
    private static final double MOST_LEFT = 0.75;
    /** How often a loop is taken to run. */
    private static final double TRIPS = 8;
    /** What a function costs in additions. */
    private static final double DEAR = 10;

    private final Signature signature;
    private final List<Var> primals;
    private final Ids ids;
    private final Set<Switch> off;
    private final Tidy tidy;

    Gradients(Signature signature, List<Var> primals, Ids ids, Set<Switch> off, Tidy tidy) {
        this.signature = signature;
        this.primals = primals;
        this.ids = ids;
        this.off = off;
        this.tidy = tidy;
    }

    /** Empty where a workspace is needed, or where it would be hardly less than the joint sweep: without loops nobody would see it. */
    Optional<Gradient> of(Sweep joint) {
        if (!signature.hasGradient()) {
            return Optional.empty();
        }
        List<Parameter> independents = signature.independents();
        boolean inline =
                independents.size() == 1 && independents.get(0).var().type().isScalar();
        if (!inline && !hasLoop(joint.body())) {
            return Optional.empty();
        }
        Var resultBar = joint.parameters().get(primals.size());
        Block seeded =
                Fold.apply(new Block(Uses.replace(joint.body().stmts(), resultBar, Const.of(1.0, resultBar.type()))));
        Block body = DeadStores.applyToAll(seeded, new HashSet<>(joint.derivatives()), given());
        if (needsStorage(body) || !inline && work(body) > MOST_LEFT * work(seeded)) {
            return Optional.empty();
        }
        List<Var> parameters = new ArrayList<>(joint.parameters());
        parameters.remove(resultBar);
        Rules rules = Rules.of(parameters, joint.derivatives(), true);
        Sweep sweep = new Sweep(parameters, body, Optional.empty(), joint.derivatives());
        Gradient out = off.contains(Switch.ZERO_FLOW) || inline
                ? new Gradient(sweep, Set.of(), inline)
                : overwriting(sweep, parameters.subList(primals.size(), parameters.size()));
        tidy.verified("gradient", out.sweep().body(), rules);
        return Optional.of(out);
    }

    /** The arrays that stay what they are and that companions have found not to be null. */
    private Set<Var> given() {
        Set<Var> out = new HashSet<>();
        for (Parameter p : signature.parameters()) {
            if (p.var().type().isArray() && p.independent() && !p.nullable() && !p.isWritten()) {
                out.add(p.var());
            }
        }
        return out;
    }

    private static boolean needsStorage(Block body) {
        boolean[] found = {false};
        Walk.each(body, s -> {
            found[0] |= s instanceof Invoke && !SideSums.isSum(s);
            Walk.exprs(s).forEach(e -> found[0] |= e instanceof NewArray || e instanceof Room);
        });
        return found[0];
    }

    private static boolean hasLoop(Block body) {
        return Walk.any(body, s -> s instanceof For);
    }

    private static double work(Block block) {
        double out = 0;
        for (Stmt s : block.stmts()) {
            double[] own = {s instanceof Update ? 1 : 0};
            Walk.exprs(s)
                    .forEach(whole -> Walk.each(whole, e -> {
                        if (e instanceof Apply a && a.type().isDifferentiable()) {
                            own[0] += a.op().isDear() ? DEAR : 1;
                        }
                    }));
            double inner = Walk.blocks(s).stream().mapToDouble(Gradients::work).sum();
            out += own[0] + (s instanceof For ? TRIPS : 1) * inner;
        }
        return out;
    }

    /** A bar of which the first that happens is that all of it is assigned need not be zero: as if the sweep had made it, of the size of its independent. */
    private Gradient overwriting(Sweep sweep, List<Var> bars) {
        List<Parameter> arrays = signature.parameters().stream()
                .filter(p -> p.var().type().isArray() && p.independent())
                .toList();
        List<Stmt> made = new ArrayList<>();
        for (int i = 0; i < arrays.size(); i++) {
            Expr size = new Length(new Read(arrays.get(i).var()));
            Var bar = bars.get(i);
            made.add(new Assign(
                    ids.stmt(), new Read(bar), new NewArray(bar.type(), List.of(size), NewArray.Storage.ZEROED)));
        }
        List<Stmt> all = new ArrayList<>(made);
        all.addAll(sweep.body().stmts());
        List<Stmt> done = Overwritten.apply(new Block(all)).stmts();
        Set<Var> overwritten = new HashSet<>();
        for (Stmt s : done.subList(0, made.size())) {
            if (s instanceof Assign a && ((NewArray) a.value()).storage() == NewArray.Storage.SIZED) {
                overwritten.add(a.target().root());
            }
        }
        Block body = new Block(done.subList(made.size(), done.size()));
        return new Gradient(
                new Sweep(sweep.parameters(), body, sweep.values(), sweep.derivatives()), overwritten, false);
    }
}
