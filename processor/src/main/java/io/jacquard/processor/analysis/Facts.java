package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All that is known about a routine in normal form. */
public record Facts(
        Signature signature,
        Routine routine,
        Helpers helpers,
        List<Var> results,
        Structure structure,
        Stops stops,
        Regions regions,
        Activity activity,
        Versions versions,
        Overwrites overwrites,
        Shapes shapes,
        Floors floors,
        boolean kept) {

    public static Facts of(Signature signature, Routine normal, Helpers helpers) {
        return of(signature, normal, helpers, false);
    }

    private static Facts of(Signature signature, Routine normal, Helpers helpers, boolean kept) {
        List<Var> results = Results.all(normal);
        Regions regions = new Regions(normal);
        Set<Var> independents = new HashSet<>();
        signature.independents().forEach(p -> independents.add(p.var()));
        Set<Var> dependents = new HashSet<>();
        signature.outputs().forEach(p -> dependents.add(p.var()));
        dependents.addAll(signature.dependents(results));
        Activity activity = new Activity(normal, regions, helpers, independents, dependents);
        return of(signature, normal, helpers, results, regions, activity, kept);
    }

    /** About a part of the routine as one of its own, in which derivatives flow as they do in the whole. */
    Facts ofPart(Routine part, List<Parameter> parameters) {
        Signature given = new Signature(part, parameters, List.of(), Optional.empty());
        return of(given, part, helpers, List.of(), new Regions(part), activity, false);
    }

    private static Facts of(
            Signature signature,
            Routine normal,
            Helpers helpers,
            List<Var> results,
            Regions regions,
            Activity activity,
            boolean kept) {
        Structure structure = new Structure(normal);
        Versions versions = new Versions(normal, regions, helpers);
        return new Facts(
                signature,
                normal,
                helpers,
                results,
                structure,
                new Stops(normal),
                regions,
                activity,
                versions,
                new Overwrites(structure, regions, versions, helpers),
                new Shapes(normal, regions),
                new Floors(normal.body(), normal.parameters()),
                kept);
    }

    /** The result, if there is one and no more. */
    public Optional<Var> result() {
        return results.size() == 1 ? Optional.of(results.get(0)) : Optional.empty();
    }

    /** The results, or components of a record, that are dependents. */
    public List<Var> dependentResults() {
        return signature.dependents(results);
    }

    /** The variable that a routine in normal form returns. */
    public static Optional<Var> result(Routine normal) {
        return Results.of(normal);
    }

    /** Whether a variable has one value for good, an array variable one array. */
    boolean isFixed(Var v) {
        int once = routine.parameters().contains(v) ? 0 : 1;
        return v.type().isArray() && regions.exchangedWith(v).size() == 1 || versions.definitions(v) == once;
    }

    /** Whether a routine gives an array away, or what it is a part of. */
    public boolean isGivenAway(Var array) {
        return results.stream().anyMatch(v -> regions.root(v).equals(regions.root(array)));
    }

    /** About a helper that is called in one way: what is active in its caller is what it depends on and what depends on it. */
    public static Facts of(Way way, Helpers helpers) {
        Routine helper = helpers.routine(way.callee());
        List<Parameter> parameters = new ArrayList<>();
        Set<Var> nullable = helpers.nullable(helper);
        for (int i = 0; i < helper.parameters().size(); i++) {
            Var p = helper.parameters().get(i);
            boolean active = way.active().contains(i);
            boolean written = helpers.isWritten(way.callee(), i);
            // What a written array holds on entry has a derivative too, if only that of the elements which stay.
            Role role = written ? Role.IN_OUT : Role.INPUT;
            parameters.add(new Parameter(
                    p, role, active, active && written, nullable.contains(p), Optional.empty(), Optional.empty()));
        }
        List<Result> results = helper.callee().results().stream()
                .map(type -> new Result("result", "result", type, way.result()))
                .toList();
        Signature signature = new Signature(helper, parameters, results, Optional.empty());
        return of(signature, helper, helpers, way.kept());
    }

    /** Whether what a call returns is an array that its caller gets for good: to give it back when nobody reads it any more. */
    public boolean isHandedOut(Invoke call) {
        boolean array = call.result().filter(v -> v.type().isArray()).isPresent();
        boolean elsewhere = call.call().callee().summary().isPresent();
        return array && (elsewhere || isKept(call.result().orElseThrow()));
    }

    /** Whether somebody may have the array of a variable after the variable has got another one, or the routine has been called again. */
    public boolean isKept(Var array) {
        return regions.exchangedWith(array).size() > 1 || kept && results.contains(array);
    }
}
