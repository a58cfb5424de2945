package io.jacquard.processor.ir;

import java.util.ArrayList;
import java.util.List;

/** Rebuilds a routine: override what changes. Statements keep their ids; a statement may become none or several. */
public abstract class Rewriter implements Stmt.Visitor<List<Stmt>> {
    /** Every expression, outermost first; call {@code super} to go on below. */
    protected Expr expr(Expr e) {
        if (e instanceof Read read) {
            Var v = renamed(read.var());
            return v.equals(read.var()) ? read : new Read(v);
        }
        return e instanceof After after
                ? new After(block(after.before()), expr(after.value()))
                : e.mapChildren(this::expr);
    }

    /** What a variable is called now, wherever it is read or given a value. */
    protected Var renamed(Var v) {
        return v;
    }

    protected Place place(Place p) {
        return (Place) expr(p);
    }

    /** Where a variable is given its value: targets of assignments, loop indices, results of calls. */
    protected Var defined(Var v) {
        return renamed(v);
    }

    protected int id(Stmt s) {
        return s.id();
    }

    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            out.addAll(s.accept(this));
        }
        return new Block(out);
    }

    @Override
    public List<Stmt> assign(Assign s) {
        Expr value = expr(s.value());
        return List.of(new Assign(id(s), target(s.target()), value));
    }

    protected Place target(Place p) {
        return p instanceof Read r ? new Read(defined(r.var())) : place(p);
    }

    @Override
    public List<Stmt> update(Update s) {
        Expr value = expr(s.value());
        return List.of(new Update(id(s), target(s.target()), s.op(), value));
    }

    @Override
    public List<Stmt> permute(Permute s) {
        return List.of(new Permute(id(s), place(s.one()), place(s.other()), defined(s.temp())));
    }

    @Override
    public List<Stmt> branch(If s) {
        Expr condition = expr(s.condition());
        return List.of(new If(id(s), condition, block(s.then()), block(s.otherwise())));
    }

    @Override
    public List<Stmt> loop(For s) {
        Expr from = expr(s.from());
        Var index = defined(s.index());
        Expr step = expr(s.step());
        Expr bound = expr(s.bound());
        For.Exit exit = exit(s.exit());
        return List.of(new For(id(s), index, from, s.comparison(), bound, step, block(s.body()), exit));
    }

    protected For.Exit exit(For.Exit exit) {
        return new For.Exit(
                exit.trips().map(this::counter),
                exit.stop().map(this::counter),
                exit.condition().map(this::expr));
    }

    /** A variable that a header names and the body changes. */
    private Var counter(Var v) {
        return expr(new Read(v)) instanceof Read r ? r.var() : v;
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        Call call = (Call) expr(s.call());
        return List.of(new Invoke(id(s), s.results().stream().map(this::defined).toList(), call));
    }

    @Override
    public List<Stmt> result(Return s) {
        return List.of(new Return(id(s), s.values().stream().map(this::expr).toList()));
    }

    @Override
    public List<Stmt> thrown(Throw s) {
        return List.of(new Throw(
                id(s), s.className(), s.args().stream().map(this::expr).toList()));
    }

    @Override
    public List<Stmt> labeled(Labeled s) {
        return List.of(new Labeled(id(s), block(s.body())));
    }

    @Override
    public List<Stmt> leave(Leave s) {
        return List.of(new Leave(id(s), s.label()));
    }

    @Override
    public List<Stmt> comment(Comment s) {
        return List.of(new Comment(id(s), s.text()));
    }
}
