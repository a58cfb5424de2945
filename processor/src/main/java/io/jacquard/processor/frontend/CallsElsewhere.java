package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Linker.Outcome;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Summary;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Calls of static methods of other classes: of annotated ones, which have sweeps there, and of such through which no derivative passes. */
final class CallsElsewhere {
    private final Context context;

    CallsElsewhere(Context context) {
        this.context = context;
    }

    boolean mayCall(ExecutableElement method) {
        return isForeign(method) || isAnnotated(method);
    }

    /** A method that takes numbers and gives at most one: whether a derivative would pass through it, activity tells. */
    private boolean isForeign(ExecutableElement method) {
        TypeMirror result = method.getReturnType();
        return (result.getKind() == TypeKind.VOID || result.getKind().isPrimitive())
                && method.getParameters().stream()
                        .allMatch(p -> p.asType().getKind().isPrimitive())
                && isReached(method);
    }

    private boolean isAnnotated(ExecutableElement method) {
        return !AnnotatedMethods.annotations(method).isEmpty()
                && Calls.callee(method, context.program().objects())
                        .filter(Calls::isInLanguage)
                        .isPresent()
                && isReached(method);
    }

    /** Companions can call it. */
    private boolean isReached(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC)
                && TypeParameters.areFree(method)
                && method.getThrownTypes().stream().noneMatch(Exceptions::isChecked)
                && Visibility.isNameable(
                        context.javac(), method, context.names().enclosing());
    }

    /** It runs where it stands, once, and whatever it throws is thrown. */
    Expr lower(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        Callee callee = Calls.callee(method, context.program().objects()).orElseThrow();
        if (!isAnnotated(method)) {
            return call(callee.asForeign(), args, tree);
        }
        Optional<Summary> summary = summary(method, tree);
        return summary.isPresent() ? call(callee.linked(summary.orElseThrow()), args, tree) : Context.BROKEN;
    }

    private Expr call(Callee callee, List<Expr> args, MethodInvocationTree tree) {
        return new Call(callee, Calls.widened(args, callee.parameters()), context.site(tree, tree.getArguments()));
    }

    /** Empty if a problem was reported. */
    private Optional<Summary> summary(ExecutableElement method, MethodInvocationTree tree) {
        String name = "`" + Enclosing.innermost(method).getSimpleName() + "." + method.getSimpleName() + "`";
        AnnotationMirror first = AnnotatedMethods.annotations(method).get(0);
        Outcome outcome = context.program().linker().link(method);
        if (outcome instanceof Outcome.Found found) {
            return Optional.of(found.summary());
        }
        if (outcome instanceof Outcome.Cycle cycle) {
            context.reports()
                    .at(
                            tree,
                            Tag.RECURSION,
                            name + " calls the method that calls it",
                            cycle.chain() + ", and what each call saves is laid out before its caller is compiled",
                            "write the recursion as a loop");
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Broken) {
            refuse(
                    tree,
                    name + " has no derivative",
                    "its own problems are reported where it is written",
                    "see to those first");
            return Optional.empty();
        }
        if (outcome instanceof Outcome.Uncallable) {
            refuse(
                    tree,
                    name + " has no sweeps that other classes could call",
                    "its `companions` leave out `CALLS`, or it may return an array that it was given, takes records or has too many parameters",
                    "name `CALLS` among its `companions`, let it return a copy, or write it in this class");
            return Optional.empty();
        }
        Optional<Summary> compiled = new CompiledSummaries(context.javac()).of(method, first);
        if (compiled.isEmpty()) {
            refuse(
                    tree,
                    "the sweeps of " + name + " are not there",
                    "a call of it is differentiated by the class `" + Prefixes.of(method, first)
                            + "Calls`, which is generated beside it",
                    "compile its class with this version of Jacquard, `CALLS` among its `companions`");
        }
        return compiled;
    }

    private void refuse(MethodInvocationTree tree, String headline, String note, String help) {
        context.reports().at(tree, Tag.UNSUPPORTED_CALL, headline, note, help);
    }
}
