package io.jacquard.processor.frontend;

import io.jacquard.Companion;
import io.jacquard.processor.diagnostics.Position;
import io.jacquard.processor.diagnostics.Problem;
import io.jacquard.processor.diagnostics.Problems;
import io.jacquard.processor.diagnostics.Tag;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads an annotation's values and holds the names in them against the method. */
final class RequestReader {
    private static final String RESULT = "result";

    private final Javac javac;
    private final TreePosition position;
    private final ExecutableElement method;
    private final AnnotationTrees annotation;
    private final boolean allowsPrivate;
    private final Problems problems;

    RequestReader(
            Javac javac,
            TreePosition position,
            ExecutableElement method,
            AnnotationTrees annotation,
            boolean allowsPrivate,
            Problems problems) {
        this.javac = javac;
        this.position = position;
        this.method = method;
        this.annotation = annotation;
        this.allowsPrivate = allowsPrivate;
        this.problems = problems;
    }

    Request read(AnnotationMirror mirror) {
        Map<String, AnnotationValue> given = new LinkedHashMap<>();
        mirror.getElementValues()
                .forEach((element, value) -> given.put(element.getSimpleName().toString(), value));
        List<String> enclosing = Enclosing.names(method);
        String name = method.getSimpleName().toString();
        List<String> wrt = strings(given.get("wrt"));
        List<String> of = strings(given.get("of"));
        checkIndependents(wrt);
        checkDependents(of);
        checkRules(given.get("rules"));
        PackageElement pkg = javac.elements().getPackageOf(method);
        return new Request(
                pkg.getQualifiedName().toString(),
                enclosing,
                name,
                prefix(given.get("name"), enclosing, name),
                wrt,
                of,
                companions(given.get("companions")),
                new Visibility(javac, position, allowsPrivate, problems).isPublic(method),
                // Nothing that it does throws a checked one: that is refused where it would.
                method.getThrownTypes().stream()
                        .filter(t -> !Exceptions.isChecked(t))
                        .<TypeMirror>map(t ->
                                TypeParameters.isOf(t, method) ? javac.types().erasure(t) : t)
                        .toList(),
                ShadowedNames.in(pkg, javac),
                Enclosing.outermost(method),
                seesGenerated());
    }

    private boolean seesGenerated() {
        String name = "javax.annotation.processing.Generated";
        ModuleElement module = javac.elements().getModuleOf(method);
        TypeElement found = module == null
                ? javac.elements().getTypeElement(name)
                : javac.elements().getTypeElement(module, name);
        return found != null;
    }

    private String prefix(@Nullable AnnotationValue given, List<String> enclosing, String name) {
        if (given != null && given.getValue() instanceof String wished && !wished.isEmpty()) {
            if (!SourceVersion.isIdentifier(wished) || SourceVersion.isKeyword(wished)) {
                report(
                        annotation.value("name", 0),
                        "`" + wished + "` is no Java identifier",
                        "the names of the companions begin with it",
                        "write an identifier such as `" + prefix(null, enclosing, name) + "`");
            }
            return wished;
        }
        return Prefixes.byDefault(enclosing, name);
    }

