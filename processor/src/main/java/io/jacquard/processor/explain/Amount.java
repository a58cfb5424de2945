package io.jacquard.processor.explain;

import io.jacquard.processor.ir.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** How much is stored: so many {@code double}s, so many {@code int}s. */
public record Amount(Map<Scalar, Size> numbers) {
    static final Amount NOTHING = new Amount(Map.of());

    public Amount {
        Map<Scalar, Size> ordered = new EnumMap<>(Scalar.class);
        numbers.forEach((type, size) -> {
            if (!size.isZero()) {
                ordered.put(type, size);
            }
        });
        numbers = java.util.Collections.unmodifiableMap(ordered);
    }

    static Amount of(Scalar type, Size size) {
        return new Amount(Map.of(type, size));
    }

    Amount plus(Amount other) {
        Map<Scalar, Size> out = new EnumMap<>(Scalar.class);
        out.putAll(numbers);
        other.numbers.forEach((type, size) -> out.merge(type, size, Size::plus));
        return new Amount(out);
    }

    Amount map(UnaryOperator<Size> f) {
        Map<Scalar, Size> out = new EnumMap<>(Scalar.class);
        numbers.forEach((type, size) -> out.put(type, f.apply(size)));
        return new Amount(out);
    }

    boolean isNothing() {
        return numbers.isEmpty();
    }

    /** {@code n * n doubles and n ints}. */
    String text(Function<Size, String> formula) {
        List<String> parts = new ArrayList<>();
        numbers.forEach((type, size) -> {
            String count = formula.apply(size);
            String name = type == Scalar.OBJECT ? "reference" : type.javaName();
            parts.add(count + " " + (count.equals("1") ? name : name + "s"));
        });
        return parts.isEmpty() ? "nothing" : String.join(" and ", parts);
    }
}
