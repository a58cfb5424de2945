package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What messages say about the shape of rules. */
public final class RuleText {
    private static final List<String> LETTERS = List.of("x", "y", "z", "u", "v", "w");

    private RuleText() {}

    /** The signature that a rule should have, in the names that it uses itself. */
    static String expected(ExecutableElement rule, ExecutableElement target) {
        List<String> parameters = new ArrayList<>();
        for (int i = 0; i < target.getParameters().size(); i++) {
            var named = i < rule.getParameters().size() ? rule : target;
            parameters.add(text(target.getParameters().get(i).asType()) + " "
                    + named.getParameters().get(i).getSimpleName());
        }
        return "`static " + text(target.getReturnType()) + " " + rule.getSimpleName() + "("
                + String.join(", ", parameters) + ")`";
    }

    /** What to write so that a method of numbers gets a derivative to one of its parameters. */
    public static String suggestion(Callee callee, int parameter) {
        String type = callee.owner().substring(callee.owner().lastIndexOf('.') + 1);
        long several = callee.parameters().stream()
                .filter(p -> p.equals(callee.result()))
                .count();
        List<String> parameters = new ArrayList<>();
        for (Type p : callee.parameters()) {
            int i = parameters.size();
            parameters.add(p + " " + (i < LETTERS.size() ? LETTERS.get(i) : "x" + i));
        }
        return "`@DerivativeOf(type = " + type + ".class, method = \"" + callee.name() + "\""
                + (several > 1 ? ", parameter = " + parameter : "") + ") static " + callee.result() + " "
                + callee.name() + "Slope(" + String.join(", ", parameters) + ")`";
    }

    /** Whether a rule can be written for a method and one of its parameters. */
    public static boolean isPossible(Callee callee, int parameter) {
        return callee.result().isScalar()
                && callee.result().isDifferentiable()
                && callee.parameters().stream().allMatch(Type::isScalar)
                && callee.parameters().get(parameter).equals(callee.result());
    }

    /** Without the annotations that a type may have. */
    private static String text(TypeMirror type) {
        return Mirrors.type(type).map(Type::toString).orElseGet(type::toString);
    }

    /** The way out for a method of the user's that has no body that could be differentiated. */
    static String orRule(Callee callee) {
        return IntStream.range(0, callee.parameters().size())
                .filter(i -> isPossible(callee, i))
                .mapToObj(i -> ", or give its derivative: " + suggestion(callee, i))
                .findFirst()
                .orElse("");
    }

    static String listed(List<ExecutableElement> methods) {
        return methods.stream().map(method -> "`" + method + "`").collect(Collectors.joining(" and "));
    }
}
