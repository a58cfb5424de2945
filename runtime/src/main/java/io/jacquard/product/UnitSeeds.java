package io.jacquard.product;

/** Sweeps whose seeds are rows of the identity: one row of a Jacobian, or one column, in each lane. */
final class UnitSeeds {
    private UnitSeeds() {}

    /** Leaves rows in the inputs of the first lanes: {@code count} of them, from {@code begin} on. */
    static void rows(Linearized point, Lanes lanes, int begin, int count) {
        lanes.clear(); // the reverse sweep adds to the input bars
        for (int lane = 0; lane < count; lane++) {
            lanes.seedOutput(lane, begin + lane, 1.0);
        }
        point.reverse(lanes);
    }

    /** Leaves columns in the outputs of the first lanes. */
    static void columns(Linearized point, Lanes lanes, int begin, int count) {
        lanes.clear();
        for (int lane = 0; lane < count; lane++) {
            lanes.seedInput(lane, begin + lane, 1.0);
        }
        point.tangent(lanes);
    }
}
