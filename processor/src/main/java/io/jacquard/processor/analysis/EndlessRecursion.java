package io.jacquard.processor.analysis;

import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import io.jacquard.processor.frontend.Positions;
import io.jacquard.processor.ir.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses recursion that certainly never ends: every path through a method calls it again, itself or by way of others. */
public final class EndlessRecursion {
    private final Program program;
    private final CallGraph calls;
    /** The helpers with a path to their end on which everything that is called may end too. */
    private final Set<Callee> ending = new HashSet<>();

    private EndlessRecursion(Program program) {
        this.program = program;
        calls = CallGraph.of(program);
        calls.settle(
                callee -> !ending.contains(callee) && new Paths().end(program.helper(callee)) && ending.add(callee));
    }

    /** On a program whose calls are statements. */
    public static void check(Program program, Positions positions, Problems problems) {
        EndlessRecursion endless = new EndlessRecursion(program);
        Set<Callee> reported = new HashSet<>();
        for (Callee callee : program.helpers().keySet()) {
            List<Call> chain = endless.chain(callee);
            if (!chain.isEmpty() && !reported.contains(callee)) {
                chain.forEach(call -> reported.add(call.callee()));
                report(callee, chain, positions, problems);
            }
        }
    }

    private static void report(Callee callee, List<Call> chain, Positions positions, Problems problems) {
        String names = chain.stream()
                .map(call -> " calls `" + call.callee().name() + "`")
                .collect(Collectors.joining());
        problems.report(new Problem(
                Tag.RECURSION,
                "`" + callee.name() + "` calls itself without bound",
                "`" + callee.name() + "`" + names + " on every path, so neither the method nor its sweeps return",
                "return before the call where the recursion has to end",
                positions.ofSite(chain.get(chain.size() - 1).site())));
    }

    /** Calls that lead from a helper to itself by way of helpers that never end; empty if there are none. */
    private List<Call> chain(Callee from) {
        List<Call> out = new ArrayList<>();
        Set<Callee> seen = new HashSet<>();
        Callee at = from;
        while (seen.add(at)) {
            Callee caller = at;
            List<Call> next = new ArrayList<>();
            Walk.each(
                    program.helper(at).body(),
                    s -> Walk.calls(s, call -> {
                        if (calls.isRecursive(caller, call.callee()) && !ending.contains(call.callee())) {
                            next.add(call);
                        }
                    }));
            if (ending.contains(at) || next.isEmpty()) {
                return List.of();
            }
            out.add(next.get(0));
            at = next.get(0).callee();
        }
        return at.equals(from) ? out : List.of();
    }

    /** The paths through one body, as far as calls let control pass. */
    private final class Paths {
        private final Set<Integer> left = new HashSet<>();
        private boolean ends;

        boolean end(Routine routine) {
            return pass(routine.body()) || ends;
        }

        /** Whether control may reach the end of a block. */
        private boolean pass(Block block) {
            return block.stmts().stream().allMatch(this::pass);
        }

        private boolean pass(Stmt s) {
            boolean[] passes = {true};
            Walk.calls(s, call -> passes[0] &= passes(call.callee()));
            if (!passes[0]) {
                return false;
            }
            if (s instanceof If branch) {
                boolean then = pass(branch.then());
                return pass(branch.otherwise()) || then;
            }
            if (s instanceof For loop) {
                pass(loop.body());
                return !loop.isEndless();
            }
            if (s instanceof Labeled block) {
                return pass(block.body()) || left.contains(block.id());
            }
            if (s instanceof Leave jump) {
                left.add(jump.label());
                return false;
            }
            boolean end = s instanceof Return || s instanceof Throw;
            ends |= end;
            return !end;
        }

        private boolean passes(Callee callee) {
            return ending.contains(callee) || !program.helpers().containsKey(callee);
        }
    }
}
