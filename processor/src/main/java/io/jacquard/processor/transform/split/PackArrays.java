package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Arrays that a sweep makes, as elements of one array, where they are too many to be handed to its pieces one by one. */
final class PackArrays {
    private static final int MOST = 40;

    private PackArrays() {}

    /** Leaves out those in {@code others}, which have to be variables. */
    static Block apply(Block body, Set<Var> others, NewArray.Storage storage, Ids ids) {
        Set<Var> made = new LinkedHashSet<>();
        Set<Var> views = new HashSet<>();
        Walk.each(
                body,
                s -> Walk.defines(s).stream().filter(PackArrays::isNumbers).forEach(v -> {
                    made.add(v);
                    if (s instanceof Assign a && a.value() instanceof Place) {
                        views.add(v);
                    }
                }));
        made.removeAll(others);
        made.retainAll(used(body));
        if (made.size() <= MOST) {
            return body;
        }
        Map<Type, List<Var>> types = new LinkedHashMap<>();
        made.forEach(
                v -> types.computeIfAbsent(v.type(), k -> new ArrayList<>()).add(v));
        Block out = body;
        List<Stmt> rooms = new ArrayList<>();
        List<Stmt> ends = new ArrayList<>();
        for (List<Var> vars : types.values()) {
            Packing packing = Packing.of(name(vars.get(0).type()), vars.get(0).type(), vars, ids);
            rooms.add(packing.room(storage));
            out = packing.block(out);
            if (storage != NewArray.Storage.FRESH && vars.stream().anyMatch(views::contains)) {
                ends.add(forget(packing.array(), ids));
            }
        }
        rooms.addAll(out.stmts());
        rooms.addAll(ends);
        return new Block(rooms);
    }

    private static boolean isNumbers(Var v) {
        return v.type().isArray() && v.type().scalar() != Scalar.OBJECT;
    }

    private static String name(Type type) {
        String suffix = type.dimensions() == 1 ? "vectors" : type.dimensions() == 2 ? "matrices" : "blocks";
        String scalar = type.scalar().javaName();
        return type.scalar() == Scalar.DOUBLE
                ? suffix
                : scalar + Character.toUpperCase(suffix.charAt(0)) + suffix.substring(1);
    }

    /** A workspace keeps no array of the caller's, nor a row of one. */
    private static Stmt forget(Var array, Ids ids) {
        Callee fill = new Callee("java.util.Arrays", "fill", List.of(), Type.VOID);
        List<Expr> args = List.of(new Read(array), new Named(Type.object("Object"), "null"));
        return Invoke.of(ids.stmt(), new Call(fill, args, 0));
    }

    /** The variables with which more is done than to put them away. */
    private static Set<Var> used(Block body) {
        Set<Var> used = new HashSet<>();
        Walk.each(body, s -> {
            if (!(s instanceof Assign a && a.target() instanceof Element && a.value() instanceof Read)) {
                used.addAll(Walk.reads(s));
            }
        });
        return used;
    }
}
