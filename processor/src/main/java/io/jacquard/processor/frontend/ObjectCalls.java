package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;

/**
 * Lowers calls on objects that may do anything: they run where they stand, once, and what they give has no derivative. Annotated methods have sweeps.
 */
final class ObjectCalls {
    private static final String NOTE = "an object is passed on and called, but nothing is known of what it holds";

    private final Context context;
    private final Expressions expressions;
    private final ObjectTypes objects;
    private final RecordCalls records;
    private final CallsElsewhere elsewhere;

    ObjectCalls(Context context, Expressions expressions, RecordCalls records, CallsElsewhere elsewhere) {
        this.context = context;
        this.expressions = expressions;
        this.records = records;
        this.elsewhere = elsewhere;
        objects = context.program().objects();
    }

    Expr lower(Expr object, MemberSelectTree select, MethodInvocationTree tree) {
        String name = select.getIdentifier().toString();
        List<Tree> operands = new ArrayList<>(List.of(select.getExpression()));
        operands.addAll(tree.getArguments());
        int site = context.site(tree, operands);
        List<Expr> args = new ArrayList<>();
        for (ExpressionTree given : tree.getArguments()) {
            Expr arg = expressions.lower(given);
            args.add(arg.type().equals(Type.VOID) ? expressions.scalar(arg, given) : arg);
        }
        if (args.stream().anyMatch(Context::isBroken)) {
            return Context.BROKEN;
        }
        TypeElement type = objects.element(object.type()).orElseThrow();
        List<ExecutableElement> candidates = context.names().members().methods(type, name).stream()
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .toList();
        List<ExecutableElement> chosen = Overloads.choose(
                candidates,
                args.stream().map(records::mirror).toList(),
                context.javac().types());
        if (chosen.size() != 1) {
            return refuse(
                    tree, "this `" + name + "` is not supported", "pass exactly what the method takes, without boxing");
        }
        ExecutableElement method = chosen.get(0);
        if (elsewhere.hasSweeps(method)) {
            return records.boxes(method, args)
                    ? records.refuseBoxes(method, tree)
                    : elsewhere.onObject(method, object, args, site, tree);
        }
        for (int i = 0; i < args.size(); i++) {
            args.set(i, expressions.scalar(args.get(i), tree.getArguments().get(i)));
        }
        return args.stream().anyMatch(Context::isBroken) ? Context.BROKEN : call(method, object, args, site, tree);
    }

    private Expr call(ExecutableElement method, Expr object, List<Expr> args, int site, MethodInvocationTree tree) {
        String name = method.getSimpleName().toString();
        DeclaredType owner = (DeclaredType) objects.mirror(object.type());
        ExecutableType resolved = (ExecutableType) context.javac().types().asMemberOf(owner, method);
        Optional<Type> result = objects.of(resolved.getReturnType()).filter(Type::isScalar);
        if (result.isEmpty()) {
            return refuse(
                    tree,
                    "`" + name + "` gives `" + resolved.getReturnType() + "`",
                    "let a method of the object give a number, a `boolean` or a `String`, or compute the value in the caller");
        }
        if (resolved.getThrownTypes().stream().anyMatch(Exceptions::isChecked)
                || !Visibility.isNameable(
                        context.javac(), method, context.names().enclosing())) {
            return refuse(
                    tree,
                    "`" + name + "` cannot be called from a companion",
                    "call a method that is not private and throws no checked exception");
        }
        if (TypeParameters.isUnknown(owner) && TypeParameters.areMentionedBy(method)) {
            return refuse(
                    tree,
                    "`" + name + "` takes what `" + owner + "` does not tell",
                    "let the method of the object take numbers and strings, or compute the value in the caller");
        }
        List<Type> parameters = new ArrayList<>(List.of(object.type()));
        List<Expr> operands = new ArrayList<>(List.of(object));
        for (int i = 0; i < args.size(); i++) {
            Expr arg = args.get(i);
            Type type = objects.ofParameter(resolved.getParameterTypes().get(i)).orElse(arg.type());
            parameters.add(type);
            operands.add(type.scalar().isNumeric() ? Convert.widen(arg, type) : arg);
        }
        return new Call(new Callee("", name, parameters, result.orElseThrow()).asForeign(), operands, site);
    }

    private Expr refuse(MethodInvocationTree tree, String headline, String help) {
        context.reports().at(tree, Tag.UNSUPPORTED_CALL, headline, NOTE, help);
        return Context.BROKEN;
    }
}
