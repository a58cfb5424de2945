package io.jacquard.coverage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the body of one method does, as far as it can be said by looking at it alone. */
final class Facts {
    /** Stands for an array in a field of the receiver or of a class, where else there is the number of a parameter. */
    static final int FIELD = -1;

    /** An array that is handed to a method. */
    record Handed(String callee, int argument, int origin) {}

    /** Parameters, or {@link #FIELD}, into whose arrays it writes. */
    final Set<Integer> written = new TreeSet<>();

    final List<Handed> handed = new ArrayList<>();

    /** Calls that real numbers or the receiver's state take part in. */
    final Set<String> calls = new LinkedHashSet<>();

    final Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
}
