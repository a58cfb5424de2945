package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.function.UnaryOperator;

/** An exchange as Java has it, of the primal's arrays or of their dots or bars. */
final class Exchange {
    private Exchange() {}

    static List<Stmt> primal(Permute s, UnaryOperator<Place> places, Ids ids) {
        return statements(s.id(), places.apply(s.one()), places.apply(s.other()), s.temp(), ids);
    }

    /** Of the dots or bars of the places: it is its own inverse. */
    static List<Stmt> duals(Permute s, UnaryOperator<Place> duals, String suffix, Ids ids) {
        Var temp = ids.derivative(s.temp().name() + suffix, s.temp().type());
        return statements(ids.stmt(), duals.apply(s.one()), duals.apply(s.other()), temp, ids);
    }

    private static List<Stmt> statements(int id, Place one, Place other, Var temp, Ids ids) {
        return List.of(
                new Assign(id, new Read(temp), one),
                new Assign(ids.stmt(), one, other),
                new Assign(ids.stmt(), other, new Read(temp)));
    }
}
