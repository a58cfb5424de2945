package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;

/**
 * Records as values and in variables: a variable for each component. A value is a {@link Tuple}, whose parts are evaluated in order, each once. An object
 * that the method makes for itself is the same as long as one variable is its only name.
 */
final class Records {
    private final Context context;
    private final Expressions expressions;

    Records(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
    }

    /** The record that the type of a declaration names. */
    static Optional<RecordType> named(Tree type, Context context) {
        // A mark inside of the name, `Outer.@Passive R`, stays refused.
        return type instanceof AnnotatedTypeTree
                ? Optional.empty()
                : found(type, context, context.program().records()::of);
    }

    /** One that the method declares, or else what the class is that the type names. */
    private static Optional<RecordType> found(
            Tree type, Context context, Function<TypeElement, Optional<RecordType>> member) {
        return Optional.of(type)
                .filter(IdentifierTree.class::isInstance)
                .flatMap(name -> context.locals().type(name.toString()))
                .or(() -> TypeTrees.named(type, context).flatMap(member));
    }

    /** The record or class of which {@code new} makes one. */
    static Optional<RecordType> made(Tree type, Context context) {
        return found(type, context, context.program().records()::made);
    }

    /** Declares a record, with a variable for each of its components; gives these. */
    static List<Var> declare(String name, RecordType type, Tree tree, Context context) {
        return declare(name, type, tree, context, new HashSet<>());
    }

    /** The same where no variable may have a name that is taken, because users see it. */
    static List<Var> declare(String name, RecordType type, Tree tree, Context context, Set<String> taken) {
        if (tree instanceof VariableTree variable) {
            PassiveMarks.first(variable.getModifiers().getAnnotations(), context)
                    .ifPresent(mark -> context.reports()
                            .at(
                                    mark,
                                    Tag.UNSUPPORTED_TYPE,
                                    "`" + name + "` is a record and is marked `@Passive`",
                                    "paths are cut at numbers",
                                    "write `(@Passive double)` where a component of it is read"));
        }
        String stem = name.equals("this") ? "" : name;
        context.locals().declare(name, type);
        List<Var> out = new ArrayList<>();
        for (RecordType.Leaf leaf : type.leaves()) {
            String wish = leaf.name(stem);
            while (taken.contains(wish)) {
                wish += "_";
            }
            if (!taken.isEmpty()) {
                taken.add(wish);
            }
            Var variable = context.component(wish, leaf.type(), tree);
            context.locals().declare(name + leaf.select(), variable);
            if (leaf.isPassive()) {
                context.locals().makePassive(variable);
            }
            out.add(variable);
        }
        return out;
    }

    /** The value of a record in a variable. */
    Expr read(Meaning.Structure record, ExpressionTree tree) {
        List<Expr> parts = new ArrayList<>();
        for (RecordType.Leaf leaf : record.type().leaves()) {
            String name = record.name() + leaf.select();
            Var variable = context.locals().find(name).orElseThrow();
            parts.add(expressions.local(new Meaning.Local(name, variable), tree));
        }
        return tuple(record.type(), parts);
    }

    /** Refuses what gives an object a second name. */
    Expr escapes(ExpressionTree tree, String headline) {
        context.reports()
                .at(
                        tree,
                        Tag.ALIASING,
                        headline,
                        "an object that the method makes is followed by its fields, which are variables of the method",
                        "make it as the first value of a variable, read its fields and call its methods");
        return Context.BROKEN;
    }

    private static Expr tuple(RecordType type, List<Expr> parts) {
        return parts.stream().anyMatch(Context::isBroken) ? Context.BROKEN : new Tuple(type.type(), parts);
    }

