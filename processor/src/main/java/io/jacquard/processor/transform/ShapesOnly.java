package io.jacquard.processor.transform;

import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import io.jacquard.processor.transform.LinearSweeps.Factored;
import io.jacquard.processor.transform.LinearSweeps.LaneSweep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Arrays of which a point needs nothing but the shape once its forward sweep has run, such as the input of a linear layer, or a table that is looked up: the sweeps
 * over the point ask for lengths, and nothing that the forward sweep leaves behind is the array itself.
 */
final class ShapesOnly {
    /** Rows of arrays of more dimensions would have to be copied to keep their lengths. */
    private static final int MOST_DIMENSIONS = 2;

    private final Block forward;
    private final Set<Var> saved;
    private final List<Block> sweeps = new ArrayList<>();

    ShapesOnly(
            List<Stmt> forward,
            List<Var> saved,
            List<LaneSweep> tangents,
            List<LaneSweep> reverses,
            Optional<Factored> factored) {
        this.forward = new Block(forward);
        this.saved = Set.copyOf(saved);
        Stream.concat(tangents.stream(), reverses.stream())
                .forEach(s -> sweeps.add(s.body().body()));
        factored.ifPresent(
                f -> sweeps.addAll(List.of(f.weights().body().body(), f.terms().body())));
    }

    /** Those of {@code arrays}, none of which is written. */
    Set<Var> among(Collection<Var> arrays) {
        return arrays.stream()
                .filter(v -> v.type().isArray() && v.type().dimensions() <= MOST_DIMENSIONS)
                .filter(v -> names(v, forward).stream().allMatch(name -> name.equals(v) || !saved.contains(name)))
                .filter(v -> isUsed(v, forward, true))
                .filter(v -> sweeps.stream().allMatch(sweep -> isUsed(v, sweep, false)))
                .collect(Collectors.toSet());
    }

    /** The array, and the names that its rows get. */
    private static Set<Var> names(Var v, Block body) {
        Set<Var> out = new HashSet<>(Set.of(v));
        Walk.each(body, s -> {
            if (isRow(s, out)) {
                out.add(((Assign) s).target().root());
            }
        });
        return out;
    }

    private static boolean isRow(Stmt s, Set<Var> names) {
        return s instanceof Assign a
                && a.target() instanceof Read
                && a.value() instanceof Element row
                && row.type().isArray()
                && names.contains(row.root());
    }

    /** Whether neither the array nor a row of it goes to where it could get one more name; but for lengths, it is read only if {@code numbers}. */
    private static boolean isUsed(Var v, Block body, boolean numbers) {
        Use use = new Use(names(v, body), numbers);
        return !Walk.any(body, s -> {
            List<Expr> exprs = isRow(s, use.names) ? indices(((Assign) s).value()) : Walk.exprs(s);
            return !exprs.stream().allMatch(use::allows);
        });
    }

    /** What may be done with arrays of some names: lengths may be asked for, and elements that are numbers only if {@code numbers}. */
    private record Use(Set<Var> names, boolean numbers) {
        boolean allows(Expr e) {
            if (e instanceof Read r) {
                return !names.contains(r.var());
            }
            if (e instanceof Length length && isNamed(length.array())) {
                return indices(length.array()).stream().allMatch(this::allows);
            }
            if (e instanceof Element element && isNamed(element)) {
                return numbers
                        && element.type().isScalar()
                        && indices(element).stream().allMatch(this::allows);
            }
            if (e instanceof Call call && numbers && ArrayMethod.of(call).isPresent()) {
                return call.args().stream().allMatch(arg -> isCopied(arg) || allows(arg));
            }
            return e.children().stream().allMatch(this::allows);
        }

        private boolean isNamed(Place place) {
            return names.contains(place.root());
        }

        /** Whether it has numbers and no rows: that is what methods of the JDK copy. */
        private boolean isCopied(Expr e) {
            return e instanceof Place place
                    && e.type().dimensions() == 1
                    && isNamed(place)
                    && indices(place).stream().allMatch(this::allows);
        }
    }

    private static List<Expr> indices(Expr place) {
        return place instanceof Element element
                ? Stream.concat(indices(element.array()).stream(), Stream.of(element.index()))
                        .toList()
                : List.of();
    }
}
