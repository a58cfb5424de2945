package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Linker.Outcome;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Summary;
import io.jacquard.processor.ir.Summary.Part;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Calls of static methods of other classes: of annotated ones, which have sweeps there, and of such through which no derivative passes. Calls of annotated
 * methods on other objects.
 */
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
        return method.getModifiers().contains(Modifier.STATIC)
                && (result.getKind() == TypeKind.VOID || result.getKind().isPrimitive())
                && method.getParameters().stream()
                        .allMatch(p -> p.asType().getKind().isPrimitive())
                && isReached(method);
    }

    private boolean isAnnotated(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC) && hasSweeps(method);
    }

    /** Whether it is annotated, and what companions can call. */
    boolean hasSweeps(ExecutableElement method) {
        return !AnnotatedMethods.annotations(method).isEmpty()
                && Calls.callee(method, context.program().objects())
                        .filter(Calls::isInLanguage)
                        .isPresent()
                && isReached(method);
    }

    private boolean isReached(ExecutableElement method) {
        return TypeParameters.areFree(method)
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

    /** A call on an object, which is the first of its arguments; {@code site} is that of the call. */
    Expr onObject(ExecutableElement method, Expr object, List<Expr> args, int site, MethodInvocationTree tree) {
        Callee plain = Calls.callee(method, context.program().objects()).orElseThrow();
        List<Type> parameters = new ArrayList<>(List.of(object.type()));
        parameters.addAll(plain.parameters());
        Optional<Summary> summary = summary(method, tree);
        if (summary.isEmpty()) {
            return Context.BROKEN;
        }
        TypeElement type = context.program().objects().element(object.type()).orElseThrow();
        boolean exact = summary.flatMap(Summary::object).filter(Part::exact).isPresent();
        if (exact && !type.equals(Enclosing.innermost(method))) {
            refuse(
                    tree,
                    "`" + method.getSimpleName() + "` is called on an object of the subclass `" + type.getSimpleName()
                            + "`",
                    "its sweeps are of the methods of `"
                            + Enclosing.innermost(method).getSimpleName() + "`, which a subclass may override",
                    "declare the object as one of `"
                            + Enclosing.innermost(method).getSimpleName()
                            + "`, or make that class or what it calls final");
            return Context.BROKEN;
        }
        List<Expr> all = new ArrayList<>(List.of(object));
        all.addAll(args);
        Callee callee = new Callee(plain.owner(), plain.name(), parameters, plain.result());
        return new Call(callee.linked(summary.orElseThrow()), Calls.widened(all, parameters), site);
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
