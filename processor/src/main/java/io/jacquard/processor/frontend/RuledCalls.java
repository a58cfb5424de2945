package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodInvocationTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.UserRule.Fault;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/** Calls of methods whose derivatives the user gives by rules. */
final class RuledCalls {
    private final Context context;

    RuledCalls(Context context) {
        this.context = context;
    }

    /** Empty if the method has no rule. */
    Optional<Expr> lower(ExecutableElement method, List<Expr> args, MethodInvocationTree tree) {
        RuleScope scope = context.program().rules();
        List<UserRule> found = scope.of(method);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Fault> fault = scope.fault(method, found, context.program().hidden());
        if (fault.isPresent()) {
            Fault f = fault.orElseThrow();
            context.reports()
                    .at(
                            tree,
                            Tag.UNSUPPORTED_CALL,
                            "a rule for `" + method.getSimpleName() + "` cannot be used: " + f.headline(),
                            f.note(),
                            f.help());
            return Optional.of(Context.BROKEN);
        }
        Callee callee = Calls.callee(method, context.program().objects()).orElseThrow();
        List<Expr> operands = Calls.widened(PassiveMarks.cutMarked(method, args), callee.parameters());
        return Optional.of(new Apply(
                Op.RULED,
                callee.result(),
                operands,
                RuleScope.fullName(method),
                context.site(tree, tree.getArguments()),
                RuleScope.byParameter(method, found)));
    }
}
