package io.jacquard.processor.transform.split;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Pieces;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Cuts sweeps that are too long for HotSpot, which never compiles a method above 8,000 bytes. Bodies of loops and arms of branches come first, innermost ones
 * before others; then blocks are cut between statements, and what calls too many pieces is cut again.
 */
public final class Splitter {
    /** A method of at most that many bytes stays as it is. */
    public static final int MOST = 7_500;

    private static final double MOST_PRESSURE = 64;

    private final Ids ids;
    /** Frames of all sweeps lie in the same slots. */
    private final Map<Type, Var> frames = new LinkedHashMap<>();

    private final int most;
    private final int aim;

    /** With how long a method may be; pieces are two thirds of that, since estimates are high. */
    public Splitter(Ids ids, int most) {
        this.ids = ids;
        this.most = most;
        this.aim = most * 2 / 3;
    }

    /**
     * How a sweep is written.
     *
     * @param name of its method
     * @param taken names that its pieces cannot have, to which theirs are added
     * @param storage where frames come from, {@code FRESH} if there is no workspace
     * @param edges the bytes of the method around the body
     */
    public record Form(String name, Set<String> taken, NewArray.Storage storage, int edges) {}

    Ids ids() {
        return ids;
    }

    /** The sweep with its pieces; {@code fields} are there in all of its methods, {@code wanted} are read at its end. */
    public Sweep split(Sweep sweep, Set<Var> fields, Set<Var> wanted, Form form) {
        if (Bytecode.of(sweep.body(), new HashSet<>(sweep.parameters()), fields) + form.edges() <= most) {
            return sweep;
        }
        Outline.Context context = new Outline.Context(
                ids, new Frames(ids, frames), new Flows(), sweep.parameters(), fields, new ArrayList<>());
        Set<Var> variables = new HashSet<>(wanted);
        variables.addAll(sweep.parameters());
        Block packed = PackArrays.apply(sweep.body(), variables, form.storage(), ids);
        packed = new LongExpressions(ids, Bytecode.anywhere(fields), aim / 4).block(packed);
        Block main = shrink(packed, wanted, v -> false, context).block();
        List<Stmt> stmts = new ArrayList<>(context.frames().rooms(form.storage()));
        stmts.addAll(main.stmts());
        return sweep.withPieces(
                Numbering.of(form.name(), new Pieces(new Block(stmts), context.pieces()), form.taken()));
    }

    /** The block in at most {@code aim} bytes, or in as few as can be. */
    private Outline.Result shrink(Block block, Set<Var> wanted, Predicate<Var> inFrame, Outline.Context context) {
        Bytecode bytecode = Bytecode.anywhere(context.fields());
        Outline.Result out = new Outline.Result(block, Set.of());
        if (bytecode.block(block) <= aim) {
            return out;
        }
        Block inside = inside(block, wanted, context, bytecode);
        out = settled(inside, wanted, Set.of(), inFrame, context, bytecode);
        int size = bytecode.block(out.block());
        double pressure = 1;
        while (size > aim) {
            int pieces = context.pieces().size();
            Outline.Result next = cut(out, wanted, inFrame, context, bytecode, pressure);
            int smaller = bytecode.block(next.block());
            if (smaller < size) {
                out = next;
                size = smaller;
            } else {
                context.pieces().subList(pieces, context.pieces().size()).clear();
                if (pressure == MOST_PRESSURE) {
                    return out;
                }
            }
            pressure = Math.min(4 * pressure, MOST_PRESSURE);
        }
        return out;
    }

    /** All of a block in pieces, as far as that makes it shorter. */
    private Outline.Result cut(
            Outline.Result block,
            Set<Var> wanted,
            Predicate<Var> inFrame,
            Outline.Context context,
            Bytecode bytecode,
            double pressure) {
        List<Unit> units = units(block.block(), context, bytecode);
        List<Cuts.Segment> segments = Cuts.of(units, new Timeline(units, wanted), aim, pressure);
        return new Outline(context, units, segments, wanted, block.resident(), inFrame).result();
    }

    /** Each statement in at most {@code aim} bytes, as far as it consists of others. */
    private Block inside(Block block, Set<Var> wanted, Outline.Context context, Bytecode bytecode) {
        List<Unit> units = new ArrayList<>();
        block.stmts().forEach(s -> units.add(new Unit(List.of(s), Flow.of(s), Set.of(), 0, false)));
        Timeline timeline = new Timeline(units, wanted);
        List<Stmt> out = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Stmt s = block.stmts().get(i);
            if (Walk.blocks(s).isEmpty() || bytecode.statement(s) <= aim) {
                out.add(s);
                continue;
            }
            Set<Var> after = timeline.live(i + 1);
            Set<Var> resident = new LinkedHashSet<>();
            Stmt shrunk = s instanceof For loop
                    ? loop(loop, after, resident, context)
                    : branch((If) s, after, resident, context, bytecode);
            context.flows().hide(shrunk, units.get(i).flow(), resident);
            out.add(shrunk);
        }
        return new Block(out);
    }

    private Stmt loop(For loop, Set<Var> after, Set<Var> resident, Outline.Context context) {
        Set<Var> header = Flow.header(loop);
        Set<Var> wanted = new LinkedHashSet<>(after);
        wanted.addAll(header);
        wanted.addAll(Flow.of(loop.body().stmts()).reads());
        header.add(loop.index());
        Outline.Result body = shrink(loop.body(), wanted, v -> !header.contains(v), context);
        resident.addAll(body.resident());
        return loop.withBody(body.block());
    }

    private Stmt branch(If branch, Set<Var> after, Set<Var> resident, Outline.Context context, Bytecode bytecode) {
        Outline.Result then = shrink(branch.then(), after, v -> true, context);
        Outline.Result otherwise = shrink(branch.otherwise(), after, v -> true, context);
        int thenSize = bytecode.block(then.block());
        int otherwiseSize = bytecode.block(otherwise.block());
        if (thenSize + otherwiseSize > aim) {
            boolean longer = thenSize >= otherwiseSize;
            then = longer ? cut(then, after, v -> true, context, bytecode, MOST_PRESSURE) : then;
            otherwise = longer ? otherwise : cut(otherwise, after, v -> true, context, bytecode, MOST_PRESSURE);
        }
        // Both arms find in the frame, and leave there, what one of them does.
        while (resident.addAll(then.resident()) | resident.addAll(otherwise.resident())) {
            then = settled(then.block(), after, resident, v -> true, context, bytecode);
            otherwise = settled(otherwise.block(), after, resident, v -> true, context, bytecode);
        }
        return new If(branch.id(), branch.condition(), then.block(), otherwise.block());
    }

    /** The block with values moved to and from the frame where they have to be, {@code resident} among them. */
    private Outline.Result settled(
            Block block,
            Set<Var> wanted,
            Set<Var> resident,
            Predicate<Var> inFrame,
            Outline.Context context,
            Bytecode bytecode) {
        List<Unit> units = units(block, context, bytecode);
        return new Outline(context, units, List.of(), wanted, resident, inFrame).result();
    }

    /** What a block consists of; values are moved anew. */
    private List<Unit> units(Block block, Outline.Context context, Bytecode bytecode) {
        List<Stmt> stmts = new ArrayList<>(block.stmts());
        stmts.removeIf(context.frames()::isMove);
        return Unit.of(new Block(stmts), bytecode, context.flows(), aim / 8);
    }
}