    /** A component of a record. The others are evaluated, too. */
    Expr select(Tuple record, RecordType type, RecordType.Component component, Tree tree) {
        int first = type.first(component);
        int count = RecordType.count(component);
        if (!component.isKnown()) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_TYPE,
                            "`" + component.name() + "` is of type `" + component.written() + "`",
                            "derivatives follow numbers and arrays of numbers, not objects",
                            "keep it out of what is differentiated");
            return Context.BROKEN;
        }
        List<Expr> parts = record.parts();
        List<Expr> wanted = parts.subList(first, first + count);
        List<Expr> rest = new ArrayList<>(parts.subList(0, first));
        rest.addAll(parts.subList(first + count, parts.size()));
        if (!rest.stream().allMatch(Records::isReady)) {
            List<Stmt> before = new ArrayList<>();
            List<Expr> ready = ready(parts, before, tree);
            wanted = new ArrayList<>(ready.subList(first, first + count));
            wanted.set(0, new After(new Block(before), wanted.get(0)));
        }
        return component.record().isPresent()
                ? new Tuple(component.record().orElseThrow().type(), wanted)
                : wanted.get(0);
    }

    private static boolean isReady(Expr e) {
        return e instanceof Read || e instanceof Const;
    }

    /** The parts of a record, evaluated before; variables that nothing changes any more. */
    List<Expr> ready(List<Expr> parts, List<Stmt> before, Tree tree) {
        Optional<Invoke> call = call(parts);
        if (call.isPresent()) {
            before.addAll(((After) parts.get(0)).before().stmts());
            return call.orElseThrow().results().stream().<Expr>map(Read::new).toList();
        }
        List<Expr> out = new ArrayList<>();
        for (Expr part : parts) {
            if (part instanceof Const) {
                out.add(part);
            } else {
                Read t = new Read(context.component("t", part.type(), tree));
                before.add(new Assign(context.statement(tree), t, part));
                out.add(t);
            }
        }
        return out;
    }

    /** The call that a record is the result of, if it is nothing else. */
    private static Optional<Invoke> call(List<Expr> parts) {
        if (!(parts.get(0) instanceof After after)
                || after.before().isEmpty()
                || !(after.before().stmts().get(after.before().stmts().size() - 1) instanceof Invoke call)) {
            return Optional.empty();
        }
        List<Expr> results = call.results().stream().<Expr>map(Read::new).toList();
        List<Expr> values = new ArrayList<>(parts);
        values.set(0, after.value());
        return values.equals(results) ? Optional.of(call) : Optional.empty();
    }

    /** Whether a variable is a field of an object, which methods change. */
    static boolean isField(Meaning meaning, Context context) {
        return meaning instanceof Meaning.Local local
                && local.name().contains(".")
                && context.locals()
                        .record(local.name().substring(0, local.name().indexOf('.')))
                        .filter(RecordType::isObject)
                        .isPresent();
    }

    /**
     * What a call gives: {@code own}, if that is a record, and the components of the object that it is called on that it has {@code changed}, the last of its
     * results, which go to {@code object} if that has a name. {@code before} runs first. A call without a value of its own gives the first of these.
     */
    Expr result(
            Optional<RecordType> own,
            List<RecordType.Leaf> changed,
            Optional<String> object,
            Call call,
            List<Stmt> before,
            Tree tree) {
        List<Stmt> stmts = new ArrayList<>(before);
        List<Type> types = call.callee().results();
        // An array of a record may be one that went in, and gets a name of the call's.
        if (changed.isEmpty()
                && (own.isEmpty() || types.size() == 1 && types.get(0).isScalar())) {
            return after(
                    stmts,
                    own.<Expr>map(type -> new Tuple(type.type(), List.of(call))).orElse(call));
        }
        List<Var> results = new ArrayList<>();
        own.ifPresent(type -> type.leaves().forEach(leaf -> results.add(result(leaf, tree))));
        if (own.isEmpty()) {
            types.subList(0, types.size() - changed.size())
                    .forEach(type -> results.add(context.component(call.callee().name(), type, tree)));
        }
        List<Expr> parts = new ArrayList<>();
        results.forEach(v -> parts.add(new Read(v)));
        for (RecordType.Leaf leaf : changed) {
            results.add(object.flatMap(name -> context.locals().find(name + leaf.select()))
                    .orElseGet(() -> context.component(leaf.name(""), leaf.type(), tree)));
        }
        stmts.add(new Invoke(context.statement(tree), results, call));
        return after(stmts, own.isPresent() ? new Tuple(own.orElseThrow().type(), parts) : new Read(results.get(0)));
    }

    private Var result(RecordType.Leaf leaf, Tree tree) {
        Var result = context.component(leaf.name(""), leaf.type(), tree);
        if (leaf.type().isArray() && leaf.isPassive()) {
            context.locals().makePassive(result);
        }
        return result;
    }

    private static Expr after(List<Stmt> stmts, Expr value) {
        if (stmts.isEmpty()) {
            return value;
        }
        if (!(value instanceof Tuple tuple)) {
            return new After(new Block(stmts), value);
        }
        List<Expr> parts = new ArrayList<>(tuple.parts());
        parts.set(0, new After(new Block(stmts), parts.get(0)));
        return new Tuple(tuple.type(), parts);
    }

    /** What runs for a call that gives a record or changes an object, if nobody uses its value. */
    static Optional<List<Stmt>> effects(Expr value) {
        Expr first = value instanceof Tuple tuple ? tuple.parts().get(0) : value;
        List<Stmt> stmts = first instanceof After after ? after.before().stmts() : List.of();
        return !stmts.isEmpty()
                        && stmts.get(stmts.size() - 1) instanceof Invoke call
                        && call.call().callee().apart()
                ? Optional.of(stmts)
                : Optional.empty();
    }

    /** {@code name = value}, where a record is declared; says what is wrong with a value of another type. */
    void assign(String name, RecordType type, Expr value, Tree at, Assignments assignments, List<Stmt> out) {
        if (Context.isBroken(value)) {
            return;
        }
        if (!(value instanceof Tuple tuple) || !tuple.type().equals(type.type())) {
            context.reports()
                    .at(
                            at,
                            Tag.UNSUPPORTED_EXPRESSION,
                            "`" + name + "` gets no `" + type.name() + "`",
                            "a record is followed by its components",
                            "assign a new `" + type.name() + "`, or another variable of that type");
            return;
        }
        List<RecordType.Leaf> leaves = type.leaves();
        List<Var> targets = new ArrayList<>();
        leaves.forEach(
                leaf -> targets.add(context.locals().find(name + leaf.select()).orElseThrow()));
        List<Expr> parts = tuple.parts();
        Optional<Invoke> call = call(parts);
        if (call.isPresent()) {
            List<Var> results = new ArrayList<>();
            for (int i = 0; i < targets.size(); i++) {
                boolean number = targets.get(i).type().isScalar();
                results.add(
                        number ? targets.get(i) : call.orElseThrow().results().get(i));
            }
            List<Stmt> before = ((After) parts.get(0)).before().stmts();
            out.addAll(before.subList(0, before.size() - 1));
            out.add(new Invoke(
                    call.orElseThrow().id(), results, call.orElseThrow().call()));
            parts = results.stream().<Expr>map(Read::new).toList();
        } else if (overlaps(targets, parts)) {
            parts = ready(parts, out, at);
        }
        for (int i = 0; i < targets.size(); i++) {
            Var target = targets.get(i);
            if (target.type().isArray()) {
                assignments.bind(name + leaves.get(i).select(), target, parts.get(i), at, out);
            } else if (!parts.get(i).equals(new Read(target))) {
                out.add(new Assign(context.statement(at), new Read(target), parts.get(i)));
            }
        }
    }

    /** Whether a part still needs what an earlier one is assigned to. */
    private static boolean overlaps(List<Var> targets, List<Expr> parts) {
        for (int i = 0; i < targets.size(); i++) {
            Var target = targets.get(i);
            if (parts.subList(i + 1, parts.size()).stream().anyMatch(later -> mentions(later, target))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentions(Expr e, Var v) {
        return Walk.any(
                e, x -> x instanceof Read r && r.var().equals(v) || x instanceof After after && inside(after, v));
    }

    private static boolean inside(After after, Var v) {
        return Walk.any(after.before(), s -> Walk.exprs(s).stream().anyMatch(e -> mentions(e, v)));
    }

    /** One record or another, by a condition. */
    Expr choice(Expr condition, Tuple yes, Tuple no, Tree tree) {
        if (yes.parts().stream().anyMatch(part -> part.type().isArray())) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_EXPRESSION,
                            "a choice between records that hold arrays is not supported yet",
                            "the bar of an array in it would belong to one array or the other",
                            "write the two branches out");
            return Context.BROKEN;
        }
        boolean plain = yes.parts().stream().allMatch(Records::isReady)
                && no.parts().stream().allMatch(Records::isReady)
                && condition instanceof Read;
        List<Expr> parts = new ArrayList<>();
        List<Stmt> then = new ArrayList<>();
        List<Stmt> otherwise = new ArrayList<>();
        for (int i = 0; i < yes.parts().size(); i++) {
            Expr a = yes.parts().get(i);
            Expr b = no.parts().get(i);
            if (plain) {
                parts.add(new Conditional(condition, a, b));
            } else {
                Read t = new Read(context.component("t", a.type(), tree));
                then.add(new Assign(context.statement(tree), t, a));
                otherwise.add(new Assign(context.statement(tree), t, b));
                parts.add(t);
            }
        }
        if (!plain) {
            If branch = new If(context.statement(tree), condition, new Block(then), new Block(otherwise));
            parts.set(0, new After(new Block(List.of(branch)), parts.get(0)));
        }
        return new Tuple(yes.type(), parts);
    }
}
