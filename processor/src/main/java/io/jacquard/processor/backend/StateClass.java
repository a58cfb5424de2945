package io.jacquard.processor.backend;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.jacquard.processor.frontend.HiddenClass;
import io.jacquard.processor.frontend.PrivateField;
import io.jacquard.processor.frontend.Request;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** {@code <Class>_State}: reads the fields of a class and of those nested in it that companions cannot see, and finds the classes that they cannot name. */
public final class StateClass {
    private static final ClassName HANDLE = ClassName.get("java.lang.invoke", "VarHandle");
    private static final TypeName CLASS =
            ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(Object.class));
    private static final String SELF = "self";

    private final Request request;
    private final Code code;
    private final Set<String> constants = new HashSet<>();

    private StateClass(Request request) {
        this.request = request;
        code = new Code(request.shadowed());
    }

    /** For the outermost class around a method; classes and fields in the order in which they are to stand. */
    public static GeneratedSource of(
            Request request, Collection<HiddenClass> classes, Collection<PrivateField> fields) {
        return new StateClass(request).build(classes, fields);
    }

    private GeneratedSource build(Collection<HiddenClass> classes, Collection<PrivateField> fields) {
        String outermost = request.enclosing().get(0);
        TypeSpec.Builder out = TypeSpec.classBuilder(outermost + "_State")
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        fields.isEmpty()
                                ? "Finds private classes in {@code $L} for its companions.\n"
                                : "Reads private fields of {@code $L} for its companions, each once a call.\n",
                        outermost)
                .addOriginatingElement(request.originating());
        if (request.generatedVisible()) {
            out.addAnnotation(Companion.generated());
        }
        out.addAnnotation(AnnotationSpec.builder(ClassName.get("io.jacquard", "GeneratedDerivative"))
                .addMember("method", "$S", "")
                .addMember("independents", "{}")
                .addMember("dependents", "{}")
                .build());
        out.addMethod(Companion.hiddenConstructor());
        // Before the handles, which look in them.
        for (HiddenClass hidden : classes) {
            String constant = constant(hidden.method());
            out.addField(FieldSpec.builder(CLASS, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("find($S)", hidden.binaryName())
                    .build());
            out.addMethod(MethodSpec.methodBuilder(hidden.method())
                    .addModifiers(Modifier.STATIC)
                    .addJavadoc("The class {@code $L}.\n", hidden.name())
                    .returns(CLASS)
                    .addCode("return $L;\n", constant)
                    .build());
        }
        for (PrivateField field : fields) {
            String constant = constant(field.method());
            String owner = field.hidden().map(hidden -> hidden.method() + "()").orElse(field.ownerText() + ".class");
            String find = field.isStatic() ? "staticHandle(" : "handle(";
            out.addField(FieldSpec.builder(HANDLE, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$L", find + owner + ", \"" + field.name() + "\", " + erased(field) + ".class)")
                    .build());
            out.addMethod(reader(field, constant));
        }
        if (fields.stream().anyMatch(f -> !f.isStatic())) {
            out.addMethod(finder("handle", "findVarHandle"));
        }
        if (fields.stream().anyMatch(PrivateField::isStatic)) {
            out.addMethod(finder("staticHandle", "findStaticVarHandle"));
        }
        if (!classes.isEmpty()) {
            out.addMethod(classFinder(outermost + "_State"));
        }
        return new GeneratedSource(JavaFile.builder(request.packageName(), out.build())
                .skipJavaLangImports(true)
                .indent("  ")
                .build());
    }

    /** In the style of constants; two methods may differ in what that leaves out. */
    private String constant(String method) {
        String name = method.replaceAll("(?<=\\p{Ll}|\\d)(?=\\p{Lu})", "_").toUpperCase(Locale.ROOT);
        while (!constants.add(name)) {
            name += "_";
        }
        return name;
    }

    /** The type of a field without type arguments, which a handle does not know. */
    private static String erased(PrivateField field) {
        return field.type().toString().replaceFirst("<.*>", "");
    }

    private static MethodSpec reader(PrivateField field, String constant) {
        MethodSpec.Builder out = MethodSpec.methodBuilder(field.method())
                .addModifiers(Modifier.STATIC)
                .addJavadoc("The field {@code $L} of {@code $L}.\n", field.name(), field.ownerText())
                .returns(Code.type(field.type()));
        if (!field.isStatic()) {
            out.addParameter(field.hidden().isPresent() ? ClassName.OBJECT : TypeName.get(field.owner()), SELF);
        }
        if (!erased(field).equals(field.type().toString())) {
            out.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "unchecked")
                    .build());
        }
        return out.addCode("return ($L) $L.get($L);\n", field.type(), constant, field.isStatic() ? "" : SELF)
                .build();
    }

    private MethodSpec finder(String name, String find) {
        String lookups = code.name("java.lang.invoke.MethodHandles");
        String body = "try {\n  return " + lookups + ".privateLookupIn(owner, " + lookups + ".lookup())." + find
                + "(owner, name, type);\n} catch (" + code.name("java.lang.ReflectiveOperationException")
                + " e) {\n  throw new " + code.name("java.lang.ExceptionInInitializerError") + "(e);\n}\n";
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(CLASS, "owner")
                .addParameter(ClassName.get(String.class), "name")
                .addParameter(CLASS, "type")
                .returns(HANDLE)
                .addCode(Code.block(body))
                .build();
    }

    private MethodSpec classFinder(String own) {
        String body = "try {\n  return " + code.name("java.lang.Class") + ".forName(name, false, " + own
                + ".class.getClassLoader());\n} catch (" + code.name("java.lang.ReflectiveOperationException")
                + " e) {\n  throw new " + code.name("java.lang.ExceptionInInitializerError") + "(e);\n}\n";
        return MethodSpec.methodBuilder("find")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(ClassName.get(String.class), "name")
                .returns(CLASS)
                .addCode(Code.block(body))
                .build();
    }
}
