package io.jacquard.processor.frontend;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers loops over the elements or rows of an array to counted loops; what is looped over is evaluated once. */
final class ElementLoops {
    private final Context context;
    private final Reports reports;
    private final Expressions expressions;
    private final Statements statements;
    private final Jumps jumps;

    ElementLoops(Context context, Expressions expressions, Statements statements, Jumps jumps) {
        this.context = context;
        this.reports = context.reports();
        this.expressions = expressions;
        this.statements = statements;
        this.jumps = jumps;
    }

    void lower(EnhancedForLoopTree tree, List<Stmt> out) {
        context.checkpoints().header(tree, List.of(tree.getVariable()), context);
        Optional<Read> array = array(tree.getExpression(), out);
        context.locals().enter();
        Var index = context.unnamed("i", Type.INT, tree);
        Optional<Element> element = array.map(a -> new Element(a, new Read(index)));
        int id = context.statement(tree);
        List<Stmt> body = new ArrayList<>();
        boolean declared = declare(tree.getVariable(), element, body);
        Jumps.Target target = jumps.enter(Jumps.Kind.LOOP);
        array.ifPresent(a -> context.locals().goThrough(a.var()));
        body.addAll(Jumps.trip(target, statements.block(tree.getStatement()).stmts()));
        jumps.leave();
        array.ifPresent(a -> context.locals().endOf(a.var()));
        context.locals().leave();
        if (array.isPresent() && isReplaced(array.get().var(), new Block(body))) {
            reports.at(
                    tree.getExpression(),
                    Tag.ALIASING,
                    "`" + tree.getExpression() + "` gets another array while the loop goes through the one it had",
                    "the loop would go through an array that has no name any more",
                    "go through it by an index, or let another variable have the new array");
            return;
        }
        if (array.isPresent() && declared) {
            context.checkpoints().made(tree, id, expressions, context);
            Length length = new Length(array.get());
            For loop = new For(id, index, Const.of(0), Op.LT, length, Const.of(1), new Block(body), For.Exit.NONE);
            out.addAll(Jumps.leavable(target, List.of(loop)));
        }
    }

    private static boolean isReplaced(Var array, Block body) {
        return Walk.any(body, s -> s instanceof Permute && Walk.defines(s).contains(array));
    }

    /** The array by a name that stays its own while the loop runs; empty if a problem was reported. */
    private Optional<Read> array(ExpressionTree tree, List<Stmt> out) {
        Expr e = expressions.argument(tree);
        if (Context.isBroken(e)) {
            return Optional.empty();
        }
        if (!e.type().isArray()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "the loop goes through no array",
                    "derivatives follow numbers and arrays of numbers, not objects",
                    "copy the numbers into an array first");
            return Optional.empty();
        }
        if (e instanceof Read read) {
            // A variable has one array for good, unless the loop replaces it, which is refused.
            return Optional.of(read);
        }
        Read all = new Read(context.unnamed(e instanceof Place ? "row" : "values", e.type(), tree));
        out.add(new Assign(context.statement(tree), all, e));
        return Optional.of(all);
    }

    /** The variable of the loop, which is a copy of the element or a name of the row; false if a problem was reported. */
    private boolean declare(VariableTree tree, Optional<Element> element, List<Stmt> body) {
        Optional<Type> written =
                tree.getType() == null ? element.map(Expr::type) : TypeTrees.variable(tree.getType(), context);
        Expr value = element.isPresent() && written.isPresent()
                ? expressions.arithmetic().converted(element.get(), written.get(), tree)
                : Context.BROKEN;
        boolean broken = Context.isBroken(value);
        Var variable = context.declare(tree.getName().toString(), broken ? Type.VOID : written.get(), tree);
        context.locals().bind(variable.name(), variable);
        context.locals().view(variable);
        if (!broken) {
            body.add(new Assign(context.statement(tree), new Read(variable), value));
        }
        return !broken;
    }
}
