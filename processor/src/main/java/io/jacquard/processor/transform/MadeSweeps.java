package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Way;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.plan.Recovery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sweeps of helpers that a companion has so far, and the names that they took. */
final class MadeSweeps {
    final HelperNames names;
    /** Callees before their callers, as far as they do not call each other. */
    final Map<Callee, HelperSweep> all;

    final Map<Primal, HelperSweep> primals;
    final Map<Way, HelperSweep> tangents;
    final Map<Way, Linked> linked;
    /** What is called before it is written. */
    final Map<Way, Linked> declared;
    /** Sweeps over four directions, by those over one. */
    final Map<Callee, HelperSweep> wide;

    final List<Recovery> plans;

    /** A helper as its author wrote it; {@code kept}: its result is a new array each time. */
    record Primal(Callee helper, boolean kept) {}

    /** The sweeps of one way that go together: {@code tangent} only where there are many for one forward sweep. */
    record Linked(HelperSweep forward, HelperSweep reverse, Optional<HelperSweep> tangent) {}

    MadeSweeps() {
        names = new HelperNames();
        all = new LinkedHashMap<>();
        primals = new HashMap<>();
        tangents = new HashMap<>();
        linked = new HashMap<>();
        declared = new HashMap<>();
        wide = new HashMap<>();
        plans = new ArrayList<>();
    }

    private MadeSweeps(MadeSweeps other) {
        names = new HelperNames(other.names);
        all = new LinkedHashMap<>(other.all);
        primals = new HashMap<>(other.primals);
        tangents = new HashMap<>(other.tangents);
        linked = new HashMap<>(other.linked);
        declared = new HashMap<>(other.declared);
        wide = new HashMap<>(other.wide);
        plans = new ArrayList<>(other.plans);
    }

    /** What there is now, for what comes after to be forgotten. */
    MadeSweeps copy() {
        return new MadeSweeps(this);
    }

    /** Puts a sweep behind those that it calls. */
    HelperSweep add(HelperSweep sweep) {
        all.remove(sweep.callee());
        all.put(sweep.callee(), sweep);
        return sweep;
    }
}
