package consumer;

/** Prints the derivatives at a rate of 0. */
public final class DamperUse {
    private DamperUse() {}

    public static void main(String[] arguments) {
        DamperDampedAdjoint.Gradient gradient = DamperDampedAdjoint.gradient(new Damper(0), 3);
        System.out.println("xBar " + gradient.xBar() + ", rateBar " + gradient.rateBar());
    }
}
