package io.jacquard.processor.backend;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.transform.Sweeps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The nested class that keeps a companion's storage between calls. */
final class Workspaces {
    /** How an array is asked for that is made after another. */
    private static final Map<NewArray.Storage, String> BY_MODEL = Map.of(
            NewArray.Storage.LIKE, "zeroedLike",
            NewArray.Storage.COPY, "copyOf",
            NewArray.Storage.SHAPED, "shapedLike");

    private final Code code;

    Workspaces(Code code) {
        this.code = code;
    }

    /** With a slot for the scalar value, the array results of a sweep, the identity table, as needed; {@code shared} with users. */
    TypeSpec of(Slots slots, Type result, List<FieldSpec> results, boolean table, boolean shared) {
        boolean scalarValue = result.isScalar() && !result.equals(Type.VOID);
        TypeSpec.Builder out = TypeSpec.classBuilder("Workspace")
                .addModifiers(shared ? Modifier.PUBLIC : Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        shared
                                ? "Storage that is kept between calls: grows on demand, never shrinks, keeps no array"
                                        + " of the caller's.\n"
                                        + "One for each thread.\n"
                                : "Storage of one call.\n");
        if (scalarValue) {
            out.addField(Code.type(result), "value", Modifier.PRIVATE);
        }
        results.forEach(out::addField);
        if (table) {
            ClassName arrays = ClassName.get("io.jacquard.support", "WrittenArrays");
            out.addField(FieldSpec.builder(arrays, "arrays", Modifier.PRIVATE, Modifier.FINAL)
                    .initializer("new $T()", arrays)
                    .build());
        }
        if (shared) {
            out.addMethod(MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("An empty workspace.\n")
                    .build());
        }
        if (scalarValue && shared) {
            out.addMethod(MethodSpec.methodBuilder("value")
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("The value that was computed last.\n\n@return the result of the primal\n")
                    .returns(Code.type(result))
                    .addCode("return value;\n")
                    .build());
        }
        addSlots(out, slots.all());
        return out.build();
    }

    void addSlots(TypeSpec.Builder out, Collection<Slots.Slot> slots) {
        addSlots(out, slots, Optional.empty());
    }

    /** {@code given}: the pool, if the constructor gets it. */
    private void addSlots(TypeSpec.Builder out, Collection<Slots.Slot> slots, Optional<String> given) {
        String pool = given.orElseGet(() -> nameOfPool(slots));
        for (Slots.Slot slot : slots) {
            Type type = slot.isOfLanes() ? slot.type().arrayOf() : slot.type();
            FieldSpec.Builder field = FieldSpec.builder(Code.type(type), slot.name(), Modifier.PRIVATE);
            if (!slot.late() && !(given.isPresent() && (slot.isPool() || slot.pooled()))) {
                field.initializer(Code.block(made(slot, pool)));
            }
            boolean fixed = slot.isOfLanes() || slot.type().isScalar() && !slot.late();
            out.addField((fixed ? field.addModifiers(Modifier.FINAL) : field).build());
        }
        slots.stream().filter(slot -> slot.type().isArray()).forEach(slot -> out.addMethod(method(slot)));
        slots.stream().filter(Slots.Slot::late).forEach(slot -> out.addMethod(atFirst(slot, pool)));
    }

    private static String nameOfPool(Collection<Slots.Slot> slots) {
        return slots.stream()
                .filter(Slots.Slot::isPool)
                .map(Slots.Slot::name)
                .findFirst()
                .orElse("");
    }

    /** The slots of a helper's workspace, which has the pool from its caller's. */
    void addSlotsOfHelper(TypeSpec.Builder out, Slots slots, Modifier[] visible, MethodSpec empty, boolean exported) {
        Optional<Slots.Slot> pool = slots.poolSlot();
        if (pool.isPresent()) {
            String name = pool.orElseThrow().name();
            MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                    .addModifiers(exported ? visible : new Modifier[] {})
                    .addParameter(Code.type(pool.orElseThrow().type()), name)
                    .addCode("this.$L = $L;\n", name, name);
            if (exported) {
                constructor.addJavadoc("Nothing yet.\n\n@param $L the pool of the caller's workspace\n", name);
            }
            slots.all().stream()
                    .filter(slot -> slot.pooled() && !slot.late())
                    .forEach(slot -> constructor.addCode(Code.block(slot.name() + " = " + made(slot, name) + ";\n")));
            out.addMethod(constructor.build());
        } else if (exported) {
            out.addMethod(empty);
        }
        addSlots(out, slots.all(), pool.map(Slots.Slot::name));
    }

