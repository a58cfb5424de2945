package io.jacquard.processor.plan;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One block of the routine while a sweep is written for it: what has been recovered there, and the statements that recover it, which come before all others of
 * the block's sweep.
 */
public final class Scope {
    private final Optional<Scope> parent;
    private final Block block;
    private final Optional<Var> counter;
    private final List<Stmt> prefix = new ArrayList<>();
    private final Map<Object, Expr> known = new HashMap<>();

    private Scope(Optional<Scope> parent, Block block, Optional<Var> counter) {
        this.parent = parent;
        this.block = block;
        this.counter = counter;
    }

    public static Scope root(Block block) {
        return new Scope(Optional.empty(), block, Optional.empty());
    }

    public Scope inner(Block inner) {
        return new Scope(Optional.of(this), inner, Optional.empty());
    }

    /** The body of a loop whose sweep counts its iterations from 0 in {@code counter}. */
    public Scope counted(Block body, Var counter) {
        return new Scope(Optional.of(this), body, Optional.of(counter));
    }

    /** The scope of a block that this one lies in. */
    public Scope of(Block wanted) {
        if (block == wanted) {
            return this;
        }
        return parent.orElseThrow(() -> new IllegalStateException("not inside the block"))
                .of(wanted);
    }

    Optional<Var> counter() {
        return counter;
    }

    Map<Object, Expr> known() {
        return known;
    }

    public void recoverBy(Stmt s) {
        prefix.add(s);
    }

    /** The recovering statements, in the order in which they have to run. */
    public List<Stmt> prefix() {
        return prefix;
    }
}
