package io.jacquard.processor.frontend;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.VariableElement;

/** Lowers one method: its parameters, its body, its one exit. */
final class Bodies {
    private final Context context;
    /** Names of parameters. */
    private final Set<String> taken = new HashSet<>();

    Bodies(Context context) {
        this.context = context;
    }

    /** {@code self}: the record or object whose method it is, as an argument. */
    Routine lower(
            Callee callee,
            List<? extends VariableElement> elements,
            MethodTree tree,
            Optional<Owner> self,
            boolean annotated) {
        Reports reports = context.reports();
        context.locals().enter(Locals.Run.ALWAYS);
        List<Var> parameters = new ArrayList<>();
        tree.getParameters().forEach(p -> taken.add(p.getName().toString()));
        Optional<RecordType> immutable = self.map(Owner::type).filter(type -> !type.isObject());
        immutable.ifPresent(record -> parameters.addAll(record("this", record, tree)));
        Optional<Constructors> constructor = isConstructor(tree)
                ? context.program()
                        .records()
                        .made(context.names().enclosing())
                        .map(type -> new Constructors(context, type))
                : Optional.empty();
        constructor.ifPresent(c -> c.before(tree));
        for (VariableTree parameter : tree.getParameters()) {
            String name = parameter.getName().toString();
            Optional<RecordType> record = Records.named(parameter.getType(), context);
            if (record.isPresent()) {
                List<Var> parts = record(name, record.get(), parameter);
                parameters.addAll(parts);
                if (annotated) {
                    context.program()
                            .parameter(
                                    name, record.get(), parts, context.reports().position(parameter));
                }
                continue;
            }
            Type type = elements.stream()
                    .filter(e -> e.getSimpleName().contentEquals(name))
                    .findFirst()
                    .flatMap(e -> context.program().objects().opaque(e.asType()))
                    .or(() -> TypeTrees.variable(parameter.getType(), context))
                    .orElse(Type.VOID);
            Var variable = context.declare(name, type, parameter);
            context.locals().bind(variable.name(), variable);
            context.fields().reserve(variable.name());
            parameters.add(variable);
        }
        self.filter(owner -> owner.type().isObject()).ifPresent(owner -> {
            List<Var> fields = record("this", owner.type(), tree);
            List<RecordType.Leaf> leaves = owner.type().leaves();
            owner.handed().forEach(leaf -> parameters.add(fields.get(leaves.indexOf(leaf))));
        });
        List<RecordType.Leaf> changed = self.map(Owner::changed).orElse(List.of());
        Type own = callee.results().size() == changed.size() ? Type.VOID : callee.result();
        Optional<RecordType> record =
                isConstructor(tree) ? Optional.empty() : Records.named(tree.getReturnType(), context);
        if (annotated && record.isPresent()) {
            new RecordResults(context).check(record.get(), tree.getReturnType());
        }
        Optional<Type> result =
                annotated && record.isEmpty() ? TypeTrees.result(tree.getReturnType(), reports) : Optional.of(own);
        context.checkpoints().method(tree, context);
        List<Stmt> body = new ArrayList<>();
        if (constructor.isPresent()) {
            body.addAll(constructor.get().body(tree));
        } else {
            Statements statements = new Statements(context, result, record, annotated);
            statements.parameters(tree, body);
            statements.body(tree.getBody(), body);
        }
        boolean isVoid = own.equals(Type.VOID);
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
        Block whole = changed.isEmpty() ? new Block(body) : withChanged(new Block(body), changed);
        context.locals().leave();
        refuseMark(tree);
        Block cut = PassiveNames.cut(whole, context.locals().passive());
        Routine routine = new Routine(callee, parameters, cut);
        if (!reports.hasErrors()) {
            List<Var> given = new ArrayList<>(parameters);
            given.addAll(context.fields().variables());
            DefiniteAssignment.check(new Routine(callee, given, routine.body()), context);
        }
        return routine;
    }

    /** Behind what a method returns, what it has changed of its object by then. */
    private Block withChanged(Block body, List<RecordType.Leaf> changed) {
        List<Expr> fields = new ArrayList<>();
        changed.forEach(leaf -> fields.add(
                new Read(context.locals().find("this" + leaf.select()).orElseThrow())));
        return new Rewriter() {
            @Override
            public List<Stmt> result(Return s) {
                List<Expr> values = new ArrayList<>(s.values());
                values.addAll(fields);
                return List.of(new Return(s.id(), values));
            }
        }.block(body);
    }

    private List<Var> record(String name, RecordType record, Tree tree) {
        List<Var> out = Records.declare(name, record, tree, context, taken);
        for (int i = 0; i < out.size(); i++) {
            context.locals().bind(name + record.leaves().get(i).select(), out.get(i));
            context.fields().reserve(out.get(i).name());
        }
        return out;
    }

    private static boolean isConstructor(MethodTree tree) {
        return tree.getReturnType() == null;
    }

    /** Java lets the type of a result be marked. */
    private void refuseMark(MethodTree tree) {
        PassiveMarks.first(tree.getModifiers().getAnnotations(), context)
                .ifPresent(mark -> context.reports()
                        .at(
                                mark,
                                Tag.UNSUPPORTED_METHOD,
                                "the result of `" + tree.getName() + "` is marked `@Passive`",
                                "whether a path is cut is said where a value is used",
                                "mark the variable that gets the result, or write `(@Passive double)` before"
                                        + " the call"));
    }
}
