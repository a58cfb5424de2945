package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of recomputing and saving is cheaper. */
final class Costs {
    private final Facts facts;
    private final Recovery recovery;
    private final Survival survival;
    private final Progressions progressions;
    private final Mode mode;
    private final boolean recompute;
    private final Map<Version, Optional<Set<Version>>> leaves = new HashMap<>();

    Costs(Facts facts, Recovery recovery, Survival survival, Progressions progressions, Mode mode, boolean recompute) {
        this.progressions = progressions;
        this.facts = facts;
        this.recovery = recovery;
        this.survival = survival;
        this.mode = mode;
        this.recompute = recompute;
    }

    /** What a statement assigns to its variable, an update spelled out. */
    static Expr value(Stmt s) {
        return s instanceof Assign a ? a.value() : ((Update) s).result();
    }

    /**
     * Whether an expression is computed once, in the forward sweep, and its value kept: what is dear, and asked for by many sweeps, or asked for where one
     * variable is enough to keep it.
     */
    boolean isWorthSaving(int stmt, Expr e) {
        if (!(e instanceof Apply a) || !a.op().isDear() || !e.type().scalar().isFloating() || !isPrimal(e)) {
            return false;
        }
        int loops = facts.structure().loops(stmt).size();
        return mode.isShared()
                ? isSharedRoom(stmt, e)
                : (loops == 0 || a.op().isDearerThanMemory())
                        && Walk.evaluates(facts.structure().stmt(stmt), e);
    }

    /** Whether many sweeps may have an expression kept: where that takes no more than a number a trip of one loop, or the place of what would be kept for it. */
    private boolean isSharedRoom(int stmt, Expr e) {
        return facts.structure().loops(stmt).size() <= 1
                || !isAvailable(stmt, e)
                        && !Walk.any(e, part -> part instanceof Element element && !isKeptEachTrip(stmt, element));
    }

    /**
     * Whether an element has to be kept anyway, and another one in each trip of the loops around a statement: because the innermost of them goes through an array of which
     * there is a copy for each trip of the others. (Where it changes in each trip, its function would be kept beside it.)
     */
    private boolean isKeptEachTrip(int stmt, Element e) {
        Var array = e.root();
        if (array.type().dimensions() > 1
                || !facts.regions().root(array).equals(array)
                || survival.survives(stmt, e, false)) {
            return false;
        }
        List<For> loops = facts.structure().loops(stmt);
        int kept = recovery.loopsOf(new Trail.OfVersion(facts.versions().before(stmt, array)))
                .size();
        return kept == loops.size() - 1 && isStep(e.index(), loops.get(kept));
    }

    /** Whether an index is another one in each trip of a loop: its own with something added that the loop leaves alone. */
    private static boolean isStep(Expr index, For loop) {
        if (index instanceof Apply a && (a.op() == Op.ADD || a.op() == Op.SUB)) {
            return isStep(a.arg(0), loop) && isLeftAlone(a.arg(1), loop)
                    || isLeftAlone(a.arg(0), loop) && isStep(a.arg(1), loop);
        }
        return loop.hasStride() && index.equals(new Read(loop.index()));
    }

    private static boolean isLeftAlone(Expr e, For loop) {
        Set<Var> changed = Walk.defined(loop.body());
        return !Walk.any(e, Element.class::isInstance)
                && Walk.reads(e).stream().noneMatch(v -> v.equals(loop.index()) || changed.contains(v));
    }

    /** Whether each sweep computes an expression once, for all its lanes and uses. */
    boolean isWorthNaming(Expr e) {
        return mode.isShared()
                && e instanceof Apply a
                && a.op().isDear()
                && e.type().scalar().isFloating()
                && (isPrimal(e) || a.isRule());
    }

    /** A rule as it is asked right after its method has run, and kept for all sweeps. Empty if that has overwritten what it takes, or there are too many. */
    Optional<Expr> askedAfter(int stmt, Expr e) {
        boolean kept = mode.isShared()
                && e instanceof Apply a
                && a.isRule()
                && facts.structure().loops(stmt).size() <= 1;
        Optional<Place> target = Walk.target(facts.structure().stmt(stmt)).filter(Read.class::isInstance);
        return kept && target.filter(p -> isUntouched(e, p.root())).isPresent()
                ? Optional.of(e.mapChildren(c -> c instanceof Post p ? p.place() : c))
                : Optional.empty();
    }

