package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.JavaText;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.Set;

/** Something that a size is a formula of, and that is not taken apart: a number or length that a method is given, the index of a loop, trips that nobody knows ahead. */
record Atom(Expr expr, String text) {
    static Atom of(Expr e) {
        return new Atom(e, JavaText.ofSource().print(e));
    }

    /** Whether its text is words about something that has no formula. */
    boolean isDescribed() {
        return text.startsWith("(the ") || text.startsWith("(what ");
    }

    Set<Var> reads() {
        return Walk.reads(expr);
    }

    /** As a factor of a product. */
    String factor() {
        return expr instanceof Apply a && a.op().precedence() < 16 || text.contains(" ") && !text.endsWith(")")
                ? "(" + text + ")"
                : text;
    }
}
