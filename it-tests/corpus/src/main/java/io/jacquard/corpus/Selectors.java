package io.jacquard.corpus;

import io.jacquard.Differentiable;

/** Strings and constants of enums that choose what is computed, and {@code switch} expressions with statements. */
public final class Selectors {
    enum Link {
        IDENTITY,
        LOG,
        SQUARE
    }

    private static final String COSINE = "cos";

    private Selectors() {}

    @Differentiable
    @Args("link = IDENTITY|LOG|SQUARE")
    static double arrows(Link link, double x, double y) {
        double s = x;
        switch (link) {
            case IDENTITY -> s *= y;
            case LOG -> {
                double t = s * y;
                s += Math.log(t);
            }
            default -> s = s * s * y;
        }
        return s * x;
    }

    @Differentiable
    @Args("name = sin|cos|exp|none")
    @SuppressWarnings("fallthrough")
    static double strings(String name, double x, double y) {
        double s = y;
        switch (name) {
            case "sin":
                s = Math.sin(x) * s;
            case COSINE:
                s += Math.cos(x) * s;
                break;
            case "exp":
                return Math.exp(x * y);
            default:
                s = x * s;
        }
        return s * s;
    }

    @Differentiable
    @Args("link = IDENTITY|LOG|SQUARE")
    static double allConstants(double x, Link link, double y) {
        return y
                * switch (link) {
                    case IDENTITY -> x;
                    case LOG -> Math.log(x);
                    case SQUARE -> x * x;
                };
    }

    @Differentiable
    @Args("link = IDENTITY|LOG|SQUARE; k = 0|1|2|3|4")
    static double yields(Link link, int k, double x, double y) {
        double s = switch (link) {
            case IDENTITY -> x * y;
            case LOG -> {
                double t = x * x;
                yield Math.log(t + y);
            }
            case SQUARE -> {
                double t = x;
                for (int i = 0; i < k; i++) {
                    t *= y;
                    if (t > 2) {
                        yield t * x;
                    }
                }
                yield t * t;
            }
        };
        s = switch (k % 3) {
            case 0:
                s = s * y;
            case 1:
                if (s > 1) {
                    yield s * x;
                }
            default:
                yield s * s;
        };
        return switch (k) {
            case 7 -> throw new IllegalArgumentException(link + " with " + k);
            case 2 -> {
                double t = s * y;
                yield switch (link) {
                    case LOG -> {
                        t *= x;
                        yield t * t;
                    }
                    default -> t;
                };
            }
            default -> s * s;
        };
    }

    @Differentiable
    @Args("link = IDENTITY|LOG|SQUARE; name = a|b")
    static double[] intoElements(Link link, String name, double[] x) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = switch (name.length() + i % 2) {
                case 1 -> {
                    double t = x[i] * x[i];
                    yield link == Link.LOG ? Math.log(t) : t;
                }
                default -> x[i] * x[0];
            };
        }
        return y;
    }

    /** What is chosen by changes from trip to trip. */
    @Differentiable
    @Args("first = IDENTITY|LOG|SQUARE")
    static double changing(Link first, double[] x) {
        double s = 1.0;
        Link link = first;
        for (int i = 0; i < x.length; i++) {
            s = link == Link.SQUARE ? s * s * x[i] : s + x[i];
            switch (link) {
                case IDENTITY:
                    s *= x[i];
                    link = Link.LOG;
                    break;
                case LOG:
                    s = Math.log(1 + s * s);
                    link = s > 1 ? Link.SQUARE : first;
                    break;
                default:
                    link = Link.IDENTITY;
            }
            s *= linked(link, x[i]);
        }
        return s;
    }

    private static double linked(Link link, double x) {
        if (link == Link.IDENTITY) {
            return x;
        }
        double s = x;
        for (int i = 0; i < 2; i++) {
            s = link.equals(Link.LOG) ? Math.log(1 + s) : s * s;
        }
        return s;
    }

    @Differentiable
    @Args("name = linear|quadratic|quadratic up")
    static double asked(String name, double x, double y) {
        boolean up = name.endsWith(" up");
        String kind = up ? name.substring(0, name.length() - " up".length()) : name;
        if (kind.isEmpty() || kind == null) {
            throw new IllegalArgumentException("no name: \"" + kind + '"');
        }
        double s = kind.equals("linear") ? x * y : x * x * y;
        return up ? s + kind.charAt(0) * x : s;
    }

    @Differentiable
    @Args("link = null|LOG|SQUARE")
    static double missing(Link link, double x) {
        return link == null ? x * x : link.ordinal() * x + (link != Link.LOG ? Math.sin(x) : 0);
    }
}
