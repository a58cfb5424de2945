package io.jacquard.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import java.util.List;
import java.util.stream.Collectors;

/** Problems of one method body: knows the file, and by which calls the compiler came to this method. */
final class Reports {
    private final Problems problems;
    private final CompilationUnitTree unit;
    private final String context;

    /** With the names of the methods from the annotated one down to this one. */
    Reports(Problems problems, CompilationUnitTree unit, List<String> chain) {
        this.problems = problems;
        this.unit = unit;
        context = chain.size() < 2 ? "" : context(chain);
    }

    private static String context(List<String> chain) {
        int last = chain.size() - 1;
        String callers = chain.subList(0, last).stream()
                .map(name -> "`" + name + "`")
                .reduce((outer, inner) -> inner + ", called from " + outer)
                .orElse("");
        return "while differentiating `" + chain.get(last) + "`, called from " + callers;
    }

    void at(Tree tree, Tag tag, String headline, String note, String help) {
        Problem problem = new Problem(tag, headline, note, help, position(tree));
        problems.report(context.isEmpty() ? problem : problem.within(context));
    }

    void at(Tree tree, Refusals.Refusal refusal) {
        at(tree, refusal.tag(), refusal.headline(), refusal.note(), refusal.help());
    }

    boolean hasErrors() {
        return problems.hasErrors();
    }

    TreePosition position(Tree tree) {
        return new TreePosition(unit, tree);
    }

    static String quoted(List<?> things) {
        return things.stream().map(thing -> "`" + thing + "`").collect(Collectors.joining(", "));
    }
}
