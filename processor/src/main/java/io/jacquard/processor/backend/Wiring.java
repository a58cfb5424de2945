package io.jacquard.processor.backend;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.HelperSweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls of helpers as Java has them. The callee is handed its workspace, returns the first of its results and leaves the others in there. A derivative that
 * is used once is used where it comes from, without a name.
 */
final class Wiring extends Rewriter {
    private final HelperMethods helpers;
    private final Slots slots;
    private final String workspace;
    private final Set<Var> wanted;
    private final Map<Var, Integer> uses;
    private final Map<Var, Integer> definitions;
    private final Map<Var, Expr> fields = new HashMap<>();
    /** The statements of the block behind the one at hand. */
    private List<Stmt> rest = List.of();

    private int made;

    Wiring(HelperMethods helpers, Block whole, Set<Var> wanted, Slots slots, String workspace) {
        this.helpers = helpers;
        this.wanted = wanted;
        this.slots = slots;
        this.workspace = workspace;
        uses = Walk.uses(whole);
        definitions = Walk.definitions(whole);
    }

    @Override
    protected Expr expr(Expr e) {
        return e instanceof Read r && fields.containsKey(r.var()) ? fields.get(r.var()) : super.expr(e);
    }

    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        List<Stmt> stmts = block.stmts();
        for (int i = 0; i < stmts.size(); i++) {
            rest = stmts.subList(i + 1, stmts.size());
            for (Stmt s : stmts.get(i).accept(this)) {
                Stmt last = out.isEmpty() ? s : out.get(out.size() - 1);
                Optional<Stmt> joined = last instanceof Invoke call ? join(call, s) : Optional.empty();
                if (joined.isPresent()) {
                    out.set(out.size() - 1, joined.orElseThrow());
                } else {
                    out.add(s);
                }
            }
        }
        return new Block(out);
    }

    @Override
    public List<Stmt> invoke(Invoke s) {
        Optional<HelperSweep> helper = helpers.of(s.call().callee());
        if (helper.isEmpty()) {
            return List.of(
                    slots.isHanded(s.call().callee())
                                    || slots.isHandedSaved(s.call().callee())
                            ? handed(s)
                            : super.invoke(s).get(0));
        }
        List<Expr> args = new ArrayList<>(((Call) expr(s.call())).args());
        Optional<Slots.Slot> slot = slots.workspaceOf(s);
        // What makes a point has no workspace.
        Optional<String> own = slot.map(w -> workspace.isEmpty() ? helpers.made(w) : Slots.object(w, workspace));
        own.ifPresent(
                text -> args.add(new Named(Type.object(""), isMadeLate(slot.orElseThrow()) ? text + "()" : text)));
        List<Stmt> out = new ArrayList<>();
        List<Var> first = s.results().stream().limit(1).filter(v -> !isIdle(v)).toList();
        out.add(new Invoke(s.id(), first, (Call) s.call().withChildren(args)));
        for (int i = 1; i < s.results().size(); i++) {
            Var v = s.results().get(i);
            if (isIdle(v)) {
                continue;
            }
            Named field = new Named(v.type(), own.orElseThrow() + "." + helpers.field(helper.orElseThrow(), i));
            // What calls in a recursion share is left to the next of them.
            if (isUsedOnce(v, rest) && !slot.orElseThrow().late()) {
                fields.put(v, field);
            } else {
                // An id that no statement has: those of the sweep are not negative.
                out.add(new Assign(--made, new Read(v), field));
            }
        }
        return out;
    }

    private static boolean isMadeLate(Slots.Slot slot) {
        return slot.late() && !slot.isWhole();
    }

    /** The call of a piece that asks for the workspace of its sweep. */
    private Stmt handed(Invoke s) {
        List<Expr> args = new ArrayList<>(((Call) expr(s.call())).args());
        if (slots.isHanded(s.call().callee()) && !workspace.isEmpty()) {
            args.add(new Named(Type.object(""), workspace));
        }
        if (slots.isHandedSaved(s.call().callee())) {
            args.add(new Named(Type.object(""), HelperMethod.SAVED));
        }
        return new Invoke(s.id(), s.results(), (Call) s.call().withChildren(args));
    }

    /** A result that nobody reads, beside others that somebody does. */
    private boolean isIdle(Var v) {
        return v.isDerivative()
                && v.type().isScalar()
                && !wanted.contains(v)
                && definitions.getOrDefault(v, 0) == 1
                && uses.getOrDefault(v, 0) == 0;
    }

    /** Given a value here alone, and that used once, in {@code behind}. */
    private boolean isUsedOnce(Var v, List<Stmt> behind) {
        return v.isDerivative()
                && v.type().isScalar()
                && definitions.getOrDefault(v, 0) == 1
                && uses.getOrDefault(v, 0) == 1
                && Walk.uses(new Block(behind)).containsKey(v);
    }

    /** A result that only the next statement wants, for a variable: no call can change that one. */
    private Optional<Stmt> join(Invoke call, Stmt next) {
        if (call.result().isEmpty() || !isUsedOnce(call.result().orElseThrow(), List.of(next))) {
            return Optional.empty();
        }
        Read result = new Read(call.result().orElseThrow());
        if (next instanceof Assign a && a.target() instanceof Read && a.value().equals(result)) {
            return Optional.of(new Assign(a.id(), a.target(), call.call()));
        }
        if (next instanceof Update u && u.target() instanceof Read && u.value().equals(result)) {
            return Optional.of(new Update(u.id(), u.target(), u.op(), call.call()));
        }
        return Optional.empty();
    }
}
