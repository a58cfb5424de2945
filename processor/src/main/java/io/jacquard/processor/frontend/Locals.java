package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The local variables in scope, innermost block first. An array variable that is another name of an array is bound to that
 * array's variable, which is right because each array variable is assigned once.
 */
final class Locals {
    private final Deque<Map<String, Var>> blocks = new ArrayDeque<>();
    private final Set<Var> assignedArrays = new HashSet<>();
    private final Set<Var> ownArrays = new HashSet<>();

    void enter() {
        blocks.push(new HashMap<>());
    }

    void leave() {
        blocks.pop();
    }

    void declare(Var variable) {
        blocks.element().put(variable.name(), variable);
    }

    Optional<Var> find(String name) {
        return blocks.stream()
                .filter(block -> block.containsKey(name))
                .findFirst()
                .map(block -> block.get(name));
    }

    /** Makes {@code name} a further name of {@code target}. */
    void rename(String name, Var target) {
        blocks.stream()
                .filter(block -> block.containsKey(name))
                .findFirst()
                .ifPresent(block -> block.put(name, target));
    }

    /** Notes that an array variable has got its array; false if it had one before. */
    boolean assignArray(Var variable) {
        return assignedArrays.add(variable);
    }

    /** Notes that a variable has an array that nobody else has: a new one, or the result of a call. */
    void ownArray(Var variable) {
        ownArrays.add(variable);
    }

    boolean ownsArray(Var variable) {
        return ownArrays.contains(variable);
    }
}