    private static boolean isUntouched(Expr rule, Var target) {
        return rule.children().stream()
                .noneMatch(arg -> !(arg instanceof Post) && Walk.reads(arg).contains(target));
    }

    private static boolean isPrimal(Expr e) {
        return Walk.reads(e).stream().allMatch(Var::isPrimal)
                && !Post.isIn(e)
                && !Walk.reads(e).isEmpty();
    }

    /** Decided once, so that a plan does not contradict itself. */
    boolean isRecomputed(Version version) {
        return !recovery.isSaved(new Trail.OfVersion(version))
                && leaves(version).isPresent();
    }

    /** What would have to be saved to recompute a version; empty if it is not recomputed. */
    private Optional<Set<Version>> leaves(Version version) {
        Optional<Set<Version>> known = leaves.get(version);
        if (known == null) {
            known = decide(version);
            leaves.put(version, known);
        }
        return known;
    }

    private Optional<Set<Version>> decide(Version version) {
        if (version.kind() != Version.Kind.DEFINITION || !recompute) {
            return Optional.empty();
        }
        Stmt s = facts.structure().stmt(version.stmt());
        boolean simple = s instanceof Assign
                || s instanceof Update u && u.target().type().equals(u.value().type()) && !isShift(u.op());
        if (!simple) {
            return Optional.empty();
        }
        Expr value = value(s);
        boolean saved = mode.isShared()
                ? isDear(value) && isSharedRoom(s.id(), value)
                : Walk.any(value, e -> e instanceof Apply a && a.hasRules());
        if (saved) {
            return Optional.empty();
        }
        // One saved value instead of another costs the same, and the earlier one serves more.
        Set<Version> needed = new HashSet<>();
        return collect(s.id(), value, needed) && needed.size() <= 1 ? Optional.of(needed) : Optional.empty();
    }

    private static boolean isShift(Op op) {
        return op == Op.SHL || op == Op.SHR || op == Op.USHR;
    }

    private static boolean isDear(Expr e) {
        return Walk.any(e, part -> part instanceof Apply a && a.op().isDear());
    }

    /** Whether everything that an expression reads is there without saving anything that is not saved already. */
    boolean isAvailable(int stmt, Expr e) {
        Set<Version> needed = new HashSet<>();
        return collect(stmt, e, needed) && needed.isEmpty();
    }

    /** What would have to be saved for a version to be there. */
    private Set<Version> saved(Version v) {
        if (survival.isAlive(v) || recovery.isSaved(new Trail.OfVersion(v))) {
            return Set.of();
        }
        Optional<Progressions.Progression> progression = progression(v);
        return progression.isPresent()
                ? saved(progression.orElseThrow().start())
                : leaves(v).orElse(Set.of(v));
    }

    /** How a version can be counted, from what is there. */
    Optional<Progressions.Progression> progression(Version v) {
        return progressions
                .of(v)
                .filter(p -> p.inner().stream()
                        .allMatch(inner -> p.heads().stream().allMatch(e -> isAvailable(inner.id(), e))));
    }

    /** Adds the versions that would have to be saved to evaluate {@code e}; false if an element would have to be. */
    private boolean collect(int stmt, Expr e, Set<Version> needed) {
        if (e instanceof Read r) {
            if (r.type().isArray() || !r.var().isPrimal() || recovery.isIndex(stmt, r.var())) {
                return true;
            }
            needed.addAll(saved(facts.versions().before(stmt, r.var())));
            return true;
        }
        if (e instanceof Element el && !el.type().isArray() && !survival.survives(stmt, el, false)) {
            return recovery.isSaved(new Trail.OfExpr(stmt, el, false));
        }
        return e.children().stream().allMatch(c -> collect(stmt, c, needed));
    }
}
