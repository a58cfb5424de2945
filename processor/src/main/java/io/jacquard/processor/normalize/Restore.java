package io.jacquard.processor.normalize;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.ArrayMethod;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Rewriter;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where parameters exchange their arrays, a number for each variable says whose array it has, and at the end each parameter gets its own back: what the
 * caller finds in its array is the last content of whatever variable had it. A result that has exchanged its array is copied, so that it is one array.
 */
final class Restore {
    private final Routine routine;
    private final Ids ids;
    /** Which array each variable has at the moment. */
    private final Map<Var, Var> numbers = new LinkedHashMap<>();
    /** The variables that exchange arrays, each set under each of its variables. */
    private final Map<Var, Set<Var>> groups;

    private Restore(Routine routine, Ids ids) {
        this.routine = routine;
        this.ids = ids;
        groups = Walk.exchanges(routine.body());
    }

    static Routine apply(Routine routine, Ids ids) {
        return new Restore(routine, ids).apply();
    }

    private Routine apply() {
        groups.forEach((v, all) -> {
            if (all.stream().anyMatch(routine.parameters()::contains)) {
                numbers.put(v, ids.primal(v.name() + "At", Type.INT));
            }
        });
        List<Stmt> out = new ArrayList<>();
        List<Var> numbered = new ArrayList<>(numbers.keySet());
        for (int i = 0; i < numbered.size(); i++) {
            out.add(new Assign(ids.stmt(), number(numbered.get(i)), Const.of(i)));
        }
        List<Stmt> stmts = counted(routine.body()).stmts();
        boolean returns = !stmts.isEmpty() && stmts.get(stmts.size() - 1) instanceof Return;
        out.addAll(returns ? stmts.subList(0, stmts.size() - 1) : stmts);
        Optional<Return> last = returns ? Optional.of((Return) stmts.get(stmts.size() - 1)) : Optional.empty();
        last = last.map(r -> result(r, groups.keySet(), out));
        restore(numbered, out);
        last.ifPresent(out::add);
        return numbers.isEmpty() && groups.isEmpty() ? routine : routine.withBody(new Block(out));
    }

    private Read number(Var v) {
        return new Read(Optional.ofNullable(numbers.get(v)).orElseThrow());
    }

    private Block counted(Block body) {
        return new Rewriter() {
            @Override
            public List<Stmt> permute(Permute s) {
                boolean counts =
                        s.one() instanceof Read && numbers.containsKey(s.one().root());
                return counts ? exchange(s) : List.of(s);
            }
        }.block(body);
    }

    /** Numbers change places with arrays. */
    private List<Stmt> exchange(Permute s) {
        Read one = number(s.one().root());
        Read other = number(s.other().root());
        Read t = new Read(ids.primal("t", Type.INT));
        return List.of(
                s,
                new Assign(ids.stmt(), t, one),
                new Assign(ids.stmt(), one, other),
                new Assign(ids.stmt(), other, t));
    }

    /** Lets each parameter have its own array again, whoever has it. */
    private void restore(List<Var> numbered, List<Stmt> out) {
        List<Var> settled = new ArrayList<>();
        for (Var p : numbered) {
            if (!routine.parameters().contains(p)) {
                continue;
            }
            settled.add(p);
            List<Var> others =
                    new ArrayList<>(Optional.ofNullable(groups.get(p)).orElseThrow());
            others.removeAll(settled);
            for (Var other : others) {
                Permute back = new Permute(ids.stmt(), new Read(p), new Read(other), ids.primal("t", p.type()));
                Stmt counted = new Assign(ids.stmt(), number(other), number(p));
                Expr there = Apply.of(Op.EQ, number(other), Const.of(numbered.indexOf(p)));
                List<Stmt> then = isAskedAgain(other, others, numbered) ? List.of(back, counted) : List.of(back);
                out.add(new If(ids.stmt(), there, new Block(then), Block.EMPTY));
            }
        }
    }

    /** Whether a parameter that is still to be settled asks who has its array, and a variable that is not settled before. */
    private boolean isAskedAgain(Var asked, List<Var> unsettled, List<Var> numbered) {
        return unsettled.stream()
                .filter(p -> !p.equals(asked) && routine.parameters().contains(p))
                .anyMatch(p -> !routine.parameters().contains(asked) || numbered.indexOf(p) < numbered.indexOf(asked));
    }

    /** A result that may be one of several arrays becomes an array of its own. */
    private Return result(Return last, Set<Var> exchanged, List<Stmt> out) {
        if (!(last.value().orElse(null) instanceof Read r) || !exchanged.contains(r.var())) {
            return last;
        }
        Read result = new Read(ids.primal("result", r.type()));
        copy(r, result, out);
        return new Return(last.id(), Optional.of(result));
    }

    private void copy(Place from, Place to, List<Stmt> out) {
        out.add(new Assign(ids.stmt(), to, new NewArray(to.type(), List.of(new Length(from)), NewArray.Storage.FRESH)));
        if (from.type().dimensions() == 1) {
            out.add(Invoke.of(ids.stmt(), ArrayMethod.COPY.call(from, Const.of(0), to, Const.of(0), new Length(from))));
            return;
        }
        Var i = ids.primal("i", Type.INT);
        List<Stmt> row = new ArrayList<>();
        copy(new Element(from, new Read(i)), new Element(to, new Read(i)), row);
        out.add(new For(
                ids.stmt(), i, Const.of(0), Op.LT, new Length(from), Const.of(1), new Block(row), For.Exit.NONE));
    }
}
