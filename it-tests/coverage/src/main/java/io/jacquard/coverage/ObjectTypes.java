package io.jacquard.coverage;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the use of an object of some type means for a method. */
final class ObjectTypes {
    /** By the beginning of the qualified name; the longest that fits counts. */
    private static final Map<String, Obstacle> BY_PREFIX = Map.ofEntries(
            Map.entry("java.util.Random", Obstacle.RANDOM),
            Map.entry("java.util.SplittableRandom", Obstacle.RANDOM),
            Map.entry("java.util.concurrent.ThreadLocalRandom", Obstacle.RANDOM),
            Map.entry("org.apache.commons.rng.", Obstacle.RANDOM),
            Map.entry("java.io.", Obstacle.INPUT_OUTPUT),
            Map.entry("java.nio.", Obstacle.INPUT_OUTPUT),
            Map.entry("java.util.concurrent.", Obstacle.THREADS),
            Map.entry("java.lang.Thread", Obstacle.THREADS),
            Map.entry("java.lang.Runnable", Obstacle.THREADS),
            Map.entry("org.ejml.concurrency.", Obstacle.THREADS),
            Map.entry("pabeles.concurrency.", Obstacle.THREADS),
            Map.entry("java.util.function.", Obstacle.FUNCTIONS),
            Map.entry("java.util.", Obstacle.COLLECTIONS),
            Map.entry("java.lang.Iterable", Obstacle.COLLECTIONS));

    private final Types types;
    private final TypeMirror throwable;

    ObjectTypes(Elements elements, Types types) {
        this.types = types;
        throwable = elements.getTypeElement("java.lang.Throwable").asType();
    }

    /** The obstacle, unless the type is no object or one that does not matter. */
    Optional<Obstacle> obstacle(TypeMirror type) {
        TypeMirror element = Shapes.element(type);
        if (element.getKind() == TypeKind.TYPEVAR) {
            return Optional.of(Obstacle.OBJECTS);
        }
        if (!(element instanceof DeclaredType declared) || element.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        TypeElement named = (TypeElement) declared.asElement();
        String name = named.getQualifiedName().toString();
        boolean harmless = named.getKind() == ElementKind.RECORD
                || named.getKind() == ElementKind.ENUM
                || name.equals("java.lang.String")
                || types.isSubtype(element, throwable);
        return harmless ? Optional.empty() : Optional.of(byName(name));
    }

    private static Obstacle byName(String name) {
        return BY_PREFIX.entrySet().stream()
                .filter(e -> name.startsWith(e.getKey()))
                .max(java.util.Comparator.comparingInt(e -> e.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Obstacle.OBJECTS);
    }
}
