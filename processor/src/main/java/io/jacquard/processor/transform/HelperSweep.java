package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Comment;
import io.jacquard.processor.ir.Passed;
import io.jacquard.processor.ir.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A private method beside the sweeps of a companion: the primal of a helper, or a sweep of it for one way of calling it.
 *
 * @param callee how other sweeps call it
 * @param what one line for the reader of generated code
 * @param parameters what each parameter of the sweep stands for
 * @param saved the object in which a forward sweep leaves what the others read
 */
public record HelperSweep(Callee callee, String what, List<Passed> parameters, Sweep sweep, Optional<Saved> saved) {
    public HelperSweep {
        parameters = List.copyOf(parameters);
    }

    /** A sweep that others may call, but that is not written yet. */
    static HelperSweep declared(Callee callee, List<Passed> parameters, Optional<Saved> saved) {
        return new HelperSweep(
                callee, "", parameters, new Sweep(List.of(), Block.EMPTY, Optional.empty(), List.of()), saved);
    }

    public HelperSweep withSweep(Sweep other) {
        return new HelperSweep(callee, what, parameters, other, saved);
    }

    public HelperSweep withSaved(Saved other) {
        return new HelperSweep(callee, what, parameters, sweep, Optional.of(other));
    }

    /** An object of a class of its own, handed on as {@code object}, with a field for each variable. {@code filled}: by this sweep. */
    public record Saved(Var object, List<Var> fields, boolean filled) {
        public Saved {
            fields = List.copyOf(fields);
        }

        public String className() {
            return object.type().className();
        }
    }

    /** Whether it is one of another class, which is called and not written. */
    public boolean isOutside() {
        return callee.summary().isPresent();
    }

    /** Whether it has nothing to do: no derivative comes into what the helper gives or writes. */
    boolean isIdle() {
        boolean written = !what.isEmpty();
        return written && results().isEmpty() && sweep.body().stmts().stream().allMatch(Comment.class::isInstance);
    }

    String dump() {
        List<Var> given = new ArrayList<>(sweep.parameters());
        saved.filter(s -> !s.filled()).ifPresent(s -> given.addAll(s.fields()));
        return sweep.dump(callee.name(), given);
    }

    /** What a call gives back: the value, if there is one, then derivatives. */
    public List<Var> results() {
        List<Var> out = new ArrayList<>();
        sweep.value().ifPresent(out::add);
        out.addAll(sweep.derivatives());
        return out;
    }
}
