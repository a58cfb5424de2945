package io.jacquard.processor.frontend;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Named;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Lowers {@code throw}: a new exception whose arguments are numbers, constants of any class, and texts put together from them. */
final class Throws {
    private final Context context;
    private final Expressions expressions;
    private final Type string;

    Throws(Context context, Expressions expressions) {
        this.context = context;
        this.expressions = expressions;
        this.string = context.program().objects().string();
    }

    void lower(ThrowTree tree, List<Stmt> out) {
        Optional<TypeElement> named = Changes.strip(tree.getExpression()) instanceof NewClassTree made
                        && made.getClassBody() == null
                        && made.getEnclosingExpression() == null
                ? TypeTrees.named(made.getIdentifier(), context)
                : Optional.empty();
        if (named.isEmpty()) {
            context.reports()
                    .at(
                            tree.getExpression(),
                            Tag.UNSUPPORTED_EXPRESSION,
                            "what is thrown is not a new exception of a known class",
                            "the companions throw what the method throws, and make it as it does",
                            "write `throw new IllegalArgumentException(...)`, or the class that fits");
            return;
        }
        NewClassTree created = (NewClassTree) Changes.strip(tree.getExpression());
        TypeElement type = named.get();
        List<Expr> args = new ArrayList<>();
        created.getArguments().forEach(arg -> args.add(argument(arg)));
        if (Enclosing.isPrivate(type)) {
            context.reports()
                    .at(
                            created.getIdentifier(),
                            Tag.INACCESSIBLE_TYPE,
                            "`" + type.getSimpleName() + "` is private",
                            "the companions throw it too, from a class of their own",
                            "make it package-private");
        } else if (Exceptions.isChecked(type.asType())) {
            context.reports()
                    .at(
                            created.getIdentifier(),
                            Tag.UNSUPPORTED_STATEMENT,
                            "`" + type.getSimpleName() + "` is a checked exception",
                            "function objects and operators throw what the method throws, and can declare none",
                            "throw one that need not be declared, such as `IllegalArgumentException`");
        } else if (args.stream().noneMatch(Context::isBroken)) {
            out.add(new Throw(context.statement(tree), type.getQualifiedName().toString(), args));
        }
    }

    /** {@code assert}: neither the condition nor the detail is evaluated while assertions are disabled. */
    void lower(AssertTree tree, List<Stmt> out) {
        Expr condition = expressions.assignable(tree.getCondition(), Type.BOOLEAN);
        List<Expr> detail = new ArrayList<>();
        if (tree.getDetail() != null) {
            detail.add(argument(tree.getDetail()));
        }
        Optional<AssertionStatus> status = context.program().assertions();
        if (status.isEmpty()) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_STATEMENT,
                            "`assert` is in a class that has no name",
                            "companions assert when that class does, and ask it",
                            "declare the class, or throw an exception");
        } else if (!Context.isBroken(condition) && detail.stream().noneMatch(Context::isBroken)) {
            Expr fails = Apply.of(Op.AND_THEN, status.get().read(), Apply.of(Op.NOT, condition));
            Stmt thrown = new Throw(context.statement(tree), "java.lang.AssertionError", detail);
            out.add(new If(context.statement(tree), fails, new Block(List.of(thrown)), Block.EMPTY));
        }
    }

    /** A number or a text; what it may call cannot be seen from outside, so nothing is called. */
    private Expr argument(ExpressionTree parenthesised) {
        ExpressionTree tree = Changes.strip(parenthesised);
        if (tree.getKind() == Tree.Kind.NULL_LITERAL) {
            return Named.nullOf(string);
        }
        Optional<Expr> constant = constant(tree);
        if (constant.isPresent()) {
            return constant.orElseThrow();
        }
        if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
            Expr left = argument(sum.getLeftOperand());
            Expr right = argument(sum.getRightOperand());
            return Context.isBroken(left) || Context.isBroken(right)
                    ? Context.BROKEN
                    : expressions.arithmetic().binary(Op.ADD, left, right, tree);
        }
        if (tree instanceof MethodInvocationTree call && makesText(call)) {
            List<Expr> parts = new ArrayList<>();
            call.getArguments().forEach(part -> parts.add(argument(part)));
            String name =
                    ((MemberSelectTree) call.getMethodSelect()).getIdentifier().toString();
            return parts.stream().anyMatch(Context::isBroken)
                    ? Context.BROKEN
                    : new Apply(Op.METHOD, string, parts, "java.lang.String." + name, 0);
        }
        Expr e = expressions.scalar(tree);
        if (Walk.any(e, x -> x instanceof Call || x instanceof After)) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_EXPRESSION,
                            "a method is called for the arguments of an exception",
                            "the sweeps build the exception, and nothing else on the way to it",
                            "assign the value to a local before");
            return Context.BROKEN;
        }
        return e;
    }

    /** {@code String.format} or {@code String.valueOf}. */
    private boolean makesText(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && (select.getIdentifier().contentEquals("format")
                        || select.getIdentifier().contentEquals("valueOf"))
                && !call.getArguments().isEmpty()
                && Meaning.of(select.getExpression(), context) instanceof Meaning.TypeName type
                && type.type().getQualifiedName().contentEquals("java.lang.String");
    }

    /** A static final field of an object's type, by its full name. */
    private Optional<Expr> constant(ExpressionTree tree) {
        if (!(Meaning.of(tree, context) instanceof Meaning.Field meaning)) {
            return Optional.empty();
        }
        VariableElement field = meaning.field();
        boolean fixed = field.getModifiers().contains(Modifier.STATIC)
                && field.getModifiers().contains(Modifier.FINAL);
        if (!fixed || Mirrors.type(field.asType()).isPresent()) {
            return Optional.empty();
        }
        if (field.getConstantValue() instanceof String text) {
            return Optional.of(new Named(string, context.javac().elements().getConstantExpression(text)));
        }
        boolean seen = !Enclosing.isPrivate(field);
        String name = Enclosing.innermost(field).getQualifiedName() + "." + field.getSimpleName();
        return seen ? Optional.of(new Named(Type.object(field.asType().toString()), name)) : Optional.empty();
    }
}
