package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers one method: its parameters, its body, its one exit. */
final class Bodies {
    private final Context context;

    Bodies(Context context) {
        this.context = context;
    }

    Routine lower(Callee callee, MethodTree tree, boolean annotated) {
        Reports reports = context.reports();
        context.locals().enter(Locals.Run.ALWAYS);
        List<Var> parameters = new ArrayList<>();
        for (VariableTree parameter : tree.getParameters()) {
            Type type = TypeTrees.variable(parameter.getType(), context).orElse(Type.VOID);
            Var variable = context.declare(parameter.getName().toString(), type, parameter);
            context.locals().bind(variable.name(), variable);
            context.fields().reserve(variable.name());
            parameters.add(variable);
        }
        Optional<Type> result =
                annotated ? TypeTrees.result(tree.getReturnType(), reports) : Optional.of(callee.result());
        List<Stmt> body = new ArrayList<>();
        new Statements(context, result, annotated).body(tree.getBody(), body);
        boolean isVoid = callee.result().equals(Type.VOID);
        boolean completes = Walk.completes(body);
        if (isVoid && completes) {
            body.add(new Return(context.statement(tree), Optional.empty()));
        }
        boolean[] returns = {false};
        Walk.each(new Block(body), s -> returns[0] |= s instanceof Return);
        if (!reports.hasErrors() && (!returns[0] || completes && !isVoid)) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_METHOD,
                    returns[0]
                            ? "`" + callee.name() + "` may end without a `return` of its result"
                            : "`" + callee.name() + "` never returns",
                    "the reverse sweep enters where the method is left",
                    "return a result on each path that does not throw");
        }
        context.locals().leave();
        Routine routine = new Routine(callee, parameters, new Block(body));
        if (!reports.hasErrors()) {
            List<Var> given = new ArrayList<>(parameters);
            given.addAll(context.fields().variables());
            DefiniteAssignment.check(new Routine(callee, given, routine.body()), context);
        }
        return routine;
    }
}
