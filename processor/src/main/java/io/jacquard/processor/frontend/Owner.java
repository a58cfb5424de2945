package io.jacquard.processor.frontend;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * What a method is called on that is handed to it by its components: a record, or an object that the caller has made.
 *
 * @param handed components that the method gets, of an object those that it mentions
 * @param changed components that the method may assign, which it gives back behind its result
 */
record Owner(RecordType type, List<RecordType.Leaf> handed, List<RecordType.Leaf> changed) {
    Owner {
        handed = List.copyOf(handed);
        changed = List.copyOf(changed);
    }

    static Owner of(ExecutableElement method, RecordType type, Javac javac) {
        if (!type.isObject()) {
            return new Owner(type, type.leaves(), List.of());
        }
        Map<String, Scan> scans = scans(javac.trees().getTree(type.element()));
        Scan scan = scans.getOrDefault(method.getSimpleName().toString(), new Scan());
        return new Owner(type, named(type, scan.mentioned), named(type, scan.assigned));
    }

    private static List<RecordType.Leaf> named(RecordType type, Set<String> names) {
        return type.leaves().stream()
                .filter(leaf -> names.contains(leaf.path().get(0).name()))
                .toList();
    }

    /** What each method of a class does by its name, itself or by methods of the class that it calls. Names of others than fields do no harm. */
    private static Map<String, Scan> scans(ClassTree source) {
        Map<String, Scan> scans = new HashMap<>();
        for (Tree member : source.getMembers()) {
            if (member instanceof MethodTree method) {
                scans.computeIfAbsent(method.getName().toString(), k -> new Scan())
                        .look(method);
            }
        }
        boolean further = true;
        while (further) {
            further = false;
            for (Scan caller : scans.values()) {
                for (String callee : Set.copyOf(caller.mentioned)) {
                    further |= caller.includes(scans.getOrDefault(callee, caller));
                }
            }
        }
        return scans;
    }

    private static final class Scan extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Set<String> mentioned = new HashSet<>();
        private final Set<String> assigned = new HashSet<>();
        /** Of the method that is looked at: they hide fields everywhere in it. */
        private final Set<String> parameters = new HashSet<>();

        void look(MethodTree method) {
            parameters.clear();
            method.getParameters().forEach(p -> parameters.add(p.getName().toString()));
            scan(method, null);
        }

        boolean includes(Scan callee) {
            return mentioned.addAll(callee.mentioned) | assigned.addAll(callee.assigned);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            assign(tree.getVariable());
            return super.visitAssignment(tree, unused);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void unused) {
            assign(tree.getVariable());
            return super.visitCompoundAssignment(tree, unused);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void unused) {
            if (Changes.isStep(tree)) {
                assign(tree.getExpression());
            }
            return super.visitUnary(tree, unused);
        }

        private void assign(ExpressionTree parenthesised) {
            ExpressionTree target = Changes.strip(parenthesised);
            if (target instanceof IdentifierTree simple) {
                String name = simple.getName().toString();
                if (!parameters.contains(name)) {
                    assigned.add(name);
                }
            } else if (target instanceof MemberSelectTree select) {
                assigned.add(select.getIdentifier().toString());
            }
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            mentioned.add(tree.getName().toString());
            return super.visitIdentifier(tree, unused);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void unused) {
            mentioned.add(tree.getIdentifier().toString());
            return super.visitMemberSelect(tree, unused);
        }
    }
}
