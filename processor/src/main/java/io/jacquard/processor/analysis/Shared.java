package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Permute;
import io.jacquard.processor.ir.Program;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Share;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses to write an array that has two names in the source and was copied for that: each name would have to see what is written to the other. */
public final class Shared {
    private final Effects effects;
    private final Structure structure;
    private final Regions regions;
    /** The variables that may come to have the same array, each set under each of its variables. */
    private final Map<Var, Set<Var>> names = new HashMap<>();
    /** Those that begin as a copy. */
    private final Set<Var> copies = new HashSet<>();

    private final Set<Integer> copying = new HashSet<>();

    private Shared(Effects effects, Routine routine) {
        this.effects = effects;
        structure = new Structure(routine);
        regions = new Regions(routine);
    }

    /** Whether the annotated method may return an array that it got: a caller in another class would have it under two names. */
    public static boolean returnsItsArguments(Program program, List<Share> shares) {
        return new Returned(program, shares).byRoot();
    }

    public static void check(Program program, List<Share> shares, Positions positions, Problems problems) {
        Effects effects = new Effects(program);
        Returned returned = new Returned(program, shares);
        Set<Integer> reported = new HashSet<>();
        for (Routine routine : program.routines()) {
            Shared shared = new Shared(effects, routine);
            shares.forEach(share -> shared.copying.add(share.stmt()));
            List<Share> here = new ArrayList<>(shares);
            Walk.each(routine.body(), s -> {
                if (s instanceof Invoke call && call.result().isPresent()) {
                    returned.of(call.call())
                            .forEach(v ->
                                    here.add(new Share(s.id(), v, call.result().orElseThrow(), Share.Kind.SHARED)));
                }
            });
            here.removeIf(share -> !shared.structure.isThere(share.stmt()));
            here.forEach(shared::join);
            for (Share share : here) {
                if (share.kind() == Share.Kind.SHARED) {
                    shared.writeAfter(share)
                            .filter(write -> reported.add(write.id()))
                            .ifPresent(write -> report(share, write, positions, problems));
                }
            }
        }
    }

    private static void report(Share share, Stmt write, Positions positions, Problems problems) {
        String two = "`" + share.to().name() + "` and `" + share.from().name() + "`";
        problems.report(new Problem(
                Tag.ALIASING,
                "an array is written here that " + two + " may stand for",
                "a bar belongs to one array, and both names would share it while it changes",
                "let `" + share.to().name() + "` be a copy, as `" + share.from().name() + ".clone()`",
                positions.of(write)));
    }

    private Set<Var> names(Var v) {
        Var root = regions.root(v);
        return names.getOrDefault(root, regions.exchangedWith(root));
    }

    private void join(Share share) {
        copies.add(share.to());
        Set<Var> all = new HashSet<>(names(share.from()));
        all.addAll(names(share.to()));
        all.forEach(v -> names.put(v, all));
    }

    /** The first statement behind the copy, or in a loop with it, that may write the array. */
    private Optional<Stmt> writeAfter(Share share) {
        Set<Var> all = names(share.from());
        return structure.all().stream()
                .filter(s -> structure.isBefore(share.stmt(), s.id())
                        || !structure.commonLoops(share.stmt(), s.id()).isEmpty())
                .filter(s -> s.id() != share.stmt() && !copying.contains(s.id()))
                .filter(s -> written(s).stream().anyMatch(v -> all.contains(v) && !isNew(v, share, s)))
                .findFirst();
    }

    /** The roots whose elements a statement writes. */
    private Set<Var> written(Stmt s) {
        Set<Var> out = new HashSet<>();
        Walk.written(s).stream().filter(Element.class::isInstance).forEach(p -> out.add(regions.root(p.root())));
        Walk.calls(s, call -> effects.writtenBy(call).forEach(p -> out.add(regions.root(p.root()))));
        return out;
    }

    /** Whether a variable has an array that was made for it since the copy when a statement writes it: nobody else has that. */
    private boolean isNew(Var v, Share share, Stmt write) {
        Optional<Assign> made = regions.allocation(v);
        return made.isPresent()
                && !copies.contains(v)
                && isMadeBetween(made.orElseThrow(), share.stmt(), write)
                && structure.all().stream()
                        .filter(s -> s instanceof Permute && Walk.defines(s).contains(v))
                        .allMatch(s -> structure.isBefore(write.id(), s.id())
                                && structure.commonLoops(write.id(), s.id()).size()
                                        <= structure
                                                .loops(made.orElseThrow().id())
                                                .size());
    }

    /** Behind the copy, or else in each trip that comes between the copy and a write before it in the text. */
    private boolean isMadeBetween(Stmt made, int copy, Stmt write) {
        boolean again = structure.isBefore(write.id(), copy)
                && structure.commonLoops(copy, write.id()).size()
                        <= structure.loops(made.id()).size();
        return structure.isBefore(made.id(), write.id())
                && isInside(made, write)
                && (structure.isBefore(copy, made.id()) || again);
    }

    private boolean isInside(Stmt made, Stmt write) {
        int loops = structure.loops(made.id()).size();
        return structure.commonLoops(made.id(), write.id()).size() == loops;
    }
}
