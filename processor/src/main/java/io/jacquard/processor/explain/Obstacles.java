package io.jacquard.processor.explain;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Independence;
import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one trip of a loop has to do with another, as its author would see it. Whether there is something, and by which variable, is for {@link Independence} to
 * say; here it only gets words.
 */
final class Obstacles {
    private final Facts facts;
    private final Wording words;

    Obstacles(Facts facts) {
        this.facts = facts;
        words = new Wording(facts);
    }

    String of(For loop) {
        List<Stmt> all = new ArrayList<>();
        Walk.each(loop.body(), all::add);
        Optional<String> moving = first(
                all,
                s -> s instanceof Permute
                        ? Optional.of(words.quoted(s) + " lets arrays change places")
                        : Optional.empty());
        if (moving.isPresent()) {
            return moving.orElseThrow();
        }
        return new Independence(facts)
                .shared(loop).stream()
                        .findFirst()
                        .map(v -> v.type().isArray() ? array(v, all, loop) : number(v, all))
                        .or(() -> first(all, this::otherName))
                        .orElse("a trip may use what another trip wrote");
    }

    private static Optional<String> first(List<Stmt> all, Function<Stmt, Optional<String>> what) {
        return all.stream().flatMap(s -> what.apply(s).stream()).findFirst();
    }

    /** An array that is not known by one name alone. */
    private Optional<String> otherName(Stmt s) {
        return Walk.reads(s).stream()
                .filter(v ->
                        v.type().isArray() && facts.regions().exchangedWith(v).size() > 1)
                .findFirst()
                .map(v -> "`" + v.name() + "` changes places with "
                        + facts.regions().exchangedWith(v).stream()
                                .filter(other -> !other.equals(v))
                                .map(other -> "`" + other.name() + "`")
                                .findFirst()
                                .orElse("another array"))
                .or(() -> Walk.reads(s).stream()
                        .filter(v -> !facts.regions().root(v).equals(v))
                        .findFirst()
                        .map(v -> "`" + v.name() + "` is another name for a part of `"
                                + facts.regions().root(v).name() + "`"));
    }

    /** A number that passes from trip to trip, unless all trips only add to it. */
    private String number(Var v, List<Stmt> all) {
        return first(
                        all,
                        s -> Walk.defines(s).contains(v) && !isSum(s, v) || reads(s, v)
                                ? Optional.of(words.quoted(s) + " goes on from `" + v.name() + "` of the trip before")
                                : Optional.empty())
                .orElse("`" + v.name() + "` passes from trip to trip");
    }

    private boolean isSum(Stmt s, Var v) {
        return s instanceof Update u
                && (u.op() == Op.ADD || u.op() == Op.SUB)
                && Walk.reads(u.value()).stream()
                        .noneMatch(r -> facts.regions().root(r).equals(v));
    }

    private static boolean reads(Stmt s, Var v) {
        return s instanceof Assign a && Walk.reads(a.value()).contains(v)
                || s instanceof Update u && Walk.reads(u.value()).contains(v);
    }

    private String array(Var root, List<Stmt> all, For loop) {
        String name = "`" + root.name() + "`";
        return first(all, s -> taken(s, root))
                .or(() -> first(all, s -> used(s, root, loop)))
                .or(() -> first(all, s -> written(s, root, loop)))
                .orElse("trips share " + name);
    }

    private Optional<String> taken(Stmt s, Var root) {
        boolean takes = s instanceof Invoke call
                && ArrayMethod.of(call.call()).isEmpty()
                && Walk.reads(call.call()).stream()
                        .anyMatch(v -> facts.regions().root(v).equals(root));
        return takes
                ? Optional.of(words.quoted(s) + " takes `" + root.name() + "`, which the trip before wrote")
                : Optional.empty();
    }

    private Optional<String> used(Stmt s, Var root, For loop) {
        List<Element> found = new ArrayList<>();
        for (Expr e : Walk.exprs(s)) {
            Walk.each(e, x -> {
                if (x instanceof Element el && isOf(el, root) && !isOwn(el, loop) && !isTarget(s, el)) {
                    found.add(el);
                }
            });
        }
        return found.stream()
                .findFirst()
                .map(el -> "trip `" + loop.index().name() + "` uses " + Wording.quoted(el)
                        + ", which another trip may have written");
    }

    private boolean isTarget(Stmt s, Element el) {
        return isSum(s, facts.regions().root(el.root())) && Walk.target(s).equals(Optional.of(el));
    }

    private Optional<String> written(Stmt s, Var root, For loop) {
        return Walk.target(s)
                .filter(p -> p instanceof Element el && isOf(el, root) && !isOwn(el, loop))
                .map(p -> "more than one trip may write " + Wording.quoted(p));
    }

    private boolean isOf(Element el, Var root) {
        return !el.type().isArray() && facts.regions().root(el.root()).equals(root);
    }

    private boolean isOwn(Element el, For loop) {
        return facts.regions().path(el).stream().anyMatch(index -> index.equals(new Read(loop.index())));
    }
}
