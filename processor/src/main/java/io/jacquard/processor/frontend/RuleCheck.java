package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.UserRule.Fault;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Reports what is wrong with rules where they are written, whether they are used or not. */
final class RuleCheck {
    private final @Nullable Javac javac;
    private final UserRules rules = new UserRules();

    RuleCheck(@Nullable Javac javac) {
        this.javac = javac;
    }

    void check(ExecutableElement method, Problems problems) {
        for (UserRule rule : rules.in(Enclosing.outermost(method))) {
            if (rule.method().equals(method)) {
                rule.fault()
                        .ifPresent(fault -> problems.report(new Problem(
                                Tag.DERIVATIVE_RULE,
                                fault.headline(),
                                fault.note(),
                                fault.help(),
                                position(method, fault))));
            }
        }
    }

    private Position position(ExecutableElement method, Fault fault) {
        TreePath path = javac == null ? null : javac.trees().getPath(method);
        if (path == null || !(path.getLeaf() instanceof MethodTree tree)) {
            return new ElementPosition(method);
        }
        TreePosition whole = new TreePosition(path.getCompilationUnit(), tree);
        Tree result = tree.getReturnType();
        return fault.at().equals(UserRule.RESULT) && result != null
                ? new TreePosition(path.getCompilationUnit(), result)
                : AnnotationTrees.named("DerivativeOf", whole).value(fault.at(), 0);
    }
}
