package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.ir.Comment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has to run before a loop whose trips sweep forward and back, of what stands between the place where it runs forward and the one where it would run back. */
final class Seeds {
    /** What a statement, or the statements in it, do to variables. An array is one variable. */
    private record Touched(Set<Var> added, Set<Var> others, Set<Var> written, Set<Var> defined) {
        Set<Var> all() {
            Set<Var> out = new HashSet<>(added);
            out.addAll(others);
            return out;
        }
    }

    private final List<Stmt> between;
    /** What each of them does. */
    private final List<Touched> does = new ArrayList<>();

    private final HelperSweeps helpers;
    private final For around;
    private final Set<Var> made = new HashSet<>();
    private final Touched loop;
    /** Bars that the loop reads, and then what these are made of. */
    private final Set<Var> read = new HashSet<>();
    /** Bars that the loop only adds to. */
    private final Set<Var> added = new HashSet<>();

    /** Numbers of the primal, and arrays of which only the shape matters, that what runs ahead reads. */
    private final Set<Var> primals = new HashSet<>();

    private final Set<Var> writtenAhead = new HashSet<>();

    Seeds(For loop, List<Stmt> between, List<Stmt> others, HelperSweeps helpers) {
        this.between = between;
        this.helpers = helpers;
        around = loop;
        this.loop = touched(loop);
        others.forEach(s -> {
            if (s instanceof Assign a && a.target() instanceof Read r && a.value() instanceof NewArray) {
                made.add(r.var());
            }
        });
        Set<Var> outside = new HashSet<>();
        between.forEach(s -> does.add(touched(s)));
        does.forEach(touched -> outside.addAll(touched.all()));
        others.forEach(s -> outside.addAll(touched(s).all()));
        Set<Var> inside = Walk.defined(loop.body());
        for (Var v : this.loop.all()) {
            if (v.isDerivative() && (outside.contains(v) || !inside.contains(v))) {
                (this.loop.others.contains(v) ? read : added).add(v);
            }
        }
    }

    /** The ids of these statements; empty if not all of them can. */
    Optional<Set<Integer>> ahead() {
        Set<Integer> out = new HashSet<>();
        Set<Var> needed = new HashSet<>();
        Set<Var> bars = new HashSet<>(read);
        bars.addAll(added);
        for (int i = between.size() - 1; i >= 0; i--) {
            Stmt s = between.get(i);
            if (s instanceof Comment) {
                continue;
            }
            Touched touched = does.get(i);
            boolean seed = touched.written.stream()
                    .anyMatch(v -> read.contains(v) || added.contains(v) && touched.others.contains(v));
            if (seed) {
                if (!isSimple(s)) {
                    return Optional.empty();
                }
                out.add(s.id());
                needed.addAll(touched.others);
                touched.others.forEach(v -> (v.isDerivative() ? read : primals).add(v));
                touched.written.stream().filter(Var::isDerivative).forEach(writtenAhead::add);
            } else if (!stays(touched, bars)) {
                return Optional.empty();
            }
        }
        // What comes first must not need what the loop computes.
        boolean free = needed.stream()
                .noneMatch(v -> v.isDerivative() && loop.written.contains(v) && !writtenAhead.contains(v));
        return free && !changes(loop) ? Optional.of(withComments(between, out)) : Optional.empty();
    }

    /** With each group of statements goes the comment above it, if all of them go. */
    private static Set<Integer> withComments(List<Stmt> all, Set<Integer> chosen) {
        Set<Integer> out = new HashSet<>(chosen);
        List<Stmt> group = new ArrayList<>();
        for (Stmt s : all) {
            if (s instanceof Comment c && !c.isEnd()) {
                group.clear();
            }
            group.add(s);
            boolean ends = s instanceof Comment c && c.isEnd();
            if (ends && group.stream().allMatch(x -> x instanceof Comment || chosen.contains(x.id()))) {
                group.forEach(x -> out.add(x.id()));
            }
        }
        return out;
    }

