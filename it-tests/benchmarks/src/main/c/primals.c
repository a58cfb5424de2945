/* Functions of the benchmarks in C, without any derivative: what they cost where there is no Java.
 *
 * Build: cc -O3 -march=native primals.c -o primals -lm
 * Run:   ./primals [seconds for each function]
 *
 * One line for each function, with tabs: its row in the results, the median nanoseconds of a call, and its value. The data are those of the sweep of
 * the same name; Draws.java has the same generator. */
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const double PI = 3.14159265358979323846;

/* ---- data */

/* The i-th number that SplittableRandom of Java draws from [0, 1). */
static double draw(uint64_t seed, uint64_t i) {
    uint64_t z = seed + (i + 1) * UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return (double) ((z ^ (z >> 31)) >> 11) * 0x1p-53;
}

static double *room(size_t length) {
    double *all = malloc(length * sizeof *all);
    if (!all) abort();
    return all;
}

/* Numbers behind each other, as if one array after another were drawn. */
static double *vector(size_t length, uint64_t seed, double from, double to) {
    double *all = room(length);
    for (size_t i = 0; i < length; i++) all[i] = from + (to - from) * draw(seed, i);
    return all;
}

/* ---- functions */

static int chain_length;
static double *chain;

static double rosenbrock(void) {
    double sum = 0;
    for (int i = 0; i + 1 < chain_length; i++) {
        double a = chain[i + 1] - chain[i] * chain[i];
        double b = 1 - chain[i];
        sum += 100 * a * a + b * b;
    }
    return sum;
}

static double log_sum_exp(const double *v, int n) {
    double max = v[0];
    double sum = 0;
    for (int i = 1; i < n; i++) max = v[i] > max ? v[i] : max;
    for (int i = 0; i < n; i++) sum += exp(v[i] - max);
    return max + log(sum);
}

enum { EXPONENTS = 100000 };
static double *exponents;

static double lse(void) {
    return log_sum_exp(exponents, EXPONENTS);
}

enum { DIMENSIONS = 10, COMPONENTS = 25, OBSERVATIONS = 1000, BELOW = DIMENSIONS * (DIMENSIONS - 1) / 2 };
static double *alpha, *mu, *q, *l, *observed;

/* With the Wishart prior of parameters gamma = 1 and m = 0. */
static double gmm(void) {
    double diagonal[COMPONENTS][DIMENSIONS], trace[COMPONENTS], terms[COMPONENTS];
    double likelihood = 0, prior = 0, gammas = 0;
    for (int k = 0; k < COMPONENTS; k++) {
        trace[k] = 0;
        for (int c = 0; c < DIMENSIONS; c++) {
            trace[k] += q[k * DIMENSIONS + c];
            diagonal[k][c] = exp(q[k * DIMENSIONS + c]);
        }
    }
    for (int i = 0; i < OBSERVATIONS; i++) {
        for (int k = 0; k < COMPONENTS; k++) {
            double centred[DIMENSIONS], y[DIMENSIONS], squared = 0;
            const double *entry = l + k * BELOW;
            for (int c = 0; c < DIMENSIONS; c++) {
                centred[c] = observed[i * DIMENSIONS + c] - mu[k * DIMENSIONS + c];
                y[c] = diagonal[k][c] * centred[c];
            }
            for (int c = 0; c < DIMENSIONS; c++) {
                for (int r = c + 1; r < DIMENSIONS; r++) y[r] += *entry++ * centred[c];
            }
            for (int c = 0; c < DIMENSIONS; c++) squared += y[c] * y[c];
            terms[k] = alpha[k] + trace[k] - 0.5 * squared;
        }
        likelihood += log_sum_exp(terms, COMPONENTS);
    }
    for (int k = 0; k < COMPONENTS; k++) {
        double squared = 0;
        for (int c = 0; c < DIMENSIONS; c++) squared += diagonal[k][c] * diagonal[k][c];
        for (int e = 0; e < BELOW; e++) squared += l[k * BELOW + e] * l[k * BELOW + e];
        prior += 0.5 * squared;
    }
    int n = DIMENSIONS + 1;
    for (int j = 1; j <= DIMENSIONS; j++) gammas += lgamma(0.5 * (n + 1 - j));
    double constant = -0.5 * n * DIMENSIONS * log(2) - 0.25 * DIMENSIONS * (DIMENSIONS - 1) * log(PI) - gammas;
    return likelihood - OBSERVATIONS * (0.5 * DIMENSIONS * log(2 * PI) + log_sum_exp(alpha, COMPONENTS)) - prior
            + COMPONENTS * constant;
}

