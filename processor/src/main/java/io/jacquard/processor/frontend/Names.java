package io.jacquard.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.DirectiveKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What a simple name means inside a class, by the scopes of JLS 6.3 and 6.4; local variables are looked up before. */
final class Names {
    private final Javac javac;
    private final Imports imports;
    private final ExecutableElement method;
    private final TypeElement enclosing;
    private final Members members;

    Names(Javac javac, CompilationUnitTree unit, ExecutableElement method) {
        this.javac = javac;
        this.imports = Imports.of(unit);
        this.method = method;
        this.enclosing = Enclosing.innermost(method);
        this.members = new Members(javac, enclosing);
    }

    Members members() {
        return members;
    }

    /** The class whose code is being read. */
    TypeElement enclosing() {
        return enclosing;
    }

    Optional<VariableElement> field(String name) {
        for (TypeElement type : Enclosing.types(enclosing)) {
            Optional<VariableElement> found = members.field(type, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return firstImported(name, owner -> members.field(owner, name).filter(Names::isStatic));
    }

    /** The methods among which overload resolution chooses: all of the innermost class that has one of this name, or imported ones. */
    List<ExecutableElement> methods(String name) {
        for (TypeElement type : Enclosing.types(enclosing)) {
            if (members.hasMethod(type, name)) {
                return members.methods(type, name);
            }
        }
        List<ExecutableElement> single = methods(imports.members().getOrDefault(name, List.of()), name);
        return single.isEmpty() ? methods(imports.membersOnDemand(), name) : single;
    }

    private List<ExecutableElement> methods(List<String> owners, String name) {
        List<ExecutableElement> found = new ArrayList<>();
        for (String owner : owners) {
            canonical(owner)
                    .ifPresent(type -> members.methods(type, name).stream()
                            .filter(Names::isStatic)
                            .filter(method -> !found.contains(method))
                            .forEach(found::add));
        }
        return found;
    }

    /** The class of that name; empty also for a type parameter. */
    Optional<TypeElement> type(String name) {
        if (TypeParameters.isNamed(name, method.getTypeParameters())) {
            return Optional.empty();
        }
        for (TypeElement type : Enclosing.types(enclosing)) {
            if (type.getSimpleName().contentEquals(name)) {
                return Optional.of(type);
            }
            if (TypeParameters.isNamed(name, type.getTypeParameters())) {
                return Optional.empty();
            }
            Optional<TypeElement> nested = members.type(type, name);
            if (nested.isPresent()) {
                return nested;
            }
        }
        String single = imports.types().get(name);
        if (single != null) {
            return canonical(single);
        }
        for (String owner : imports.members().getOrDefault(name, List.of())) {
            Optional<TypeElement> nested = canonical(owner).flatMap(type -> members.type(type, name));
            if (nested.isPresent()) {
                return nested;
            }
        }
        PackageElement own = javac.elements().getPackageOf(enclosing);
        Optional<TypeElement> neighbour = canonical(own.isUnnamed() ? name : own.getQualifiedName() + "." + name);
        return neighbour.isPresent() ? neighbour : onDemand(name);
    }

    private Optional<TypeElement> onDemand(String name) {
        List<String> owners = new ArrayList<>(imports.onDemand());
        owners.add("java.lang");
        for (String owner : owners) {
            Optional<TypeElement> found = canonical(owner + "." + name).filter(this::isAccessible);
            if (found.isPresent()) {
                return found;
            }
        }
        // Imports of static members, and only these, are also of what a class inherits.
        for (String owner : imports.membersOnDemand()) {
            Optional<TypeElement> found = canonical(owner).flatMap(type -> members.type(type, name));
            if (found.isPresent()) {
                return found;
            }
        }
        return imports.modules().stream()
                .flatMap(module -> ofModule(module, name).stream())
                .findFirst();
    }

    private Optional<TypeElement> ofModule(String module, String name) {
        ModuleElement element = javac.elements().getModuleElement(module);
        if (element == null) {
            return Optional.empty();
        }
        return element.getDirectives().stream()
                .filter(directive -> directive.getKind() == DirectiveKind.EXPORTS)
                .map(directive -> (ModuleElement.ExportsDirective) directive)
                .filter(exports -> exports.getTargetModules() == null)
                .flatMap(exports -> canonical(exports.getPackage().getQualifiedName() + "." + name).stream())
                .filter(this::isAccessible)
                .findFirst();
    }

    /** A class by its full name, as the module of the code sees it. */
    Optional<TypeElement> canonical(String name) {
        ModuleElement module = javac.elements().getModuleOf(enclosing);
        return Optional.ofNullable(
                module == null
                        ? javac.elements().getTypeElement(name)
                        : javac.elements().getTypeElement(module, name));
    }

    private boolean isAccessible(TypeElement type) {
        if (type.getModifiers().contains(Modifier.PRIVATE)) {
            return Enclosing.isTogether(type, enclosing);
        }
        return type.getModifiers().contains(Modifier.PUBLIC)
                || javac.elements().getPackageOf(type).equals(javac.elements().getPackageOf(enclosing));
    }

    private <T> Optional<T> firstImported(String name, Function<TypeElement, Optional<T>> find) {
        List<String> owners = new ArrayList<>(imports.members().getOrDefault(name, List.of()));
        owners.addAll(imports.membersOnDemand());
        return owners.stream()
                .flatMap(owner -> canonical(owner).stream())
                .flatMap(owner -> find.apply(owner).stream())
                .findFirst();
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }
}