    /** Whether something gives a variable that is read ahead another value, an array variable another array. */
    private boolean changes(Touched s) {
        return s.defined.stream().anyMatch(primals::contains);
    }

    /** Whether a statement may run after what runs ahead of it from now on. */
    private boolean stays(Touched s, Set<Var> bars) {
        boolean looks = s.others.stream().anyMatch(v -> bars.contains(v) && loop.written.contains(v));
        boolean changes = s.written.stream().anyMatch(read::contains);
        return !looks && !changes && !changes(s) && s.all().stream().noneMatch(writtenAhead::contains);
    }

    /** A number, the room for an array, or a look at a shape: nothing that reads elements. */
    private boolean isSimple(Stmt s) {
        if (s instanceof Invoke call) {
            boolean copy = ArrayMethod.of(call.call())
                    .filter(m -> m == ArrayMethod.COPY)
                    .isPresent();
            return call.call().callee().owner().equals("io.jacquard.support.Checks")
                    || copy && Walk.reads(call).stream().allMatch(Var::isDerivative);
        }
        List<Expr> parts = new ArrayList<>();
        Walk.exprs(s).forEach(e -> parts.addAll(e instanceof NewArray n ? n.sizes() : List.of(e)));
        return (s instanceof Assign || s instanceof Update)
                && Walk.target(s).orElseThrow() instanceof Read
                && parts.stream().allMatch(this::isSafe);
    }

    /** Whether to evaluate an expression before the loop throws nothing, or what the header of the loop throws right behind it. */
    private boolean isSafe(Expr e) {
        if (e instanceof Length l) {
            return l.array() instanceof Read r
                    && (r.var().isDerivative()
                            || made.contains(r.var())
                            || Walk.exprs(around).stream().anyMatch(head -> Walk.any(head, l::equals)));
        }
        boolean throwing = e instanceof Element
                || e instanceof Call
                || e instanceof NewArray
                || e instanceof Apply a && a.mayThrow();
        return !throwing && e.children().stream().allMatch(this::isSafe);
    }

    private Touched touched(Stmt s) {
        Touched out =
                new Touched(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        Walk.each(new Block(List.of(s)), inner -> touch(inner, out));
        return out;
    }

    private void touch(Stmt s, Touched out) {
        out.defined.addAll(Walk.defines(s));
        // Rows that come and go change a shape.
        Walk.written(s).stream()
                .filter(p -> p instanceof Element && p.type().isArray())
                .forEach(p -> out.defined.add(p.root()));
        if (s instanceof Update u && (u.op() == Op.ADD || u.op() == Op.SUB)) {
            Var root = u.target().root();
            out.added.add(root);
            out.written.add(root);
            out.others.addAll(Walk.reads(u.value()));
            Set<Var> indices = new HashSet<>();
            u.target().children().forEach(e -> indices.addAll(Walk.reads(e)));
            indices.remove(root);
            out.others.addAll(indices);
        } else if (s instanceof Invoke call) {
            out.others.addAll(call.results());
            out.written.addAll(call.results());
            List<Passed> passed = helpers.of(call.call().callee())
                    .map(HelperSweep::parameters)
                    .orElse(List.of());
            for (int i = 0; i < call.call().args().size(); i++) {
                Expr arg = call.call().args().get(i);
                boolean adds = i < passed.size() && passed.get(i).what() == Passed.What.DUAL;
                if (adds && arg instanceof Place p) {
                    out.added.add(p.root());
                    out.written.add(p.root());
                    List<Var> rest = new ArrayList<>(Walk.reads(arg));
                    rest.remove(p.root());
                    out.others.addAll(rest);
                } else {
                    out.others.addAll(Walk.reads(arg));
                    if (arg.type().isArray()) {
                        out.written.addAll(Walk.reads(arg));
                    }
                }
            }
        } else {
            out.others.addAll(Walk.reads(s));
            out.others.addAll(Walk.defines(s));
            out.written.addAll(Walk.defines(s));
            Walk.written(s).forEach(p -> {
                out.written.add(p.root());
                out.others.add(p.root());
            });
        }
    }
}