enum { PLATE = 100, STEPS = 100, WIDE = PLATE + 2 };
static double *plate, *now_, *next_;

static double heat(void) {
    double *u = now_, *v = next_, energy = 0;
    memset(u, 0, WIDE * WIDE * sizeof *u);
    memset(v, 0, WIDE * WIDE * sizeof *v);
    for (int i = 0; i < PLATE; i++) memcpy(u + (i + 1) * WIDE + 1, plate + i * PLATE, PLATE * sizeof *u);
    for (int s = 0; s < STEPS; s++) {
        const double *restrict from = u;
        double *restrict to = v;
        for (int i = 1; i <= PLATE; i++) {
            for (int j = 1; j <= PLATE; j++) {
                int p = i * WIDE + j;
                to[p] = from[p]
                        + 0.1 * (from[p - WIDE] + from[p + WIDE] + from[p - 1] + from[p + 1] - 4 * from[p]);
            }
        }
        double *t = u;
        u = v;
        v = t;
    }
    for (int i = 1; i <= PLATE; i++) {
        for (int j = 1; j <= PLATE; j++) energy += u[i * WIDE + j] * u[i * WIDE + j];
    }
    return energy;
}

enum { SAMPLES = 1000, WEIGHTS = 100 };
static double *samples, *labels, *weights;

static double logistic(void) {
    double sum = 0;
    for (int i = 0; i < SAMPLES; i++) {
        double z = 0;
        for (int j = 0; j < WEIGHTS; j++) z += samples[i * WEIGHTS + j] * weights[j];
        z *= -labels[i];
        sum += (z > 0 ? z : 0) + log1p(exp(-fabs(z)));
    }
    return sum / SAMPLES;
}

/* ---- times */

static double seconds_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double) t.tv_sec + 1e-9 * (double) t.tv_nsec;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *) a, y = *(const double *) b;
    return (x > y) - (x < y);
}

static volatile double kept;

/* Between two calls the compiler must believe that the data may have changed, or it would call once. */
static double calls(double (*function)(void), int count) {
    double start = seconds_now();
    for (int i = 0; i < count; i++) {
        __asm__ volatile("" ::: "memory");
        kept = function();
    }
    return seconds_now() - start;
}

static void measure(const char *name, double (*function)(void), double seconds) {
    enum { MOST = 20000 };
    static double times[MOST];
    int together = 1, count = 0;
    while (calls(function, together) < 5e-5) together *= 2;
    double begin = seconds_now();
    while (seconds_now() < begin + 0.2 * seconds) calls(function, together);
    do {
        times[count++] = calls(function, together) / together;
    } while (count < MOST && seconds_now() < begin + 1.2 * seconds);
    qsort(times, (size_t) count, sizeof *times, ascending);
    printf("%s\t%.1f\t%.17g\n", name, 1e9 * times[count / 2], kept);
}

int main(int count, char **arguments) {
    double seconds = count > 1 ? atof(arguments[1]) : 1;
    chain_length = 1000;
    chain = vector(1000, 1, -1, 1);
    measure("Rosenbrock, n = 1000", rosenbrock, seconds);
    chain_length = 50;
    measure("Rosenbrock, n = 50", rosenbrock, seconds);

    int all = COMPONENTS * (1 + 2 * DIMENSIONS + BELOW);
    alpha = vector((size_t) all, 2, -0.5, 0.5);
    mu = alpha + COMPONENTS;
    q = mu + COMPONENTS * DIMENSIONS;
    l = q + COMPONENTS * DIMENSIONS;
    observed = vector(OBSERVATIONS * DIMENSIONS, 3, -0.5, 0.5);
    measure("Gmm, d = 10", gmm, seconds);

    plate = vector(PLATE * PLATE, 4, 0, 1);
    now_ = room(WIDE * WIDE);
    next_ = room(WIDE * WIDE);
    measure("Heat", heat, seconds);

    exponents = vector(EXPONENTS, 5, 0, 10);
    measure("LogSumExp", lse, seconds);

    samples = vector(SAMPLES * WEIGHTS, 6, -0.5, 0.5);
    labels = vector(SAMPLES, 7, 0, 1);
    for (int i = 0; i < SAMPLES; i++) labels[i] = labels[i] < 0.5 ? -1 : 1;
    weights = vector(WEIGHTS, 8, -0.5, 0.5);
    measure("Logistic", logistic, seconds);
    return 0;
}
