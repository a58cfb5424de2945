import io.jacquard.Differentiable;

final class Loops {
    @Differentiable
    static double all(double x, int n, long k) {
        int i = 0;
        for (; i < n; i++) x++;
//      ^ UnsupportedStatement
        for (i = 0; i < n; i++) x++;
//           ^ UnsupportedStatement
        for (int a = 0, b = n; a < b; a++) x++;
//                      ^ UnsupportedStatement
        for (short d = 0; d < 3; d++) x++;
//                 ^ UnsupportedStatement
        for (double d = 0; d < n; d++) x++;
//                  ^ UnsupportedStatement
        for (int a = 0; a != n; a++) x++;
//                        ^ UnsupportedStatement
        for (int a = 0; ; a++) x++;
//      ^ UnsupportedStatement
        for (int a = 0; a < n && x > 0; a++) x++;
//                            ^ UnsupportedStatement
        for (int a = 0; a < k; a++) x++;
//                          ^ UnsupportedStatement
        for (int a = 0; a < x; a++) x++;
//                          ^ UnsupportedStatement
        for (int a = 0; a < count(n); a++) x++;
//                               ^ UnsupportedStatement
        for (int a = 0; a < n - a; a++) x++;
//                            ^ UnsupportedStatement
        for (int a = 0; a < n; a += 2 * n) x++;
//                               ^ UnsupportedStatement
        for (int a = 1; a < n; a += a) x++;
//                               ^ UnsupportedStatement
        for (int a = 1; a < n; a += k) x++;
//                               ^ UnsupportedStatement
        for (int a = 1; a < n; a += i) {
            i++;
//           ^ UnsupportedStatement
        }
        for (int a = n; a > 0; a -= i) {
            if (x > 2) i = 2;
//                       ^ UnsupportedStatement
        }
        for (int a = 0; a < n; a *= 2) x++;
//                               ^ UnsupportedStatement
        for (int a = 0; a < n; ) x++;
//      ^ UnsupportedStatement
        for (int a = 0; a < n; a++, i++) x++;
//                                  ^ UnsupportedStatement
        for (int a = 0; a < n; a--) x++;
//                              ^ UnsupportedStatement
        for (int a = 0; a < n; a += 0) x++;
//                               ^ UnsupportedStatement
        for (int a = 0; a < n; a += 1L) x++;
//                               ^ UnsupportedStatement
        for (int a = 0; a < n; a++) {
            if (x > 3) a++;
//                      ^ UnsupportedStatement
        }
        return x;
    }

    static int count(int n) {
        return n;
    }
}
