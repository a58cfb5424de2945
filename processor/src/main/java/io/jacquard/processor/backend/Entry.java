package io.jacquard.processor.backend;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.frontend.Self;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What every form begins with if the method reads fields or has an object: the object's class is checked, and each field is read once. */
final class Entry {
    private final Code code;
    private final Optional<Self> self;
    private final String name;
    private final List<Parameter> fields;

    /** {@code name} is what forms call the object. */
    Entry(Code code, Optional<Self> self, String name, List<Parameter> fields) {
        this.code = code;
        this.self = self;
        this.name = name;
        this.fields = fields;
    }

    boolean hasSelf() {
        return self.isPresent();
    }

    /** The name of the object. */
    String self() {
        return name;
    }

    TypeName selfType() {
        return TypeName.get(self.orElseThrow().type());
    }

    /** Declares the type parameters that the type of the object needs. */
    void declareTypes(MethodSpec.Builder form) {
        self.ifPresent(s -> s.typeParameters().forEach(p -> form.addTypeVariable(TypeVariableName.get(p))));
    }

    /** Declares the object; {@code point} distinguishes it from that of another point. */
    void declareSelf(MethodSpec.Builder form, String point) {
        declareTypes(form);
        if (hasSelf()) {
            form.addParameter(selfType(), name + point);
        }
    }

    /** How a field of an object is read. */
    static String read(Parameter field, String object) {
        return field.field().orElseThrow().source().text(object);
    }

    /** Refuses an object of a subclass. */
    String guard() {
        return self.flatMap(Self::guard)
                .map(type -> checks() + ".exactly(\"" + name + "\", " + name + ", " + type + ".class);\n")
                .orElse("");
    }

    /** What stands before a body: the check of the object, and the fields that the body mentions. */
    String before(String body) {
        String loads = fields.stream()
                .filter(p -> mentions(body, p.name()))
                .map(p -> p.var().type() + " " + p.name() + " = " + read(p, name) + ";\n")
                .collect(Collectors.joining());
        boolean looks = !guard().isEmpty()
                || fields.stream().anyMatch(p -> mentions(body, p.name()) && isOfObject(p))
                || mentions(body, name);
        return looks || !hasSelf() ? guard() + loads : checks() + ".present(\"" + name + "\", " + name + ");\n" + loads;
    }

    private static boolean isOfObject(Parameter p) {
        return !p.field().orElseThrow().isStatic();
    }

    /** Whether a name occurs, comments and texts aside. */
    private static boolean mentions(String body, String word) {
        String bare = body.replaceAll("(?m)^\\s*//.*$", "").replaceAll("\"[^\"]*\"", "");
        return !word.isEmpty()
                && Pattern.compile("(?<![\\w$.])" + Pattern.quote(word) + "(?![\\w$])", Pattern.UNICODE_CHARACTER_CLASS)
                        .matcher(bare)
                        .find();
    }

    private String checks() {
        return code.name("io.jacquard.support.Checks");
    }
}
