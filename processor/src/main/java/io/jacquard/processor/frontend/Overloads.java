package io.jacquard.processor.frontend;

import java.util.List;
import java.util.function.BiPredicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Overload resolution, JLS 15.12.2: by subtyping, then with boxing, then with a variable number of arguments. */
final class Overloads {
    private Overloads() {}

    /** The chosen method; none or several if there is none, or none that is most specific. */
    static List<ExecutableElement> choose(List<ExecutableElement> candidates, List<TypeMirror> given, Types types) {
        List<ExecutableElement> strict = applicable(candidates, given, types, types::isSubtype);
        List<ExecutableElement> found =
                strict.isEmpty() ? applicable(candidates, given, types, types::isAssignable) : strict;
        List<ExecutableElement> best = found.stream()
                .filter(one -> found.stream().allMatch(other -> isMoreSpecific(one, other, types)))
                .toList();
        return best.isEmpty() ? found : orAll(best, candidates, given.size());
    }

    /** Where type arguments would decide between methods, they all stay. */
    private static List<ExecutableElement> orAll(
            List<ExecutableElement> best, List<ExecutableElement> candidates, int given) {
        if (best.stream().noneMatch(TypeParameters::areDecisive)) {
            return best;
        }
        List<ExecutableElement> all = candidates.stream()
                .filter(method -> method.getParameters().size() == given || method.isVarArgs())
                .toList();
        return all.size() > 1 ? all : best;
    }

    /** Phase 3, for where {@link #choose} finds nothing: the last parameter takes what is left of the arguments, one by one. */
    static List<ExecutableElement> spread(List<ExecutableElement> candidates, List<TypeMirror> given, Types types) {
        List<ExecutableElement> found = candidates.stream()
                .filter(ExecutableElement::isVarArgs)
                .filter(method -> method.getParameters().size() <= given.size() + 1)
                .filter(method -> {
                    for (int i = 0; i < given.size(); i++) {
                        if (!types.isAssignable(given.get(i), spread(method, i, types))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
        List<ExecutableElement> best = found.stream()
                .filter(one -> found.stream().allMatch(other -> isMoreSpecific(one, other, given.size(), types)))
                .toList();
        return best.isEmpty() ? found : orAll(best, candidates, given.size());
    }

    private static boolean isMoreSpecific(ExecutableElement one, ExecutableElement other, int given, Types types) {
        for (int i = 0; i < Math.max(given, other.getParameters().size()); i++) {
            if (!types.isSubtype(spread(one, i, types), spread(other, i, types))) {
                return false;
            }
        }
        return true;
    }

    /** The type of an argument of a method that takes a variable number of them. */
    private static TypeMirror spread(ExecutableElement method, int i, Types types) {
        int last = method.getParameters().size() - 1;
        return i < last ? parameter(method, i, types) : ((ArrayType) parameter(method, last, types)).getComponentType();
    }

    /** A type parameter stands for its bound: what would then be chosen wrongly is refused by {@link #orAll}. */
    private static List<ExecutableElement> applicable(
            List<ExecutableElement> candidates,
            List<TypeMirror> given,
            Types types,
            BiPredicate<TypeMirror, TypeMirror> fits) {
        return candidates.stream()
                .filter(method -> method.getParameters().size() == given.size())
                .filter(method -> {
                    for (int i = 0; i < given.size(); i++) {
                        if (!fits.test(given.get(i), parameter(method, i, types))) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    private static boolean isMoreSpecific(ExecutableElement one, ExecutableElement other, Types types) {
        for (int i = 0; i < one.getParameters().size(); i++) {
            if (!types.isSubtype(parameter(one, i, types), parameter(other, i, types))) {
                return false;
            }
        }
        return true;
    }

    private static TypeMirror parameter(ExecutableElement method, int i, Types types) {
        return types.erasure(method.getParameters().get(i).asType());
    }
}
