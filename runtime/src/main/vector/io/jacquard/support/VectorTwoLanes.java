package io.jacquard.support;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** On the Vector API: each row is fetched once for both lanes. Sums have the bits of plain Java. */
final class VectorTwoLanes extends TwoLanes {
    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    /** Vectors below which the loop is not worth what is ahead of it. */
    private static final int FEW = 4;
    /** Calls after which HotSpot has compiled this; until then it does one vector each, as vectors that are not compiled are slow. */
    private static final int YOUNG = 6000;

    /** Calls of all threads; that some are not counted does no harm. */
    private static int calls;

    @Override
    int add(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            int i,
            int length,
            double[] factors0,
            double[] factors1,
            double[] target0,
            double[] target1) {
        int shortest = Math.min(Math.min(a.length, b.length), Math.min(c.length, d.length));
        boolean fits = length <= Math.min(shortest, Math.min(target0.length, target1.length));
        if (length < FEW * LANES || !fits) {
            return 0; // what does not fit throws as elsewhere
        }
        int end = SPECIES.loopBound(length);
        if (calls < YOUNG) { // afterwards nobody writes what all threads read
            calls++;
            end = LANES;
        }
        DoubleVector x0 = DoubleVector.broadcast(SPECIES, factors0[i]);
        DoubleVector y0 = DoubleVector.broadcast(SPECIES, factors0[i + 1]);
        DoubleVector z0 = DoubleVector.broadcast(SPECIES, factors0[i + 2]);
        DoubleVector u0 = DoubleVector.broadcast(SPECIES, factors0[i + 3]);
        DoubleVector x1 = DoubleVector.broadcast(SPECIES, factors1[i]);
        DoubleVector y1 = DoubleVector.broadcast(SPECIES, factors1[i + 1]);
        DoubleVector z1 = DoubleVector.broadcast(SPECIES, factors1[i + 2]);
        DoubleVector u1 = DoubleVector.broadcast(SPECIES, factors1[i + 3]);
        for (int j = 0; j < end; j += LANES) {
            DoubleVector row = DoubleVector.fromArray(SPECIES, a, j);
            DoubleVector s0 = row.mul(x0);
            DoubleVector s1 = row.mul(x1);
            row = DoubleVector.fromArray(SPECIES, b, j);
            s0 = s0.add(row.mul(y0));
            s1 = s1.add(row.mul(y1));
            row = DoubleVector.fromArray(SPECIES, c, j);
            s0 = s0.add(row.mul(z0));
            s1 = s1.add(row.mul(z1));
            row = DoubleVector.fromArray(SPECIES, d, j);
            s0 = s0.add(row.mul(u0));
            s1 = s1.add(row.mul(u1));
            DoubleVector.fromArray(SPECIES, target0, j).add(s0).intoArray(target0, j);
            DoubleVector.fromArray(SPECIES, target1, j).add(s1).intoArray(target1, j);
        }
        return end;
    }
}
