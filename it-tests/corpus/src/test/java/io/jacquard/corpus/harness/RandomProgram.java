package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A program made up from a seed: nested loops and branches over scalars and arrays that are overwritten again and again,
 * and helpers of the same kind. Half of the programs are small, for there is room for many of those in an hour.
 *
 * @param methods the annotated one, and its helpers
 */
record RandomProgram(List<RandomMethod> methods) {

    static RandomProgram of(long seed) {
        Random random = new Random(seed * 7919 + 13);
        String name = "r" + seed;
        boolean single = random.nextInt(10) == 0;
        int size = random.nextInt(10);
        int callees = size < 3 ? 0 : size < 8 ? 1 : 2;
        int deepest = size < 5 ? 2 : 3;
        List<RandomMethod> helpers = new ArrayList<>();
        for (int i = 0; i < callees; i++) {
            List<RandomMethod> inner = List.copyOf(helpers);
            helpers.add(
                    RandomMethod.make(random, name + "_h" + i, inner, single, 1 + random.nextInt(3), 1, seed % 3 == 1));
        }
        int statements = size < 5 ? 2 + random.nextInt(3) : size < 8 ? 3 + random.nextInt(3) : 4 + random.nextInt(4);
        List<RandomMethod> methods = new ArrayList<>();
        methods.add(RandomMethod.make(random, name, helpers, single, statements, deepest, seed % 9 == 1));
        methods.addAll(helpers);
        return new RandomProgram(methods);
    }

    /** Every program that is one step simpler. */
    List<RandomProgram> simpler() {
        List<RandomProgram> all = new ArrayList<>();
        for (int i = 0; i < methods.size(); i++) {
            for (List<Node> body : Node.simpler(methods.get(i).statements)) {
                List<RandomMethod> changed = new ArrayList<>(methods);
                changed.set(i, methods.get(i).with(body));
                all.add(new RandomProgram(changed));
            }
        }
        return all;
    }

    /** The methods, without helpers that nothing calls. */
    String text() {
        StringBuilder text = new StringBuilder("    @Differentiable\n    @Args(\"x[4] in -1..1; q[4][4]");
        RandomMethod outermost = methods.get(0);
        text.append(writes(outermost, "q", Set.of()) ? " inout" : "").append("; u[4]");
        text.append(writes(outermost, "u", Set.of()) ? " inout" : "").append(" in -1..1; k = 0|1|3\")\n    static ");
        text.append(outermost.text());
        for (int i = methods.size() - 1; i > 0; i--) {
            if (text.indexOf(methods.get(i).name + "(") >= 0) {
                text.append("\n    private static ").append(methods.get(i).text());
            }
        }
        return text.toString();
    }

    /** {@code asked}: what is being asked already, by the names of methods and parameters. */
    private boolean writes(RandomMethod method, String parameter, Set<String> asked) {
        Set<String> all = new HashSet<>(asked);
        if (!all.add(method.name + "." + parameter)) {
            return false;
        }
        Set<Node.Write> writes = new HashSet<>();
        method.statements.forEach(n -> n.addWrites(writes));
        return method.result == RandomMethod.Result.NONE && parameter.equals("u")
                || writes.stream()
                        .filter(w -> w.parameter().equals(parameter))
                        .anyMatch(w -> w.helper().isEmpty() || writes(named(w.helper()), w.as(), all));
    }

    private RandomMethod named(String name) {
        return methods.stream().filter(m -> m.name.equals(name)).findFirst().orElseThrow();
    }
}
