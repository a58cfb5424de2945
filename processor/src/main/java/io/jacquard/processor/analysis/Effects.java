package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.ArrayMethod.Part;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which array parameters of a method it writes, and which of them it reads: the rule of the public API, on the method as the user wrote it. A read does not count
 * after a statement of the outermost block that overwrites the whole array. What a recursive helper does is the least that its body and its calls of itself agree on.
 */
public final class Effects {
    private final Map<Callee, Summary> helpers = new HashMap<>();

    /** What a method does to its parameters, by their positions. */
    private record Summary(Set<Integer> written, Set<Integer> read) {
        static final Summary NOTHING = new Summary(Set.of(), Set.of());

        Role role(int parameter) {
            return Effects.role(written.contains(parameter), read.contains(parameter));
        }
    }

    public Effects(Program program) {
        CallGraph.of(program).settle(callee -> {
            Summary summary = new Scan(program.helper(callee)).summary();
            return !summary.equals(helpers.put(callee, summary));
        });
    }

    /** What a method does to its parameters, its helpers being known. */
    Map<Var, Role> of(Routine routine) {
        Summary summary = new Scan(routine).summary();
        Map<Var, Role> out = new HashMap<>();
        for (int i = 0; i < routine.parameters().size(); i++) {
            out.put(routine.parameters().get(i), summary.role(i));
        }
        return out;
    }

