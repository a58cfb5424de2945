package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;

/** Bars that the caller owns, as lean forms take them: arrays one by one, scalars in one array. */
final class Bars {
    private final Signature signature;
    private final List<Object> bars;
    private final double[] scalars;

    Bars(Point point, double[] before) {
        signature = point.signature;
        bars = new ArrayList<>(Values.shaped(before, point.independents()));
        scalars = new double[signature.scalarIndependents().size()];
        int at = 0;
        for (int i = 0; i < bars.size(); i++) {
            if (bars.get(i) instanceof Double d) {
                scalars[at++] = d;
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
        if (scalars.length > 0) {
            call.add(double[].class, scalars);
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
            if (bars.get(i) instanceof Double) {
                bars.set(i, scalars[at++]);
            }
        }
        return Values.flat(bars);
    }
}
