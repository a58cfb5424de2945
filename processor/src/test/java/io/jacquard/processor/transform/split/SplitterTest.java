package io.jacquard.processor.transform.split;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.processor.ir.*;
import io.jacquard.processor.transform.Piece;
import io.jacquard.processor.transform.Sweep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What becomes a method, what goes into it, and how values get out of it. */
class SplitterTest {
    private static final Type VECTOR = Type.array(Scalar.DOUBLE, 1);

    private final Ids ids = new Ids();
    private final Var x = ids.primal("x", VECTOR);
    private final Var a = ids.primal("a", Type.DOUBLE);
    private final Var s = ids.primal("s", Type.DOUBLE);
    private final Var t = ids.primal("t", Type.DOUBLE);
    private final Var n = ids.primal("n", Type.INT);
    private final Var i = ids.primal("i", Type.INT);

    @Test
    void aShortSweepStaysAsItIs() {
        Sweep sweep = sweep(List.of(set(s, read(a)), set(t, read(s))), s, t);
        assertSame(sweep, split(sweep, 400));
    }

    @Test
    void oneValueIsReturned() {
        List<Stmt> stmts = new ArrayList<>(List.of(set(s, read(a))));
        for (int k = 0; k < 60; k++) {
            stmts.add(set(s, sum(product(s, s), x(k))));
        }
        Sweep cut = split(sweep(stmts, s), 600);
        assertEquals("""
                s = sweepPart1(x, a)
                s = sweepPart2(x, s)
                s = sweepPart3(x, s)
                s = sweepPart4(x, s)
                """, text(cut.pieces().main()));
        assertEquals(
                List.of("sweepPart1(x, a) : s", "sweepPart2(x, s) : s", "sweepPart3(x, s) : s", "sweepPart4(x, s) : s"),
                cut.pieces().pieces().stream().map(SplitterTest::header).toList());
    }

    @Test
    void severalValuesGoThroughTheFrame() {
        List<Stmt> stmts = new ArrayList<>(List.of(set(s, read(a)), set(t, x(0))));
        for (int k = 0; k < 30; k++) {
            stmts.add(set(s, sum(product(s, t), x(k))));
            stmts.add(set(t, sum(product(t, s), x(k))));
        }
        Sweep cut = split(sweep(stmts, s, t), 600);
        assertEquals("""
                frame = new double[2]
                sweepPart1(x, a, frame)
                sweepPart2(x, frame)
                sweepPart3(x, frame)
                sweepPart4(x, frame)
                s = frame[0]
                t = frame[1]
                """, text(cut.pieces().main()));
        String second = text(cut.pieces().pieces().get(1).body());
        assertTrue(second.startsWith("t = frame[1]\ns = frame[0]\n"), second);
        assertTrue(second.endsWith("frame[1] = t\nframe[0] = s\n"), second);
    }

    @Test
    void valuesThatGoRoundALoopStayInTheFrame() {
        List<Stmt> body = new ArrayList<>();
        for (int k = 0; k < 30; k++) {
            body.add(set(s, sum(product(s, t), new Element(new Read(x), read(i)))));
            body.add(set(t, sum(product(t, s), read(a))));
        }
        For loop = new For(ids.stmt(), i, Const.of(0), Op.LT, new Read(n), Const.of(1), new Block(body), For.Exit.NONE);
        Sweep cut = split(sweep(List.of(set(s, read(a)), set(t, read(a)), loop), s, t), 450);
        String main = text(cut.pieces().main());
        assertTrue(main.endsWith("s = frame[0]\nt = frame[1]\n"), main);
        String inLoop = cut.pieces().blocks().stream()
                .map(SplitterTest::text)
                .filter(text -> text.contains("for (i = 0; i < n; i++)"))
                .findFirst()
                .orElseThrow();
        assertTrue(inLoop.contains("""
                        for (i = 0; i < n; i++)
                          sweepPart1(x, a, i, frame)
                          sweepPart2(x, a, i, frame)
                          sweepPart3(x, a, i, frame)
                          sweepPart4(x, a, i, frame)
                        """), inLoop);
    }

    @Test
    void arraysAreMadeOutsideAndHandedIn() {
        Var y = ids.derivative("y", VECTOR);
        List<Stmt> stmts = new ArrayList<>();
        stmts.add(new Assign(ids.stmt(), new Read(y), new NewArray(VECTOR, List.of(read(n)), NewArray.Storage.ZEROED)));
        for (int k = 0; k < 60; k++) {
            stmts.add(new Assign(ids.stmt(), new Element(new Read(y), Const.of(k)), sum(product(a, a), x(k))));
        }
        stmts.add(set(s, new Element(new Read(y), Const.of(3))));
        Sweep cut = split(sweep(stmts, s), 600);
        String main = text(cut.pieces().main());
        assertTrue(main.startsWith("y = new double[n]\nsweepPart1(x, a, y)\n"), main);
    }

