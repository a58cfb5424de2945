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
        context.locals().enter();
        List<Var> parameters = new ArrayList<>();
        for (VariableTree parameter : tree.getParameters()) {
            Type type = TypeTrees.variable(parameter.getType(), reports).orElse(Type.VOID);
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
        boolean exits = !body.isEmpty()
                && body.get(body.size() - 1) instanceof Return exit
                && (isVoid || exit.value().isPresent());
        if (!exits && isVoid) {
            body.add(new Return(context.statement(tree), Optional.empty()));
        } else if (!exits && !reports.hasErrors()) {
            reports.at(
                    tree,
                    Tag.UNSUPPORTED_STATEMENT,
                    "`" + callee.name() + "` does not end with a `return` of its result",
                    "the reverse sweep enters where the method is left",
                    "return once, at the end");
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
