package io.jacquard.processor.backend;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.jacquard.processor.analysis.Formal;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Component;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of a product of two points: the object, if there is one, and the method's own, of which each point has its own but those that are passive where
 * they are shared. The object is an independent if one of its fields is.
 */
final class TwoPoints {
    /** A parameter of one point, or of both (0). */
    private record Place(String name, int point) {}

    private final Companion companion;
    private final boolean shared;
    private final Map<Place, String> names = new LinkedHashMap<>();
    private final Map<Place, TypeName> types = new LinkedHashMap<>();

    /** {@code shared}: what is passive is given once, behind the rest. */
    TwoPoints(Companion companion, boolean shared) {
        this.companion = companion;
        this.shared = shared;
        if (sharesObject()) {
            add(self(), 0, companion.entry.selfType());
        }
        for (int point = 1; point <= 2; point++) {
            if (companion.entry.hasSelf() && !sharesObject()) {
                add(self(), point, companion.entry.selfType());
            }
            for (Formal f : companion.signature.formals()) {
                if (!isShared(f)) {
                    add(f.name(), point, companion.entry.type(f));
                }
            }
        }
        companion.signature.formals().stream()
                .filter(this::isShared)
                .forEach(f -> add(f.name(), 0, companion.entry.type(f)));
    }

    /** Whether there is a parameter that two points can share. */
    static boolean canShare(Companion companion) {
        return companion.entry.hasSelf() && !hasIndependentField(companion)
                || companion.signature.formals().stream().anyMatch(f -> !f.isIndependent());
    }

    static boolean hasIndependentField(Companion companion) {
        return companion.signature.fields().stream().anyMatch(Parameter::independent);
    }

    private boolean sharesObject() {
        return shared && companion.entry.hasSelf() && !hasIndependentField(companion);
    }

    private boolean isShared(Formal f) {
        return shared && !f.isIndependent();
    }

    private String self() {
        return companion.entry.self();
    }

    /** A name need not be free of the method's own parameters, only of the product's. */
    private void add(String wish, int point, TypeName type) {
        Place place = new Place(wish, point);
        names.put(place, free(point == 0 ? wish : wish + point));
        types.put(place, type);
    }

    /** A name that no parameter has. */
    String free(String wish) {
        String name = wish;
        while (names.containsValue(name)) {
            name += "_";
        }
        return name;
    }

    void declare(MethodSpec.Builder product) {
        companion.entry.declareTypes(product);
        names.forEach((place, name) -> product.addParameter(types.get(place), name));
    }

    private String name(String parameter, int point) {
        return Optional.ofNullable(names.get(new Place(parameter, point)))
                .or(() -> Optional.ofNullable(names.get(new Place(parameter, 0))))
                .orElseThrow();
    }

    /** The records of both points. */
    List<String> records() {
        List<String> out = new ArrayList<>();
        names.forEach((place, name) -> {
            if (companion.signature.formals().stream()
                    .anyMatch(f -> f.isRecord() && f.name().equals(place.name()))) {
                out.add(name);
            }
        });
        return out;
    }

    /** How the product reads a parameter, or a field, of a point. */
    String argument(Parameter p, int point) {
        if (p.component().isPresent()) {
            return p.loaded(name(p.component().orElseThrow().record(), point));
        }
        return p.field().isPresent()
                ? p.loaded(companion.entry.hasSelf() ? name(self(), point) : "")
                : name(p.name(), point);
    }

    /** What messages call a parameter, or a field, of a point. */
    String label(Parameter p, int point) {
        if (p.component().isPresent()) {
            Component c = p.component().orElseThrow();
            return name(c.record(), point) + c.path();
        }
        if (p.field().isEmpty()) {
            return name(p.name(), point);
        }
        return p.field().orElseThrow().isStatic() ? p.stem() : name(self(), point) + "." + p.stem();
    }

    /** The points of which a passive parameter has a value of its own. */
    List<Integer> pointsOf(Parameter p) {
        boolean one = p.field().isPresent()
                ? p.field().orElseThrow().isStatic() || sharesObject()
                : companion.signature.formals().stream()
                        .filter(f -> f.parts().contains(p))
                        .allMatch(this::isShared);
        return one ? List.of(1) : List.of(1, 2);
    }

    /** All arguments of a point: the object, then the method's own. */
    String arguments(int point) {
        List<String> out = new ArrayList<>();
        if (companion.entry.hasSelf()) {
            out.add(name(self(), point));
        }
        companion.signature.formals().forEach(f -> out.add(name(f.name(), point)));
        return String.join(", ", out);
    }

    /** The same objects and equal numbers: then one forward sweep is enough, and the product is exactly symmetric. */
    String same() {
        List<String> tests = new ArrayList<>();
        if (companion.entry.hasSelf() && !sharesObject()) {
            tests.add(name(self(), 2) + " == " + name(self(), 1));
        }
        companion.signature.formals().stream()
                .filter(f -> !isShared(f))
                .forEach(f -> tests.add(same(f, name(f.name(), 1), name(f.name(), 2))));
        return tests.isEmpty() ? "true" : String.join(" && ", tests);
    }

    /** Records are by their components. Zeros of both signs are equal numbers, but not the same point. */
    private String same(Formal f, String one, String two) {
        return f.isRecord()
                ? f.parts().stream()
                        .map(p -> same(p, p.loaded(one), p.loaded(two)))
                        .collect(Collectors.joining(" && "))
                : same(f.only(), one, two);
    }

    private String same(Parameter p, String one, String two) {
        Type type = p.var().type();
        return type.isScalar() && type.isDifferentiable()
                ? companion.code.name(type.equals(Type.FLOAT) ? "java.lang.Float" : "java.lang.Double") + ".compare("
                        + one + ", " + two + ") == 0"
                : two + " == " + one;
    }
}
