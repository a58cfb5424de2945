package io.jacquard.corpus;

import static io.jacquard.corpus.Conversions.Units.BIG;
import static io.jacquard.corpus.Conversions.Units.HALF;
import static io.jacquard.corpus.Conversions.Units.LETTER;
import static io.jacquard.corpus.Conversions.Units.SMALL;
import static java.lang.Math.PI;
import static java.lang.Math.sin;

import io.jacquard.Differentiable;

/** Hidden casts, widths, {@code var}, and constants from wherever they come. */
@SuppressWarnings("lossy-conversions")
public final class Conversions implements Shared {
    static final class Units {
        static final double HALF = 0.5;
        static final int BIG = Integer.MAX_VALUE;
        static final char LETTER = 'c';
        static final byte SMALL = -7;

        private Units() {}
    }

    private static final long WIDE = 1L << 40;

    private final double factor = 1.5;
    private final int count = 2;

    private Conversions() {}

    static Conversions receiver() {
        return new Conversions();
    }

    @Differentiable
    @Args("k = 0|1|5|40")
    static double inferred(double[] x, int k) {
        final var n = x.length;
        var s = 1.0;
        var half = 0.5f;
        for (var i = 0; i < n; i++) {
            final double t = x[i];
            s += t * t;
        }
        for (var v : x) s *= v;
        for (final double v : x) s -= v * PI;
        var wide = 1L << k;
        var more = wide > 3 ? wide : k;
        return s * (more % 1000) * HALF * half;
    }

    @Differentiable
    @Args("k = 0|1|5|40")
    static double compound(double x, int k) {
        int q = BIG;
        q += k;
        q *= 31;
        q ^= q >>> 3;
        q <<= 33L;
        short h = (short) q;
        h += k;
        h >>= 1;
        h *= 2.5;
        byte b = SMALL;
        b += 200;
        b++;
        b >>>= 1;
        int z = -k >> 1;
        z -= 0.7;
        z /= 1.5;
        z %= 3;
        z |= 4;
        z &= ~1;
        long w = z;
        w *= 1.5f;
        w >>= k;
        w = w << 40 >>> 3;
        float f = 1;
        f += 1.5;
        f /= 3;
        f %= 2;
        f -= k;
        return q % 17 * x + h * x * x + b * HALF * x + z * x + w % 13 * x + f * x;
    }

    @Differentiable
    @Args("c = 97|99|122; k = 0|1|5")
    static double characters(double x, char c, int k) {
        char d = c;
        d += 1;
        d++;
        d *= 1.5;
        int e = c + 1;
        char g = 'a' + 1;
        boolean odd = c > 'b' ^ k > 1;
        odd &= k != 0;
        odd |= d == LETTER;
        odd ^= true;
        double s = (d - e) * x + g + (char) (c + k) * x * x + (odd ? x : sin(x)) + '\u0041';
        return s + (byte) (300 + k) * x + (int) (3e10 * k) * 1e-9 * x + (k >> 33) * x + (1 << 35) * x;
    }

    @Differentiable
    @Args("k = 0|1|5")
    static double literals(double x, int k) {
        return Long.MAX_VALUE * x * 1e-18 + 0x1p-3 * x + (0b101 * 1_000 + 017) * sin(x * k) + 1e-3f + -0.0 * x;
    }

    @Differentiable
    double constants(double x) {
        return this.factor * x * TWICE * Shared.TWICE + count * x * x * WIDE + Conversions.this.factor * STEPS;
    }

    /** Texts are put together, and asked. */
    @Differentiable
    @Args("name = a|bcd; k = 0|1|2")
    static double texts(String name, int k, double x) {
        String text = "k = " + k + ", " + (k + 1) + 'c' + null + 1.5f + name;
        if (k > 2) {
            throw new IllegalArgumentException(text + (k > 3 ? "!" : "?") + (x + k) + LETTER + name);
        }
        return x * x * text.length();
    }
}
