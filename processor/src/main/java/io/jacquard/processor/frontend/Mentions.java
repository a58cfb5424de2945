package io.jacquard.processor.frontend;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that methods of a class mention and assign, each itself or by methods of the class that it calls; methods of one name together. Names of others
 * than fields are among them.
 */
final class Mentions {
    private final Map<String, Scan> scans = new HashMap<>();

    Mentions(ClassTree source) {
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
    }

    Set<String> mentionedBy(String method) {
        return of(method).mentioned;
    }

    Set<String> assignedBy(String method) {
        return of(method).assigned;
    }

    private Scan of(String method) {
        return scans.getOrDefault(method, new Scan());
    }

    private static final class Scan extends Targets {
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
        void target(ExpressionTree target) {
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
