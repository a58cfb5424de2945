package io.jacquard.processor.frontend;

import io.jacquard.processor.frontend.UserRule.Fault;
import io.jacquard.processor.frontend.UserRule.Meaning;
import io.jacquard.processor.ir.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Holds one rule against the method that its annotation names. */
final class RuleReader {
    private static final String SHAPE =
            "a rule takes what the method takes and returns its partial derivative to one of its parameters";
    private static final String CALLED = "companions are classes of their own, and call both the method and its rules";

    private final ExecutableElement rule;
    private final RuleMirror mirror;
    private final String name;
    private Optional<Fault> fault = Optional.empty();

    private RuleReader(ExecutableElement rule, RuleMirror mirror) {
        this.rule = rule;
        this.mirror = mirror;
        name = "`" + rule.getSimpleName() + "`";
    }

    static UserRule read(ExecutableElement rule, RuleMirror mirror) {
        RuleReader reader = new RuleReader(rule, mirror);
        Optional<Meaning> meaning = reader.meaning();
        return new UserRule(rule, mirror, meaning, reader.fault);
    }

    private Optional<Meaning> meaning() {
        List<ExecutableElement> functions = functions();
        return functions.isEmpty() ? Optional.empty() : among(functions);
    }

    private Optional<Meaning> among(List<ExecutableElement> functions) {
        List<Type> own = types(rule);
        List<ExecutableElement> exact =
                functions.stream().filter(f -> types(f).equals(own)).toList();
        List<ExecutableElement> longer =
                functions.stream().filter(f -> withResult(f).equals(own)).toList();
        if (exact.isEmpty() && longer.isEmpty()) {
            return wrong(
                    "method",
                    "no `" + mirror.method() + "` takes what " + name + " takes",
                    SHAPE,
                    "expected: "
                            + functions.stream()
                                    .map(f -> RuleText.expected(rule, f))
                                    .collect(Collectors.joining(" or "))
                            + ", with `" + functions.get(0).getReturnType()
                            + " result` behind if it needs the value of the method");
        }
        if (!exact.isEmpty() && !longer.isEmpty()) {
            return wrong(
                    "method",
                    name + " may belong to " + RuleText.listed(exact) + ", or to " + RuleText.listed(longer)
                            + " with its value",
                    SHAPE + ", and what that has returned behind if it needs that",
                    "expected: " + RuleText.expected(rule, longer.get(0)) + ", or for the other one also `"
                            + exact.get(0).getReturnType() + " result` behind its parameters");
        }
        ExecutableElement target = exact.isEmpty() ? longer.get(0) : exact.get(0);
        Optional<Integer> parameter = parameter(target);
        return parameter.isPresent() && isRight(target)
                ? Optional.of(new Meaning(target, parameter.orElseThrow(), exact.isEmpty()))
                : Optional.empty();
    }

    /** The methods that can have a rule, of those with the name; none if there is a fault. */
    private List<ExecutableElement> functions() {
        if (!(mirror.type() instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            fault("type", "`" + mirror.type() + "` is no class", "methods are declared in classes", "name a class");
            return List.of();
        }
        List<ExecutableElement> named = ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(mirror.method()))
                .toList();
        List<ExecutableElement> functions =
                named.stream().filter(RuleReader::isFunction).toList();
        if (named.isEmpty()) {
            fault(
                    "method",
                    "`" + type.getSimpleName() + "` declares no method `" + mirror.method() + "`",
                    "a rule is looked for by the class that declares a method, and by its name",
                    "name a static method that `" + type.getSimpleName() + "` itself declares");
        } else if (functions.isEmpty()) {
            unfit(named.get(0));
        }
        return functions;
    }

    private static boolean isFunction(ExecutableElement method) {
        return isStatic(method)
                && result(method).isDifferentiable()
                && method.getParameters().stream()
                        .allMatch(p -> p.asType().getKind().isPrimitive())
                && !independents(method).isEmpty();
    }

