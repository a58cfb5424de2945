package io.jacquard.processor.transform;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one statement contributes to one bar in several lines is one sum. */
final class Collect {
    /** Sums on their way, by the statement that will hold them. */
    private final Map<Integer, Terms> sums = new HashMap<>();

    private Collect() {}

    static Block apply(Block block) {
        return new Collect().block(block);
    }

    private Block block(Block block) {
        List<Stmt> stmts = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            stmts.add(Walk.mapBlocks(s, this::block));
        }
        for (int i = 0; i < stmts.size(); i++) {
            Optional<Integer> next = next(stmts, i);
            if (next.isPresent()) {
                int at = next.orElseThrow();
                Update last = (Update) stmts.get(at);
                sums.put(last.id(), terms((Update) stmts.get(i)).plus(terms(last)));
                stmts.remove(i--);
            }
        }
        stmts.replaceAll(s -> s instanceof Update u && sums.containsKey(u.id()) ? contribution(u, terms(u)) : s);
        return new Block(stmts);
    }

    private boolean isContribution(Stmt s) {
        return s instanceof Update u
                && u.target().root().isDerivative()
                && u.target().type().equals(u.value().type())
                && (u.op() == Op.ADD || u.op() == Op.SUB)
                && Term.isLinear(u.value())
                && (!terms(u).isConditional() || terms(u).test().isPresent());
    }

    /** Whether two contributions read better on one line: those without a condition, and those under one test of a dot or bar. */
    private boolean areAlike(Update one, Update other) {
        return terms(one).test().equals(terms(other).test());
    }

    /** The next contribution to the same place, if this one can wait for it. */
    private Optional<Integer> next(List<Stmt> stmts, int from) {
        if (!isContribution(stmts.get(from))) {
            return Optional.empty();
        }
        Update u = (Update) stmts.get(from);
        Var root = u.target().root();
        Set<Var> needed = new HashSet<>(Walk.reads(u));
        needed.remove(root);
        for (int i = from + 1; i < stmts.size(); i++) {
            Stmt s = stmts.get(i);
            boolean simple = s instanceof Update || s instanceof Assign;
            Expr value = s instanceof Update other ? other.value() : s instanceof Assign a ? a.value() : Const.of(0);
            if (!simple
                    || Walk.reads(value).contains(root)
                    || Walk.reads(u.value()).contains(root)) {
                return Optional.empty();
            }
            Var target = Walk.target(s).orElseThrow().root();
            if (isContribution(s) && ((Update) s).target().equals(u.target())) {
                return Optional.of(i).filter(k -> areAlike(u, (Update) s));
            }
            // Contributions to other elements of the array commute with this one. What is primal may be known by
            // another name.
            boolean commutes = target.isDerivative() && (!target.equals(root) || isContribution(s));
            if (!commutes || needed.contains(target)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Terms terms(Update u) {
        Terms sum = sums.get(u.id());
        if (sum != null) {
            return sum;
        }
        Terms terms = Terms.of(u.value());
        return u.op() == Op.SUB ? terms.negated() : terms;
    }

    /** The statement for a sum, which takes the sign of its terms if it is the same for all. */
    static Stmt contribution(Update u, Terms terms) {
        return terms.isNegative()
                ? new Update(u.id(), u.target(), Op.SUB, terms.negated().expr())
                : new Update(u.id(), u.target(), Op.ADD, terms.expr());
    }
}
