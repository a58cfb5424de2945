import io.jacquard.Differentiable;

/** Companions have a class of this name, which hides it: in a package without a name there is no other way to say it. */
final class Saved {
    private static double[] table = {1};

    @Differentiable
    static double read(double x) {
        return x * table[0];
//                 ^ PrivateField
    }
}
