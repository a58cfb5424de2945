package io.jacquard.corpus.harness;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Bars that the caller owns, as lean forms take them: arrays one by one, scalars in one array. */
final class Bars {
    private final Signature signature;
    private final List<Object> bars;
    private final Object scalars;

    Bars(Point point, double[] before) {
        signature = point.signature;
        bars = new ArrayList<>(Values.shaped(before, point.independents()));
        scalars = Array.newInstance(
                signature.scalarBars().getComponentType(),
                signature.scalarIndependents().size());
        int at = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (!Values.isArray(bars.get(i))) {
                Array.set(scalars, at++, bars.get(i));
            }
        }
    }

    /** Arrays in the order of declaration, but not those whose seed is at once their bar; then the scalars. */
    void addTo(Typed call) {
        for (int i = 0; i < bars.size(); i++) {
            Parameter p = signature.independents.get(i);
            if (p.kind().array() && !signature.inPlace(p)) {
                call.add(p.kind().type, bars.get(i));
            }
        }
        if (Array.getLength(scalars) > 0) {
            call.add(signature.scalarBars(), scalars);
        }
    }

    void replaceInPlace(Parameter p, Object seed) {
        if (signature.inPlace(p)) {
            bars.set(signature.independents.indexOf(p), seed);
        }
    }

    double[] flat() {
        int at = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (!Values.isArray(bars.get(i))) {
                bars.set(i, Array.get(scalars, at++));
            }
        }
        return Values.flat(bars);
    }
}
