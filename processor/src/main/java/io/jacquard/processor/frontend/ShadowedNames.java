package io.jacquard.processor.frontend;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;

/** Simple names that generated code would like to use, and that a class of the user's package has taken. */
final class ShadowedNames {
    private static final Set<String> WANTED = Set.of(
            // java.lang and java.util
            "ArithmeticException",
            "Arrays",
            "AssertionError",
            "ArrayIndexOutOfBoundsException",
            "Boolean",
            "BooleanSupplier",
            "Byte",
            "Character",
            "Double",
            "ExceptionInInitializerError",
            "Float",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Long",
            "Math",
            "MethodHandles",
            "NullPointerException",
            "Object",
            "Objects",
            "Override",
            "Record",
            "Short",
            "ReflectiveOperationException",
            "StrictMath",
            "String",
            "SuppressWarnings",
            "System",
            // javax.annotation.processing and ours
            "Checks",
            "Cost",
            "Generated",
            "GeneratedDerivative",
            "Jacobian",
            "Lanes",
            "Linearized",
            "LinearizedJacobian",
            "ProductOptions",
            "Products",
            "Ranges",
            "Rows",
            "Scratch",
            "Trails",
            "VectorFunction",
            "WrittenArrays");

    private ShadowedNames() {}

    static Set<String> in(PackageElement pkg, Javac javac) {
        Set<String> found = new LinkedHashSet<>();
        WANTED.stream().sorted().filter(name -> declares(pkg, name, javac)).forEach(found::add);
        return Collections.unmodifiableSet(found);
    }

    static boolean declares(PackageElement pkg, String simpleName, Javac javac) {
        String name = pkg.isUnnamed() ? simpleName : pkg.getQualifiedName() + "." + simpleName;
        ModuleElement module = javac.elements().getModuleOf(pkg);
        return (module == null
                        ? javac.elements().getTypeElement(name)
                        : javac.elements().getTypeElement(module, name))
                != null;
    }
}
