package io.jacquard.processor.backend;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.jacquard.processor.analysis.Parameter;
import io.jacquard.processor.ir.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            for (Parameter p : companion.signature.own()) {
                if (!isShared(p)) {
                    add(p.name(), point, Code.type(p.var().type()));
                }
            }
        }
        companion.signature.own().stream()
                .filter(this::isShared)
                .forEach(p -> add(p.name(), 0, Code.type(p.var().type())));
    }

    /** Whether there is a parameter that two points can share. */
    static boolean canShare(Companion companion) {
        return companion.entry.hasSelf() && !hasIndependentField(companion)
                || companion.signature.own().stream().anyMatch(p -> !p.independent());
    }

    static boolean hasIndependentField(Companion companion) {
        return companion.signature.fields().stream().anyMatch(Parameter::independent);
    }

    private boolean sharesObject() {
        return shared && companion.entry.hasSelf() && !hasIndependentField(companion);
    }

    private boolean isShared(Parameter p) {
        return shared && !p.independent();
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

    /** How the product reads a parameter, or a field, of a point. */
    String argument(Parameter p, int point) {
        return p.field().isPresent()
                ? Entry.read(p, companion.entry.hasSelf() ? name(self(), point) : "")
                : name(p.name(), point);
    }

    /** What messages call a parameter, or a field, of a point. */
    String label(Parameter p, int point) {
        if (p.field().isEmpty()) {
            return name(p.name(), point);
        }
        return p.field().orElseThrow().isStatic() ? p.stem() : name(self(), point) + "." + p.stem();
    }

    /** The points of which a passive parameter has a value of its own. */
    List<Integer> pointsOf(Parameter p) {
        boolean one = p.field().isPresent() ? p.field().orElseThrow().isStatic() || sharesObject() : isShared(p);
        return one ? List.of(1) : List.of(1, 2);
    }

    /** All arguments of a point: the object, then the method's own. */
    String arguments(int point) {
        List<String> out = new ArrayList<>();
        if (companion.entry.hasSelf()) {
            out.add(name(self(), point));
        }
        companion.signature.own().forEach(p -> out.add(name(p.name(), point)));
        return String.join(", ", out);
    }

    /** The same objects and equal numbers: then one forward sweep is enough, and the product is exactly symmetric. */
    String same() {
        List<String> tests = new ArrayList<>();
        if (companion.entry.hasSelf() && !sharesObject()) {
            tests.add(name(self(), 2) + " == " + name(self(), 1));
        }
        companion.signature.own().stream()
                .filter(p -> !isShared(p))
                .forEach(p -> tests.add(same(p, name(p.name(), 1), name(p.name(), 2))));
        return tests.isEmpty() ? "true" : String.join(" && ", tests);
    }

    /** Zeros of both signs are equal numbers, but not the same point. */
    private String same(Parameter p, String one, String two) {
        Type type = p.var().type();
        return type.isScalar() && type.isDifferentiable()
                ? companion.code.name(type.equals(Type.FLOAT) ? "java.lang.Float" : "java.lang.Double") + ".compare("
                        + one + ", " + two + ") == 0"
                : two + " == " + one;
    }
}
