package io.jacquard.processor.frontend;

import io.jacquard.processor.frontend.UserRule.Fault;
import io.jacquard.processor.ir.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** The rules that count for one annotated method: those in its own classes, in classes that its annotation names, and beside what is called. */
final class RuleScope {
    private final Javac javac;
    private final TypeElement user;
    private final List<TypeElement> places = new ArrayList<>();
    private final UserRules rules = new UserRules();

    RuleScope(Javac javac, ExecutableElement method, AnnotationMirror differentiable) {
        this.javac = javac;
        user = Enclosing.innermost(method);
        places.add(Enclosing.outermost(method));
        differentiable.getElementValues().forEach((element, value) -> {
            if (element.getSimpleName().contentEquals("rules")) {
                places.addAll(types(value));
            }
        });
    }

    /** The classes that a value names. */
    static List<TypeElement> types(AnnotationValue value) {
        List<TypeElement> out = new ArrayList<>();
        if (value.getValue() instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof AnnotationValue v
                        && v.getValue() instanceof DeclaredType declared
                        && declared.getKind() != TypeKind.ERROR
                        && declared.asElement() instanceof TypeElement type) {
                    out.add(type);
                }
            }
        }
        return out;
    }

    /** Those for a method, from the first place that has any. */
    List<UserRule> of(ExecutableElement method) {
        Set<TypeElement> all = new LinkedHashSet<>(places);
        TypeElement own = Enclosing.outermost(method);
        if (!own.getQualifiedName().toString().startsWith("java.")) {
            all.add(own);
        }
        for (TypeElement place : all) {
            List<UserRule> found =
                    rules.in(place).stream().filter(rule -> rule.isFor(method)).toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Why some of the rules for a method cannot be used; {@code hidden}: names that mean a parameter. */
    Optional<Fault> fault(ExecutableElement method, List<UserRule> found, Set<String> hidden) {
        for (UserRule rule : found) {
            if (rule.fault().isPresent()) {
                return rule.fault();
            }
            for (ExecutableElement called : List.of(method, rule.method())) {
                if (CompanionNames.of(called, user, javac).isEmpty()) {
                    return Optional.of(new Fault(
                            "",
                            "companions cannot name `" + called.getSimpleName() + "`",
                            "they are classes in the package of the method that is differentiated",
                            "make `" + called.getSimpleName() + "` and the classes around it public"));
                }
                String outermost = Enclosing.outermost(called).getSimpleName().toString();
                if (hidden.contains(outermost)) {
                    return Optional.of(new Fault(
                            "",
                            "`" + outermost + "` means a variable here",
                            "companions call `" + called.getSimpleName()
                                    + "` by the name of its class, which is hidden by that",
                            "give the parameter or field `" + outermost + "` another name"));
                }
            }
        }
        return Optional.empty();
    }

    /** For each parameter of the method. */
    static List<Optional<Rule>> byParameter(ExecutableElement method, List<UserRule> found) {
        List<Optional<Rule>> out =
                new ArrayList<>(Collections.nCopies(method.getParameters().size(), Optional.empty()));
        for (UserRule rule : found) {
            rule.meaning()
                    .ifPresent(m ->
                            out.set(m.parameter(), Optional.of(new Rule(fullName(rule.method()), m.takesResult()))));
        }
        return out;
    }

    static String fullName(ExecutableElement method) {
        return Enclosing.innermost(method).getQualifiedName() + "." + method.getSimpleName();
    }
}
