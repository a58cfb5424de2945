package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.frontend.RuleText;
import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.rules.Kinks;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What is valid and still not what its author may expect: a path that ends at a step function, a result that depends on nothing. */
public final class Surprises {
    private final Facts facts;
    private final Positions positions;
    private final Problems problems;
    private final boolean kinks;
    private final Set<Var> feeding = new HashSet<>();
    /** The helpers that have been looked at, and where something was found: each place is reported once. */
    private final Set<Object> seen;

    private Surprises(Facts facts, Positions positions, Problems problems, boolean kinks, Set<Object> seen) {
        this.kinks = kinks;
        this.facts = facts;
        this.positions = positions;
        this.problems = problems;
        this.seen = seen;
    }

    /** {@code narrowed}: the independents were named; {@code kinks}: a derivative that is a convention is reported as well. */
    public static void report(Facts facts, boolean narrowed, boolean kinks, Positions positions, Problems problems) {
        Surprises surprises = new Surprises(facts, positions, problems, kinks, new HashSet<>());
        if (!narrowed) {
            surprises.dependence();
        }
        surprises.cuts();
    }

    private void cuts() {
        findFeeding();
        Walk.each(facts.routine().body(), this::cuts);
    }

    private void dependence() {
        Signature signature = facts.signature();
        boolean result =
                facts.dependentResults().stream().anyMatch(v -> facts.activity().isVaried(v));
        boolean outputs =
                signature.outputs().stream().anyMatch(p -> facts.activity().isVaried(p.var()));
        if (!result && !outputs) {
            problems.report(new Problem(
                    Tag.NO_DEPENDENCE,
                    "nothing that `" + signature.primal().callee().name()
                            + "` computes depends on a parameter that can carry a derivative",
                    "every derivative would be zero",
                    "let the result depend on a `double` or an array of `double`, or name the independents with `wrt`"
                            + " if zero is meant",
                    positions.method()));
        }
    }

    /** The variables, of any type, whose value goes into a dependent; indices, bounds and conditions left out. */
    private void findFeeding() {
        facts.dependentResults().forEach(r -> feeding.add(facts.regions().root(r)));
        facts.signature().outputs().forEach(p -> feeding.add(p.var()));
        List<Stmt> backwards = new ArrayList<>();
        Walk.each(facts.routine().body(), backwards::add);
        Collections.reverse(backwards);
        boolean[] changed = {true};
        while (changed[0]) {
            changed[0] = false;
            backwards.forEach(s -> {
                for (Expr value : feedingValues(s)) {
                    Set<Var> sources = new HashSet<>();
                    values(value, e -> {
                        if (e instanceof Place p) {
                            sources.add(facts.regions().root(p.root()));
                        }
                    });
                    changed[0] |= feeding.addAll(sources);
                }
            });
        }
    }

    /** What a statement gives to something that feeds a dependent. */
    private List<Expr> feedingValues(Stmt s) {
        if (s instanceof Invoke call) {
            return feedingWay(call).isPresent() ? Helpers.values(call.call()) : List.of();
        }
        if (s instanceof Permute exchange) {
            List<Place> places = Walk.exchanged(exchange);
            boolean feeds = places.stream()
                    .anyMatch(p -> feeding.contains(facts.regions().root(p.root())));
            return feeds ? List.copyOf(places) : List.of();
        }
        return Walk.target(s)
                .filter(p -> feeding.contains(facts.regions().root(p.root())))
                .map(p -> s instanceof Assign a ? a.value() : ((Update) s).value())
                .stream()
                .toList();
    }

    /** A call that feeds a dependent, with whatever varies on its way in. */
    private Optional<Way> feedingWay(Invoke s) {
        Callee callee = s.call().callee();
        Set<Integer> active = new HashSet<>();
        boolean result = s.result().filter(feeding::contains).isPresent();
        boolean feeds = result;
        for (int i = 0; i < s.call().args().size(); i++) {
            Expr arg = s.call().args().get(i);
            boolean written = facts.helpers().isWritten(callee, i)
                    && feeding.contains(facts.regions().root(((Place) arg).root()));
            feeds |= written;
            if (written || isVaried(arg)) {
                active.add(i);
            }
        }
        return feeds ? Optional.of(new Way(callee, active, result, false)) : Optional.empty();
    }

