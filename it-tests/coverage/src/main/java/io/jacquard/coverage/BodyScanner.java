package io.jacquard.coverage;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads one attributed body. What a {@code throw} makes of its message does not count: such a path has no derivative. */
final class BodyScanner extends TreePathScanner<Void, Void> {
    private final Trees trees;
    private final Elements elements;
    private final Types types;
    private final ObjectTypes objects;
    private final Facts facts = new Facts();
    private final Map<Element, Set<Integer>> origins = new HashMap<>();

    private BodyScanner(Trees trees, Elements elements, Types types) {
        this.trees = trees;
        this.elements = elements;
        this.types = types;
        objects = new ObjectTypes(elements, types);
    }

    static Facts scan(TreePath method, ExecutableElement element, Trees trees, Elements elements, Types types) {
        BodyScanner scanner = new BodyScanner(trees, elements, types);
        List<? extends VariableElement> parameters = element.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            scanner.origins.put(parameters.get(i), Set.of(i));
        }
        MethodTree tree = (MethodTree) method.getLeaf();
        scanner.scan(new TreePath(method, tree.getBody()), null);
        return scanner.facts;
    }

    @Override
    public Void visitThrow(ThrowTree tree, Void unused) {
        return null;
    }

    @Override
    public Void visitAssert(AssertTree tree, Void unused) {
        return scan(tree.getCondition(), unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
        facts.obstacles.add(Obstacle.OBJECTS);
        return null;
    }

    @Override
    public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
        facts.obstacles.add(Obstacle.FUNCTIONS);
        return null;
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
        facts.obstacles.add(Obstacle.FUNCTIONS);
        return null;
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
        use(trees.getTypeMirror(getCurrentPath()));
        return super.visitNewClass(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
        Element element = element(tree);
        if (element instanceof VariableElement
                && !tree.getName().contentEquals("this")
                && !tree.getName().contentEquals("super")) {
            use(element.asType());
        }
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        Element element = element(tree);
        if (element instanceof VariableElement && !tree.getIdentifier().contentEquals("this")) {
            use(element.asType());
        }
        return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
        Element element = trees.getElement(getCurrentPath());
        use(element.asType());
        if (tree.getInitializer() != null) {
            origin(element, tree.getInitializer());
        }
        return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void unused) {
        write(tree.getVariable());
        Element target = element(tree.getVariable());
        if (target != null && target.getKind() == ElementKind.LOCAL_VARIABLE) {
            origin(target, tree.getExpression());
        }
        return super.visitAssignment(tree, unused);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
        write(tree.getVariable());
        return super.visitCompoundAssignment(tree, unused);
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void unused) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                write(tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, unused);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
        if (element(tree.getMethodSelect()) instanceof ExecutableElement callee
                && callee.getKind() == ElementKind.METHOD) {
            call(tree, callee);
        }
        return super.visitMethodInvocation(tree, unused);
    }

    private void call(MethodInvocationTree tree, ExecutableElement callee) {
        String key = MethodKey.of(callee, elements, types);
        String owner = key.substring(0, key.indexOf('#'));
        KnownCalls.obstacle(owner, callee.getSimpleName().toString()).ifPresent(facts.obstacles::add);
        if (callee.getEnclosingElement().asType() instanceof DeclaredType type
                && callee.getModifiers().contains(Modifier.STATIC)) {
            // A static method of a class of threads, of random numbers: as if an object of it were used.
            objects.obstacle(type)
                    .filter(o -> o == Obstacle.THREADS || o == Obstacle.RANDOM)
                    .ifPresent(facts.obstacles::add);
        }
        if (!KnownCalls.harmless(owner) && takesPart(callee)) {
            if (callee.getModifiers().contains(Modifier.ABSTRACT)) {
                facts.obstacles.add(Obstacle.OPEN_CALL);
            } else {
                facts.calls.add(key);
            }
        }
        int last = callee.getParameters().size() - 1;
        for (int i = 0; i < tree.getArguments().size(); i++) {
            int argument = Math.min(i, last);
            for (int origin : origins(tree.getArguments().get(i))) {
                if (KnownCalls.writes(owner, callee.getSimpleName().toString(), argument)) {
                    facts.written.add(origin);
                }
                facts.handed.add(new Facts.Handed(key, argument, origin));
            }
        }
    }

    /** A call that takes and gives whole numbers only runs as it is, whatever it does. */
    private static boolean takesPart(ExecutableElement callee) {
        TypeMirror result = callee.getReturnType();
        return Shapes.real(result)
                || Shapes.array(result)
                || callee.getParameters().stream().anyMatch(p -> Shapes.real(p.asType()) || Shapes.array(p.asType()))
                || (result.getKind() == javax.lang.model.type.TypeKind.VOID
                        && !callee.getModifiers().contains(Modifier.STATIC));
    }

    private void use(TypeMirror type) {
        if (type != null) {
            objects.obstacle(type).ifPresent(facts.obstacles::add);
        }
    }

    private void write(ExpressionTree target) {
        ExpressionTree place = bare(target);
        if (place instanceof ArrayAccessTree access) {
            facts.written.addAll(origins(access.getExpression()));
        } else if (element(place) instanceof VariableElement variable && variable.getKind() == ElementKind.FIELD) {
            facts.written.add(Facts.FIELD);
        }
    }

    private void origin(Element local, ExpressionTree value) {
        Set<Integer> from = origins(value);
        if (!from.isEmpty()) {
            Set<Integer> all = new TreeSet<>(origins.getOrDefault(local, Set.of()));
            all.addAll(from);
            origins.put(local, all);
        }
    }

    /** The parameters, or fields, whose arrays an expression of array type may be. */
    private Set<Integer> origins(ExpressionTree expression) {
        ExpressionTree bare = bare(expression);
        TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), bare));
        if (type == null || !Shapes.array(type)) {
            return Set.of();
        }
        if (bare instanceof ArrayAccessTree access) {
            return origins(access.getExpression());
        } else if (bare instanceof ConditionalExpressionTree choice) {
            Set<Integer> both = new TreeSet<>(origins(choice.getTrueExpression()));
            both.addAll(origins(choice.getFalseExpression()));
            return both;
        } else if (bare instanceof AssignmentTree assignment) {
            return origins(assignment.getExpression());
        }
        return Optional.ofNullable(element(bare))
                .map(e -> e.getKind() == ElementKind.FIELD ? Set.of(Facts.FIELD) : origins.getOrDefault(e, Set.of()))
                .orElse(Set.of());
    }

    private Element element(ExpressionTree expression) {
        return trees.getElement(new TreePath(getCurrentPath(), expression));
    }

    private static ExpressionTree bare(ExpressionTree expression) {
        ExpressionTree bare = expression;
        while (true) {
            if (bare instanceof ParenthesizedTree parentheses) {
                bare = parentheses.getExpression();
            } else if (bare instanceof TypeCastTree cast) {
                bare = cast.getExpression();
            } else {
                return bare;
            }
        }
    }
}
