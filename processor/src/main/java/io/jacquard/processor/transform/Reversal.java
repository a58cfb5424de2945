package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.List;

/** The header that runs through a loop's iterations backwards. */
final class Reversal {
    private Reversal() {}

    static For of(For loop) {
        long stride = loop.stride();
        int away = stride > 0 ? -1 : 1;
        boolean open = loop.comparison() == Op.LT || loop.comparison() == Op.GT;
        Expr end = open ? Make.plus(loop.bound(), away) : loop.bound();
        Expr last = Math.abs(stride) == 1 ? end : onStride(loop.from(), end, stride);
        Op comparison = stride > 0 ? Op.GE : Op.LE;
        // Up to the length of an array, as one writes it.
        boolean whole = comparison == Op.LE && Make.plus(loop.from(), 1) instanceof Length;
        return new For(
                loop.id(),
                loop.index(),
                last,
                whole ? Op.LT : comparison,
                whole ? Make.plus(loop.from(), 1) : loop.from(),
                Const.of((int) -stride),
                loop.body(),
                loop.exit());
    }

    /** The last index on the way from {@code from} to {@code end}; before {@code from} if there is none. */
    private static Expr onStride(Expr from, Expr end, long stride) {
        boolean up = stride > 0;
        Expr size = Const.of((int) Math.abs(stride));
        Expr distance = up ? Make.minus(end, from) : Make.minus(from, end);
        Expr steps = new Apply(Op.FLOOR_DIV, Type.INT, List.of(distance, size), Op.FLOOR_DIV.defaultOwner(), 0);
        Expr span = Make.apply(Op.MUL, steps, size);
        if (up) {
            return from instanceof Const c && c.is(0) ? span : Make.apply(Op.ADD, from, span);
        }
        return Make.apply(Op.SUB, from, span);
    }
}
