package io.jacquard.processor.backend;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.jacquard.processor.analysis.Formal;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.analysis.Signature;
import io.jacquard.processor.frontend.Self;
import io.jacquard.processor.ir.Component;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeMirror;

/**
 * What every form begins with if the method has an object, reads fields or takes records: the object's class is checked, and each field and component is read
 * once.
 */
final class Entry {
    private final Code code;
    private final Optional<Self> self;
    private final String name;
    private final Signature signature;
    private final Map<String, TypeMirror> records;

    /** {@code name} is what forms call the object; {@code records} are the types of parameters that are records. */
    Entry(Code code, Optional<Self> self, String name, Signature signature, Map<String, TypeMirror> records) {
        this.code = code;
        this.self = self;
        this.name = name;
        this.signature = signature;
        this.records = records;
    }

    /** The type of a parameter as the method declares it. */
    TypeName type(Formal formal) {
        return formal.isRecord()
                ? TypeName.get(Objects.requireNonNull(records.get(formal.name())))
                : Code.type(formal.only().var().type());
    }

    /** How a field or a component is read. */
    String read(Parameter p) {
        return p.loaded(p.component().map(Component::record).orElse(name));
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

    /** Refuses an object of another class than the one whose bodies were differentiated. */
    String guard() {
        return self.flatMap(Self::check)
                .map(c -> checks() + "." + c.method() + "(\"" + name + "\", " + name + ", " + c.type() + ");\n")
                .orElse("");
    }

    /** What stands before a body: the check of the object, and the fields that the body mentions. */
    String before(String body) {
        String loads = present(body)
                + signature.loaded().stream()
                        .filter(p -> mentions(body, p.name()))
                        .map(p -> p.var().type() + " " + p.name() + " = " + read(p) + ";\n")
                        .collect(Collectors.joining());
        return (hasSelf() ? check(loads + body) : "") + loads;
    }

    /** The check of the object, before text that may fail without one, and a test that it is there if nothing else shows. */
    String check(String text) {
        return guard().isEmpty() && !mentions(text, name)
                ? checks() + ".present(\"" + name + "\", " + name + ");\n"
                : guard();
    }

    /** Refuses records that are missing, unless the body hands them on. */
    String present(String body) {
        return signature.formals().stream()
                .filter(f -> f.isRecord() && !mentions(body, f.name()))
                .map(f -> checks() + ".present(\"" + f.name() + "\", " + f.name() + ");\n")
                .collect(Collectors.joining());
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
