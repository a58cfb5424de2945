package io.jacquard.coverage;

import java.util.ArrayList;
import java.util.List;

/** The oracles at one point: value bit for bit, tangent against adjoint, tangent against differences. */
final class Oracles {
    /** What a point had to say. */
    enum Finding {
        RIGHT,
        /** The derivative is zero, rightly: no proof of anything. */
        FLAT,
        /** No number, or a kink so near that differences mean nothing. */
        UNDECIDED,
        /** The method itself does not take such arguments. */
        THROWS
    }

    private final Subject subject;
    private final Object receiver;
    private final Object[] arguments;
    private final boolean single;
    private final List<Integer> outputs = new ArrayList<>();
    private boolean resultCounts;
    private Subject.Answer primal = new Subject.Answer(null, List.of(), new Object[0]);

    Oracles(Subject subject, List<Candidate.Parameter> parameters, Object receiver, Object[] arguments) {
        this.subject = subject;
        this.receiver = receiver;
        this.arguments = arguments;
        boolean anySingle = subject.result.toString().contains("float")
                || subject.result.getName().endsWith("[F");
        for (Class<?> type : subject.types) {
            anySingle |= type == float.class || type.getName().endsWith("[F");
        }
        single = anySingle;
        List<String> dependents = subject.dependents();
        resultCounts = dependents.contains("tangent") && Numbers.real(subject.result);
        for (int i = 0; i < subject.types.length; i++) {
            if (subject.types[i].isArray()
                    && dependents.contains(parameters.get(i).name().replaceAll("_+$", "") + "Dot")) {
                outputs.add(i);
            }
        }
    }

    Finding check(Draws draws) throws WrongException {
        List<Object> inputs = new ArrayList<>();
        subject.independents.forEach(i -> inputs.add(arguments[i]));
        double[] direction = draws.direction(Numbers.flat(inputs).length);
        List<Object> dots = Numbers.shaped(direction, inputs);
        // What a float cannot hold is no direction.
        direction = Numbers.flat(dots);
        try {
            primal = subject.primal(receiver, arguments);
        } catch (VirtualMachineError e) {
            return Finding.THROWS;
        } catch (Throwable thrown) {
            mustThrow(thrown, dots);
            return Finding.THROWS;
        }
        Subject.Answer forward = run("jvp", dots);
        double[] tangent = Numbers.flat(forward.derivatives());
        List<Object> dependents = dependents(primal);
        if (tangent.length != Numbers.flat(dependents).length) {
            throw new WrongException("jvp gives " + tangent.length + " numbers for " + Numbers.flat(dependents).length);
        }
        double[] weights = draws.direction(tangent.length);
        List<Object> seeds = Numbers.shaped(weights, dependents);
        weights = Numbers.flat(seeds);
        double[] bars = Numbers.flat(run("vjp", seeds).derivatives());
        if (bars.length != direction.length) {
            throw new WrongException("vjp gives " + bars.length + " numbers for " + direction.length);
        }
        if (!Numbers.finite(Numbers.flat(dependents))) {
            return Finding.UNDECIDED;
        }
        Differences differences = new Differences(this::valueAt, Numbers.flat(inputs), direction, single);
        if (!Numbers.finite(tangent) || !Numbers.finite(bars)) {
            differences.requireNoDerivative(tangent, bars);
            return Finding.UNDECIDED;
        }
        dotProduct(weights, tangent, bars, direction, Numbers.largest(Numbers.flat(dependents)));
        return differences.compare(tangent);
    }

    private void mustThrow(Throwable thrown, List<Object> dots) throws WrongException {
        try {
            subject.jvp(receiver, arguments, dots);
        } catch (VirtualMachineError e) {
            return;
        } catch (Throwable other) {
            if (other.getClass().getName().equals(thrown.getClass().getName())) {
                return;
            }
            throw new WrongException("the method throws " + thrown + ", jvp throws " + at(other));
        }
        throw new WrongException("the method throws " + thrown + ", jvp does not");
    }

    private Subject.Answer run(String name, List<Object> seeds) throws WrongException {
        Subject.Answer answer;
        try {
            answer = name.equals("jvp")
                    ? subject.jvp(receiver, arguments, seeds)
                    : subject.vjp(receiver, arguments, seeds);
        } catch (Throwable thrown) {
            throw new WrongException(name + " throws " + at(thrown) + ", the method does not");
        }
        if (subject.result != void.class && !Numbers.sameBits(answer.value(), primal.value())) {
            throw new WrongException(
                    "the value of " + name + " is " + answer.value() + ", that of the method " + primal.value());
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!Numbers.sameBits(answer.after()[i], primal.after()[i])) {
                throw new WrongException(name + " leaves argument " + (i + 1) + " other than the method does");
            }
        }
        return answer;
    }

    private static String at(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown + (trace.length == 0 ? "" : " at " + trace[0]);
    }

    private List<Object> dependents(Subject.Answer answer) {
        List<Object> all = new ArrayList<>();
        if (resultCounts) {
            all.add(answer.value());
        }
        outputs.forEach(i -> all.add(answer.after()[i]));
        return all;
    }

    private double[] valueAt(double[] flat) throws Throwable {
        List<Object> inputs = new ArrayList<>();
        subject.independents.forEach(i -> inputs.add(arguments[i]));
        List<Object> moved = Numbers.shaped(flat, inputs);
        Object[] there = Numbers.copies(arguments);
        for (int i = 0; i < moved.size(); i++) {
            there[subject.independents.get(i)] = moved.get(i);
        }
        return Numbers.flat(dependents(subject.primal(receiver, there)));
    }

    /** What cancels within the method leaves its rounding errors, which are as large as its values make them. */
    private void dotProduct(double[] weights, double[] tangent, double[] bars, double[] direction, double values)
            throws WrongException {
        double left = 0;
        double right = 0;
        double size = 0;
        for (int i = 0; i < tangent.length; i++) {
            left += weights[i] * tangent[i];
            size += Math.abs(weights[i] * tangent[i]);
        }
        for (int i = 0; i < bars.length; i++) {
            right += bars[i] * direction[i];
            size += Math.abs(bars[i] * direction[i]);
        }
        double tolerance = (single ? 1e-4 : 1e-9) * size + (single ? 1e-5 : 1e-13) * Math.max(1, values);
        if (Double.isFinite(size) && Math.abs(left - right) > tolerance) {
            throw new WrongException("weights times tangent is " + left + ", bars times direction " + right
                    + ", sizes add up to " + size);
        }
    }
}
