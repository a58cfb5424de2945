package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What statements do to variables, in the order of the text.
 *
 * @param reads those whose value from before may be read
 * @param defines those that may get another value
 * @param kills those that get another value on every way
 */
record Flow(Set<Var> reads, Set<Var> defines, Set<Var> kills) {
    static Flow empty() {
        return new Flow(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }

    static Flow of(List<Stmt> stmts) {
        Flow out = empty();
        stmts.forEach(s -> out.then(of(s)));
        return out;
    }

    void then(Flow next) {
        next.reads.stream().filter(v -> !kills.contains(v)).forEach(reads::add);
        defines.addAll(next.defines);
        kills.addAll(next.kills);
    }

    static Flow of(Stmt s) {
        Flow out = empty();
        if (s instanceof For loop) {
            out.reads.addAll(header(loop));
            Flow body = of(loop.body().stmts());
            out.reads.addAll(body.reads);
            out.reads.remove(loop.index());
            out.reads.addAll(Walk.reads(loop.from()));
            out.defines.addAll(body.defines);
            out.defines.remove(loop.index());
            return out;
        }
        out.reads.addAll(Walk.reads(s));
        if (s instanceof If branch) {
            Flow then = of(branch.then().stmts());
            Flow otherwise = of(branch.otherwise().stmts());
            out.reads.addAll(then.reads);
            out.reads.addAll(otherwise.reads);
            out.defines.addAll(then.defines);
            out.defines.addAll(otherwise.defines);
            out.kills.addAll(then.kills);
            out.kills.retainAll(otherwise.kills);
            return out;
        }
        out.defines.addAll(Walk.defines(s));
        out.kills.addAll(Walk.defines(s));
        return out;
    }

    /** What a loop reads between two iterations. */
    static Set<Var> header(For loop) {
        Set<Var> out = new LinkedHashSet<>(Walk.reads(loop.bound()));
        out.addAll(Walk.reads(loop.step()));
        loop.exit().stop().ifPresent(out::add);
        loop.exit().condition().ifPresent(c -> out.addAll(Walk.reads(c)));
        return out;
    }

    /** What has to be there before the statements, if {@code wanted} are read after them. */
    Set<Var> needs(Set<Var> wanted) {
        Set<Var> out = new LinkedHashSet<>(reads);
        defines.stream().filter(v -> wanted.contains(v) && !kills.contains(v)).forEach(out::add);
        return out;
    }
}
