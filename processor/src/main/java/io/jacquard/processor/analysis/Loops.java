package io.jacquard.processor.analysis;

import io.jacquard.processor.ir.*;
import java.util.function.UnaryOperator;

/** Arithmetic of counted loops: how often they run, and which iteration is at hand. */
public final class Loops {
    private Loops() {}

    /** The number of trips as the header says it; may be negative instead of 0. */
    public static Expr trips(For loop) {
        boolean up = loop.stride() > 0;
        Expr span = up ? Make.minus(loop.bound(), loop.from()) : Make.minus(loop.from(), loop.bound());
        int size = (int) Math.abs(loop.stride());
        boolean closed = loop.comparison() == Op.LE || loop.comparison() == Op.GE;
        Expr count = Make.plus(span, closed ? size : size - 1);
        return size == 1 ? count : Make.apply(Op.DIV, count, Const.of(size));
    }

    /** Which iteration it is, from 0, given how to write what the header's start was. */
    public static Expr ordinal(For loop, UnaryOperator<Expr> from) {
        if (loop.exit().trips().isPresent()) {
            return new Read(loop.exit().trips().orElseThrow());
        }
        Expr index = new Read(loop.index());
        Expr start = from.apply(loop.from());
        Expr distance = loop.stride() > 0 ? Make.minus(index, start) : Make.minus(start, index);
        int size = (int) Math.abs(loop.stride());
        return size == 1 ? distance : Make.apply(Op.DIV, distance, Const.of(size));
    }
}
