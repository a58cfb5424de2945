package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many variables of one type as the elements of one array, where a class or method cannot have that many. */
final class Packing extends Rewriter {
    private final Ids ids;
    private final Map<Var, Integer> places = new LinkedHashMap<>();
    private final Var array;

    private Packing(Ids ids, Var array) {
        this.ids = ids;
        this.array = array;
    }

    static Packing of(String name, Type type, Collection<Var> vars, Ids ids) {
        Packing out = new Packing(ids, ids.saved(name, type.arrayOf()));
        vars.forEach(v -> out.places.put(v, out.places.size()));
        return out;
    }

    Var array() {
        return array;
    }

    Set<Var> vars() {
        return places.keySet();
    }

    Stmt room(NewArray.Storage storage) {
        NewArray room = new NewArray(array.type(), List.of(Const.of(places.size())), storage);
        return new Assign(ids.stmt(), new Read(array), room);
    }

    /** The block with each read of a variable replaced by its element, and each value that it gets put there. */
    @Override
    public Block block(Block block) {
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            List<Stmt> rewritten = s.accept(this);
            if (rewritten.get(0) instanceof Assign a && isDirect(a)) {
                out.add(new Assign(a.id(), place(a.target().root()), a.value()));
                continue;
            }
            out.addAll(rewritten);
            Walk.defines(s).stream().filter(places::containsKey).forEach(v -> out.add(store(v)));
        }
        return new Block(out);
    }

    /** Whether the value can go to its place at once; one from the workspace cannot, since slots belong to variables. */
    private boolean isDirect(Assign a) {
        boolean fromWorkspace = a.value() instanceof NewArray n && n.storage() != NewArray.Storage.FRESH;
        return a.target() instanceof Read r && places.containsKey(r.var()) && !fromWorkspace;
    }

    @Override
    protected Expr expr(Expr e) {
        Optional<Var> packed =
                e instanceof Read r && places.containsKey(r.var()) ? Optional.of(r.var()) : Optional.empty();
        return packed.isPresent() ? place(packed.orElseThrow()) : super.expr(e);
    }

    /** The block of a forward sweep, which leaves all values in their places: arrays at once, numbers when they are final. */
    Block filled(Block block) {
        return array.type().dimensions() > 1 ? block(block) : withLastValues(block);
    }

    /** The block with the last value of each variable put in its place; itself it goes on with the variables, where it reads them. */
    private Block withLastValues(Block block) {
        Map<Var, Stmt> last = new LinkedHashMap<>();
        block.stmts()
                .forEach(s -> Walk.defined(new Block(List.of(s))).stream()
                        .filter(places::containsKey)
                        .forEach(v -> last.put(v, s)));
        Set<Var> read = Walk.uses(block).keySet();
        List<Stmt> out = new ArrayList<>();
        for (Stmt s : block.stmts()) {
            if (s instanceof Assign a
                    && isDirect(a)
                    && last.get(a.target().root()) == s
                    && !read.contains(a.target().root())) {
                out.add(new Assign(a.id(), place(a.target().root()), a.value()));
                continue;
            }
            out.add(s);
            Walk.defined(new Block(List.of(s))).stream()
                    .filter(v -> last.get(v) == s)
                    .forEach(v -> out.add(store(v)));
        }
        return new Block(out);
    }

    private Stmt store(Var v) {
        return new Assign(ids.stmt(), place(v), new Read(v));
    }

    private Element place(Var v) {
        return new Element(new Read(array), Const.of(places.getOrDefault(v, -1)));
    }
}
