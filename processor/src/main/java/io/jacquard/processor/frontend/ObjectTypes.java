package io.jacquard.processor.frontend;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The types of objects that a method may ask, but that carry no derivative: strings and constants of enums, neither of which ever changes, and those of
 * parameters that may do anything. The text by which companions name such a type is all that later stages know of it.
 */
final class ObjectTypes {
    private static final String STRING = "java.lang.String";

    private final Javac javac;
    private final TypeElement user;
    private final Map<Type, TypeMirror> mirrors = new HashMap<>();
    private final Set<Type> opaque = new HashSet<>();

    /** With the class beside which companions are written. */
    ObjectTypes(Javac javac, TypeElement user) {
        this.javac = javac;
        this.user = user;
    }

    /** The type of a number, an array of them, or an object; empty if the language has none such. */
    Optional<Type> of(TypeMirror mirror) {
        Optional<Type> plain = Mirrors.type(mirror);
        if (plain.isPresent() || !(mirror instanceof DeclaredType declared) || !isKnown(declared.asElement())) {
            return plain;
        }
        return CompanionNames.of(declared.asElement(), user, javac)
                .map(Type::object)
                .map(type -> {
                    mirrors.put(type, mirror);
                    return type;
                });
    }

    /** The type of a parameter or a field: also that of an object of some other class, which is never looked into. */
    Optional<Type> ofParameter(TypeMirror mirror) {
        return of(mirror).or(() -> opaque(mirror));
    }

    /** The type of an object that may do anything when it is called; empty for what is none, or would hide numbers that a derivative is expected of. */
    Optional<Type> opaque(TypeMirror mirror) {
        TypeMirror plain = TypeParameters.without(mirror, javac.types());
        if (!(plain instanceof DeclaredType declared)
                || plain.getKind() != TypeKind.DECLARED
                || isKnown(declared.asElement())) {
            return Optional.empty();
        }
        Optional<String> text = TypeParameters.isObject(mirror)
                ? CompanionNames.of(declared.asElement(), user, javac)
                : new TypeText(user, javac).of(plain);
        return text.map(Type::object).map(type -> {
            mirrors.put(type, plain);
            opaque.add(type);
            return type;
        });
    }

    boolean isOpaque(Type type) {
        return opaque.contains(type);
    }

    /** Whether objects of a class never change, and are asked without looking into them. */
    static boolean isKnown(@Nullable Element type) {
        return type instanceof TypeElement named
                && (named.getKind() == ElementKind.ENUM
                        || named.getQualifiedName().contentEquals(STRING));
    }

    /** {@code one.equals(other)}. */
    static Expr equal(Expr one, Expr other) {
        return new Apply(Op.MEMBER, Type.BOOLEAN, List.of(one, other), "java.lang.Object.equals", 0);
    }

    Type string() {
        return of(javac.elements().getTypeElement(STRING).asType()).orElseThrow();
    }

    boolean isEnum(Type type) {
        return element(type).filter(e -> e.getKind() == ElementKind.ENUM).isPresent();
    }

    /** The class of an object; empty for what is none. */
    Optional<TypeElement> element(Type type) {
        return Optional.ofNullable(mirrors.get(type)).map(mirror -> (TypeElement) ((DeclaredType) mirror).asElement());
    }

    /** Whether an expression is such an object, as far as its form shows it. */
    boolean isObject(ExpressionTree parenthesised, Context context) {
        ExpressionTree tree = Changes.strip(parenthesised);
        if (tree instanceof MethodInvocationTree call && call.getMethodSelect() instanceof MemberSelectTree select) {
            return isObject(select.getExpression(), context);
        }
        Meaning meaning = Meaning.of(tree, context);
        Optional<Type> type = meaning instanceof Meaning.Local local
                ? Optional.of(local.variable().type())
                : meaning instanceof Meaning.Field field
                        ? ofParameter(field.field().asType())
                        : Optional.empty();
        return tree.getKind() == Tree.Kind.STRING_LITERAL
                || type.filter(t -> t.scalar() == Scalar.OBJECT).isPresent();
    }

    /** The compiler's own type. */
    TypeMirror mirror(Type type) {
        TypeMirror object = mirrors.get(type);
        return object != null ? object : Mirrors.mirror(type, javac.types());
    }

    /** Whether a method of such an object gives the same answer each time, and changes nothing. */
    boolean isQuestion(ExecutableElement method) {
        String owner = Enclosing.innermost(method).getQualifiedName().toString();
        boolean fixed = owner.equals(STRING)
                || owner.equals("java.lang.Enum") && method.getModifiers().contains(Modifier.FINAL);
        return fixed
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.isVarArgs()
                && of(method.getReturnType()).filter(TypeTrees::isVariable).isPresent()
                && method.getReturnType().getKind() != TypeKind.ARRAY;
    }
}
