package io.jacquard.processor.backend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Conditional;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where declarations go, which names variables get, and what each statement looks like. */
class EmitterTest {
    private final Ids ids = new Ids();
    private final Var x = ids.primal("x", Type.DOUBLE);
    private final Var n = ids.primal("n", Type.INT);
    private final Var c = ids.primal("c", Type.BOOLEAN);
    private final Var t = ids.primal("t", Type.DOUBLE);
    private final Var s = ids.primal("s", Type.DOUBLE);

    @Test
    void declaresWithTheFirstAssignment() {
        assertText("""
            double t = x;
            s = t;
            """, Set.of(s), set(t, x), set(s, t));
    }

    @Test
    void declaresInTheInnermostBlock() {
        assertText("""
            for (int i = 0; i < n; i++) {
              double t = x;
              s += t;
            }
            """, Set.of(s), loop("i", set(t, x), add(s, t)));
    }

    @Test
    void declaresOutsideTheLoopAroundWhichAValueFlows() {
        assertText("""
            double t = 0.0;
            for (int i = 0; i < n; i++) {
              s += t;
              t = x;
            }
            """, Set.of(s), loop("i", add(s, t), set(t, x)));
    }

    @Test
    void declaresBeforeABranchThatAssignsInBothArms() {
        assertText("""
            double t;
            if (c) {
              t = x;
            } else {
              t = s;
            }
            s = t;
            """, Set.of(s), branch(List.of(set(t, x)), List.of(set(t, s))), set(s, t));
    }

    @Test
    void givesAValueWhereJavaCannotSeeTheAssignment() {
        assertText("""
            double t = 0.0;
            if (c) {
              t = x;
            }
            s = t;
            """, Set.of(s), branch(List.of(set(t, x)), List.of()), set(s, t));
    }

    @Test
    void indicesOfLoopsSideBySideShareAName() {
        assertText("""
            for (int i = 0; i < n; i++) {
              s += x;
            }
            for (int i = 0; i < n; i++) {
              for (int i1 = 0; i1 < n; i1++) {
                s += x;
              }
            }
            """, Set.of(s), loop("i", add(s, x)), loop("i", loop("i", add(s, x))));
    }

    @Test
    void namesGoAroundTheUsers() {
        Var xBar = ids.primal("xBar", Type.DOUBLE);
        Var ours = ids.derivative("xBar", Type.DOUBLE);
        Var math = ids.primal("Math", Type.DOUBLE);
        Var keyword = ids.saved("double", Type.DOUBLE);
        assertText("""
            double xBar1 = xBar;
            double Math1 = xBar1;
            double double1 = Math1;
            s = double1;
            """, Set.of(s, xBar), set(ours, xBar), set(math, ours), set(keyword, math), set(s, keyword));
    }

    @Test
    void stepsAreWrittenAsPeopleDo() {
        assertText(
                """
                n++;
                n--;
                n += 2;
                """,
                Set.of(),
                update(n, Op.ADD, Const.of(1)),
                update(n, Op.SUB, Const.of(1)),
                update(n, Op.ADD, Const.of(2)));
    }

    /** {@code n *= 1.9} is legal Java, and a warning of newer compilers. */
    @Test
    void hiddenNarrowingIsWrittenOut() {
        assertText("n = (int) (n * 1.9);\n", Set.of(), update(n, Op.MUL, Const.of(1.9)));
    }

    @Test
    void aConditionalBoundIsPutInParentheses() {
        Var i = ids.primal("i", Type.INT);
        Expr bound = new Conditional(new Read(c), new Read(n), Const.of(2));
        For loop = new For(
                ids.stmt(), i, Const.of(0), Op.LT, bound, Const.of(1), new Block(List.of(add(s, x))), For.Exit.NONE);
        assertText("""
            for (int i = 0; i < (c ? n : 2); i++) {
              s += x;
            }
            """, Set.of(s), loop);
    }

    @Test
    void arraysOfTheWorkspaceAreAskedFor() {
        Type array = Type.array(Scalar.DOUBLE, 1);
        Var y = ids.derivative("yBar", array);
        Var trail = ids.saved("sAt", array);
        Stmt zeroed =
                new Assign(ids.stmt(), new Read(y), new NewArray(array, List.of(new Read(n)), NewArray.Storage.ZEROED));
        Stmt room = new Assign(
                ids.stmt(), new Read(trail), new NewArray(array, List.of(Const.of(16)), NewArray.Storage.ROOM));
        Callee callee = new Callee("io.jacquard.support.Trails", "grow", List.of(array, Type.INT), array);
        Stmt grow = new Invoke(ids.stmt(), List.of(trail), new Call(callee, List.of(new Read(trail), new Read(n)), 0));
        Place last = new Element(new Read(y), Const.of(0));
        assertText(
                """
                double[] yBar = ws.yBar(n);
                double[] sAt = ws.sAt(16);
                sAt = ws.sAt = Trails.grow(sAt, n);
                yBar[0] = sAt[0];
                """,
                Set.of(),
                zeroed,
                room,
                grow,
                new Assign(ids.stmt(), last, new Element(new Read(trail), Const.of(0))));
    }

    @Test
    void longLinesBreakAfterACommaOrBeforeAnOperator() {
        Var wide = ids.primal("aVariableWithALongName", Type.DOUBLE);
        Expr sum = new Read(wide);
        for (int i = 0; i < 5; i++) {
            sum = Make.apply(Op.ADD, sum, new Read(wide));
        }
        assertText("""
            s = aVariableWithALongName + aVariableWithALongName + aVariableWithALongName + aVariableWithALongName
                + aVariableWithALongName + aVariableWithALongName;
            """, Set.of(s, wide), new Assign(ids.stmt(), new Read(s), sum));
    }

    @Test
    void wideningIsSilentWhereJavaDoesIt() {
        assertText("s = n;\n", Set.of(s), new Assign(ids.stmt(), new Read(s), Convert.widen(new Read(n), Type.DOUBLE)));
    }

    private Stmt set(Var target, Var value) {
        return new Assign(ids.stmt(), new Read(target), new Read(value));
    }

    private Stmt add(Var target, Var value) {
        return update(target, Op.ADD, new Read(value));
    }

    private Stmt update(Var target, Op op, Expr value) {
        return new Update(ids.stmt(), new Read(target), op, value);
    }

    private Stmt branch(List<Stmt> then, List<Stmt> otherwise) {
        return new If(ids.stmt(), new Read(c), new Block(then), new Block(otherwise));
    }

    private Stmt loop(String index, Stmt... body) {
        return new For(
                ids.stmt(),
                ids.primal(index, Type.INT),
                Const.of(0),
                Op.LT,
                new Read(n),
                Const.of(1),
                new Block(List.of(body)),
                For.Exit.NONE);
    }

    private void assertText(String expected, Set<Var> alsoGiven, Stmt... stmts) {
        Block body = new Block(List.of(stmts));
        Names names = new Names(Set.of());
        Set<Var> given = new java.util.LinkedHashSet<>(alsoGiven);
        given.addAll(List.of(x, n, c));
        given.stream().sorted(java.util.Comparator.comparing(Var::id)).forEach(v -> names.fix(v, v.name()));
        String text = Emitter.emit(
                body,
                given,
                Set.of(),
                names,
                c -> c.substring(c.lastIndexOf('.') + 1),
                Slots.of(
                        List.of(List.of(body)),
                        Set.of(),
                        Set.of(),
                        callee -> Optional.empty(),
                        type -> false,
                        callee -> false),
                "ws");
        assertEquals(expected, text);
    }
}
