package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.transform.HelperSweep;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** The nested class of what one call of a helper saves for its other sweeps. */
final class SavedClass {
    private final Companion companion;
    private final HelperSweep.Saved saved;
    private final Map<Var, Slots.Slot> slots;
    private final Map<Var, String> fields = new LinkedHashMap<>();
    private boolean exported;

    private final Predicate<Type> late;

    /** {@code late}: classes of which objects may hold one of this. */
    SavedClass(Companion companion, HelperSweep.Saved saved, Map<Var, Slots.Slot> slots, Predicate<Type> late) {
        this.companion = companion;
        this.saved = saved;
        this.slots = slots;
        this.late = late;
        Set<String> taken = new HashSet<>();
        slots.forEach((v, slot) -> {
            taken.add(slot.name());
            fields.put(v, slot.name());
        });
        for (Var v : saved.fields()) {
            if (!fields.containsKey(v)) {
                String name = v.name();
                for (int i = 1; !taken.add(name); i++) {
                    name = v.name() + "_" + i;
                }
                fields.put(v, name);
            }
        }
    }

    /** Lets other classes name it, and make objects of it. */
    void export() {
        exported = true;
    }

    String field(Var v) {
        String name = fields.get(v);
        if (name == null) {
            throw new IllegalStateException(v + " is not saved");
        }
        return name;
    }

    /** Whether the forward sweep asks for the field's array, so that it need not put it there. */
    boolean isSlot(Var v) {
        return slots.containsKey(v);
    }

    TypeSpec build() {
        ClassName self = ClassName.get("", saved.className());
        Modifier[] visible = exported ? companion.visible() : new Modifier[] {};
        TypeSpec.Builder out = TypeSpec.classBuilder(saved.className())
                .addModifiers(exported ? visible : new Modifier[] {Modifier.PRIVATE})
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ClassName.get("io.jacquard.support", "Saved"))
                .addJavadoc("What the forward sweep saved in one call.\n");
        for (Var v : saved.fields()) {
            if (!slots.containsKey(v)) {
                FieldSpec.Builder field = FieldSpec.builder(Code.type(v.type()), field(v), Modifier.PRIVATE);
                boolean object = companion.helpers.isStorage(v.type()) && !late.test(v.type());
                if (!v.type().isScalar() || object) {
                    field.initializer(Code.block(Workspaces.empty(v.type(), companion.code)));
                }
                out.addField(field.build());
            }
        }
        if (exported) {
            out.addMethod(companion.emptyConstructor());
        }
        new Workspaces(companion.code).addSlots(out, slots.values());
        MethodSpec.Builder at = MethodSpec.methodBuilder("at");
        if (exported) {
            at.addModifiers(visible).addJavadoc("The object at {@code index}, made if there is none.\n");
        }
        out.addMethod(at.addModifiers(Modifier.STATIC)
                .returns(self)
                .addParameter(Code.type(Type.object(saved.className()).arrayOf()), "all")
                .addParameter(TypeName.INT, "index")
                .addCode("if (all[index] == null) {\n  all[index] = new $T();\n}\nreturn all[index];\n", self)
                .build());
        return out.addMethod(bytes()).build();
    }

    private MethodSpec bytes() {
        Total bytes = Total.ofLongs();
        String sizes = companion.code.name("io.jacquard.support.Sizes") + ".bytes(";
        for (Var v : saved.fields()) {
            if (v.type().isArray() || companion.helpers.isStorage(v.type())) {
                bytes.add(sizes + field(v) + ")");
            } else {
                bytes.add(Double.BYTES);
            }
        }
        return MethodSpec.methodBuilder("bytes")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addCode(Code.block("return " + bytes + ";\n"))
                .build();
    }
}
