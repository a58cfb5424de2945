package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.After;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Initialiser;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Takes calls and assignments out of expressions, in Java's order of evaluation (JLS 15.7): operands left to right, each once. What is evaluated before a
 * statement that came out gets a variable only where that statement would change it, or throw before it does; {@code i++} waits until after the statement
 * where nothing in between asks for {@code i}. What runs under a condition only, an arm of {@code ?:} or the right side of {@code &&}, becomes a branch.
 */
final class EffectsOut extends Rewriter {
    private final Ids ids;
    private final Unassigned unassigned;
    /** What the statement or arm at hand runs before and after itself. */
    private List<Stmt> before = new ArrayList<>();

    private List<Stmt> after = new ArrayList<>();
    private Set<Effect> late = Set.of();
    /** The id of the statement at hand. */
    private int at;

    private EffectsOut(Ids ids, Unassigned unassigned) {
        this.ids = ids;
        this.unassigned = unassigned;
    }

    static Routine apply(Routine routine, Ids ids) {
        return routine.withBody(new EffectsOut(ids, new Unassigned(routine.parameters(), ids)).block(routine.body()));
    }

    /** For a part of the statement at hand. */
    private int id() {
        return ids.copy(at);
    }

    private static boolean acts(Expr e) {
        return Walk.any(
                e, x -> x instanceof Call || x instanceof Effect || x instanceof After || isMade(x) || isRuled(x));
    }

    /** A method that is dear for all that is known: it is called once, and its value has a name. */
    private static boolean isRuled(Expr e) {
        return e instanceof Apply a && a.hasRules();
    }

    private static boolean isMade(Expr e) {
        return e instanceof NewArray || e instanceof Initialiser;
    }

    @Override
    public Block block(Block block) {
        int outer = at;
        Block pure = unassigned.within(() -> {
            List<Stmt> out = new ArrayList<>();
            for (Stmt written : block.stmts()) {
                at = written.id();
                Stmt s = nested(written);
                out.addAll(unassigned.initialised(s));
                out.addAll(scope(LateSteps.of(s), () -> s.accept(this)));
                unassigned.ran(s);
            }
            return new Block(out);
        });
        at = outer;
        return pure;
    }

    /** What {@code action} gives, between what has to run before and after it. */
    private List<Stmt> scope(Set<Effect> lateInScope, Supplier<List<Stmt>> action) {
        List<Stmt> outerBefore = before;
        List<Stmt> outerAfter = after;
        Set<Effect> outerLate = late;
        before = new ArrayList<>();
        after = new ArrayList<>();
        late = lateInScope;
        List<Stmt> own = action.get();
        List<Stmt> out = new ArrayList<>(before);
        out.addAll(own);
        out.addAll(after);
        before = outerBefore;
        after = outerAfter;
        late = outerLate;
        return out;
    }

    /** {@code if (a && b)} as {@code if (a) { if (b) }} where {@code b} acts and nothing runs otherwise. */
    private Stmt nested(Stmt s) {
        if (s instanceof If branch
                && branch.otherwise().isEmpty()
                && branch.condition() instanceof Apply a
                && a.op() == Op.AND_THEN
                && acts(a.arg(1))) {
            Stmt inner = new If(id(), a.arg(1), branch.then(), Block.EMPTY);
            return nested(new If(branch.id(), a.arg(0), new Block(List.of(inner)), Block.EMPTY));
        }
        return s;
    }

    @Override
    protected Expr expr(Expr e) {
        if (!acts(e)) {
            return e;
        }
        if (e instanceof Conditional c && (acts(c.whenTrue()) || acts(c.whenFalse()))) {
            return conditional(c);
        }
        if (e instanceof Apply a && (a.op() == Op.AND_THEN || a.op() == Op.OR_ELSE) && acts(a.arg(1))) {
            return shortCircuit(a);
        }
        if (e instanceof Call call) {
            Expr operands = operands(call);
            Var result = ids.primal(call.callee().name(), call.type());
            before.add(new Invoke(id(), List.of(result), (Call) operands));
            return new Read(result);
        }
        if (e instanceof Apply a && isRuled(a)) {
            Read result = new Read(ids.primal(a.name(), a.type()));
            before.add(new Assign(id(), result, operands(a)));
            return result;
        }
        if (isMade(e)) {
            Read array = new Read(ids.primal("array", e.type()));
            make(id(), array, e);
            return array;
        }
        if (e instanceof After after) {
            before.addAll(block(after.before()).stmts());
            return expr(after.value());
        }
        return e instanceof Effect effect ? effect(effect) : operands(e);
    }

