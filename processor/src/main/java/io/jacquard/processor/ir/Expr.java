package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** An expression. Pure but for {@link Call}, {@link Effect} and {@link After}, which normalisation takes out of expressions. */
public sealed interface Expr
        permits Const,
                Named,
                Place,
                Length,
                Apply,
                Convert,
                Conditional,
                NewArray,
                Initialiser,
                Room,
                Call,
                Effect,
                Post,
                After,
                Tuple {
    Type type();

    List<Expr> children();

    /** The same expression over other children, in the same order; itself if they are the same objects. */
    Expr withChildren(List<Expr> children);

    <R> R accept(Visitor<R> visitor);

    /** This expression with each child replaced by {@code f(child)}. */
    default Expr mapChildren(UnaryOperator<Expr> f) {
        List<Expr> before = children();
        if (before.isEmpty()) {
            return this;
        }
        // No stream: expressions can be deep, and each level would take many frames of the stack.
        List<Expr> after = new ArrayList<>(before.size());
        for (Expr child : before) {
            after.add(f.apply(child));
        }
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i) != before.get(i)) {
                return withChildren(after);
            }
        }
        return this;
    }

    /** One method for each kind of expression, none of them with a default: a new kind is seen by every pass. */
    interface Visitor<R> {
        R constant(Const e);

        R named(Named e);

        R read(Read e);

        R element(Element e);

        R length(Length e);

        R apply(Apply e);

        R convert(Convert e);

        R conditional(Conditional e);

        R newArray(NewArray e);

        R initialiser(Initialiser e);

        R room(Room e);

        R call(Call e);

        R effect(Effect e);

        R post(Post e);

        R after(After e);

        R tuple(Tuple e);
    }
}
