package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** {@code char}, {@code short} and {@code byte}: passive, and computed with as Java does, which makes an {@code int} of them first. */
public final class NarrowNumbers {
    static final byte STEP = 3;
    static final char FIRST = 'b';
    private static final short HIDDEN = -7;

    private NarrowNumbers() {}

    @Differentiable
    @Args("x; c = 0|40|97; b = -128|-1|5|127; h = -32768|0|3")
    static double mixed(double x, char c, byte b, short h) {
        int sum = c + b * h;
        byte wrapped = (byte) (b + 1);
        short half = (short) (h / 2 - b);
        char next = (char) (c + 1);
        long wide = b << 3 | h;
        double s = (sum % 100) * x + wrapped * x * x + half % 10 - next * Math.sin(x);
        s += (-b + ~h + +c) * 1e-2 * x + (wide & 15) * x;
        return s + (b >>> 1) * 1e-3 * x + (c >= 'a' && c <= 'z' ? c - 'a' : '0') * x;
    }

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    @Args("x; k = 0|3|300")
    static double compound(double x, int k) {
        byte b = 100;
        b += k;
        b *= 2;
        b++;
        short h = 32767;
        h++;
        h >>= 2;
        h -= 1.5;
        char c = 'z';
        c += 1;
        c <<= 1;
        c--;
        byte d = -1;
        d >>>= 1;
        d ^= 12;
        int i = 'a' + 1;
        i += c;
        return x * b + x * x * h + Math.cos(x) * c + d * x + i * x * x;
    }

    @Differentiable
    @Args("x; y in -1..1; flag = false|true; b = -3|9")
    static double choices(double x, double y, boolean flag, byte b) {
        byte c = flag ? b : 7;
        short h = flag ? b : (short) 300;
        char d = flag ? 'x' : 65;
        int i = flag ? b : 'a';
        return c * x + h * y + d * x * y + i * y * y + (flag ? b : 2.5) * x;
    }

    @Differentiable
    @Args("x[n]; kinds[n] in 97..100; n >= 1")
    static double letters(double[] x, char[] kinds) {
        double s = 1;
        for (int i = 0; i < x.length; i++) {
            char kind = kinds[i];
            if (kind == 'a') {
                s += x[i] * x[i];
            } else if (kind == FIRST || kind == '\'') {
                s *= Math.sin(x[i]);
            } else if (kind != '\n') {
                s -= x[kind - 'a' < x.length ? kind - 'a' : 0] * STEP + HIDDEN;
            }
        }
        return s;
    }

    /** As state, with trails of each kind. */
    @Differentiable
    @Args("x[n] in -1..1; k = 0|1|3; n >= 1")
    static double state(double[] x, int k) {
        byte[] used = new byte[x.length];
        short[] at = {3, 1, 4, 1, 5};
        char[] word = {'a', 98, 'c'};
        byte count = 0;
        double s = 0.5;
        for (int r = 0; r < k; r++) {
            for (int i = 0; i < x.length; i++) {
                if (used[i] > count) s = Math.sin(s * x[at[(i + r) % 5] % x.length]);
                used[i] += (byte) (i + r);
                s = Math.tanh(0.2 * s * (word[i % 3] - 'a') + count * x[i] * 1e-2);
                word[(i + r) % 3]++;
                count += 50;
            }
            at[r % 5] = (short) (r * 7);
        }
        return s;
    }

    @Differentiable
    @SuppressWarnings("lossy-conversions")
    @Args("x[n]; b[n] inout in -5..5; h[m][n] inout in 0..9; c[2] inout in 60..70; n >= 1; m >= 1")
    static double written(double[] x, byte[] b, short[][] h, char[] c) {
        double s = 0;
        for (int i = 0; i < x.length; i++) {
            s += x[i] * b[i] + x[i] * x[i] * h[h.length - 1][i] * c[i % 2];
            b[i] = (byte) (b[i] * 100);
            h[0][i] -= b[i];
            c[i % 2] += h[0][i];
            s *= x[0] * c[0] * 1e-2;
        }
        return s;
    }

    @Differentiable
    @Args("x; b = 3|-100; c = 65|66")
    static double helpers(double x, byte b, char c) {
        return power(x, b) + overloaded(c) * x + overloaded(b) * x * x + overloaded(c + b) * Math.sin(x) + next(b) * x;
    }

    private static double power(double x, short n) {
        double p = 1;
        for (int i = 0; i < n; i++) p *= x;
        return p;
    }

    private static byte next(byte b) {
        return (byte) (b * 3);
    }

    private static int overloaded(char c) {
        return c - 'A' + 2;
    }

    private static int overloaded(int i) {
        return i * 3;
    }

    @Differentiable
    @Args("x[n]; big[n] in -3..3")
    static double elements(double[] x, byte[] big) {
        double s = 0;
        int i = 0;
        for (byte b : big) s += b * x[i % x.length];
        for (int b : big) s *= b + 0.5;
        for (char c : new char[] {'u', 'v'}) s += c;
        return s;
    }

    @Differentiable
    static double casts(double x) {
        return (byte) 300 * x + (char) -1 * x * x + (short) 1e9 + (int) 'q' * x + (byte) 'q' + (double) 'c' * x;
    }
}
