package io.jacquard.corpus.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A program at one point: its arguments, what the user's own method makes of them, and directions and weights. Oracles
 * get copies, so that none can spoil the next.
 */
final class Point {
    final Signature signature;
    final Companions companions;

    private final Object[] arguments;
    private final Object[] after;
    private final Object result;

    /** A direction, flat, and weights of the dependents, flat. */
    final double[] direction;

    final double[] weights;

    Point(Signature signature, Companions companions, Object[] arguments, Random random) {
        this.signature = signature;
        this.companions = companions;
        this.arguments = arguments;
        after = Values.copies(arguments);
        result = companions.primal(after);
        for (Parameter p : signature.parameters) {
            Expect.that(
                    p.written() || Values.sameBits(after[p.index()], arguments[p.index()]),
                    "the method writes " + p.name() + ", but @Args does not say so");
        }
        direction =
                random(random, independents().isEmpty() ? 0 : Values.flat(independents()).length, signature.single());
        weights = random(random, Values.flat(dependents()).length, signature.single());
    }

    /** Numbers that a {@code float} holds, if {@code single}. */
    private static double[] random(Random random, int length, boolean single) {
        double[] x = new double[length];
        for (int i = 0; i < length; i++) {
            x[i] = 2 * random.nextDouble() - 1;
            x[i] = single ? (float) x[i] : x[i];
        }
        return x;
    }

    Object[] arguments() {
        return Values.copies(arguments);
    }

    /** The arguments as the user's method leaves them. */
    Object[] after() {
        return Values.copies(after);
    }

    Object result() {
        return Values.copy(result);
    }

    List<Object> independents() {
        List<Object> all = new ArrayList<>();
        signature.independents.forEach(p -> all.add(Values.copy(arguments[p.index()])));
        return all;
    }

    /** The result, then the outputs: shapes and values of the dependents. */
    List<Object> dependents() {
        List<Object> all = new ArrayList<>();
        all.addAll(signature.dependentResults(result()));
        signature.outputs.forEach(p -> all.add(Values.copy(after[p.index()])));
        return all;
    }

    /** The dependents, flat, where the independents have these values instead. */
    double[] valueAt(double[] flatIndependents) {
        Object[] moved = arguments();
        List<Object> shaped = Values.shaped(flatIndependents, independents());
        for (int i = 0; i < shaped.size(); i++) {
            moved[signature.independents.get(i).index()] = shaped.get(i);
        }
        Object value = companions.primal(moved);
        List<Object> all = new ArrayList<>();
        all.addAll(signature.dependentResults(value));
        signature.outputs.forEach(p -> all.add(moved[p.index()]));
        return Values.flat(all);
    }

    /** This point's arguments but the independents, which are the other's. */
    Object[] argumentsWithIndependentsOf(Point other) {
        Object[] mixed = arguments();
        signature.independents.forEach(p -> mixed[p.index()] = Values.copy(other.arguments[p.index()]));
        return mixed;
    }

    /** A call of a method that gets the receiver, if there is one, and all the parameters first. */
    Typed call(Object[] argumentsToPass) {
        return withReceiver(new Typed(), receiver(argumentsToPass)).add(signature.own, argumentsToPass, companions);
    }

    /** The object with these values in its fields; null for a static method. */
    Object receiver(Object[] argumentsToPass) {
        return signature.program.isStatic() ? null : companions.receiver(argumentsToPass);
    }

    Typed withReceiver(Typed call, Object receiver) {
        return receiver == null ? call : call.add(companions.receiverType(), receiver);
    }

    void requireLeftAsByMethod(String who, Object[] passed) {
        for (Parameter p : signature.parameters) {
            Expect.sameBits("argument " + p.name() + " after " + who, passed[p.index()], after[p.index()]);
        }
    }

    void requireUntouched(String who, Object[] passed) {
        for (Parameter p : signature.parameters) {
            Expect.sameBits("argument " + p.name() + " after " + who, passed[p.index()], arguments[p.index()]);
        }
    }
}
