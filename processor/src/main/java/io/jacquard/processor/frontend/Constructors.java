package io.jacquard.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.SourcePositions;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers constructors of records that their authors wrote, as methods that return the components: a canonical one, compact or not, and one that calls another. */
final class Constructors {
    private final Context context;
    private final RecordType record;

    Constructors(Context context, RecordType record) {
        this.context = context;
        this.record = record;
    }

    /** The statements of a body whose parameters have been declared. */
    List<Stmt> body(MethodTree tree) {
        boolean compact = isCompact(tree);
        if (!compact) {
            Records.declare("this", record, tree, context);
        }
        List<Stmt> out = new ArrayList<>();
        Statements statements = new Statements(context, Optional.of(Type.VOID), Optional.empty(), false);
        List<? extends StatementTree> stmts = tree.getBody().getStatements();
        context.locals().enter(Locals.Run.ALWAYS);
        for (StatementTree s : stmts) {
            Optional<MethodInvocationTree> other = explicit(s);
            if (other.isEmpty()) {
                statements.visit(s, out);
            } else if (other.orElseThrow().getMethodSelect().toString().equals("this")) {
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
        return new Rewriter() {
            @Override
            public List<Stmt> result(Return s) {
                return List.of(new Return(s.id(), components));
            }
        }.block(new Block(out)).stmts();
    }

    /** Whether it is written without parameters, which are then those of the record's header. */
    private boolean isCompact(MethodTree tree) {
        SourcePositions at = context.javac().trees().getSourcePositions();
        CompilationUnitTree unit = context.reports().position(tree).unit();
        return !tree.getParameters().isEmpty()
                && at.getStartPosition(unit, tree.getParameters().get(0)) < at.getStartPosition(unit, tree);
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
