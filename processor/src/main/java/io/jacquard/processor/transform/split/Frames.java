package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arrays through which scalars go from piece to piece, one for each type; a variable has one place for the whole sweep. */
final class Frames {
    private record Frame(Var array, Map<Var, Integer> places) {}

    private final Ids ids;
    private final Map<Type, Var> arrays;
    private final Map<Type, Frame> frames = new LinkedHashMap<>();

    /** With the arrays that frames of other sweeps have. */
    Frames(Ids ids, Map<Type, Var> arrays) {
        this.ids = ids;
        this.arrays = arrays;
    }

    Stmt store(Var v) {
        return new Assign(ids.stmt(), place(v), new Read(v));
    }

    Stmt load(Var v) {
        return new Assign(ids.stmt(), new Read(v), place(v));
    }

    private Element place(Var v) {
        Frame frame = frames.computeIfAbsent(v.type(), type -> {
            String name = type.equals(Type.DOUBLE) ? "frame" : type.scalar().javaName() + "Frame";
            Var array = arrays.computeIfAbsent(type, k -> ids.saved(name, type.arrayOf()));
            return new Frame(array, new LinkedHashMap<>());
        });
        int index = frame.places.computeIfAbsent(v, k -> frame.places.size());
        return new Element(new Read(frame.array), Const.of(index));
    }

    /** Whether a statement only moves a value between a variable and its place in a frame. */
    boolean isMove(Stmt s) {
        return s instanceof Assign a
                && (a.target() instanceof Element e && isFrame(e.root())
                        || a.value() instanceof Element f && isFrame(f.root()));
    }

    boolean isFrame(Var v) {
        return frames.values().stream().anyMatch(frame -> frame.array.equals(v));
    }

    /** The statements that make room, before anything else. */
    List<Stmt> rooms(NewArray.Storage storage) {
        List<Stmt> out = new ArrayList<>();
        for (Frame frame : frames.values()) {
            List<Expr> size = List.of(Const.of(frame.places.size()));
            out.add(new Assign(ids.stmt(), new Read(frame.array), new NewArray(frame.array.type(), size, storage)));
        }
        return out;
    }
}
