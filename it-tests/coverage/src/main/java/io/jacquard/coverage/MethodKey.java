package io.jacquard.coverage;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names of methods that are the same whether a method is seen in source or in a class file. */
final class MethodKey {
    private MethodKey() {}

    static String of(String binaryClass, String method, List<String> erasedTypes) {
        return binaryClass + "#" + method + "(" + String.join(",", erasedTypes) + ")";
    }

    static String of(ExecutableElement method, Elements elements, Types types) {
        String owner = elements.getBinaryName((TypeElement) method.getEnclosingElement())
                .toString();
        List<String> erased = method.getParameters().stream()
                .map(p -> types.erasure(p.asType()).toString())
                .toList();
        return of(owner, method.getSimpleName().toString(), erased);
    }
}
