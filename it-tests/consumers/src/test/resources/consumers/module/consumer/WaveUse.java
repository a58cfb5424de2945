package consumer;

/** Prints the derivatives at b = 0, where they are 1 and -a in exact arithmetic. */
public final class WaveUse {
    private WaveUse() {}

    public static void main(String[] arguments) {
        WaveWaveAdjoint.Gradient gradient = WaveWaveAdjoint.gradient(3, 0);
        System.out.println("aBar " + gradient.aBar() + ", bBar " + gradient.bBar());
    }
}
