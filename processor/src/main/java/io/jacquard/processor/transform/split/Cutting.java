package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Gradient;
import io.jacquard.processor.transform.HelperSweep;
import io.jacquard.processor.transform.LinearSweeps;
import io.jacquard.processor.transform.LinearSweeps.Factored;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import io.jacquard.processor.transform.Sweep;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** All sweeps of a method, cut where they are too long. */
public final class Cutting {
    /** The bytes around a body for each variable that comes in or goes out. */
    private static final int OF_AN_EDGE = 20;

    private final Splitter splitter;

    public Cutting(Splitter splitter) {
        this.splitter = splitter;
    }

    /** The sweep of a tangent or adjoint companion, with a workspace. */
    public Sweep sweep(Sweep sweep, List<HelperSweep> helpers) {
        return split(sweep, "sweep", names(helpers), NewArray.Storage.ROOM);
    }

    /** The sweep of a gradient, without one. */
    public Gradient gradient(Gradient gradient, List<HelperSweep> helpers) {
        return gradient.with(split(gradient.sweep(), "gradient", names(helpers), NewArray.Storage.FRESH));
    }

    private static Set<String> names(List<HelperSweep> helpers) {
        Set<String> out = new HashSet<>();
        helpers.forEach(h -> out.add(h.callee().name()));
        return out;
    }

    private Sweep split(Sweep sweep, String name, Set<String> taken, NewArray.Storage storage) {
        Set<Var> wanted = new LinkedHashSet<>(sweep.derivatives());
        wanted.addAll(sweep.values());
        int edges = OF_AN_EDGE * wanted.size();
        return splitter.split(sweep, Set.of(), wanted, new Splitter.Form(name, taken, storage, edges));
    }

    /** The sweeps of helpers, or those that companions of other classes' methods call, with workspaces of their own. */
    public List<HelperSweep> helpers(List<HelperSweep> helpers) {
        Set<String> taken = names(helpers);
        return PackHelpers.apply(helpers, NewArray.Storage.ROOM, splitter.ids()).stream()
                .map(h -> helper(h, taken, NewArray.Storage.ROOM))
                .toList();
    }

    private HelperSweep helper(HelperSweep helper, Set<String> taken, NewArray.Storage storage) {
        if (helper.isOutside()) {
            return helper;
        }
        Set<Var> wanted = new LinkedHashSet<>(helper.results());
        helper.saved().filter(HelperSweep.Saved::filled).ifPresent(s -> wanted.addAll(s.fields()));
        int edges = OF_AN_EDGE
                * (helper.results().size()
                        + helper.saved().map(s -> s.fields().size()).orElse(0));
        Splitter.Form form = new Splitter.Form(helper.callee().name(), taken, storage, edges);
        return helper.withSweep(splitter.split(helper.sweep(), Set.of(), wanted, form));
    }

    /** The sweeps behind a Jacobian companion. What a point is made by has no workspace. */
    public LinearSweeps linear(LinearSweeps whole) {
        LinearSweeps linear = PackSaved.apply(whole, splitter.ids());
        Set<Var> saved = new HashSet<>(linear.saved());
        Set<String> taken = names(linear.helpers());
        int edges = OF_AN_EDGE * saved.size();
        Splitter.Form form = new Splitter.Form("forward", taken, NewArray.Storage.FRESH, edges);
        return new LinearSweeps(
                splitter.split(linear.forward(), Set.of(), new LinkedHashSet<>(linear.saved()), form),
                linear.saved(),
                linear.shapes(),
                lanes("tangent", linear.tangents(), saved, taken),
                lanes("reverse", linear.reverses(), saved, taken),
                linear.factored().map(f -> factored(f, saved, taken)),
                shared(linear.helpers()));
    }

    /** The sweeps of helpers of those, which share what is saved. */
    private List<HelperSweep> shared(List<HelperSweep> sweeps) {
        Set<String> taken = names(sweeps);
        return PackHelpers.apply(sweeps, NewArray.Storage.FRESH, splitter.ids()).stream()
                .map(h -> linear(h, taken))
                .toList();
    }

    private HelperSweep linear(HelperSweep helper, Set<String> taken) {
        boolean directions = !helper.sweep().derivatives().isEmpty()
                || helper.sweep().parameters().stream().anyMatch(Var::isDerivative);
        return helper(helper, taken, directions ? NewArray.Storage.ROOM : NewArray.Storage.FRESH);
    }

    private List<LaneSweep> lanes(String kind, List<LaneSweep> sweeps, Set<Var> saved, Set<String> taken) {
        return sweeps.stream().map(s -> lanes(kind, s, saved, taken)).toList();
    }

    private LaneSweep lanes(String kind, LaneSweep s, Set<Var> saved, Set<String> taken) {
        int edges = OF_AN_EDGE * s.width() * (s.inputs().size() + s.outputs().size());
        Splitter.Form form = new Splitter.Form(kind + s.width(), taken, NewArray.Storage.ROOM, edges);
        return s.withBody(
                splitter.split(s.body(), saved, new LinkedHashSet<>(s.body().derivatives()), form));
    }

    private Factored factored(Factored whole, Set<Var> saved, Set<String> taken) {
        Splitter.Form form = new Splitter.Form("terms", taken, NewArray.Storage.FRESH, OF_AN_EDGE);
        return new Factored(
                lanes("weights", whole.weights(), saved, taken),
                splitter.split(whole.terms(), saved, new LinkedHashSet<>(), form));
    }
}
