package io.jacquard.processor.transform;

import io.jacquard.processor.analysis.Facts;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Asks once, before a loop, for room that each of its trips would ask for in the same way. */
final class HoistRooms {
    private final Facts trip;
    private final Predicate<Var> isLength;
    private final Map<Var, Integer> defined;

    private HoistRooms(Facts trip, For loop, Predicate<Var> isLength) {
        this.trip = trip;
        this.isLength = isLength;
        defined = Walk.definitions(loop.body());
        defined.merge(loop.index(), 1, Integer::sum);
    }

    /**
     * What stands in place of the loop, of whose trips {@code trip} is what is known. {@code isLength}: whether a variable is the length of an array, so that
     * room for as many numbers is no more than there is already, be it for nothing.
     */
    static List<Stmt> apply(For loop, Facts trip, Predicate<Var> isLength) {
        HoistRooms rooms = new HoistRooms(trip, loop, isLength);
        List<Stmt> out = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        for (Stmt s : loop.body().stmts()) {
            (rooms.isSame(s) ? out : body).add(s);
        }
        // Nobody gets room before it is known that there is enough.
        if (body.stream().anyMatch(HoistRooms::isRequest)) {
            return List.of(loop);
        }
        out.add(loop.withBody(new Block(body)));
        return out;
    }

    private static boolean isRequest(Stmt s) {
        return s instanceof Invoke call && call.call().callee().owner().equals("io.jacquard.support.Trails");
    }

    /** Whether a statement asks for room, in each trip for the same, and cannot fail where the loop would not. */
    private boolean isSame(Stmt s) {
        boolean asks = s instanceof Assign a && a.value() instanceof NewArray n && n.storage() == NewArray.Storage.ROOM
                || isRequest(s);
        List<Expr> parts = s instanceof Invoke call
                ? call.call().args()
                : s instanceof Assign a ? a.value().children() : List.of();
        boolean same = asks
                && Walk.defines(s).stream().allMatch(v -> defined.getOrDefault(v, 0) == 1)
                && parts.stream().allMatch(this::isFixed);
        if (same) {
            Walk.defines(s).forEach(defined::remove);
        }
        return same;
    }

    private boolean isFixed(Expr e) {
        boolean small = e instanceof Length l && l.array() instanceof Read r
                ? isThere(r.var())
                : e instanceof Const || e instanceof Named || e instanceof Read length && isLength.test(length.var());
        return small && !e.type().isArray() && Walk.reads(e).stream().noneMatch(defined::containsKey);
    }

    /** An array that companions have looked at before anything runs. */
    private boolean isThere(Var array) {
        return trip.signature().parameters().stream()
                .anyMatch(p -> p.var().equals(array) && p.independent() && !p.nullable());
    }
}
