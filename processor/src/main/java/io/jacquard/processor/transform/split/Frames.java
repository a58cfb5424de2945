package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    /** Whether a statement only puts the value of a variable into the frame. */
    boolean isStore(Stmt s) {
        return s instanceof Assign a
                && a.target() instanceof Element e
                && a.value() instanceof Read r
                && isFrame(e.root())
                && place(r.var()).equals(e);
    }

    /** Whether a statement only takes the value of a variable out of the frame. */
    boolean isLoad(Stmt s) {
        return s instanceof Assign a
                && a.target() instanceof Read r
                && a.value() instanceof Element e
                && isFrame(e.root())
                && place(r.var()).equals(e);
    }

    /** The variable between whose two places a statement moves a value, if that is all it does. */
    Optional<Var> moved(Stmt s) {
        if (isStore(s)) {
            return Walk.reads(((Assign) s).value()).stream().findFirst();
        }
        return isLoad(s) ? Walk.defines(s).stream().findFirst() : Optional.empty();
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
