package io.jacquard.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Tuple;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Records that are declared inside the method. Processors run before javac looks into bodies, so that nothing but the tree is known of them: their header is
 * all they may have.
 */
final class HeaderOnly {
    static final String MOVE = "declare the record as a member of the class, where it may be private";

    private HeaderOnly() {}

    /** Declares the record in the scope at hand. */
    static void declare(ClassTree tree, Context context) {
        Optional<? extends Tree> other = tree.getMembers().stream()
                .filter(member -> !(member instanceof VariableTree component) || isStatic(component))
                .findFirst();
        if (other.isPresent()
                || !tree.getTypeParameters().isEmpty()
                || tree.getMembers().isEmpty()) {
            String what = other.isPresent()
                    ? "more than components"
                    : tree.getMembers().isEmpty() ? "no components" : "type parameters";
            refuse(other.isPresent() ? other.get() : tree, "`" + tree.getSimpleName() + "` has " + what, context);
            return;
        }
        List<RecordType.Component> components = new ArrayList<>();
        for (Tree member : tree.getMembers()) {
            VariableTree component = (VariableTree) member;
            Optional<RecordType> record = Records.named(component.getType(), context);
            Optional<Type> type =
                    record.isPresent() ? Optional.empty() : TypeTrees.variable(component.getType(), context);
            components.add(new RecordType.Component(
                    component.getName().toString(),
                    component.getType().toString(),
                    PassiveMarks.in(component.getModifiers().getAnnotations(), context),
                    type,
                    record,
                    Optional.empty()));
        }
        String name = tree.getSimpleName().toString();
        context.locals().declareType(name, context.program().records().declare(name, components));
    }

    private static boolean isStatic(VariableTree field) {
        return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    /** {@code new R(...)}. */
    static Expr construct(NewClassTree tree, RecordType type, Context context, Expressions expressions) {
        List<? extends ExpressionTree> given = tree.getArguments();
        if (given.size() != type.components().size()) {
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_CALL,
                            "`" + type.name() + "` takes a variable number of values",
                            "each component of a record has a name",
                            "pass an array");
            return Context.BROKEN;
        }
        List<Expr> parts = new ArrayList<>();
        for (int i = 0; i < type.components().size(); i++) {
            RecordType.Component component = type.components().get(i);
            Expr part = component.type().isPresent()
                    ? expressions.assignable(given.get(i), component.type().get())
                    : expressions.lower(given.get(i));
            List<Expr> values = part instanceof Tuple tuple ? tuple.parts() : List.of(part);
            values.forEach(value -> parts.add(component.passive() ? PassiveMarks.cut(value) : value));
        }
        boolean whole = parts.size() == type.leaves().size() && parts.stream().noneMatch(Context::isBroken);
        return whole ? new Tuple(type.type(), parts) : Context.BROKEN;
    }

    private static void refuse(Tree tree, String headline, Context context) {
        context.reports()
                .at(
                        tree,
                        Tag.UNSUPPORTED_STATEMENT,
                        headline,
                        "a processor sees of a record that a method declares what is written in its header",
                        MOVE);
    }
}
