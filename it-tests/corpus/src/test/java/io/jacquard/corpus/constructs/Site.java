package io.jacquard.corpus.constructs;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.jacquard.DerivativeOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** A tree where it stands, with what javac knows of it. */
record Site(TreePath path, Trees trees) {

    Tree tree() {
        return path.getLeaf();
    }

    boolean is(Tree.Kind kind) {
        return tree().getKind() == kind;
    }

    Site at(Tree child) {
        return new Site(new TreePath(path, child), trees);
    }

    Optional<Tree> parent() {
        return Optional.ofNullable(path.getParentPath()).map(TreePath::getLeaf);
    }

    /** The type of an expression or of what a declaration declares; {@code void} where there is none. */
    TypeKind type() {
        return mirror().map(TypeMirror::getKind).orElse(TypeKind.VOID);
    }

    boolean isReal() {
        return type() == TypeKind.DOUBLE || type() == TypeKind.FLOAT;
    }

    boolean isLength() {
        return tree() instanceof MemberSelectTree m
                && m.getIdentifier().contentEquals("length")
                && at(m.getExpression()).type() == TypeKind.ARRAY;
    }

    /** Whether it names a constant variable. */
    boolean isConstant() {
        return element()
                .filter(e -> e instanceof VariableElement v && v.getConstantValue() != null)
                .isPresent();
    }

    /** Its text, such as {@code double[]}. */
    String typeText() {
        return mirror().map(TypeMirror::toString).orElse("");
    }

    private Optional<TypeMirror> mirror() {
        return Optional.ofNullable(trees.getTypeMirror(path));
    }

    /** As it stands in the source. */
    String text() {
        CompilationUnitTree unit = path.getCompilationUnit();
        int from = (int) trees.getSourcePositions().getStartPosition(unit, tree());
        int to = (int) trees.getSourcePositions().getEndPosition(unit, tree());
        try {
            return from < 0 || to < 0
                    ? ""
                    : unit.getSourceFile()
                            .getCharContent(true)
                            .subSequence(from, to)
                            .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Element> element() {
        return Optional.ofNullable(trees.getElement(path));
    }

    boolean names(ElementKind kind) {
        return element().filter(e -> e.getKind() == kind).isPresent();
    }

    boolean has(Modifier modifier) {
        return element().map(Element::getModifiers).orElse(Set.of()).contains(modifier);
    }

    /** The class whose member is named here, or nothing. */
    String owner() {
        return element().map(e -> e.getEnclosingElement().toString()).orElse("");
    }

    /** Whether what is named here is differentiated itself. */
    boolean isAnnotated() {
        return element().stream()
                .flatMap(e -> e.getAnnotationMirrors().stream())
                .anyMatch(m -> m.getAnnotationType().toString().startsWith("io.jacquard.Differentiable"));
    }

    /** Whether a class of the file has a rule for a method of this name. */
    boolean hasRule(Site method) {
        String name = method.element().map(e -> e.getSimpleName().toString()).orElse("");
        return path.getCompilationUnit().getTypeDecls().stream()
                .flatMap(type ->
                        new Site(new TreePath(new TreePath(path.getCompilationUnit()), type), trees).element().stream())
                .anyMatch(type -> hasRule(type, name));
    }

    private static boolean hasRule(Element type, String name) {
        return type.getEnclosedElements().stream().anyMatch(member -> {
            DerivativeOf rule = member.getAnnotation(DerivativeOf.class);
            return rule != null && rule.method().equals(name) || hasRule(member, name);
        });
    }

    /** The method that a call calls. */
    Site callee() {
        return at(((MethodInvocationTree) tree()).getMethodSelect());
    }

    /** What stands before the point, if there is one. */
    Optional<ExpressionTree> qualifier() {
        return tree() instanceof MemberSelectTree select ? Optional.of(select.getExpression()) : Optional.empty();
    }
}
