package io.jacquard.processor.frontend;

import com.sun.source.tree.AnnotationTree;
import io.jacquard.Passive;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Where the user has written {@code @Passive}, and what an expression becomes by it. */
final class PassiveMarks {
    private static final String NAME = Passive.class.getName();

    private PassiveMarks() {}

    static boolean in(List<? extends AnnotationTree> annotations, Context context) {
        return first(annotations, context).isPresent();
    }

    static Optional<AnnotationTree> first(List<? extends AnnotationTree> annotations, Context context) {
        return Marks.first(Passive.class, annotations, context);
    }

    static boolean on(Element declared) {
        return Stream.concat(
                        declared.getAnnotationMirrors().stream(), declared.asType().getAnnotationMirrors().stream())
                .anyMatch(mirror -> mirror.getAnnotationType().toString().equals(NAME));
    }

    /** What a method is called with, where its parameters say that a path ends there. */
    static List<Expr> cutMarked(ExecutableElement method, List<Expr> args) {
        List<Expr> out = new ArrayList<>(args);
        for (int i = 0; i < Math.min(out.size(), method.getParameters().size()); i++) {
            if (on(method.getParameters().get(i))) {
                out.set(i, cut(out.get(i)));
            }
        }
        return out;
    }

    /** The value alone. Of one that carries no derivative this is said as well, where it is made of what does. */
    static Expr cut(Expr e) {
        if (!e.type().isScalar() || e instanceof Apply a && a.op() == Op.PASSIVE) {
            return e;
        }
        if (e.type().isDifferentiable()) {
            return new Apply(Op.PASSIVE, e.type(), List.of(e), "", 0);
        }
        boolean only = e instanceof Apply
                || e instanceof Convert
                || e instanceof Conditional
                || e instanceof Call call && call.callee().foreign();
        return only ? e.mapChildren(PassiveMarks::cut) : e;
    }
}