    private String made(Slots.Slot slot, String pool) {
        if (slot.isOfLanes()) {
            return empty(slot.type(), code).replaceFirst("\\[0\\]", "[" + Sweeps.WIDTH + "][0]");
        }
        return slot.pooled() ? object(slot.type(), pool, code) : empty(slot.type(), code);
    }

    /** A new object of a class of ours. */
    static String object(Type type, String arguments, Code code) {
        return "new " + code.text(type) + "(" + arguments + ")";
    }

    /** Makes an object when it is first asked for. */
    private MethodSpec atFirst(Slots.Slot slot, String pool) {
        String name = slot.name();
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .returns(Code.type(slot.type()))
                .addCode(Code.block("if (" + name + " == null) {\n  " + name + " = " + made(slot, pool)
                        + ";\n}\nreturn " + name + ";\n"))
                .build();
    }

    /** An array without elements, or an object for what is no array. */
    static String empty(Type type, Code code) {
        String of = code.text(new Type(type.scalar(), 0, type.className()));
        return type.isScalar() ? "new " + of + "()" : "new " + of + "[0]" + "[]".repeat(type.dimensions() - 1);
    }

    private MethodSpec method(Slots.Slot slot) {
        String scratch = code.name("io.jacquard.support.Scratch");
        MethodSpec.Builder out = MethodSpec.methodBuilder(slot.name())
                .addModifiers(Modifier.PRIVATE)
                .returns(Code.type(slot.type()));
        String name = slot.name();
        if (slot.isOfLanes()) {
            String lane = "lane".equals(slot.name()) ? "number" : "lane";
            out.addParameter(TypeName.INT, lane);
            name += "[" + lane + "]";
        }
        boolean deep = slot.type().dimensions() > 1 || !slot.type().className().isEmpty();
        String parameter = "length".equals(slot.name()) ? "size" : "length";
        String value;
        if (BY_MODEL.containsKey(slot.storage())) {
            String like = "like".equals(slot.name()) ? "model" : "like";
            out.addParameter(Code.type(slot.type()), like);
            value = scratch + "." + BY_MODEL.get(slot.storage()) + "(" + name + ", " + like + ")";
        } else if (slot.storage() == NewArray.Storage.ROW) {
            String row = "row".equals(slot.name()) ? "index" : "row";
            String count = "rows".equals(slot.name()) ? "count" : "rows";
            out.addParameter(TypeName.INT, count)
                    .addParameter(TypeName.INT, row)
                    .addParameter(TypeName.INT, parameter);
            out.returns(Code.type(slot.type().element()));
            return out.addCode(Code.block(name + " = " + scratch + ".withRow(" + name + ", " + count + ", " + row + ", "
                            + parameter + ");\nreturn " + name + "[" + row + "];\n"))
                    .build();
        } else if (slot.storage() == NewArray.Storage.ZEROED
                && slot.sizes() < slot.type().dimensions()) {
            out.addParameter(TypeName.INT, parameter);
            value = scratch + ".withoutRows(" + name + ", " + parameter + ")";
        } else if (slot.storage() == NewArray.Storage.ROOM) {
            out.addParameter(TypeName.INT, parameter);
            value = scratch + (deep ? ".rowsAtLeast(" : ".atLeast(") + name + ", " + code.name("java.lang.Math")
                    + ".max(0, " + parameter + "))";
        } else if (deep) {
            List<String> sizes = new ArrayList<>();
            for (String wish : List.of("blocks", "rows", "columns").subList(3 - slot.sizes(), 3)) {
                String size = wish.equals(slot.name()) ? wish.substring(0, 1) : wish;
                sizes.add(size);
                out.addParameter(TypeName.INT, size);
            }
            value = scratch + "." + filler(slot) + "(" + name + ", " + String.join(", ", sizes) + ")";
        } else {
            out.addParameter(TypeName.INT, parameter);
            value = scratch + "." + filler(slot) + "(" + name + ", " + parameter + ")";
        }
        return out.addCode(Code.block(name + " = " + value + ";\nreturn " + name + ";\n"))
                .build();
    }

    private static String filler(Slots.Slot slot) {
        return slot.storage() == NewArray.Storage.SIZED ? "sized" : "zeroed";
    }
}
