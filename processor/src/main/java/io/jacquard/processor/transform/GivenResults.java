package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the array that a tangent sweep returns, and its dot, parameters of the sweep, where their length is known before it runs: it writes where the caller wants
 * the results, and nothing is copied. The caller's arrays are none that the sweep reads, which companions check for all that they know of; so it may call nothing
 * that knows others.
 */
final class GivenResults {
    private final Sweep sweep;
    private final Ids ids;
    private final Map<Var, Integer> definitions;
    private final Set<Var> wanted = new HashSet<>();
    /** Arrays of the caller's that are there, and what variables stand for until all results are made: lengths, and the arrays that have them. */
    private final Set<Var> there = new HashSet<>();

    private final Map<Var, Expr> lengths = new HashMap<>();
    private final Map<Var, Expr> numbers = new HashMap<>();

    private GivenResults(Sweep sweep, Signature signature, Ids ids) {
        this.sweep = sweep;
        this.ids = ids;
        definitions = Walk.definitions(sweep.body());
        wanted.addAll(sweep.values());
        wanted.addAll(sweep.derivatives());
        there.addAll(sweep.parameters());
        there.removeAll(definitions.keySet());
        if (signature.parameters().stream().anyMatch(Parameter::nullable)) {
            there.clear();
        }
    }

    /** The sweep as it is if that cannot be. */
    static Sweep of(Sweep sweep, Signature signature, Ids ids) {
        boolean one = sweep.values().size() == 1 && sweep.derivatives().size() == 1 && !signature.hasRecords();
        return one && sweep.values().get(0).type().dimensions() == 1 && !callsOthers(sweep.body())
                ? new GivenResults(sweep, signature, ids).given().orElse(sweep)
                : sweep;
    }

    private static boolean callsOthers(Block body) {
        return Walk.any(body, s -> {
            if (Walk.exprs(s).stream().anyMatch(GivenResults::asksRules)) {
                return true;
            }
            List<Call> calls = new ArrayList<>();
            Walk.calls(s, calls::add);
            return calls.stream()
                    .map(Call::callee)
                    .anyMatch(c -> !c.isLibrary() || c.foreign() || c.summary().isPresent());
        });
    }

    private static boolean asksRules(Expr e) {
        return Walk.any(e, part -> part instanceof Apply a && (a.hasRules() || a.isRule()));
    }

    private Optional<Sweep> given() {
        List<Stmt> out = new ArrayList<>();
        Set<Expr> sizes = new HashSet<>();
        List<Stmt> all = sweep.body().stmts();
        int i = 0;
        for (; i < all.size() && !wanted.isEmpty(); i++) {
            Stmt s = all.get(i);
            if (!isKnown(s)) {
                return Optional.empty();
            }
            if (s instanceof Assign a
                    && a.value() instanceof NewArray made
                    && wanted.remove(a.target().root())) {
                sizes.add(lengths.get(a.target().root()));
                if (made.storage() == NewArray.Storage.ZEROED) {
                    Expr zero = Const.zero(made.type().element());
                    out.add(Invoke.of(ids.stmt(), ArrayMethod.FILL.call(a.target(), zero)));
                }
            } else {
                out.add(s);
            }
        }
        if (!wanted.isEmpty() || sizes.size() != 1) {
            return Optional.empty();
        }
        out.addAll(all.subList(i, all.size()));
        return Optional.of(sweep.given(new Block(out), sizes.iterator().next()));
    }

    /** Whether a statement makes an array of a known length, or copies one to it, or gives a number that is one, or says something. */
    private boolean isKnown(Stmt s) {
        if (s instanceof Comment || s instanceof Invoke copy && isCopy(copy.call())) {
            return true;
        }
        if (!(s instanceof Assign a)
                || !(a.target() instanceof Read read)
                || definitions.getOrDefault(read.root(), 0) != 1) {
            return false;
        }
        boolean array = a.value() instanceof NewArray made
                && made.sizes().size() == 1
                && made.type().dimensions() == 1
                && (made.storage() == NewArray.Storage.ZEROED || made.storage() == NewArray.Storage.SIZED);
        Optional<Expr> size = size(array ? ((NewArray) a.value()).sizes().get(0) : a.value());
        size.ifPresent(e -> (array ? lengths : numbers).put(read.root(), e));
        return size.isPresent();
    }

    private boolean isCopy(Call call) {
        return ArrayMethod.of(call).equals(Optional.of(ArrayMethod.COPY))
                && call.args().stream()
                        .allMatch(arg -> size(arg).isPresent()
                                || arg instanceof Read array
                                        && (there.contains(array.root()) || lengths.containsKey(array.root())));
    }

    /** A number that is not negative, as the caller knows it. */
    private Optional<Expr> size(Expr e) {
        if (e instanceof Length length && length.array() instanceof Read array) {
            return there.contains(array.root()) ? Optional.of(e) : Optional.ofNullable(lengths.get(array.root()));
        }
        if (e instanceof Read number) {
            return Optional.ofNullable(numbers.get(number.root()));
        }
        return e instanceof Const c && c.value() instanceof Integer i && i >= 0 ? Optional.of(e) : Optional.empty();
    }
}
