package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes calls out of expressions, in Java's order of evaluation: what is evaluated before a call is put in a variable first if the call, or a later one,
 * could change it. A call that is evaluated only under a condition becomes a branch.
 */
final class CallsOut extends Rewriter {
    private final Ids ids;
    private List<Stmt> before = new ArrayList<>();

    CallsOut(Ids ids) {
        this.ids = ids;
    }

    private static boolean hasCall(Expr e) {
        return e instanceof Call || e.children().stream().anyMatch(CallsOut::hasCall);
    }

    @Override
    protected Expr expr(Expr e) {
        if (!hasCall(e) && !makesArray(e)) {
            return e;
        }
        if (e instanceof Conditional c) {
            return conditional(c);
        }
        if (e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE) && hasCall(a.arg(1))) {
            return shortCircuit(a);
        }
        if (e instanceof Call call) {
            Var result = ids.primal(call.callee().name(), call.type());
            before.add(new Invoke(ids.stmt(), List.of(result), (Call) call.withChildren(operands(call))));
            return new Read(result);
        }
        if (e instanceof NewArray || e instanceof Initialiser) {
            Read array = new Read(ids.primal("array", e.type()));
            make(ids.stmt(), array, e);
            return array;
        }
        return e.withChildren(operands(e));
    }

    private static boolean makesArray(Expr e) {
        return e instanceof NewArray
                || e instanceof Initialiser
                || e.children().stream().anyMatch(CallsOut::makesArray);
    }

    /** An array that is made, and its elements one after the other. */
    private void make(int id, Place array, Expr made) {
        if (!(made instanceof Initialiser given)) {
            before.add(new Assign(id, array, made.withChildren(operands(made))));
            return;
        }
        List<Expr> sizes = given.isRagged() ? List.of(Const.of(given.elements().size())) : sizes(given);
        before.add(new Assign(id, array, new NewArray(given.type(), sizes, NewArray.Storage.FRESH)));
        assignElements(array, given);
    }

    private void assignElements(Place array, Initialiser given) {
        for (int i = 0; i < given.elements().size(); i++) {
            Expr value = given.elements().get(i);
            Element place = new Element(array, Const.of(i));
            if (given.isRagged()) {
                make(ids.stmt(), place, value);
            } else if (value instanceof Initialiser row) {
                assignElements(place, row);
            } else {
                Expr pure = expr(value);
                before.add(new Assign(ids.stmt(), place, pure));
            }
        }
    }

    /** The lengths in each dimension, that of the first row for all. */
    private static List<Expr> sizes(Initialiser given) {
        List<Expr> out = new ArrayList<>(List.of(Const.of(given.elements().size())));
        if (given.type().dimensions() > 1) {
            out.addAll(
                    given.elements().isEmpty()
                            ? List.of(Const.of(0))
                            : sizes((Initialiser) given.elements().get(0)));
        }
        return out;
    }

    /** Operands left to right; those before the last one with a call are kept from what that call may do. */
    private List<Expr> operands(Expr e) {
        List<Expr> children = e.children();
        int lastCall = -1;
        for (int i = 0; i < children.size(); i++) {
            // What makes an array changes nothing else.
            if (hasCall(children.get(i))) {
                lastCall = i;
            }
        }
        List<Expr> out = new ArrayList<>();
        for (int i = 0; i < children.size(); i++) {
            Expr value = expr(children.get(i));
            out.add(i < lastCall && mayChange(value) ? named(value) : value);
        }
        return out;
    }

    /** A call writes elements of arrays, never our variables. */
    private static boolean mayChange(Expr e) {
        return !e.type().isArray()
                && (e instanceof Element || e.children().stream().anyMatch(CallsOut::mayChange));
    }

    private Read named(Expr value) {
        Var v = ids.primal("t", value.type());
        before.add(new Assign(ids.stmt(), new Read(v), value));
        return new Read(v);
    }

    private Expr conditional(Conditional c) {
        Expr condition = expr(c.condition());
        Var v = ids.primal("t", c.type());
        before.add(new If(ids.stmt(), condition, arm(v, c.whenTrue()), arm(v, c.whenFalse())));
        return new Read(v);
    }

    private Expr shortCircuit(Apply a) {
        Read v = named(expr(a.arg(0)));
        Expr condition = a.op() == Op.AND_THEN ? v : Apply.of(Op.NOT, v);
        before.add(new If(ids.stmt(), condition, arm(v.var(), a.arg(1)), Block.EMPTY));
        return v;
    }

    private Block arm(Var v, Expr value) {
        List<Stmt> outer = before;
        before = new ArrayList<>();
        Expr pure = expr(value);
        before.add(new Assign(ids.stmt(), new Read(v), pure));
        Block block = new Block(before);
        before = outer;
        return block;
    }

    @Override
    public Block block(Block block) {
        List<Stmt> outer = before;
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            before = new ArrayList<>();
            List<Stmt> after = s.accept(this);
            out.addAll(before);
            out.addAll(after);
        }
        before = outer;
        return new Block(out);
    }

    /** A call that already stands alone stays where it is; only its arguments are taken apart. */
    @Override
    public List<Stmt> invoke(Invoke s) {
        return List.of(new Invoke(s.id(), s.results(), (Call) s.call().withChildren(operands(s.call()))));
    }

    @Override
    public List<Stmt> assign(Assign s) {
        if (s.value() instanceof NewArray || s.value() instanceof Initialiser) {
            make(s.id(), s.target(), s.value());
            return List.of();
        }
        if (s.target() instanceof Read r && s.value() instanceof Call call) {
            return List.of(new Invoke(s.id(), List.of(r.var()), (Call) call.withChildren(operands(call))));
        }
        if (hasCall(s.value()) && s.target() instanceof Element e) {
            Place target = held(e);
            return List.of(new Assign(s.id(), target, expr(s.value())));
        }
        return super.assign(s);
    }

    @Override
    public List<Stmt> update(Update s) {
        if (!hasCall(s.value()) && !hasCall(s.target())) {
            return List.of(s);
        }
        // Java reads the target before it evaluates the right side.
        Place target = s.target() instanceof Element e ? held(e) : s.target();
        if (s.op() != Op.ADD && s.op() != Op.SUB
                || target instanceof Element
                || !target.type().equals(s.value().type())) {
            Read old = named(target);
            Expr value = expr(s.value());
            if (!target.type().equals(value.type())) {
                return List.of(new Assign(s.id(), target, old), new Update(ids.stmt(), target, s.op(), value));
            }
            return List.of(new Assign(s.id(), target, Apply.of(s.op(), old, value)));
        }
        return List.of(new Update(s.id(), target, s.op(), expr(s.value())));
    }

    /** An element whose indices no later call can change. */
    private Element held(Element e) {
        Place array = e.array() instanceof Element row ? held(row) : e.array();
        Expr index = expr(e.index());
        return new Element(array, mayChange(index) ? named(index) : index);
    }
}
