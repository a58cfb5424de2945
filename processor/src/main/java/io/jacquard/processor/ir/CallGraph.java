package io.jacquard.processor.ir;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which methods call which, in components of methods that reach each other: more than one, or one that calls itself, is recursion. */
public final class CallGraph {
    private final Map<Callee, Set<Callee>> calls;
    private final Map<Callee, Integer> reached = new HashMap<>();
    private final Map<Callee, List<Callee>> components = new HashMap<>();
    private final List<List<Callee>> inOrder = new ArrayList<>();
    private final Deque<Callee> open = new ArrayDeque<>();

    private CallGraph(Map<Callee, Set<Callee>> calls) {
        this.calls = calls;
        calls.keySet().forEach(this::visit);
    }

    /** Over methods with the blocks that they consist of; what has no body here is left out. */
    public static CallGraph of(Map<Callee, List<Block>> bodies) {
        Map<Callee, Set<Callee>> calls = new LinkedHashMap<>();
        bodies.forEach((callee, blocks) -> {
            Set<Callee> called = new LinkedHashSet<>();
            blocks.forEach(body -> Walk.each(body, s -> Walk.calls(s, call -> called.add(call.callee()))));
            called.retainAll(bodies.keySet());
            calls.put(callee, called);
        });
        return new CallGraph(calls);
    }

    /** Over the helpers of a program. */
    public static CallGraph of(Program program) {
        Map<Callee, List<Block>> bodies = new LinkedHashMap<>();
        program.helpers().forEach((callee, helper) -> bodies.put(callee, List.of(helper.body())));
        return of(bodies);
    }

    /** Tarjan's: the first method that is met of a component is the one that reaches back to no earlier one. */
    private int visit(Callee callee) {
        Integer known = reached.get(callee);
        if (known != null) {
            return components.containsKey(callee) ? Integer.MAX_VALUE : known;
        }
        int number = reached.size();
        reached.put(callee, number);
        open.push(callee);
        int first = number;
        for (Callee called : calls.getOrDefault(callee, Set.of())) {
            first = Math.min(first, visit(called));
        }
        if (first == number) {
            List<Callee> component = new ArrayList<>();
            do {
                component.add(open.peek());
            } while (!open.pop().equals(callee));
            component.forEach(member -> components.put(member, component));
            inOrder.add(component);
        }
        return first;
    }

    /** Takes a step for each method, callees before their callers; for methods that reach each other until no step changes anything. */
    public void settle(Predicate<Callee> changes) {
        for (List<Callee> component : inOrder) {
            boolean again = true;
            while (again) {
                again = false;
                for (Callee callee : component) {
                    again |= changes.test(callee) && isRecursive(callee);
                }
            }
        }
    }

    /** Whether a method reaches itself. */
    public boolean isRecursive(Callee callee) {
        return calls.getOrDefault(callee, Set.of()).stream().anyMatch(called -> isRecursive(callee, called));
    }

    /** Whether a call of one method from another leads back to it. */
    public boolean isRecursive(Callee caller, Callee called) {
        return components.getOrDefault(caller, List.of()).contains(called);
    }
}
