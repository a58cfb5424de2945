package io.jacquard.processor.plan;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.analysis.Version;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whole numbers that change by the same amount in each trip of a loop: what they were before it tells what they are in any trip. */
final class Progressions {
    /** @param start what the number is before the loop */
    record Progression(For loop, Version start, Update step) {
        /** The number at the head of a trip. */
        Expr at(Expr before, Expr ordinal) {
            Expr way = Make.apply(Op.MUL, ordinal, step.value());
            return Make.apply(step.op(), before, Make.isConst(step.value(), 1) ? ordinal : way);
        }
    }

    private final Facts facts;
    private final Map<Version, Optional<Progression>> known = new HashMap<>();

    Progressions(Facts facts) {
        this.facts = facts;
    }

    Optional<Progression> of(Version version) {
        return known.computeIfAbsent(version, this::find);
    }

    private Optional<Progression> find(Version version) {
        Var v = version.var();
        boolean may = version.kind() == Version.Kind.HEAD
                && v.type().isScalar()
                && v.type().scalar() == Scalar.INT;
        if (!may) {
            return Optional.empty();
        }
        For loop = (For) facts.structure().stmt(version.stmt());
        if (Walk.definitions(loop.body()).getOrDefault(v, 0) != 1) {
            return Optional.empty();
        }
        return loop.body().stmts().stream()
                .filter(s -> isStep(s, v))
                .findFirst()
                .map(s -> new Progression(loop, facts.versions().before(loop.id(), v), (Update) s));
    }

    private static boolean isStep(Stmt s, Var v) {
        return s instanceof Update u
                && (u.op() == Op.ADD || u.op() == Op.SUB)
                && u.target().equals(new Read(v))
                && u.value() instanceof Const
                && u.value().type().equals(v.type());
    }
}
