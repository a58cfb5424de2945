package io.jacquard.processor.frontend;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Assignments to a variable that stands for one array after another, as the trips of a loop or the way that was taken want it. It keeps an array of its own:
 * what it is assigned is made as another variable's, or copied, and then the two change places.
 */
final class Rebinding {
    private final Context context;
    private final Expressions expressions;
    private final ArrayCopies copies;
    private final Following following;

    Rebinding(Context context, Expressions expressions, ArrayCopies copies, Following following) {
        this.context = context;
        this.expressions = expressions;
        this.copies = copies;
        this.following = following;
    }

    /** A variable without a value has an empty array until it gets one. */
    void declare(Var variable, Tree at, List<Stmt> out) {
        List<Expr> none = new ArrayList<>(List.of(Const.of(0)));
        while (none.size() < variable.type().dimensions()) {
            none.add(Const.of(0));
        }
        own(variable, new NewArray(variable.type(), none, NewArray.Storage.FRESH), at, out);
        context.locals().bind(variable.name(), variable);
    }

    private void own(Var variable, Expr made, Tree at, List<Stmt> out) {
        out.add(new Assign(context.statement(at), new Read(variable), made));
        context.locals().ownArray(variable);
    }

    /** A parameter stays what it is; the variable of its name begins as a copy. */
    void parameter(VariableTree at, List<Stmt> out) {
        Var parameter = context.locals().find(at.getName().toString()).orElseThrow();
        Var variable = context.declare(parameter.name(), parameter.type(), at);
        if (copied(variable, variable, new Read(parameter), at, at, out)) {
            context.program().share(new Share(out.get(out.size() - 1).id(), parameter, variable, Share.Kind.SHARED));
        }
        context.locals().bind(variable.name(), variable);
    }

    /** {@code variable = value}. */
    void assign(Var variable, ExpressionTree value, Tree at, List<Stmt> out) {
        assign(variable, value, false, at, out);
    }

    /** The value of a {@code return}, after which nobody asks for any other array. */
    void result(Var result, ExpressionTree value, List<Stmt> out) {
        assign(result, value, true, value, out);
    }

    private void assign(Var variable, ExpressionTree value, boolean ends, Tree at, List<Stmt> out) {
        ExpressionTree tree = Changes.strip(value);
        if (tree instanceof ConditionalExpressionTree choice) {
            if (!context.locals().isAssigned(variable)) {
                declare(variable, at, out);
            }
            Expr condition = expressions.assignable(choice.getCondition(), Type.BOOLEAN);
            Block then = arm(variable, choice.getTrueExpression(), ends, at);
            Block otherwise = arm(variable, choice.getFalseExpression(), ends, at);
            if (!Context.isBroken(condition)) {
                out.add(new If(context.statement(at), condition, then, otherwise));
            }
            return;
        }
        boolean first = !context.locals().isAssigned(variable);
        if (first) {
            context.locals().bind(variable.name(), variable);
        }
        Var made = first ? variable : context.unnamed(variable.name() + "Next", variable.type(), at);
        if (ArrayCopies.is(tree, context)) {
            copies.lower(tree, variable.type(), out).ifPresent(c -> {
                own(made, c.array(), at, out);
                out.add(Invoke.of(context.statement(at), c.into(new Read(made))));
                move(variable, made, at, out);
            });
            return;
        }
        Expr e = tree instanceof NewArrayTree created
                ? expressions.newArrays().lower(created, variable.type())
                : expressions.lower(tree);
        e = Context.isBroken(e) ? e : expressions.arithmetic().converted(e, variable.type(), tree);
        if (Context.isBroken(e)) {
            return;
        }
        if (e instanceof Read read && read.var().equals(variable)) {
            return;
        } else if (e instanceof Place place) {
            shared(variable, made, place, tree, ends, at, out);
        } else {
            own(made, e, at, out);
            move(variable, made, at, out);
        }
    }

    private Block arm(Var variable, ExpressionTree value, boolean ends, Tree at) {
        List<Stmt> out = new ArrayList<>();
        assign(variable, value, ends, at, out);
        return new Block(out);
    }

    /** An array of somebody else's: it is taken over if he needs it no more, as where the method {@code ends}, and else copied. */
    private void shared(
            Var variable, Var made, Place place, ExpressionTree tree, boolean ends, Tree at, List<Stmt> out) {
        Locals locals = context.locals();
        boolean own = place instanceof Read read && locals.ownsArray(read.var()) && !locals.isGoneThrough(read.var());
        // Fields are mentioned by names that the text does not tell.
        boolean named = tree instanceof IdentifierTree name
                && Meaning.of(tree, context) instanceof Meaning.Local local
                && name.getName().contentEquals(local.name());
        boolean last = own && (ends || named && locals.names(place.root()) == 1 && following.isLast(tree.toString()));
        if (last && !made.equals(variable)) {
            move(variable, place.root(), at, out);
        } else if (copied(variable, made, place, tree, at, out)) {
            int id = out.get(out.size() - (made.equals(variable) ? 1 : 2)).id();
            Share.Kind kind = ends ? Share.Kind.RETURNED : last ? Share.Kind.TAKEN : Share.Kind.SHARED;
            context.program().share(new Share(id, place.root(), variable, kind));
        }
    }

    private boolean copied(Var variable, Var made, Place place, Tree value, Tree at, List<Stmt> out) {
        if (place.type().dimensions() > 1) {
            context.reports()
                    .at(
                            at,
                            Tag.ALIASING,
                            "`" + variable.name() + "` gets another array with its rows",
                            "only an array of one dimension is copied where a variable stands for several",
                            "copy the elements in a loop, or let two variables change places");
            return false;
        }
        ArrayCopies.Copy copy = copies.whole(place, value, out);
        own(made, copy.array(), at, out);
        out.add(Invoke.of(context.statement(at), copy.into(new Read(made))));
        move(variable, made, at, out);
        return true;
    }

    private void move(Var variable, Var made, Tree at, List<Stmt> out) {
        if (!made.equals(variable)) {
            Var temp = context.unnamed("t", variable.type(), at);
            out.add(new Permute(context.statement(at), new Read(variable), new Read(made), temp));
        }
    }
}
