package io.jacquard.processor.backend;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Java names of variables, scope by scope: the wished one if it is free, else with a number behind it. */
final class Names {
    /** Simple names of types and members that generated text uses: no variable may hide them. */
    private static final Set<String> OWN = Set.of(
            "Boolean",
            "Byte",
            "Character",
            "Math",
            "StrictMath",
            "Double",
            "Float",
            "Integer",
            "Long",
            "Short",
            "Arrays",
            "System",
            "Checks",
            "Products",
            "Trails",
            "Rows",
            "Ranges",
            "Regular",
            "Scratch",
            "WrittenArrays",
            "Workspace",
            "Result",
            "Gradient");

    private final Map<Var, String> names = new HashMap<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> mentioned;
    /** What variables of the user's are called in the method at hand, also those that are not declared yet. */
    private Set<String> users = Set.of();

    /** With further names that no variable may hide. */
    Names(Set<String> mentioned) {
        this.mentioned = mentioned;
        open();
    }

    /** Whether generated text means something of its own by a simple name. */
    static boolean isReserved(String name) {
        return OWN.contains(name);
    }

    void open() {
        scopes.push(new HashSet<>());
    }

    void close() {
        taken.removeAll(scopes.pop());
    }

    /** A name of the method's signature, which is what it is. */
    void fix(Var v, String name) {
        names.put(v, name);
        reserve(name);
    }

    /** Keeps a name from being given to a variable. */
    void reserve(String name) {
        if (taken.add(name)) {
            scopes.getFirst().add(name);
        }
    }

    /** Leaves to the user's variables in a body their own names. */
    void prefer(Block body) {
        users = Walk.defined(body).stream()
                .filter(Var::isPrimal)
                .map(Var::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    String declare(Var v) {
        String name = free(v.name(), v.isPrimal() ? Set.of() : users);
        names.put(v, name);
        reserve(name);
        return name;
    }

    /** A name that no variable has, for a local that is none of theirs. */
    String unused(String wish) {
        String name = free(wish, users);
        reserve(name);
        return name;
    }

    private String free(String wish, Set<String> promised) {
        String name = wish;
        String stem = stem(wish);
        for (int i = 1; isTaken(name) || promised.contains(name); i++) {
            name = stem + i;
        }
        return name;
    }

    private boolean isTaken(String name) {
        return taken.contains(name) || OWN.contains(name) || mentioned.contains(name) || SourceVersion.isKeyword(name);
    }

    /** What a number can be put behind so that it is seen as one of its own. */
    static String stem(String wish) {
        return Character.isDigit(wish.charAt(wish.length() - 1)) ? wish + "_" : wish;
    }

    String of(Var v) {
        String name = names.get(v);
        if (name == null) {
            throw new IllegalStateException(v + " has no name here");
        }
        return name;
    }
}
