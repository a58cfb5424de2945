package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Methods that do nothing but return a field. */
final class Accessors {
    private Accessors() {}

    /** The field behind an accessor of a record that its author did not write. */
    static Optional<VariableElement> ofComponent(ExecutableElement method, Javac javac) {
        boolean accessor = Enclosing.innermost(method).getKind() == ElementKind.RECORD
                && method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.STATIC)
                && tree(method, javac).isEmpty();
        return accessor
                ? Enclosing.innermost(method).getEnclosedElements().stream()
                        .filter(member -> member.getKind() == ElementKind.FIELD
                                && member.getSimpleName().equals(method.getSimpleName()))
                        .map(member -> (VariableElement) member)
                        .findFirst()
                : Optional.empty();
    }

    /** Whether a record's accessor gives the component as it is. */
    static boolean isPlain(ExecutableElement method, Javac javac) {
        return tree(method, javac).isEmpty()
                || returns(
                        tree(method, javac).orElseThrow(),
                        method.getSimpleName().toString());
    }

    /** The method that a companion may call in place of reading a private field; {@code receiver} is empty if there is only a class. */
    static Optional<ExecutableElement> of(
            VariableElement field, Optional<Receiver> receiver, TypeElement user, Javac javac) {
        List<? extends Element> members = Enclosing.innermost(field).getEnclosedElements();
        return names(field)
                .flatMap(name -> members.stream()
                        .filter(member -> member.getKind() == ElementKind.METHOD
                                && member.getSimpleName().contentEquals(name))
                        .map(member -> (ExecutableElement) member))
                .filter(method -> method.getParameters().isEmpty()
                        && method.getThrownTypes().isEmpty()
                        && isStatic(method) == isStatic(field)
                        && (isStatic(field) || isSure(method, receiver))
                        && Visibility.isNameable(javac, method, user)
                        && javac.types().isSameType(method.getReturnType(), field.asType())
                        && returns(method, field, javac))
                .findFirst();
    }

    private static boolean isSure(ExecutableElement method, Optional<Receiver> receiver) {
        return receiver.filter(r -> r.isFixed(method) && r.target(method).equals(method))
                .isPresent();
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }

    private static Stream<String> names(VariableElement field) {
        String name = field.getSimpleName().toString();
        int first = name.codePointAt(0);
        String capital = Character.toString(Character.toUpperCase(first)) + name.substring(Character.charCount(first));
        return Stream.of(name, "get" + capital, "is" + capital);
    }

    private static boolean returns(ExecutableElement method, VariableElement field, Javac javac) {
        Optional<MethodTree> tree = tree(method, javac);
        if (tree.isEmpty()) {
            return ofComponent(method, javac).filter(field::equals).isPresent();
        }
        return returns(tree.get(), field.getSimpleName().toString());
    }

    private static boolean returns(MethodTree tree, String field) {
        List<?> statements = tree.getBody().getStatements();
        return statements.size() == 1
                && statements.get(0) instanceof ReturnTree exit
                && exit.getExpression() != null
                && isName(exit.getExpression(), field);
    }

    private static boolean isName(ExpressionTree tree, String field) {
        return tree instanceof IdentifierTree name && name.getName().contentEquals(field)
                || tree instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(field)
                        && select.getExpression() instanceof IdentifierTree self
                        && self.getName().contentEquals("this");
    }

    /** The declaration, if it has a body. */
    private static Optional<MethodTree> tree(ExecutableElement method, Javac javac) {
        TreePath path = javac.trees().getPath(method);
        return path != null && path.getLeaf() instanceof MethodTree tree && tree.getBody() != null
                ? Optional.of(tree)
                : Optional.empty();
    }
}
