package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;

/** What the parts that lower one method's body share; {@code receiver} is what {@code this} is in it, empty in a static method. */
record Context(
        Javac javac,
        Names names,
        Locals locals,
        FieldReads fields,
        Optional<Receiver> receiver,
        Reports reports,
        Ids ids,
        Positions positions,
        ProgramLowering program,
        CheckpointMarks checkpoints) {

    /** Stands for an expression about which a problem was reported: whoever meets it says nothing more. */
    static final Expr BROKEN = new Named(Type.VOID, "?");

    static boolean isBroken(Expr e) {
        return e == BROKEN;
    }

    Var declare(String name, Type type, Tree tree) {
        Var variable = unnamed(name, type, tree);
        locals.declare(variable, tree);
        if (tree instanceof VariableTree declared
                && PassiveMarks.in(declared.getModifiers().getAnnotations(), this)) {
            locals.makePassive(variable);
        }
        return variable;
    }

    /** A variable that the source has no name for; {@code wish} is what the output calls it. One that is called {@code _} has none in the tree. */
    Var unnamed(String wish, Type type, Tree tree) {
        Var variable = ids.primal(wish.isEmpty() ? "_" : wish, type);
        positions.variable(variable, reports.position(tree));
        return variable;
    }

    /** The same for a component of a record or object. */
    Var component(String wish, Type type, Tree tree) {
        Var variable = unnamed(wish, type, tree);
        ids.component(variable);
        return variable;
    }

    int statement(Tree tree) {
        int id = ids.stmt();
        positions.statement(id, reports.position(tree));
        return id;
    }

    int site(Tree tree) {
        int id = ids.site();
        positions.site(id, reports.position(tree));
        return id;
    }

    /** The site of a call of a method of another class, followed by those of its operands, before any of them is lowered. */
    int site(Tree call, List<? extends Tree> operands) {
        int id = site(call);
        operands.forEach(this::site);
        return id;
    }
}