    /** The arrays or rows that a call writes. */
    public List<Place> writtenBy(Call call) {
        Optional<ArrayMethod> method = ArrayMethod.of(call);
        List<Place> out = new ArrayList<>();
        if (method.isPresent()) {
            method.orElseThrow().args(call, Part.TARGET).forEach(e -> out.add((Place) e));
        } else if (!call.callee().isLibrary() || call.callee().summary().isPresent()) {
            List<Role> roles = of(call.callee());
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) != Role.INPUT && call.args().get(i) instanceof Place p) {
                    out.add(p);
                }
            }
        }
        return out;
    }

    /** The parameters of a method in their order; one without a body here or a summary does nothing to them. */
    List<Role> of(Callee callee) {
        return IntStream.range(0, callee.parameters().size())
                .mapToObj(i -> role(callee, i))
                .toList();
    }

    Role role(Callee callee, int parameter) {
        return callee.summary()
                .map(s -> s.parts().get(parameter))
                .map(p -> role(p.written(), p.read()))
                .orElseGet(() -> helpers.getOrDefault(callee, Summary.NOTHING).role(parameter));
    }

    /** Whether what a parameter holds on entry counts. */
    private boolean readsEntry(Callee callee, int parameter) {
        return callee.summary()
                .map(s -> s.parts().get(parameter).read())
                .orElseGet(() ->
                        helpers.getOrDefault(callee, Summary.NOTHING).read().contains(parameter));
    }

    private static Role role(boolean written, boolean read) {
        return !written ? Role.INPUT : read ? Role.IN_OUT : Role.OUTPUT;
    }

    private final class Scan {
        private final Routine routine;
        private final Regions regions;
        private final Set<Var> written = new HashSet<>();
        private final Set<Var> read = new HashSet<>();
        private final Set<Var> overwritten = new HashSet<>();

        Scan(Routine routine) {
            this.routine = routine;
            regions = new Regions(routine);
        }

        Summary summary() {
            scan();
            Set<Integer> writes = new HashSet<>();
            Set<Integer> reads = new HashSet<>();
            for (int i = 0; i < routine.parameters().size(); i++) {
                if (isWritten(routine.parameters().get(i))) {
                    writes.add(i);
                }
                if (isRead(routine.parameters().get(i))) {
                    reads.add(i);
                }
            }
            return new Summary(writes, reads);
        }

        /** Of what changes places with another, nobody knows which of them is written. */
        private boolean isWritten(Var parameter) {
            return regions.exchangedWith(parameter).stream().anyMatch(written::contains);
        }

        private boolean isRead(Var parameter) {
            return regions.exchangedWith(parameter).size() > 1 || read.contains(parameter);
        }

        private void scan() {
            for (Stmt s : routine.body().stmts()) {
                if (s instanceof For loop && overwrites(loop) != null) {
                    Var y = overwrites(loop);
                    boolean before = read.contains(y);
                    scan(s);
                    if (!before) {
                        read.remove(y);
                    }
                    overwritten.add(y);
                } else {
                    scan(s);
                    overwritten(s).ifPresent(overwritten::add);
                }
            }
        }

        private void scan(Stmt s) {
            Walk.target(s).ifPresent(target -> {
                if (target instanceof Element e && !e.type().isArray()) {
                    written.add(regions.root(e.root()));
                    if (s instanceof Update) {
                        reads(e);
                    }
                }
            });
            if (s instanceof Permute exchange) {
                Walk.exchanged(exchange).stream()
                        .filter(Element.class::isInstance)
                        .forEach(row -> {
                            written.add(regions.root(row.root()));
                            reads((Element) row);
                        });
            }
            boolean binding = s instanceof Assign a && a.target().type().isArray();
            for (Expr e : Walk.exprs(s)) {
                expr(e, binding);
            }
            Walk.blocks(s).forEach(b -> b.stmts().forEach(this::scan));
        }

        private void expr(Expr e, boolean binding) {
            Walk.each(e, x -> {
                if (x instanceof Element el && !el.type().isArray() && !binding) {
                    reads(el);
                } else if (x instanceof Call call) {
                    call(call);
                }
            });
        }

        private void reads(Element e) {
            Var root = regions.root(e.root());
            if (!overwritten.contains(root)) {
                read.add(root);
            }
        }

        /** What a call of the library overwrites, all of it. */
        private Optional<Var> overwritten(Stmt s) {
            return s instanceof Invoke i
                    ? ArrayMethod.of(i.call())
                            .filter(m -> m.isWhole(i.call()))
                            .map(m -> ((Read) m.args(i.call(), Part.TARGET).get(0)).var())
                    : Optional.empty();
        }

        private void call(Call call) {
            Optional<ArrayMethod> method = ArrayMethod.of(call);
            if (method.isPresent()) {
                method.orElseThrow().args(call, Part.SOURCE).forEach(this::source);
                method.orElseThrow().args(call, Part.TARGET).forEach(this::target);
                return;
            }
            if (call.callee().foreign()) {
                return;
            }
            List<Role> roles = of(call.callee());
            for (int i = 0; i < call.args().size(); i++) {
                if (call.args().get(i) instanceof Place p && p.type().isArray()) {
                    Var root = regions.root(p.root());
                    if (roles.get(i) != Role.INPUT) {
                        written.add(root);
                    }
                    if (readsEntry(call.callee(), i) && !overwritten.contains(root)) {
                        read.add(root);
                    }
                }
            }
        }

        private void source(Expr e) {
            if (e instanceof Place p && !overwritten.contains(regions.root(p.root()))) {
                read.add(regions.root(p.root()));
            }
        }

        private void target(Expr e) {
            if (e instanceof Place p) {
                written.add(regions.root(p.root()));
            }
        }

        /** {@code y} of {@code for (int i = 0; i < y.length; i++)} whose body assigns {@code y[i]} without condition before it reads any of it. */
        private @Nullable Var overwrites(For loop) {
            boolean header = loop.exit().isBound()
                    && !Walk.mayLeave(loop.body())
                    && Make.isConst(loop.from(), 0)
                    && loop.comparison() == Op.LT
                    && Make.isConst(loop.step(), 1)
                    && loop.bound() instanceof Length l
                    && l.array() instanceof Read;
            if (!header) {
                return null;
            }
            Var y = ((Length) loop.bound()).array().root();
            for (Stmt s : trip(loop.body())) {
                if (s instanceof Assign a
                        && a.target() instanceof Element e
                        && e.array() instanceof Read r
                        && r.var().equals(y)
                        && e.index() instanceof Read i
                        && i.var().equals(loop.index())) {
                    return mentions(List.of(s), y, a.value()) || looksElsewhere(loop, y) ? null : y;
                }
                if (mentions(List.of(s), y, Const.of(0)) || jumps(s)) {
                    return null;
                }
            }
            return null;
        }

        /** Whether a trip reads what it has not assigned, be it that a later trip will. */
        private boolean looksElsewhere(For loop, Var y) {
            Element own = new Element(new Read(y), new Read(loop.index()));
            boolean[] found = {false};
            Walk.each(loop.body(), s -> {
                List<Expr> parts = s instanceof Assign a && a.target().equals(own) ? List.of(a.value()) : Walk.exprs(s);
                parts.forEach(e -> found[0] |= looksElsewhere(e, own));
            });
            return found[0];
        }

        private boolean looksElsewhere(Expr e, Element own) {
            if (e.equals(own) || e instanceof Length l && l.array().root().equals(own.root())) {
                return false;
            }
            return e instanceof Read r && regions.root(r.var()).equals(own.root())
                    || e.children().stream().anyMatch(c -> looksElsewhere(c, own));
        }

        /** The statements of a trip, which {@code continue} may end. */
        private static List<Stmt> trip(Block body) {
            return body.stmts().size() == 1 && body.stmts().get(0) instanceof Labeled trip
                    ? trip.body().stmts()
                    : body.stmts();
        }

        private static boolean jumps(Stmt s) {
            return Walk.any(new Block(List.of(s)), inner -> inner instanceof Leave);
        }

        private boolean mentions(List<Stmt> stmts, Var y, Expr only) {
            boolean[] found = {false};
            if (!(only instanceof Const)) {
                Walk.each(only, e -> found[0] |= isElementOf(e, y));
                return found[0];
            }
            Walk.each(new Block(stmts), s -> {
                Walk.exprs(s)
                        .forEach(whole -> Walk.each(whole, e -> found[0] |= isElementOf(e, y) || e instanceof Call));
            });
            return found[0];
        }

        private boolean isElementOf(Expr e, Var y) {
            return e instanceof Element el && regions.root(el.root()).equals(y) || e instanceof Call;
        }
    }
}