    private void unfit(ExecutableElement method) {
        String target = "`" + method.getSimpleName() + "`";
        if (isStatic(method)) {
            fault(
                    "method",
                    target + " is no function of numbers",
                    "a rule is the derivative of a `double` to a `double` parameter, or of a `float` to a `float` one",
                    "write a static method between numbers, and give the rule for that");
        } else {
            fault(
                    "method",
                    target + " is a method of an object",
                    "what the object adds to its value cannot be seen, and a rule gets numbers only",
                    "write a static method that gets the numbers it needs and calls " + target
                            + ", and give the rule for that");
        }
    }

    private static List<Integer> independents(ExecutableElement method) {
        return IntStream.range(0, method.getParameters().size())
                .filter(i -> type(method, i).equals(result(method)))
                .boxed()
                .toList();
    }

    private Optional<Integer> parameter(ExecutableElement target) {
        List<Integer> possible = independents(target);
        String which = possible.stream()
                .map(i -> "`parameter = " + i + "` for `" + type(target, i) + " "
                        + rule.getParameters().get(i).getSimpleName() + "`")
                .collect(Collectors.joining(" or "));
        if (mirror.parameter().isEmpty()) {
            if (possible.size() > 1) {
                return wrong(
                        "",
                        "`" + mirror.method() + "` has several parameters to which " + name + " may be the derivative",
                        SHAPE,
                        "write " + which);
            }
            return Optional.of(possible.get(0));
        }
        int given = mirror.parameter().orElseThrow();
        if (!possible.contains(given)) {
            boolean there = given >= 0 && given < target.getParameters().size();
            return wrong(
                    "parameter",
                    there
                            ? "parameter " + given + " of `" + mirror.method() + "` is of type `" + type(target, given)
                                    + "`"
                            : "`" + mirror.method() + "` has no parameter " + given,
                    "a rule is the derivative to a parameter of the type of the result; they are counted from 0",
                    "write " + which);
        }
        return Optional.of(given);
    }

    private boolean isRight(ExecutableElement target) {
        String expected = "expected: " + RuleText.expected(rule, target);
        if (!result(rule).equals(result(target))) {
            fault(UserRule.RESULT, name + " returns `" + rule.getReturnType() + "`", SHAPE, expected);
        } else if (!isStatic(rule)) {
            fault("", name + " is not static", "companions call it without an object", expected);
        } else {
            return isCallable(rule, expected) && isCallable(target, expected);
        }
        return false;
    }

    private boolean isCallable(ExecutableElement method, String expected) {
        String what = "`" + method.getSimpleName() + "`";
        if (Enclosing.isPrivate(method)) {
            fault("", what + " is private, or in a private class", CALLED, "make it package-private; " + expected);
        } else if (method.getThrownTypes().stream().anyMatch(Exceptions::isChecked)) {
            fault(
                    "",
                    what + " throws a checked exception",
                    CALLED + ", which pass unchecked exceptions only",
                    "write a static method that handles it, and use that instead");
        } else {
            return true;
        }
        return false;
    }

    private static boolean isStatic(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.STATIC);
    }

    private static Type result(ExecutableElement method) {
        return Mirrors.type(method.getReturnType()).orElse(Type.VOID);
    }

    private static Type type(ExecutableElement method, int parameter) {
        return Mirrors.type(method.getParameters().get(parameter).asType()).orElse(Type.VOID);
    }

    private static List<Type> types(ExecutableElement method) {
        return IntStream.range(0, method.getParameters().size())
                .mapToObj(i -> type(method, i))
                .toList();
    }

    private static List<Type> withResult(ExecutableElement method) {
        return Stream.concat(types(method).stream(), Stream.of(result(method))).toList();
    }

    private <T> Optional<T> wrong(String at, String headline, String note, String help) {
        fault(at, headline, note, help);
        return Optional.empty();
    }

    private void fault(String at, String headline, String note, String help) {
        fault = Optional.of(new Fault(at, headline, note, help));
    }
}