    private static void values(Expr e, Consumer<Expr> action) {
        action.accept(e);
        if (e instanceof Conditional c) {
            values(c.whenTrue(), action);
            values(c.whenFalse(), action);
        } else if (e instanceof Apply a && a.op() != Op.PASSIVE || e instanceof Convert) {
            e.children().forEach(child -> values(child, action));
        }
    }

    private void cuts(Stmt s) {
        if (s instanceof Invoke call && call.call().callee().foreign()) {
            if (call.result().filter(feeding::contains).isPresent()
                    && !call.call().callee().isMember()) {
                foreign(call.call());
            }
            return;
        }
        if (s instanceof Invoke call) {
            call.call().callee().summary().ifPresent(summary -> leftOut(call, summary));
            feedingWay(call)
                    .filter(way -> !way.callee().isLibrary())
                    .filter(seen::add)
                    .ifPresent(way ->
                            new Surprises(Facts.of(way, facts.helpers()), positions, problems, kinks, seen).cuts());
        }
        feedingValues(s).forEach(value -> {
            values(value, e -> {
                if (e instanceof Convert c && c.type().scalar().isIntegral() && isVaried(c.arg())) {
                    cut("the cast to `" + c.type() + "`", positions.ofSite(c.site()));
                } else if (e instanceof Apply a && a.hasRules()) {
                    withoutRule(a);
                } else if (e instanceof Apply a && Partials.cuts(a.op()) && isVaried(a.arg(0))) {
                    cut("`" + a.op().javaName() + "`", positions.ofSite(a.site()));
                } else if (e instanceof Apply a && Partials.showsBits(a) && isVaried(a.arg(0))) {
                    bits(a);
                } else if (e instanceof Apply a
                        && a.op() == Op.METHOD
                        && a.args().stream().anyMatch(this::isVaried)) {
                    cut("`" + a.name() + "`", positions.ofSite(a.site()));
                } else if (e instanceof Apply a && a.op() == Op.COPY_SIGN && isVaried(a.arg(1))) {
                    cut("the sign that `copySign` takes", positions.ofSite(a.site()));
                }
                if (e instanceof Apply a) {
                    kink(a, a.op().javaName(), positions.ofSite(a.site()));
                }
            });
            if (s instanceof Update u) {
                kink(Apply.of(u.op(), u.target(), u.value()), u.op().javaName() + "=", positions.of(s));
            }
            if (s instanceof Update u && u.target().type().scalar().isIntegral() && isVaried(u.value())) {
                cut("the narrowing that `" + u.op().javaName() + "=` hides", positions.of(s));
            }
        });
    }

    private boolean isVaried(Expr e) {
        return e.type().scalar().isFloating() && facts.activity().isVaried(e);
    }

    /** A result that feeds a dependent, of a method without a derivative. */
    private void foreign(Call call) {
        String owner = call.callee().owner();
        String name = "`" + owner.substring(owner.lastIndexOf('.') + 1) + "."
                + call.callee().name() + "`";
        for (int i = 0; i < call.args().size(); i++) {
            if (isVaried(call.args().get(i))) {
                if (call.type().isDifferentiable()) {
                    withoutDerivative(name, call.callee(), i, positions.ofSite(call.siteOf(i)));
                } else {
                    cut(name, positions.ofSite(call.site()));
                }
            }
        }
    }

