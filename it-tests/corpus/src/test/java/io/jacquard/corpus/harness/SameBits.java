package io.jacquard.corpus.harness;

import io.jacquard.Jacobian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whether two builds of one program give the same derivatives, bit for bit; only a zero may have another sign. */
public final class SameBits {
    private SameBits() {}

    /** What differs, with sizes and numbers. */
    public static List<String> differences(Program program, ClassLoader one, ClassLoader other) {
        List<String> differences = new ArrayList<>();
        ArgsText text = new ArgsText(program);
        Signature signature = new Signature(program, text.parameters);
        for (Map<String, String> sizes : new Drawing(text, 1).combinations()) {
            List<double[]> first = derivatives(program, signature, text, sizes, one);
            List<double[]> second = derivatives(program, signature, text, sizes, other);
            for (int i = 0; i < first.size(); i++) {
                if (!Arrays.equals(bits(first.get(i)), bits(second.get(i)))) {
                    differences.add(program.title() + " at " + sizes + ": " + Arrays.toString(first.get(i)) + " and "
                            + Arrays.toString(second.get(i)));
                }
            }
        }
        return differences;
    }

    private static List<double[]> derivatives(
            Program program, Signature signature, ArgsText text, Map<String, String> sizes, ClassLoader loader) {
        Drawing drawing = new Drawing(text, sizes.hashCode());
        Companions companions = new Companions(program, loader);
        Point point = new Point(signature, companions, drawing.arguments(sizes), new Random(sizes.hashCode()));
        Jacobian jacobian = JacobianOracles.at(point);
        List<double[]> all = new ArrayList<>();
        all.add(AdjointCalls.easy(point, point.weights));
        all.add(TangentCalls.easy(point, point.direction));
        all.add(jacobian.transposeTimes(point.weights));
        all.add(jacobian.times(point.direction));
        return all;
    }

    private static long[] bits(double[] x) {
        return Arrays.stream(x).mapToLong(d -> Double.doubleToLongBits(d + 0.0)).toArray();
    }
}
