package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One block, segments of which become methods. What a segment reads, it takes as parameters. What it leaves, it returns if that is one value; otherwise,
 * from there to all other segments, the value lies in a frame.
 */
final class Outline {
    /** Not all that a class file can say: the rest is for frames and for safety. */
    private static final int MOST_SLOTS = 160;

    private final Context context;
    private final List<Unit> units;
    private final List<Cuts.Segment> segments;
    private final Timeline timeline;
    private final Set<Var> wanted;
    private final Predicate<Var> inFrame;
    private final Set<Var> framed = new LinkedHashSet<>();

    /** What all blocks of a sweep share. */
    record Context(Ids ids, Frames frames, Flows flows, List<Var> parameters, Set<Var> fields, List<Piece> pieces) {
        /** Parameters of the sweep come first, in their order; frames last. */
        int rank(Var v) {
            int at = parameters.indexOf(v);
            return frames.isFrame(v) ? parameters.size() + 1 : at < 0 ? parameters.size() : at;
        }
    }

    /** A block, and the variables whose values enter and leave it in the frame. */
    record Result(Block block, Set<Var> resident) {}

    /**
     * With what is read after the block.
     *
     * @param resident variables that have come to lie in the frame before
     * @param inFrame whether the value of a framed variable enters and leaves the block in the frame
     */
    Outline(
            Context context,
            List<Unit> units,
            List<Cuts.Segment> segments,
            Set<Var> wanted,
            Set<Var> resident,
            Predicate<Var> inFrame) {
        this.context = context;
        this.units = units;
        this.segments = segments;
        this.timeline = new Timeline(units, wanted);
        this.wanted = wanted;
        this.inFrame = inFrame;
        framed.addAll(resident);
        chooseFramed();
    }

    private List<Unit> units(Cuts.Segment s) {
        return units.subList(s.from(), s.to());
    }

    private Flow flow(Cuts.Segment s) {
        List<Stmt> stmts = new ArrayList<>();
        units(s).forEach(u -> stmts.addAll(u.stmts()));
        return context.flows().of(stmts);
    }

    private Set<Var> outs(Cuts.Segment s, Flow flow) {
        Set<Var> outs = new LinkedHashSet<>(flow.defines());
        outs.removeIf(v -> !timeline.isLive(v, s.to()));
        return outs;
    }

    private Set<Var> ins(Flow flow, Set<Var> after) {
        Set<Var> ins = flow.needs(after);
        ins.removeAll(context.fields());
        return ins;
    }

    private void chooseFramed() {
        units.forEach(unit -> framed.addAll(unit.inFrame()));
        for (Cuts.Segment s : segments) {
            Set<Var> outs = outs(s, flow(s));
            if (outs.size() > 1) {
                framed.addAll(outs);
            }
        }
        for (Cuts.Segment s : segments) {
            Flow flow = flow(s);
            List<Var> ins = new ArrayList<>(ins(flow, outs(s, flow)));
            ins.removeAll(framed);
            int slots = ins.stream().mapToInt(v -> Bytecode.slots(v.type())).sum();
            for (int i = ins.size() - 1; i >= 0 && slots > MOST_SLOTS; i--) {
                if (!Cuts.isReference(ins.get(i))) {
                    framed.add(ins.get(i));
                    slots -= Bytecode.slots(ins.get(i).type());
                }
            }
        }
    }

    Result result() {
        Residence residence = new Residence(context.frames(), framed, inFrame);
        int at = 0;
        for (Cuts.Segment s : segments) {
            units.subList(at, s.from()).forEach(residence::add);
            call(s, residence);
            at = s.to();
        }
        units.subList(at, units.size()).forEach(residence::add);
        Set<Var> resident = new LinkedHashSet<>(framed);
        resident.removeIf(inFrame.negate());
        wanted.forEach(v -> {
            if (resident.contains(v)) {
                residence.store(v);
            } else {
                residence.load(v);
            }
        });
        return new Result(new Block(residence.stmts()), resident);
    }

    private void call(Cuts.Segment s, Residence residence) {
        Flow flow = flow(s);
        Set<Var> outs = outs(s, flow);
        ins(flow, outs).forEach(residence::store);
        Optional<Var> result = outs.stream().filter(v -> !framed.contains(v)).findFirst();
        Residence inside = new Residence(context.frames(), framed, v -> true);
        units(s).forEach(inside::add);
        outs.forEach(inside::store);
        Stmt call = call(new Block(inside.stmts()), result);
        residence.add(call);
        Set<Var> inFrame = new HashSet<>(flow.reads());
        inFrame.addAll(flow.defines());
        inFrame.retainAll(framed);
        context.flows().hide(call, flow, inFrame);
        result.ifPresent(residence::defined);
        flow.defines().forEach(residence::moved);
    }

    private static boolean isLoop(Block body) {
        List<Stmt> real = body.stmts().stream()
                .filter(s -> s instanceof For || s instanceof If)
                .toList();
        boolean others = body.stmts().stream().anyMatch(s -> s instanceof Update || s instanceof Invoke);
        return real.size() == 1 && real.get(0) instanceof For && !others;
    }

    private Stmt call(Block body, Optional<Var> result) {
        Set<Var> after = new HashSet<>();
        result.ifPresent(after::add);
        List<Var> parameters = new ArrayList<>(ins(Flow.of(body.stmts()), after));
        parameters.sort(Comparator.comparingInt(context::rank));

        List<Expr> args = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Var v : parameters) {
            args.add(new Read(v));
            types.add(v.type());
        }
        String name = "piece " + context.pieces().size();
        Callee callee = new Callee("", name, types, result.map(Var::type).orElse(Type.VOID));
        context.pieces().add(new Piece(callee, parameters, body, result, isLoop(body)));
        return new Invoke(context.ids().stmt(), result.stream().toList(), new Call(callee, args, 0));
    }
}
