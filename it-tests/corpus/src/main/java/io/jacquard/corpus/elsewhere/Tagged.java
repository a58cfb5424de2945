package io.jacquard.corpus.elsewhere;

import io.jacquard.Differentiable;
import io.jacquard.corpus.Args;

/** An object of a class with a type parameter. */
public final class Tagged<K extends Comparable<K>> {
    private final K key;
    private final double rate;

    /** With its number. */
    public Tagged(K key, double rate) {
        this.key = key;
        this.rate = rate;
    }

    /** One to call methods on. */
    public static Tagged<String> standard() {
        return new Tagged<>("key", 0.8);
    }

    static Tagged<String> receiver(double rate) {
        return new Tagged<>("key", rate);
    }

    /** What it is tagged by. */
    public K key() {
        return key;
    }

    @Args("tag = words")
    @Differentiable
    public <T> double of(T tag, double x) {
        return tag == null ? x * x : Math.cos(x) * rate;
    }
}
