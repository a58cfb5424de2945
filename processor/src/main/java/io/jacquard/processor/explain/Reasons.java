package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.plan.Trail;
import io.jacquard.processor.rules.Partial;
import io.jacquard.processor.rules.Partials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Why something has to be stored: which derivative needs it, and what has become of it until then. */
final class Reasons {
    private final Facts facts;
    private final Wording words;
    private final Map<Var, List<Stmt>> reading = new HashMap<>();
    private final Map<Var, List<Stmt>> changing = new HashMap<>();

    Reasons(Facts facts) {
        this.facts = facts;
        words = new Wording(facts);
        Walk.each(facts.routine().body(), s -> {
            Set<Var> read = new LinkedHashSet<>();
            Walk.reads(s).forEach(v -> read.add(facts.regions().root(v)));
            read.forEach(v -> reading.computeIfAbsent(v, k -> new ArrayList<>()).add(s));
            changes(s)
                    .forEach(v ->
                            changing.computeIfAbsent(v, k -> new ArrayList<>()).add(s));
        });
    }

    /** The variables that a statement gives another value, and the arrays that it changes. */
    private Set<Var> changes(Stmt s) {
        boolean makes = s instanceof Assign a
                && a.target() instanceof Read r
                && r.type().isArray();
        Set<Var> out = new LinkedHashSet<>();
        if (s instanceof Invoke call) {
            out.addAll(call.results());
            facts.helpers().written(call).forEach(p -> out.add(facts.regions().root(p.root())));
        } else if (!makes) {
            Walk.written(s).forEach(p -> out.add(facts.regions().root(p.root())));
        }
        return out;
    }

    String of(Trail trail) {
        if (trail.source() instanceof Trail.OfExpr e
                && Segments.isCall(facts.structure().stmt(e.stmt()))) {
            return "it runs again from there when it is swept back";
        }
        List<String> parts = new ArrayList<>();
        needed(trail).ifPresent(parts::add);
        parts.add(lost(trail));
        return String.join("; ", parts);
    }

    private Optional<String> needed(Trail trail) {
        if (trail.source() instanceof Trail.OfExpr e) {
            Stmt s = facts.structure().stmt(e.stmt());
            boolean active = s instanceof Invoke
                    || Walk.target(s)
                            .filter(p -> facts.activity().isActive(p.root()))
                            .isPresent();
            return active
                    ? Optional.of(e.after() ? "the derivative of that needs it" : "its derivative needs it")
                    : Optional.empty();
        }
        if (trail.source() instanceof Trail.OfVersion v) {
            Var var = v.version().var();
            return reading.getOrDefault(var, List.of()).stream()
                    .filter(s -> needs(s, e -> facts.regions().root(root(e)).equals(var)) && sees(s, v.version()))
                    .findFirst()
                    .map(s -> "the derivative of " + words.quoted(s) + " needs it");
        }
        return Optional.empty();
    }

    private static Var root(Expr e) {
        return ((Place) e).root();
    }

    private boolean sees(Stmt s, Version version) {
        return facts.versions().isVisibleAt(s.id(), version.var())
                && facts.versions().before(s.id(), version.var()).equals(version);
    }

    private boolean needs(Stmt s, Predicate<Expr> it) {
        boolean active = Walk.target(s)
                .filter(p -> !p.type().isArray() && facts.activity().isActive(p.root()))
                .isPresent();
        if (!active) {
            return false;
        }
        boolean sum = s instanceof Update u && (u.op() == Op.ADD || u.op() == Op.SUB);
        Expr value = s instanceof Assign a ? a.value() : sum ? ((Update) s).value() : ((Update) s).result();
        return needs(value, it) || indices(Walk.target(s).orElseThrow(), it);
    }

    private boolean needs(Expr e, Predicate<Expr> it) {
        if (e instanceof Apply a) {
            List<Optional<Partial>> partials = Partials.of(a, a);
            for (int i = 0; i < partials.size(); i++) {
                boolean used = partials.get(i).isPresent() && facts.activity().isActive(a.arg(i));
                if (used && in(partials.get(i).orElseThrow(), it)) {
                    return true;
                }
            }
        }
        boolean chooses = e instanceof Conditional c && holds(c.condition(), it);
        return chooses
                || e instanceof Place p && facts.activity().isActive(p.root()) && indices(p, it)
                || !(e instanceof Place) && e.children().stream().anyMatch(c -> needs(c, it));
    }

    private static boolean in(Partial partial, Predicate<Expr> it) {
        return holds(partial.factor(), it)
                || holds(partial.divisor(), it)
                || partial.condition().filter(c -> holds(c, it)).isPresent();
    }

    private static boolean indices(Place p, Predicate<Expr> it) {
        return p instanceof Element e && (holds(e.index(), it) || indices(e.array(), it));
    }

    private static boolean holds(Expr e, Predicate<Expr> it) {
        return Walk.any(e, x -> x instanceof Place && it.test(x));
    }

    /** Why it is not there any more, or is not computed again. */
    private String lost(Trail trail) {
        if (trail.source() instanceof Trail.OfExpr e) {
            return ofExpression(e.stmt(), e.expr(), e.after());
        }
        if (trail.source() instanceof Trail.OfSelection) {
            return "only the last choice counts, so the index is all that is kept";
        }
        if (trail.source() instanceof Trail.OfCall) {
            return "its reverse sweep runs when that of the caller comes to it";
        }
        return ofVersion(((Trail.OfVersion) trail.source()).version());
    }

    private String ofExpression(int stmt, Expr e, boolean after) {
        if (e instanceof Apply a && a.op().isDear()) {
            return "it is dearer to compute again";
        }
        if (e instanceof Place p && !(p instanceof Element row && row.type().isArray())) {
            return facts.overwrites()
                    .overwriter(stmt, p, after)
                    .map(w -> words.quoted(w) + " overwrites it")
                    .orElse("the reverse sweep cannot reach it");
        }
        return "what it is made of is overwritten";
    }

    private String ofVersion(Version version) {
        Var v = version.var();
        List<For> loops = version.stmt() < 0 ? List.of() : facts.structure().loops(version.stmt());
        boolean own = !loops.isEmpty()
                && !facts.versions().isVisibleAt(loops.get(loops.size() - 1).id(), v);
        if (own) {
            return "each trip has another";
        }
        return overwriter(version, loops)
                .map(s -> words.quoted(s) + " overwrites it")
                .orElse("sweeps of a helper share no variable");
    }

    /** The first statement that gives a variable its next value: a later one, or one of the next trip. */
    private Optional<Stmt> overwriter(Version version, List<For> loops) {
        List<Stmt> all = changing.getOrDefault(version.var(), List.of());
        if (version.kind() == Version.Kind.ENTRY) {
            return all.stream().findFirst();
        }
        boolean head = version.kind() == Version.Kind.HEAD;
        Optional<Stmt> later = all.stream()
                .filter(s -> head
                        ? facts.structure().holds(version.stmt(), s.id())
                        : !facts.structure().holds(version.stmt(), s.id())
                                && facts.structure().isBefore(version.stmt(), s.id()))
                .findFirst();
        return later.or(() -> all.stream()
                .filter(s -> !loops.isEmpty()
                        && facts.structure().holds(loops.get(loops.size() - 1).id(), s.id()))
                .findFirst());
    }
}
