package io.jacquard.processor.transform.split;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Random programs in pieces of all sizes compute what they compute in one. */
class RandomSweepsTest {
    private static final int PROGRAMS = 400;

    private final Ids ids = new Ids();
    private final Var x = ids.primal("x", Type.array(Scalar.DOUBLE, 1));
    private final Var n = ids.primal("n", Type.INT);
    private final List<Var> numbers = new ArrayList<>();
    private final List<Var> counts = new ArrayList<>();

    @Test
    void computeTheSame() {
        for (int k = 0; k < 9; k++) {
            numbers.add(ids.primal("v" + k, Type.DOUBLE));
            counts.add(ids.primal("c" + k, Type.INT));
        }
        int cut = 0;
        for (int seed = 0; seed < PROGRAMS; seed++) {
            Random random = new Random(seed);
            List<Stmt> stmts = new ArrayList<>();
            numbers.forEach(v -> stmts.add(assign(v, new Element(new Read(x), Const.of(random.nextInt(4))))));
            counts.forEach(v -> stmts.add(assign(v, Const.of(random.nextInt(4)))));
            stmts.addAll(block(random, 3, 12 + random.nextInt(30)).stmts());
            List<Var> wanted = numbers.subList(0, random.nextInt(4));
            Sweep whole = new Sweep(List.of(x, n), new Block(stmts), Optional.empty(), wanted);
            Splitter.Form form = new Splitter.Form("sweep", new HashSet<>(), NewArray.Storage.ROOM, 0);
            int most = 150 + random.nextInt(2_000);
            Sweep inPieces = new Splitter(ids, most).split(whole, Set.of(), new HashSet<>(wanted), form);
            cut += inPieces.pieces().pieces().isEmpty() ? 0 : 1;
            String name = "seed " + seed + ", " + most + " bytes";
            assertArrayEquals(
                    run(whole, whole.body(), name),
                    run(inPieces, inPieces.pieces().main(), name),
                    name);
        }
        int pieces = cut;
        assertTrue(pieces > PROGRAMS / 2, () -> "only " + pieces + " were cut");
    }

    /** The elements of the array, then what is wanted. */
    private double[] run(Sweep sweep, Block main, String name) {
        Map<Var, Object> values = new HashMap<>();
        double[] array = {0.3, -0.2, 0.7, 0.5};
        values.put(x, array);
        values.put(n, 3);
        try {
            new Machine(sweep.pieces().pieces()).run(main, values);
        } catch (IllegalStateException e) {
            throw new AssertionError(name, e);
        }
        double[] out = new double[array.length + sweep.derivatives().size()];
        System.arraycopy(array, 0, out, 0, array.length);
        for (int i = 0; i < sweep.derivatives().size(); i++) {
            out[array.length + i] = (Double) Machine.known(sweep.derivatives().get(i), values);
        }
        return out;
    }

    private Block block(Random random, int depth, int size) {
        List<Stmt> out = new ArrayList<>();
        for (int k = 0; k < size; k++) {
            int kind = depth == 0 ? 2 + random.nextInt(8) : random.nextInt(10);
            int inner = 2 + random.nextInt(size);
            switch (kind) {
                case 0 ->
                    out.add(new If(
                            ids.stmt(),
                            Make.apply(Op.LT, number(random), number(random)),
                            block(random, depth - 1, inner / 2),
                            random.nextBoolean() ? block(random, depth - 1, inner / 2) : Block.EMPTY));
                case 1 ->
                    out.add(new For(
                            ids.stmt(),
                            ids.primal("i", Type.INT),
                            Const.of(0),
                            Op.LT,
                            random.nextBoolean() ? new Read(n) : Const.of(2),
                            Const.of(1),
                            block(random, depth - 1, inner / 2),
                            For.Exit.NONE));
                case 2 -> {
                    // Never more than three, so that it can be an index.
                    Var c = pick(random, counts);
                    Expr next = Make.apply(Op.ADD, new Read(c), Const.of(1));
                    out.add(new If(
                            ids.stmt(),
                            Make.apply(Op.LT, new Read(c), Const.of(3)),
                            new Block(List.of(assign(c, next))),
                            new Block(List.of(assign(c, Const.of(0))))));
                }
                case 3 -> out.add(new Assign(ids.stmt(), x(random), damped(random)));
                default -> out.add(assign(pick(random, numbers), damped(random)));
            }
        }
        return new Block(out);
    }

    private Expr damped(Random random) {
        Expr product = Make.apply(Op.MUL, number(random), number(random));
        return Make.apply(Op.SUB, product, Make.apply(Op.MUL, Const.of(0.25), number(random)));
    }

    private Expr number(Random random) {
        return random.nextInt(4) == 0 ? x(random) : new Read(pick(random, numbers));
    }

    private Element x(Random random) {
        boolean fixed = counts.isEmpty() || random.nextBoolean();
        return new Element(new Read(x), fixed ? Const.of(random.nextInt(4)) : new Read(pick(random, counts)));
    }

    private static Var pick(Random random, List<Var> vars) {
        return vars.get(random.nextInt(vars.size()));
    }

    private Stmt assign(Var v, Expr value) {
        return new Assign(ids.stmt(), new Read(v), value);
    }
}
