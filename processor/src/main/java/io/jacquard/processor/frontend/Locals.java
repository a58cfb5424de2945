package io.jacquard.processor.frontend;

import com.sun.source.tree.Tree;
import io.jacquard.processor.ir.Var;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The local variables in scope, innermost block first. An array variable that is another name of an array is bound to that array's variable, and one that
 * gets a second array to a further variable: each variable of ours is assigned one array, so that its bar is one as well. A name that got its array in a
 * branch or loop is torn after it, since it may stand for either.
 */
final class Locals {
    /** When the statements of a block run, seen from the block around it. */
    enum Run {
        ALWAYS,
        ONCE_OR_NEVER,
        REPEATEDLY
    }

    /** {@code torn} are names of the scope's own, {@code rebound} such of outer scopes as stand for another array inside it. */
    private record Scope(
            Run run,
            Map<String, Var> names,
            Map<String, RecordType> records,
            Map<String, RecordType> types,
            Set<String> torn,
            Set<String> rebound) {}

    private final Deque<Scope> scopes = new ArrayDeque<>();
    /** The declarations of variables that stand for one array after another: known from the start, and found on the way. */
    private final Set<Tree> moving;

    private boolean several;

    private final Set<Tree> found = new LinkedHashSet<>();
    private final Map<String, Tree> named = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<Var> assignedArrays = new HashSet<>();
    private final Set<Var> ownArrays = new HashSet<>();
    private final Set<Var> passive = new HashSet<>();
    /** Once for each loop. */
    private final List<Var> goneThrough = new ArrayList<>();

    private final Set<Var> views = new HashSet<>();

    /** {@code several}: the method returns one array or another. */
    Locals(Set<Tree> moving, boolean several) {
        this.moving = moving;
        this.several = several;
    }

    /** Notes that the method returns one array or another. */
    void returnSeveral() {
        several = true;
    }

    boolean hasSeveralResults() {
        return several;
    }

    /** The declarations, besides those known from the start, of variables that one array each is not enough for. */
    Set<Tree> found() {
        return found;
    }

    /** Notes that a name stands for one array after another. */
    void move(String name) {
        declaration(name).ifPresent(found::add);
    }

    boolean isMoving(String name) {
        return declaration(name).filter(moving::contains).isPresent();
    }

    /** The declaration that a name comes from, whatever variable it stands for by now. */
    private Optional<Tree> declaration(String name) {
        return Optional.ofNullable(named.get(name));
    }

    /** How many scopes there are. */
    int depth() {
        return scopes.size();
    }

    /** The scope that a name is declared in, counted from the outermost. */
    int depthOf(String name) {
        return Optional.ofNullable(depths.get(name)).orElse(0);
    }

    /** Whether a name is that of a parameter that is an array: of the outermost scope. */
    boolean isParameter(String name) {
        return Optional.ofNullable(scopes.getLast().names.get(name))
                .filter(v -> v.type().isArray())
                .isPresent();
    }

    /** Whether one of the scopes that follow the first {@code outer} ones, up to {@code inner}, runs any number of times. */
    boolean isRepeated(int outer, int inner) {
        List<Scope> all = new ArrayList<>(scopes);
        Collections.reverse(all);
        return all.subList(Math.min(outer, all.size()), Math.min(Math.max(inner, outer), all.size())).stream()
                .anyMatch(scope -> scope.run == Run.REPEATEDLY);
    }

    /** Enters a block that may run any number of times. */
    void enter() {
        enter(Run.REPEATEDLY);
    }

    void enter(Run run) {
        scopes.push(
                new Scope(run, new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>(), new HashSet<>()));
    }

    void leave() {
        tear(leaveBranch());
    }

    /** Leaves the block, and gives the names to {@link #tear} when no other branch can run in its stead. */
    Set<String> leaveBranch() {
        return scopes.pop().rebound;
    }

    /** Comes to statements of the block that may run without those before: groups of a {@code switch}. */
    void nextGroup() {
        Scope scope = scopes.element();
        scope.torn.addAll(scope.rebound);
        // Variables are still in scope there, unlike records.
        scope.types.clear();
    }

    void tear(Set<String> names) {
        names.forEach(name -> holder(name).ifPresent(scope -> scope.torn.add(name)));
    }

