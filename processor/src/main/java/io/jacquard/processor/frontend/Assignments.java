package io.jacquard.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lowers what changes variables and elements: declarations, assignments, {@code ++}, and calls for their effects. */
final class Assignments {
    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final Changes changes;
    private final NewArrays newArrays;
    private final Switches switches;
    private final ArrayCopies copies;
    private final Rebinding rebinding;

    Assignments(Context context, Expressions expressions, Switches switches, Following following) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.changes = expressions.changes();
        this.switches = switches;
        this.newArrays = expressions.newArrays();
        this.copies = new ArrayCopies(context, expressions);
        this.rebinding = new Rebinding(context, expressions, copies, following);
    }

    Rebinding rebinding() {
        return rebinding;
    }

    void declare(VariableTree tree, List<Stmt> out) {
        context.checkpoints().declared(tree, context);
        String name = tree.getName().toString();
        ExpressionTree value = tree.getInitializer();
        if (tree.getType() == null) {
            declareVar(name, value, tree, out);
            return;
        }
        boolean created = value != null && Changes.strip(value) instanceof NewClassTree;
        Optional<RecordType> record =
                created ? Records.made(tree.getType(), context) : Records.named(tree.getType(), context);
        if (record.isPresent()) {
            declare(
                    name,
                    record.get(),
                    value == null
                            ? Optional.empty()
                            : Optional.of(expressions.recordCalls().fresh(value)),
                    tree,
                    out);
            return;
        }
        Type type = TypeTrees.variable(tree.getType(), context).orElse(Type.VOID);
        if (value == null) {
            Var variable = context.declare(name, type, tree);
            if (type.isArray() && context.locals().isMoving(name)) {
                rebinding.declare(variable, tree, out);
            }
        } else if (type.isArray()) {
            array(name, context.declare(name, type, tree), value, tree, out);
        } else if (Switches.needsStatements(value, type)) {
            Var variable = context.unnamed(name, type, tree);
            switches.assign(new Read(variable), value, out);
            context.locals().declare(variable);
            if (PassiveMarks.in(tree.getModifiers().getAnnotations(), context)) {
                context.locals().makePassive(variable);
            }
        } else {
            // The initialiser does not see a variable of the same name outside, so that the order is of no matter to
            // it.
            boolean passive = PassiveMarks.in(tree.getModifiers().getAnnotations(), context);
            Expr e = type.equals(Type.VOID)
                    ? unfit(value)
                    : passive ? expressions.passive(value, type) : expressions.assignable(value, type);
            assign(new Read(context.declare(name, type, tree)), e, tree, out);
        }
    }

    private void declare(String name, RecordType type, Optional<Expr> value, Tree tree, List<Stmt> out) {
        Records.declare(name, type, tree, context);
        value.ifPresent(e -> expressions.records().assign(name, type, e, tree, this, out));
    }

    /** The value of a variable whose type was refused: looked at for what else there is to say. */
    private Expr unfit(ExpressionTree value) {
        return value instanceof NewArrayTree ? Context.BROKEN : expressions.lower(value);
    }

    private void declareVar(String name, @Nullable ExpressionTree value, VariableTree tree, List<Stmt> out) {
        if (value == null) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "`" + name + "` has no type",
                    "a `var` takes its type from its first value",
                    "give it a value, or write its type");
            context.declare(name, Type.VOID, tree);
            return;
        }
        if (ArrayCopies.is(value, context)) {
            Optional<ArrayCopies.Copy> copy = copies.lower(value, out);
            Var variable = context.declare(name, copy.map(c -> c.array().type()).orElse(Type.VOID), tree);
            copy.ifPresent(c -> copied(name, variable, c, tree, out));
            return;
        }
        Expr e = expressions.recordCalls().fresh(value);
        if (!Context.isBroken(e) && e.type().equals(Type.VOID)) {
            e = expressions.scalar(value);
        }
        if (e instanceof Tuple) {
            declare(name, context.program().records().of(e.type()).orElseThrow(), Optional.of(e), tree, out);
            return;
        }
        Var variable = context.declare(name, e.type(), tree);
        if (e.type().isArray()) {
            bind(name, variable, e, tree, out);
        } else {
            assign(new Read(variable), e, tree, out);
        }
    }

    /** {@code name = value} for an array variable. */
    void array(String name, Var variable, ExpressionTree value, Tree at, List<Stmt> out) {
        if (Changes.strip(value) instanceof ConditionalExpressionTree) {
            context.locals().move(name);
        }
        if (context.locals().isMoving(name)) {
            if (context.locals().isPassive(variable)) {
                reports.at(
                        at,
                        Tag.ALIASING,
                        "`" + name + "` is marked `@Passive`, and stands for one array or another",
                        "one array cannot carry a derivative by one name and none by another",
                        "copy the elements into an array of its own");
            }
            rebinding.assign(variable, value, at, out);
            return;
        }
        if (ArrayCopies.is(value, context)) {
            copies.lower(value, variable.type(), out).ifPresent(c -> copied(name, variable, c, at, out));
            return;
        }
        Expr e = value instanceof NewArrayTree created
                ? newArrays.lower(created, variable.type())
                : expressions.named(value, out);
        e = Context.isBroken(e) ? e : expressions.arithmetic().converted(e, variable.type(), value);
        if (!Context.isBroken(e)) {
            bind(name, variable, e, value instanceof NewArrayTree ? value : at, out);
        }
    }

    private void copied(String name, Var variable, ArrayCopies.Copy copy, Tree at, List<Stmt> out) {
        bind(name, variable, copy.array(), at, out);
        // A further array of a name has a variable of its own.
        Var copied = context.locals().find(name).orElse(variable);
        out.add(Invoke.of(context.statement(at), copy.into(new Read(copied))));
    }

    /** {@code this.f = value}, where a field of an object has a first value. */
    void initialise(VariableTree field, RecordType.Component component, List<Stmt> out) {
        String name = "this." + component.name();
        ExpressionTree value = field.getInitializer();
        if (component.record().isPresent()) {
            Expr made = expressions.lower(value);
            expressions.records().assign(name, component.record().orElseThrow(), made, field, this, out);
            return;
        }
        Var variable = context.locals().find(name).orElseThrow();
        if (variable.type().isArray()) {
            array(name, variable, value, field, out);
        } else {
            assign(new Read(variable), expressions.assignable(value, variable.type()), field, out);
        }
    }

    /** {@code name = array}, for an array that has been looked at. */
    void bind(String name, Var variable, Expr array, Tree at, List<Stmt> out) {
        Locals locals = context.locals();
        if (!locals.mayAssign(name)) {
            locals.move(name);
            reports.at(
                    at,
                    Tag.ALIASING,
                    "`" + name + "` gets another array in each trip of a loop",
                    "a bar belongs to one array, and this variable would stand for several",
                    "declare the variable inside the loop, or copy the elements into the array that it has");
        } else if (array instanceof Read read && locals.isMoving(read.var().name())) {
            // The other one will have another array some time.
            locals.move(name);
            reports.at(
                    at,
                    Tag.ALIASING,
                    "`" + name + "` is another name for an array that moves on",
                    "a bar belongs to one array, and this variable would stand for several",
                    "copy the elements into an array of its own");
        } else if (array instanceof Read read && locals.isPassive(variable) && !locals.isPassive(read.var())) {
            reports.at(
                    at,
                    Tag.ALIASING,
                    "`" + name + "` is marked `@Passive`, and is another name of `"
                            + read.var().name() + "`",
                    "one array cannot carry a derivative by one name and none by another",
                    "copy it, as `" + read.var().name() + ".clone()`");
        } else if (array instanceof Read read) {
            locals.bind(name, read.var());
        } else {
            Var one = locals.isAssigned(variable) ? context.unnamed(variable.name(), variable.type(), at) : variable;
            if (locals.isPassive(variable)) {
                locals.makePassive(one);
            }
            if (array instanceof Place) {
                locals.view(one);
            } else {
                locals.ownArray(one);
            }
            assign(new Read(one), array, at, out);
            locals.bind(name, one);
        }
    }

    void statement(ExpressionTree parenthesised, List<Stmt> out) {
        ExpressionTree tree = Changes.strip(parenthesised);
        if (tree instanceof AssignmentTree assignment) {
            assignment(assignment, out);
        } else if (tree instanceof CompoundAssignmentTree compound) {
            changes.update(compound, out).ifPresent(out::add);
        } else if (tree instanceof UnaryTree unary && Changes.isStep(unary)) {
            changes.step(unary, out).ifPresent(out::add);
        } else if (tree instanceof MethodInvocationTree call) {
            call(call, out);
        } else {
            expressions.lower(tree);
        }
    }

    private void assignment(AssignmentTree tree, List<Stmt> out) {
        if (Meaning.of(Changes.strip(tree.getVariable()), context) instanceof Meaning.Structure record) {
            Expr value = expressions.recordCalls().fresh(tree.getExpression());
            expressions.records().assign(record.name(), record.type(), value, tree, this, out);
            return;
        }
        Optional<Place> target = changes.target(tree.getVariable(), out);
        if (target.isEmpty()) {
            expressions.lower(tree.getExpression());
        } else if (target.get() instanceof Read read && read.type().isArray()) {
            array(nameOf(tree.getVariable()), read.var(), tree.getExpression(), tree, out);
        } else if (target.get().type().isArray() && tree.getExpression() instanceof NewArrayTree row) {
            Expr made = newArrays.lower(row, target.get().type());
            Expr e = Context.isBroken(made)
                    ? made
                    : expressions.arithmetic().converted(made, target.get().type(), row);
            assign(target.get(), e, tree, out);
        } else if (target.get().type().isArray() && ArrayCopies.is(tree.getExpression(), context)) {
            copyOfRow(target.get(), tree, out);
        } else if (target.get().type().isArray()) {
            reports.at(
                    tree,
                    Tag.ALIASING,
                    "a row is replaced",
                    "two places would then hold one row, and share its bar",
                    "copy the elements in a loop");
        } else if (target.get() instanceof Read read && Switches.needsStatements(tree.getExpression(), read.type())) {
            switches.assign(read, tree.getExpression(), out);
        } else {
            List<Stmt> first = new ArrayList<>();
            Expr value = switches.assignable(tree.getExpression(), target.get().type(), first);
            if (!first.isEmpty() && !isLeftAlone(target.get(), first)) {
                reports.at(
                        tree.getVariable(),
                        Tag.UNSUPPORTED_EXPRESSION,
                        "the `switch` changes what `" + tree.getVariable() + "` is found by",
                        "Java finds the element before the `switch` runs, and the sweeps after it",
                        "assign the value to a local first");
            }
            out.addAll(first);
            assign(target.get(), value, tree, out);
        }
    }

    /** {@code rows[i] = x.clone()}: a row that is made here, and filled. */
    private void copyOfRow(Place target, AssignmentTree tree, List<Stmt> out) {
        Place row = copies.simple(target, tree, out);
        copies.lower(tree.getExpression(), row.type(), out).ifPresent(c -> {
            assign(row, c.array(), tree, out);
            out.add(Invoke.of(context.statement(tree), c.into(row)));
        });
    }

    /** Whether it is of no matter that statements run before an element is looked for. */
    private static boolean isLeftAlone(Place target, List<Stmt> stmts) {
        boolean acts = Walk.any(target, e -> e instanceof Call || e instanceof Effect || e instanceof After);
        return target instanceof Read
                || !acts && Collections.disjoint(Walk.reads(target), Walk.defined(new Block(stmts)));
    }

    /** The name by which locals know an array variable. */
    private String nameOf(ExpressionTree variable) {
        return Meaning.of(Changes.strip(variable), context) instanceof Meaning.Local local
                ? local.name()
                : variable.toString();
    }

    private void call(MethodInvocationTree tree, List<Stmt> out) {
        Expr e = expressions.argument(tree);
        if (e instanceof After after && after.value() instanceof Call) {
            out.addAll(after.before().stmts());
            e = after.value();
        }
        Optional<List<Stmt>> effects = Records.effects(e);
        if (e instanceof Call call) {
            out.add(Invoke.of(context.statement(tree), call));
        } else if (effects.isPresent()) {
            out.addAll(effects.orElseThrow());
        } else if (!Context.isBroken(e)) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "the value of this call is not used",
                    "it changes nothing that a derivative could follow",
                    "remove the statement, or assign the value to a local");
        }
    }

    private void assign(Place target, Expr value, Tree tree, List<Stmt> out) {
        changes.assign(target, value, tree).ifPresent(out::add);
    }
}