    @Test
    void arraysThatAreSoonForgottenAreMadeInside() {
        List<Stmt> stmts = new ArrayList<>();
        for (int k = 0; k < 40; k++) {
            Var y = ids.derivative("y" + k, VECTOR);
            stmts.add(new Assign(
                    ids.stmt(), new Read(y), new NewArray(VECTOR, List.of(read(n)), NewArray.Storage.ZEROED)));
            stmts.add(new Update(
                    ids.stmt(), new Element(new Read(x), Const.of(k)), Op.ADD, new Element(new Read(y), Const.of(k))));
        }
        Sweep cut = split(sweep(stmts), 600);
        assertTrue(text(cut.pieces().main()).startsWith("sweepPart1(x, n)\nsweepPart2(x, n)\n"));
    }

    @Test
    void piecesHaveNamesOfTheirOwn() {
        List<Stmt> stmts = new ArrayList<>(List.of(set(s, read(a))));
        for (int k = 0; k < 60; k++) {
            stmts.add(set(s, sum(product(s, s), x(k))));
        }
        Splitter.Form form = new Splitter.Form("sweep", new HashSet<>(Set.of("sweepPart2")), NewArray.Storage.ROOM, 0);
        Sweep cut = new Splitter(ids, 600).split(sweep(stmts, s), Set.of(), Set.of(s), form);
        assertEquals(
                List.of("sweepPart1", "sweepPart3"),
                cut.pieces().pieces().stream().map(Piece::name).limit(2).toList());
    }

    @Test
    void longExpressionsAreNamedInParts() {
        Expr sum = read(a);
        for (int k = 0; k < 150; k++) {
            sum = sum(sum, product(a, a));
        }
        Sweep cut = split(sweep(List.of(set(s, sum)), s), 600);
        assertShort(cut, 600);
        String first = text(cut.pieces().pieces().get(0).body());
        assertTrue(first.startsWith("part = a + a * a + a * a"), first);
    }

    @Test
    void everyPieceIsShort() {
        List<Stmt> stmts = new ArrayList<>(List.of(set(s, read(a)), set(t, x(0)), set(n, Const.of(3))));
        for (int k = 0; k < 400; k++) {
            stmts.add(
                    k % 7 == 0 ? set(n, Make.plus(read(n), k)) : set(k % 2 == 0 ? s : t, sum(product(s, t), x(k % 5))));
        }
        assertShort(split(sweep(stmts, s, t), 500), 500);
    }

    private static void assertShort(Sweep cut, int most) {
        assertTrue(cut.pieces().pieces().size() > 1);
        for (Block block : cut.pieces().blocks()) {
            int size = Bytecode.of(block, Set.of(), Set.of());
            assertTrue(size <= most, () -> size + " bytes:\n" + text(block));
        }
    }

    private Sweep sweep(List<Stmt> stmts, Var... derivatives) {
        return new Sweep(List.of(x, a, n), new Block(stmts), Optional.empty(), List.of(derivatives));
    }

    private Sweep split(Sweep sweep, int most) {
        Splitter.Form form = new Splitter.Form("sweep", new HashSet<>(), NewArray.Storage.ROOM, 0);
        return new Splitter(ids, most).split(sweep, Set.of(), new HashSet<>(sweep.derivatives()), form);
    }

    private static Read read(Var v) {
        return new Read(v);
    }

    private Expr x(int k) {
        return new Element(new Read(x), Const.of(k));
    }

    private static Expr sum(Expr left, Expr right) {
        return Make.apply(Op.ADD, left, right);
    }

    private static Expr product(Var left, Var right) {
        return Make.apply(Op.MUL, read(left), read(right));
    }

    private Stmt set(Var target, Expr value) {
        return new Assign(ids.stmt(), read(target), value);
    }

    private static String header(Piece piece) {
        return piece.name()
                + piece.parameters().stream().map(Var::name).collect(Collectors.joining(", ", "(", ")"))
                + piece.result().map(v -> " : " + v.name()).orElse("");
    }

    private static String text(Block block) {
        return block.stmts().stream()
                .map(stmt -> Dump.line(stmt)
                        + "\n"
                        + Walk.blocks(stmt).stream()
                                .map(inner -> text(inner).indent(2))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining());
    }
}