    void declare(Var variable) {
        declare(variable.name(), variable);
    }

    void declare(Var variable, Tree declaration) {
        declare(variable.name(), variable);
        named.put(variable.name(), declaration);
    }

    /** Declares a variable by another name than its own: the component of a record by {@code p.x}. */
    void declare(String name, Var variable) {
        scopes.element().names.put(name, variable);
        depths.put(name, scopes.size());
        named.remove(name);
    }

    /** Declares a record; its components are variables of their own. */
    void declare(String name, RecordType type) {
        scopes.element().records.put(name, type);
    }

    Optional<RecordType> record(String name) {
        return innermost(name, Scope::records);
    }

    /** Declares a record that is declared inside the method. */
    void declareType(String name, RecordType type) {
        scopes.element().types.put(name, type);
    }

    Optional<RecordType> type(String name) {
        return innermost(name, Scope::types);
    }

    private <T> Optional<T> innermost(String name, Function<Scope, Map<String, T>> declared) {
        return scopes.stream()
                .map(declared)
                .filter(names -> names.containsKey(name))
                .findFirst()
                .map(names -> names.get(name));
    }

    private Optional<Scope> holder(String name) {
        return scopes.stream().filter(scope -> scope.names.containsKey(name)).findFirst();
    }

    Optional<Var> find(String name) {
        return innermost(name, Scope::names);
    }

    /** Whether a name may stand for one of several arrays. */
    boolean isTorn(String name) {
        return holder(name).map(scope -> scope.torn.contains(name)).orElse(false);
    }

    /** Whether a name can get an array here: it has none, or no loop around the assignment could ask for the one that it has. */
    boolean mayAssign(String name) {
        for (Scope scope : scopes) {
            if (scope.names.containsKey(name)) {
                return true;
            }
            if (scope.run == Run.REPEATEDLY) {
                return isTorn(name) || !find(name).map(assignedArrays::contains).orElse(false);
            }
        }
        return true;
    }

    /** Lets {@code name} stand for {@code array} from here on, as far as that is sure. */
    void bind(String name, Var array) {
        assignedArrays.add(array);
        for (Scope scope : scopes) {
            if (scope.names.containsKey(name)) {
                scope.names.put(name, array);
                scope.torn.remove(name);
                return;
            }
            if (scope.run != Run.ALWAYS) {
                scope.rebound.add(name);
                scope.names.put(name, array);
                return;
            }
        }
    }

    /** Whether a variable lives inside a loop; one that has no name here is as good as declared here. */
    boolean isOfLoop(Var variable) {
        boolean there = scopes.stream().noneMatch(scope -> scope.names.containsValue(variable));
        for (Scope scope : scopes) {
            there |= scope.names.containsValue(variable);
            if (there && scope.run == Run.REPEATEDLY) {
                return true;
            }
        }
        return false;
    }

    /** How many names in scope stand for a variable. */
    long names(Var variable) {
        return scopes.stream()
                .flatMap(scope -> scope.names.entrySet().stream())
                .filter(name -> name.getValue().equals(variable))
                .map(Map.Entry::getKey)
                .distinct()
                .count();
    }

    /** Notes that a variable is another name for a row. */
    void view(Var variable) {
        views.add(variable);
    }

    boolean isView(Var variable) {
        return views.contains(variable);
    }

    /** Whether a variable has an array. */
    boolean isAssigned(Var variable) {
        return assignedArrays.contains(variable);
    }

    /** Notes that a variable has an array that nobody else has: a new one, or the result of a call. */
    void ownArray(Var variable) {
        ownArrays.add(variable);
    }

    boolean ownsArray(Var variable) {
        return ownArrays.contains(variable);
    }

    /** Notes that a loop goes through an array, which stays its own until {@link #endOf}. */
    void goThrough(Var array) {
        goneThrough.add(array);
    }

    void endOf(Var array) {
        goneThrough.remove(array);
    }

    boolean isGoneThrough(Var array) {
        return goneThrough.contains(array);
    }

    /** Notes that the user wants no derivative in a variable. */
    void makePassive(Var variable) {
        passive.add(variable);
    }

    boolean isPassive(Var variable) {
        return passive.contains(variable);
    }

    Set<Var> passive() {
        return Collections.unmodifiableSet(passive);
    }
}
