package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.*;
import java.util.List;
import java.util.Optional;

/** What a sweep finds where the forward sweep left it: nothing of it has to be saved. */
final class Survival {
    private final Facts facts;
    private final Mode mode;
    private final boolean apart;

    Survival(Facts facts, Mode mode, boolean apart) {
        this.facts = facts;
        this.mode = mode;
        this.apart = apart;
    }

    /** The last version of a variable of the outermost block is still in its variable. */
    boolean isAlive(Version version) {
        if (apart) {
            return version.kind() == Version.Kind.ENTRY;
        }
        return facts.versions().isLast(version)
                && (version.kind() == Version.Kind.ENTRY || facts.structure().isOutermost(version.stmt()));
    }

    /** Whether the place still holds, without any saving, what the statement left in it. */
    boolean isAliveAfter(int stmt, Place place) {
        return place instanceof Element e
                ? survives(stmt, e, true)
                : isAlive(facts.versions().after(stmt, place.root()));
    }

    /** Whether what the place holds just before (or after) a statement is still there for the sweep. */
    boolean survives(int stmt, Place place, boolean after) {
        return isReachable(place.root())
                && !isChangedByCaller(place.root())
                && facts.overwrites().survives(stmt, place, after);
    }

    /** Whether a helper has given the array away, to somebody who writes to it. */
    private boolean isChangedByCaller(Var array) {
        return apart
                && facts.isGivenAway(array)
                && (facts.helpers().changesResult(facts.routine().callee()) || mode.reuses() && facts.isKept(array));
    }

    /** Whether the sweep finds the array itself: it is not one of many that an allocation makes or a call returns. */
    boolean isReachable(Var array) {
        // A helper keeps no storage of its own callees from one of its calls to the next.
        return isMadeOnce(array) && !(apart && mode.reuses() && facts.regions().isReturned(array));
    }

    /** Whether there is one such array only: no allocation or call in a loop makes another. */
    private boolean isMadeOnce(Var array) {
        return facts.regions()
                .origin(array)
                .map(s -> facts.structure().loops(s.id()).isEmpty())
                .orElse(true);
    }

    /** The content of an array before a single loop that goes through all of it, if what is read comes from there: one copy is cheaper than to save each element. */
    Optional<Version> started(int stmt, Element e, boolean after, Var root) {
        List<For> loops = facts.structure().loops(stmt);
        boolean may = !after && loops.size() == 1 && root.type().dimensions() == 1 && isMadeOnce(root);
        return may && goesThrough(loops.get(0), root) && facts.overwrites().isFromBefore(stmt, e, loops.get(0))
                ? Optional.of(facts.versions().before(loops.get(0).id(), root))
                : Optional.empty();
    }

    private static boolean goesThrough(For loop, Var array) {
        Length length = new Length(new Read(array));
        boolean up =
                loop.hasStride() && loop.stride() == 1 && Make.isConst(loop.from(), 0) | Make.isConst(loop.from(), 1);
        Expr bound = loop.bound() instanceof Apply a && a.op() == Op.SUB && a.arg(1) instanceof Const
                ? a.arg(0)
                : loop.bound();
        return up && loop.exit().isBound() && bound.equals(length);
    }

    /** The content of an array when the outermost loop has run, if what was read is still in there: one copy serves all of its trips. */
    Optional<Version> resting(int stmt, Element e, boolean after, Var root) {
        return facts.structure().loops(stmt).stream()
                .limit(1)
                .filter(loop -> isMadeOnce(root) && facts.overwrites().outlasts(stmt, e, after, loop))
                .map(loop -> facts.versions().after(loop.id(), root))
                .findFirst();
    }
}
