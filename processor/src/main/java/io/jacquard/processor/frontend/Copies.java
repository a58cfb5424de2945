package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import java.util.List;

/** Copies an array that the method returns and that is not its own: the result has a bar of its own, which is added to that of the array. */
final class Copies {
    private final Context context;

    Copies(Context context) {
        this.context = context;
    }

    /** The copy of an array or row of numbers. */
    Read of(Place array, Tree tree, List<Stmt> out) {
        Read copy = new Read(context.unnamed("result", array.type(), tree));
        Read i = new Read(context.unnamed("i", Type.INT, tree));
        out.add(new Assign(
                context.statement(tree),
                copy,
                new NewArray(array.type(), List.of(new Length(array)), NewArray.Storage.FRESH)));
        Stmt element = new Assign(context.statement(tree), new Element(copy, i), new Element(array, i));
        Var index = i.var();
        out.add(new For(
                context.statement(tree),
                index,
                Const.of(0),
                Op.LT,
                new Length(copy),
                Const.of(1),
                new Block(List.of(element)),
                For.Exit.NONE));
        return copy;
    }
}
