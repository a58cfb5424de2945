package io.jacquard.processor.frontend;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lowers constructors as methods that return the components: those of records that their authors wrote, a canonical one, compact or not, and one that calls
 * another; and those of classes.
 */
final class Constructors {
    private final Context context;
    private final RecordType record;
    /** What the fields of an object are first, and get before the constructor runs. */
    private final List<Assign> zeros = new ArrayList<>();

    private final List<Stmt> first = new ArrayList<>();

    Constructors(Context context, RecordType record) {
        this.context = context;
        this.record = record;
    }

    /** What an object has before its constructor runs, which does not see the parameters: they are declared after this. */
    void before(MethodTree tree) {
        if (!record.isObject()) {
            return;
        }
        Records.declare("this", record, tree, context);
        List<? extends StatementTree> stmts = tree.getBody().getStatements();
        boolean delegates = !stmts.isEmpty()
                && explicit(stmts.get(0)).filter(Constructors::isOther).isPresent();
        if (delegates) {
            return;
        }
        for (RecordType.Leaf leaf : record.leaves()) {
            if (leaf.type().isScalar() && leaf.type().scalar() != Scalar.OBJECT) {
                zeros.add(zero(leaf, tree));
            }
        }
        Statements statements = new Statements(context, Optional.of(Type.VOID), Optional.empty(), false);
        for (Tree member : context.javac().trees().getTree(record.element()).getMembers()) {
            if (member instanceof VariableTree field && field.getInitializer() != null) {
                record.component(field.getName().toString())
                        .ifPresent(component -> statements.initialise(field, component, first));
            } else if (member instanceof BlockTree block && !block.isStatic()) {
                statements.visit(block, first);
            }
        }
    }

    private Assign zero(RecordType.Leaf leaf, Tree tree) {
        Var field = context.locals().find("this" + leaf.select()).orElseThrow();
        return new Assign(context.statement(tree), new Read(field), Const.zero(leaf.type()));
    }

    /** Whether nothing asks for the zero that a field has at first: the first of the statements that mention it assigns it. */
    private static boolean isIdle(Assign zero, List<Stmt> stmts) {
        Optional<Stmt> first =
                stmts.stream().filter(s -> mentions(s, zero.target().root())).findFirst();
        return first.isPresent()
                && first.get() instanceof Assign assigned
                && assigned.target().equals(zero.target())
                && !mentions(assigned.value(), zero.target().root());
    }

    private static boolean mentions(Stmt s, Var field) {
        return Walk.any(
                new Block(List.of(s)),
                inner -> inner instanceof Return
                        || Walk.defines(inner).contains(field)
                        || Walk.exprs(inner).stream().anyMatch(e -> mentions(e, field)));
    }

    private static boolean mentions(Expr e, Var field) {
        return Walk.reads(e).contains(field) || Walk.any(e, part -> part instanceof After || part instanceof Effect);
    }

    /** The statements of a body whose parameters have been declared. */
    List<Stmt> body(MethodTree tree) {
        boolean compact = !record.isObject() && isCompact(tree);
        if (!compact && !record.isObject()) {
            Records.declare("this", record, tree, context);
        }
        List<Stmt> out = new ArrayList<>(first);
        Statements statements = new Statements(context, Optional.of(Type.VOID), Optional.empty(), false);
        List<? extends StatementTree> stmts = tree.getBody().getStatements();
        statements.parameters(tree, out);
        context.locals().enter(Locals.Run.ALWAYS);
        for (StatementTree s : stmts) {
            Optional<MethodInvocationTree> other = explicit(s);
            if (other.isEmpty()) {
                statements.visit(s, out);
            } else if (isOther(other.orElseThrow())) {
                statements.delegate(other.orElseThrow(), record, out);
            }
        }
        context.locals().leave();
        List<Expr> components = new ArrayList<>();
        for (RecordType.Leaf leaf : record.leaves()) {
            String name = compact ? leaf.select().substring(1) : "this" + leaf.select();
            components.add(new Read(context.locals().find(name).orElseThrow()));
        }
        if (Walk.completes(out)) {
            out.add(new Return(context.statement(tree), components));
        }
        List<Stmt> all = new ArrayList<>(
                zeros.stream().filter(zero -> !isIdle(zero, out)).toList());
        all.addAll(out);
        return new Rewriter() {
            @Override
            public List<Stmt> result(Return s) {
                return List.of(new Return(s.id(), components));
            }
        }.block(new Block(all)).stmts();
    }

    /** Whether it is written without parameters, which are then those of the record's header. */
    private boolean isCompact(MethodTree tree) {
        SourcePositions at = context.javac().trees().getSourcePositions();
        CompilationUnitTree unit = context.reports().position(tree).unit();
        return !tree.getParameters().isEmpty()
                && at.getStartPosition(unit, tree.getParameters().get(0)) < at.getStartPosition(unit, tree);
    }

    private static boolean isOther(MethodInvocationTree call) {
        return call.getMethodSelect().toString().equals("this");
    }

    /** {@code this(...)} or {@code super()}. */
    private static Optional<MethodInvocationTree> explicit(StatementTree s) {
        return s instanceof ExpressionStatementTree e
                        && e.getExpression() instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof IdentifierTree name
                        && (name.getName().contentEquals("this")
                                || name.getName().contentEquals("super"))
                ? Optional.of(call)
                : Optional.empty();
    }
}
