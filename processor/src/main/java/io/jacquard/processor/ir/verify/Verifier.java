package io.jacquard.processor.ir.verify;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Labeled;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Throw;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.Walk;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds what a pass leaves against what the representation promises. A fault is ours, never the user's: it ends the compilation. Tests have it on, with the
 * system property {@value #PROPERTY}; otherwise it costs nothing.
 */
public final class Verifier {
    public static final String PROPERTY = "jacquard.verify";

    private final boolean on;

    private Verifier(boolean on) {
        this.on = on;
    }

    public static Verifier when(boolean on) {
        return new Verifier(on);
    }

    /** How far a routine has come. */
    public enum Form {
        /** As lowered: calls and assignments may stand in expressions. */
        LOWERED,
        /** Each call and each assignment a statement of its own; jumps as written. */
        CALLS_OUT,
        /** One exit, and none out of the middle of a block. */
        STRUCTURED,
        /** Loops run as often as their header says, or count their trips. */
        NORMAL
    }

    /**
     * What holds for one sweep.
     *
     * @param given the variables that have a value before it
     * @param wanted those that are read after it
     * @param runsPrimal whether the primal runs in it; otherwise no primal state may be written
     */
    public record Rules(Set<Var> given, Set<Var> wanted, boolean runsPrimal) {
        public Rules {
            given = Set.copyOf(given);
            wanted = Set.copyOf(wanted);
        }

        public static Rules of(Collection<Var> given, Collection<Var> wanted, boolean runsPrimal) {
            return new Rules(new HashSet<>(given), new HashSet<>(wanted), runsPrimal);
        }
    }

    /** Returns {@code routine}. */
    public Routine routine(String pass, Routine routine, Form form) {
        if (on) {
            Faults faults = new Faults(pass);
            Placement.check(routine.body(), form, faults);
            Types.check(routine.body(), routine.callee().results(), faults);
            boolean asWritten = form.compareTo(Form.STRUCTURED) < 0;
            if (!asWritten || !jumps(routine)) {
                Definitions.everyPath(routine.body(), new HashSet<>(routine.parameters()), asWritten, faults);
            }
            faults.end();
        }
        return routine;
    }

    private static boolean jumps(Routine routine) {
        return Walk.any(routine.body(), s -> s instanceof Labeled || s instanceof Throw || isEarly(s, routine));
    }

    private static boolean isEarly(Stmt s, Routine routine) {
        List<Stmt> body = routine.body().stmts();
        return s instanceof Return && s != body.get(body.size() - 1);
    }

    /** Returns {@code body}. */
    public Block sweep(String pass, Block body, Rules rules) {
        if (on) {
            Faults faults = new Faults(pass);
            Placement.check(body, faults);
            Types.check(body, faults);
            Definitions.somePath(body, rules, faults);
            Separation.check(body, rules.runsPrimal(), faults);
            faults.end();
        }
        return body;
    }
}