    private void checkIndependents(List<String> names) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Optional<Element> found = WrtFields.isField(name)
                    ? WrtFields.find(name, method, javac).map(Element.class::cast)
                    : ComponentPaths.last(name, method);
            Position at = annotation.value("wrt", i);
            if (found.isEmpty()) {
                unknown(at, name, "`wrt` names the independents", parameterNames());
            } else if (!ComponentPaths.isFloating(found.get().asType())) {
                report(
                        at,
                        "`" + name + "` is of type `" + found.get().asType() + "`, which carries no derivative",
                        "an independent is a `double`, a `float` or an array of them",
                        "leave `" + name + "` out of `wrt`, or declare it with a floating-point type");
            } else if (PassiveMarks.on(found.get())) {
                marked(at, name, "wrt");
            }
            checkOnce(names, i, at);
        }
    }

    private void checkDependents(List<String> names) {
        boolean hasResult = method.getReturnType().getKind() != TypeKind.VOID;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Position at = annotation.value("of", i);
            Optional<Element> named = ComponentPaths.last(name, method);
            TypeMirror parameter = named.map(Element::asType).orElse(null);
            boolean component = name.startsWith(RESULT + ".")
                    && ComponentPaths.last(RESULT, method).isEmpty()
                    && ComponentPaths.ofResult(name, method)
                            .filter(ComponentPaths::isFloating)
                            .isPresent();
            if (component) {
                checkOnce(names, i, at);
                continue;
            }
            if (name.equals(RESULT) && parameter == null && !hasResult) {
                report(
                        at,
                        "`" + method.getSimpleName() + "` returns nothing",
                        "`of` names the dependents, and `result` is what a method returns",
                        "name the array parameter that the method writes");
            } else if (parameter == null && name.equals(RESULT) && !ComponentPaths.isFloating(method.getReturnType())) {
                report(
                        at,
                        "the result is of type `" + method.getReturnType() + "`, which cannot be a dependent",
                        "a dependent is the result or an array parameter of a floating-point type that the method"
                                + " writes",
                        "leave `" + name + "` out of `of`");
            } else if (parameter == null && !name.equals(RESULT)) {
                unknown(at, name, "`of` names the dependents", dependentNames(hasResult));
            } else if (parameter != null
                    && (parameter.getKind() != TypeKind.ARRAY || !ComponentPaths.isFloating(parameter))) {
                report(
                        at,
                        "`" + name + "` is of type `" + parameter + "`, which cannot be a dependent",
                        "a dependent is the result or an array parameter of a floating-point type that the method"
                                + " writes",
                        "leave `" + name + "` out of `of`");
            } else if (named.filter(PassiveMarks::on).isPresent()) {
                marked(at, name, "of");
            }
            checkOnce(names, i, at);
        }
    }

    private void checkRules(@Nullable AnnotationValue given) {
        List<TypeElement> named = given == null ? List.of() : RuleScope.types(given);
        for (int i = 0; i < named.size(); i++) {
            if (new UserRules().in(named.get(i)).isEmpty()) {
                report(
                        annotation.value("rules", i),
                        "`" + named.get(i).getSimpleName() + "` has no rule",
                        "`rules` names classes with methods that are annotated with `@DerivativeOf`",
                        "annotate one, or leave the class out of `rules`");
            }
        }
    }

    private void marked(Position at, String name, String element) {
        report(
                at,
                "`" + name + "` is marked `@Passive`",
                "what is passive carries no derivative",
                "leave `" + name + "` out of `" + element + "`, or remove the mark");
    }

    private void checkOnce(List<String> names, int i, Position at) {
        String name = names.get(i);
        boolean again = names.subList(0, i).stream()
                .anyMatch(other -> other.equals(name) || other.startsWith(name + ".") || name.startsWith(other + "."));
        if (again) {
            report(
                    at,
                    "`" + name + "` is named twice",
                    "each independent or dependent has one place in the Jacobian",
                    "name it once");
        }
    }

    private void unknown(Position at, String name, String note, String known) {
        String what = !WrtFields.isField(name)
                ? "no parameter `" + name + "`"
                : method.getModifiers().contains(Modifier.STATIC)
                        ? "no `this`: it is static"
                        : "no field `" + name + "` to read";
        report(at, "`" + method.getSimpleName() + "` has " + what, note, known);
    }

    private String parameterNames() {
        List<String> names = new ArrayList<>();
        method.getParameters().forEach(p -> names.add("`" + p.getSimpleName() + "`"));
        String field = method.getModifiers().contains(Modifier.STATIC) ? "" : ", or a field as `this.name`";
        return (names.isEmpty() ? "give the method a parameter" : "name one of " + String.join(", ", names)) + field;
    }

    private String dependentNames(boolean hasResult) {
        List<String> names = new ArrayList<>();
        if (hasResult) {
            names.add("`result`");
        }
        method.getParameters().stream()
                .filter(p -> p.asType().getKind() == TypeKind.ARRAY)
                .forEach(p -> names.add("`" + p.getSimpleName() + "`"));
        return names.isEmpty() ? "give the method a result" : "name one of " + String.join(", ", names);
    }

    private static List<String> strings(@Nullable AnnotationValue value) {
        List<String> found = new ArrayList<>();
        if (value != null && value.getValue() instanceof List<?> values) {
            for (Object each : values) {
                if (each instanceof AnnotationValue one && one.getValue() instanceof String text) {
                    found.add(text);
                }
            }
        }
        return found;
    }

    private Set<Companion> companions(@Nullable AnnotationValue value) {
        if (value == null || !(value.getValue() instanceof List<?> values)) {
            return Collections.unmodifiableSet(possible());
        }
        Set<String> names = new HashSet<>();
        for (Object each : values) {
            if (each instanceof AnnotationValue one && one.getValue() instanceof VariableElement constant) {
                names.add(constant.getSimpleName().toString());
            }
        }
        EnumSet<Companion> wanted = possible();
        wanted.removeIf(companion -> !names.contains(companion.name()));
        if (wanted.isEmpty()) {
            report(
                    annotation.value("companions", 0),
                    "no companion of `" + method.getSimpleName() + "` is asked for",
                    "`companions` says which classes are written",
                    "name at least one, or leave `companions` out to get all of them");
        }
        return Collections.unmodifiableSet(wanted);
    }

    /** Other classes cannot call a private method. */
    private EnumSet<Companion> possible() {
        EnumSet<Companion> all = EnumSet.allOf(Companion.class);
        if (Enclosing.isPrivate(method)) {
            all.remove(Companion.CALLS);
        }
        return all;
    }

    private void report(Position at, String headline, String note, String help) {
        problems.report(new Problem(Tag.UNKNOWN_NAME, headline, note, help, at));
    }
}