    /** An array that is made, and its elements one after the other. */
    private void make(int id, Place array, Expr made) {
        if (!(made instanceof Initialiser given)) {
            before.add(new Assign(id, array, operands(made)));
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
                make(id(), place, value);
            } else if (value instanceof Initialiser row) {
                assignElements(place, row);
            } else {
                Expr pure = expr(value);
                before.add(new Assign(id(), place, pure));
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

    private Expr operands(Expr e) {
        return e.withChildren(inOrder(e.children()));
    }

    /** The values of expressions that are evaluated one after the other. */
    private List<Expr> inOrder(List<Expr> exprs) {
        List<Expr> values = new ArrayList<>();
        List<Integer> marks = new ArrayList<>();
        for (Expr e : exprs) {
            values.add(expr(e));
            marks.add(before.size());
        }
        for (int i = exprs.size() - 1; i >= 0; i--) {
            values.set(i, kept(values.get(i), marks.get(i)));
        }
        return values;
    }

    /** A value as it was when {@code before} had {@code mark} statements. */
    private Expr kept(Expr value, int mark) {
        return Order.matters(value, before.subList(mark, before.size())) ? named(value, mark) : value;
    }

    private Read named(Expr value, int mark) {
        Read t = new Read(ids.primal("t", value.type()));
        before.add(mark, new Assign(id(), t, value));
        return t;
    }

    private Read named(Expr value) {
        return named(value, before.size());
    }

    private Expr conditional(Conditional c) {
        Expr condition = expr(c.condition());
        Read t = new Read(ids.primal("t", c.type()));
        before.add(new If(id(), condition, arm(t, c.whenTrue()), arm(t, c.whenFalse())));
        return t;
    }

    private Expr shortCircuit(Apply a) {
        Read t = named(expr(a.arg(0)));
        Expr condition = a.op() == Op.AND_THEN ? t : Apply.of(Op.NOT, t);
        before.add(new If(id(), condition, arm(t, a.arg(1)), Block.EMPTY));
        return t;
    }

    private Block arm(Read t, Expr value) {
        return new Block(scope(LateSteps.of(value), () -> List.of(new Assign(id(), t, expr(value)))));
    }

    /** The value of an assignment, which goes before the statement at hand. */
    private Expr effect(Effect e) {
        if (late.contains(e)) {
            after.add(e.change());
            return e.target();
        }
        if (e.change() instanceof Assign a) {
            return e.target() instanceof Element ? storedElement(a) : storedVariable(a);
        }
        Update u = (Update) e.change();
        if (e.before()) {
            Place place = (Place) expr(u.target());
            Read old = named(place);
            before.add(new Update(u.id(), place, u.op(), u.value()));
            return old;
        }
        List<Stmt> changed = update(u);
        before.addAll(changed);
        return Walk.target(changed.get(changed.size() - 1)).orElseThrow();
    }

    private Expr storedVariable(Assign a) {
        List<Stmt> stored = assign(a);
        before.addAll(stored);
        return stored.get(0) instanceof Assign s && s.value() instanceof Const constant ? constant : a.target();
    }

    private Expr storedElement(Assign a) {
        Assign stored = stored(a);
        boolean simple = stored.value() instanceof Const || stored.value() instanceof Read;
        Expr value = simple ? stored.value() : named(stored.value());
        before.add(new Assign(a.id(), stored.target(), value));
        return value;
    }

    /** The assignment to an element: array, index and value in this order. */
    private Assign stored(Assign s) {
        Element e = (Element) s.target();
        List<Expr> parts = inOrder(List.of(e.array(), e.index(), s.value()));
        return new Assign(s.id(), new Element((Place) parts.get(0), parts.get(1)), parts.get(2));
    }

    @Override
    public List<Stmt> assign(Assign s) {
        if (isMade(s.value())) {
            make(s.id(), s.target() instanceof Element e ? (Place) expr(e) : s.target(), s.value());
            return List.of();
        }
        if (s.target() instanceof Element) {
            return List.of(stored(s));
        }
        if (s.value() instanceof Call call && !isOpaque(call)) {
            return List.of(new Invoke(s.id(), List.of(s.target().root()), (Call) operands(call)));
        }
        // Its rules are asked after it, and what it got must be there then.
        boolean alone =
                isRuled(s.value()) && !Walk.reads(s.value()).contains(s.target().root());
        return List.of(new Assign(s.id(), s.target(), alone ? operands(s.value()) : expr(s.value())));
    }

    /** A call whose result has no derivative gives it to a variable of its own, since that of the user's may have one. */
    private static boolean isOpaque(Call call) {
        return call.callee().foreign() && call.type().isDifferentiable();
    }

    /** Java reads the target before it evaluates the right side. */
    @Override
    public List<Stmt> update(Update s) {
        Place target = (Place) expr(s.target());
        int mark = before.size();
        Expr value = expr(s.value());
        List<Stmt> since = List.copyOf(before.subList(mark, before.size()));
        if (!Order.matters(target, since)) {
            return List.of(new Update(s.id(), target, s.op(), value));
        }
        List<Stmt> fetched = new ArrayList<>();
        Place place = target instanceof Element e ? held(e, since, fetched) : target;
        Read old = new Read(ids.primal("t", place.type()));
        fetched.add(new Assign(id(), old, place));
        before.addAll(mark, fetched);
        if (!place.type().equals(value.type())) {
            return List.of(new Assign(id(), place, old), new Update(s.id(), place, s.op(), value));
        }
        return List.of(new Assign(s.id(), place, Apply.of(s.op(), old, value)));
    }

    /** An element that {@code since} leaves where it is. */
    private Place held(Element e, List<Stmt> since, List<Stmt> fetched) {
        List<Expr> parts = new ArrayList<>();
        for (Expr part : e.children()) {
            if (Order.matters(part, since)) {
                Read t = new Read(ids.primal("t", part.type()));
                fetched.add(new Assign(id(), t, part));
                parts.add(t);
            } else {
                parts.add(part);
            }
        }
        return (Place) e.withChildren(parts);
    }

    /** A call that already stands alone stays where it is; only its arguments are taken apart. */
    @Override
    public List<Stmt> invoke(Invoke s) {
        return List.of(new Invoke(s.id(), s.results(), (Call) operands(s.call())));
    }

    @Override
    public List<Stmt> branch(If s) {
        Expr condition = settled(s.condition());
        return List.of(new If(s.id(), condition, block(s.then()), block(s.otherwise())));
    }

    @Override
    public List<Stmt> loop(For s) {
        return List.of(new For(
                s.id(), s.index(), settled(s.from()), s.comparison(), s.bound(), s.step(), block(s.body()), s.exit()));
    }

    /** What would come after it does not happen. */
    @Override
    public List<Stmt> thrown(Throw s) {
        List<Stmt> out = List.of(new Throw(s.id(), s.className(), inOrder(s.args())));
        after.clear();
        return out;
    }

    @Override
    public List<Stmt> result(Return s) {
        return List.of(new Return(s.id(), settled(s.values())));
    }

    /** The values of expressions all of whose effects run before the statement that uses them. */
    private List<Expr> settled(List<Expr> exprs) {
        List<Expr> values = inOrder(exprs);
        if (after.isEmpty()) {
            return values;
        }
        List<Expr> out = values.stream().<Expr>map(this::named).toList();
        before.addAll(after);
        after.clear();
        return out;
    }

    private Expr settled(Expr e) {
        return settled(List.of(e)).get(0);
    }
}
