package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Dump;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.Optional;

/** The primal statement, as its author would recognise it. */
final class Comments {
    private Comments() {}

    static String of(Stmt s, Optional<Var> result) {
        if (s instanceof Assign a
                && a.target() instanceof Read r
                && Optional.of(r.var()).equals(result)
                && r.var().name().equals("result")) {
            return Dump.line(new Return(a.id(), Optional.of(a.value())));
        }
        return Dump.line(s);
    }
}