    /** Arguments that carry a derivative into a parameter that the callee's author left out of its independents. */
    private void leftOut(Invoke s, Summary summary) {
        Set<Integer> outputs = new HashSet<>();
        s.result().filter(feeding::contains).ifPresent(v -> outputs.add(Summary.RESULT));
        for (int i = 0; i < summary.parts().size(); i++) {
            if (summary.parts().get(i).written()
                    && feeding.contains(
                            facts.regions().root(((Place) s.call().args().get(i)).root()))) {
                outputs.add(i);
            }
        }
        for (int i = 0; i < summary.parts().size(); i++) {
            Summary.Part part = summary.parts().get(i);
            boolean needed = !part.active() && part.flow().stream().anyMatch(outputs::contains);
            if (needed
                    && isVaried(s.call().args().get(i))
                    && seen.add(positions.ofSite(s.call().siteOf(i)))) {
                String name = "`" + s.call().callee().name() + "`";
                problems.report(new Problem(
                        Tag.PASSIVE_PARAMETER,
                        "`" + part.name() + "` is no independent of " + name
                                + ", and gets what depends on an independent",
                        "the annotation of " + name + " leaves `" + part.name()
                                + "` out of `wrt`, so no companion knows its derivative",
                        "name `" + part.name() + "` in the `wrt` of " + name + ", or leave `wrt` out there",
                        positions.ofSite(s.call().siteOf(i))));
            }
        }
    }

    /** Arguments that carry a derivative into a parameter for which there is no rule. */
    private void withoutRule(Apply e) {
        for (int i = 0; i < e.args().size(); i++) {
            Position at = positions.ofSite(e.siteOf(i));
            if (e.rules().get(i).isEmpty() && isVaried(e.arg(i)) && seen.add(at)) {
                problems.report(new Problem(
                        Tag.PASSIVE_PARAMETER,
                        "`" + e.name() + "` has no rule for its parameter " + i
                                + ", which gets what depends on an independent",
                        "the derivatives of `" + e.name()
                                + "` are given by rules, and those to other parameters do not help",
                        "write a method with `@DerivativeOf(..., method = \"" + e.name() + "\", parameter = " + i
                                + ")`, beside the other rules for it, or pass `(@Passive "
                                + e.arg(i).type() + ")`",
                        at));
            }
        }
    }

    private void withoutDerivative(String name, Callee callee, int parameter, Position position) {
        if (!seen.add(position)) {
            return;
        }
        problems.report(new Problem(
                Tag.UNSUPPORTED_CALL,
                name + " gets a number that depends on an independent",
                "there is neither a rule nor a body to differentiate " + name
                        + " by, and a dependent is made of what it gives",
                "annotate it with `@Differentiable` if it is yours, or write it as a static method of this class"
                        + (RuleText.isPossible(callee, parameter)
                                ? "; or give its derivative in this class, " + RuleText.suggestion(callee, parameter)
                                : "")
                        + "; if no derivative is meant to pass, write `(@Passive double)` before the call",
                position));
    }

    private void bits(Apply e) {
        if (!seen.add(positions.ofSite(e.site()))) {
            return;
        }
        problems.report(new Problem(
                Tag.UNSUPPORTED_CALL,
                "`" + e.name()
                        + "` takes the bits of a number that depends on an independent, and a dependent is made of"
                        + " them",
                "bits change wherever the number does, and the derivative of what is made of them is not known",
                "compute the number by arithmetic, with `Math.getExponent` and `Math.scalb` for its exponent",
                positions.ofSite(e.site())));
    }

    /** Reports an operator that has no derivative somewhere. */
    private void kink(Apply e, String name, Position position) {
        Optional<String> convention = kinks ? Kinks.of(e, this::isVaried) : Optional.empty();
        if (convention.isPresent() && seen.add(List.of(position, e.op()))) {
            problems.report(new Problem(
                    Tag.NON_SMOOTH,
                    "`" + name + "` has no derivative everywhere on the path from an independent to a dependent",
                    convention.get(),
                    "use a smooth function if such arguments occur, or silence this with `@SuppressWarnings(\"jacquard:"
                            + Tag.NON_SMOOTH + "\")`",
                    position));
        }
    }

    private void cut(String what, Position position) {
        if (!seen.add(position)) {
            return;
        }
        problems.report(new Problem(
                Tag.CUT_PATH,
                what + " cuts the path from an independent to a dependent",
                "it is constant between its steps, so its derivative is taken as zero",
                "if that is meant, mark it with `@Passive`, or silence this with `@SuppressWarnings(\"jacquard:"
                        + Tag.CUT_PATH + "\")`",
                position));
    }
}
