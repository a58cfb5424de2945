package io.jacquard.processor.ir.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Assign;
import io.jacquard.processor.ir.Block;
import io.jacquard.processor.ir.Call;
import io.jacquard.processor.ir.Callee;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Convert;
import io.jacquard.processor.ir.Effect;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.For;
import io.jacquard.processor.ir.Ids;
import io.jacquard.processor.ir.If;
import io.jacquard.processor.ir.Invoke;
import io.jacquard.processor.ir.Length;
import io.jacquard.processor.ir.Make;
import io.jacquard.processor.ir.NewArray;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Place;
import io.jacquard.processor.ir.Post;
import io.jacquard.processor.ir.Read;
import io.jacquard.processor.ir.Return;
import io.jacquard.processor.ir.Room;
import io.jacquard.processor.ir.Routine;
import io.jacquard.processor.ir.Scalar;
import io.jacquard.processor.ir.Stmt;
import io.jacquard.processor.ir.Type;
import io.jacquard.processor.ir.Update;
import io.jacquard.processor.ir.Var;
import io.jacquard.processor.ir.verify.Verifier.Form;
import io.jacquard.processor.ir.verify.Verifier.Rules;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One broken piece for each rule, beside a sound one that differs in nothing else. */
class VerifierTest {
    private static final Verifier VERIFIER = Verifier.when(true);

    private final Ids ids = new Ids();
    private final Var x = ids.primal("x", Type.DOUBLE);
    private final Var n = ids.primal("n", Type.INT);
    private final Var a = ids.primal("a", Type.array(Scalar.DOUBLE, 1));
    private final Var y = ids.primal("y", Type.DOUBLE);
    private final Var i = ids.primal("i", Type.INT);
    private final Var xBar = ids.derivative("xBar", Type.DOUBLE);
    private final Var aBar = ids.derivative("aBar", Type.array(Scalar.DOUBLE, 1));
    private final Var saved = ids.saved("t", Type.DOUBLE);
    private final Var rows = ids.saved("rows", Type.array(Scalar.DOUBLE, 2));
    private final Var row = ids.saved("row", Type.array(Scalar.DOUBLE, 1));
    private final Call call = new Call(new Callee("T", "g", List.of(Type.DOUBLE), Type.DOUBLE), List.of(read(x)), 0);

    private static Read read(Var v) {
        return new Read(v);
    }

    private Stmt set(Var v, Expr value) {
        return set(read(v), value);
    }

    private Stmt set(Place place, Expr value) {
        return new Assign(ids.stmt(), place, value);
    }

    private Stmt add(Var v, Expr value) {
        return new Update(ids.stmt(), read(v), Op.ADD, value);
    }

    private Stmt when(Expr condition, Stmt... then) {
        return new If(ids.stmt(), condition, new Block(List.of(then)), Block.EMPTY);
    }

    private Stmt give(Expr value) {
        return new Return(ids.stmt(), Optional.of(value));
    }

    private For loop(Expr bound, Expr step, Stmt... body) {
        return new For(ids.stmt(), i, Const.of(0), Op.LT, bound, step, new Block(List.of(body)), For.Exit.NONE);
    }

    private For loop(Stmt... body) {
        return loop(read(n), Const.of(1), body);
    }

    private void routine(Form form, Stmt... body) {
        Callee callee = new Callee("T", "f", List.of(Type.DOUBLE, Type.INT, a.type()), Type.DOUBLE);
        VERIFIER.routine("a pass", new Routine(callee, List.of(x, n, a), new Block(List.of(body))), form);
    }

    private void sweep(boolean runsPrimal, Stmt... body) {
        List<Var> given = List.of(x, n, a, xBar, aBar, rows);
        VERIFIER.sweep("a pass", new Block(List.of(body)), Rules.of(given, List.of(xBar), runsPrimal));
    }

    private static void broken(String fault, Runnable check) {
        String message = String.valueOf(
                assertThrows(IllegalStateException.class, check::run).getMessage());
        assertTrue(message.startsWith("broken by a pass: ") && message.contains(fault), message);
        assertEquals(-1, message.indexOf("; statement"), "one fault, not several: " + message);
    }

    private void broken(String fault, Form form, Stmt... body) {
        broken(fault, () -> routine(form, body));
    }

    private void brokenSweep(String fault, boolean runsPrimal, Stmt... body) {
        broken(fault, () -> sweep(runsPrimal, body));
    }

    @Test
    void whatIsOffLooksAtNothing() {
        Block twice = new Block(List.of(give(read(y)), give(read(y))));
        Verifier.when(false).sweep("a pass", twice, Rules.of(List.of(), List.of(xBar), false));
    }

    @Test
    void idsAreUnique() {
        Stmt s = set(y, read(x));
        routine(Form.NORMAL, s, set(y, read(x)), give(read(y)));
        broken("another statement has this id", Form.NORMAL, s, s, give(read(y)));
    }

    @Test
    void returnComesLast() {
        broken("not the last", Form.NORMAL, give(read(x)), set(y, read(x)));
        broken("not the last", Form.NORMAL, when(Const.of(true), give(read(x))), give(read(x)));
        brokenSweep("a sweep does not return", true, new Return(ids.stmt(), Optional.empty()));
    }

    @Test
    void variablesHaveAValueOnEveryPathOfARoutine() {
        broken("y#3 is read and has no value", Form.NORMAL, give(read(y)));
        broken("y#3 is read", Form.NORMAL, when(Const.of(true), set(y, read(x))), give(read(y)));
        broken("y#3 is read", Form.NORMAL, loop(set(y, read(x))), give(read(y)));
        broken("y#3 is read", Form.NORMAL, add(y, read(x)), give(read(x)));
        broken("i#4 is read", Form.NORMAL, loop(), give(Convert.widen(read(i), Type.DOUBLE)));
        routine(Form.NORMAL, loop(set(y, new Element(read(a), read(i)))), set(y, read(x)), give(read(y)));
    }

    @Test
    void variablesHaveAValueOnSomePathOfASweep() {
        Expr open = Make.apply(Op.GT, read(x), Const.of(0.0));
        sweep(true, when(open, set(y, read(x))), when(open, set(xBar, read(y))));
        brokenSweep("y#3 is read", true, set(xBar, read(y)), set(y, read(x)));
        brokenSweep("y#3 is read", true, loop(set(xBar, read(y)), set(y, read(x))));
        Rules wanted = Rules.of(List.of(x), List.of(xBar), true);
        broken("xBar#5 is wanted", () -> VERIFIER.sweep("a pass", new Block(List.of(set(y, read(x)))), wanted));
    }

    @Test
    void typesAgree() {
        broken("`int` where `double` is due", Form.NORMAL, set(y, read(n)), give(read(y)));
        broken("it returns [int], not [double]", Form.NORMAL, give(read(n)));
        broken("`int` where `boolean` is due", Form.NORMAL, when(read(n)), give(read(x)));
        broken("`double` where `int` is due", Form.NORMAL, loop(read(x), Const.of(1)), give(read(x)));
        broken("`double` does not fit", Form.NORMAL, give(new Element(read(a), read(x))));
        broken("`double` does not fit", Form.NORMAL, give(Apply.of(Op.MUL, read(x), read(n))));
        broken("`double` does not fit", Form.NORMAL, give(Make.choose(read(n), read(x), read(x))));
        broken("`double` does not fit", Form.NORMAL, give(Make.choose(Const.of(true), read(x), read(n))));
        broken(
                "`int` does not fit",
                Form.NORMAL,
                give(Convert.widen(new Convert(Type.INT, read(x), false, 0), Type.DOUBLE)));
        broken("`int` does not fit", Form.NORMAL, give(Convert.widen(new Length(read(x)), Type.DOUBLE)));
        broken("`double` does not fit", Form.NORMAL, give(new Const(Type.DOUBLE, 1)));
        broken("`double[]` does not fit", Form.NORMAL, set(row, fresh(read(x))), give(read(x)));
        broken("DOUBLE ADD= INT", Form.NORMAL, set(y, read(x)), add(y, read(n)), give(read(y)));
        routine(Form.NORMAL, new Update(ids.stmt(), read(n), Op.ADD, read(x)), give(read(x)));
    }

    private NewArray fresh(Expr size) {
        return new NewArray(Type.array(Scalar.DOUBLE, 1), List.of(size), NewArray.Storage.FRESH);
    }

    @Test
    void callsStandAlone() {
        routine(Form.LOWERED, give(Apply.of(Op.MUL, call, read(x))));
        broken("a call stands in an expression", Form.CALLS_OUT, give(Apply.of(Op.MUL, call, read(x))));
        broken("a call stands in an expression", Form.CALLS_OUT, set(y, call), give(read(y)));
        routine(Form.CALLS_OUT, new Invoke(ids.stmt(), List.of(y), call), give(read(y)));
        Call wrong = new Call(call.callee(), List.of(read(n)), 0);
        broken("`double` does not fit", Form.CALLS_OUT, Invoke.of(ids.stmt(), wrong), give(read(x)));
    }

    @Test
    void assignmentsStandAlone() {
        Expr effect = new Effect(set(x, Const.of(1.0)), false);
        routine(Form.LOWERED, give(effect));
        broken("an assignment stands in an expression", Form.CALLS_OUT, give(effect));
        Expr wrong = new Effect(set(x, Const.of(1)), false);
        broken("`double` does not fit", Form.LOWERED, give(wrong));
    }

    @Test
    void assignmentInAnExpressionDefines() {
        Expr effect = new Effect(set(y, read(x)), false);
        routine(Form.LOWERED, give(Apply.of(Op.MUL, effect, read(y))));
        broken("has no value yet", Form.LOWERED, give(Apply.of(Op.MUL, read(y), effect)));
    }

    @Test
    void arraysAreMadeInAssignmentsToVariables() {
        routine(Form.NORMAL, set(row, fresh(read(n))), give(read(x)));
        broken(
                "outside of an assignment",
                Form.NORMAL,
                set(y, new Element(read(a), read(n))),
                new Invoke(
                        ids.stmt(),
                        List.of(),
                        new Call(new Callee("T", "h", List.of(a.type()), Type.VOID), List.of(fresh(read(n))), 0)),
                give(read(y)));
        sweep(true, set(new Element(read(rows), read(n)), fresh(read(n))));
        Room room = new Room(read(rows), read(n), read(n));
        sweep(true, set(row, room));
        brokenSweep("outside of an assignment", true, set(new Element(read(rows), read(n)), room));
        NewArray kept = new NewArray(a.type(), List.of(read(n)), NewArray.Storage.ROOM);
        sweep(true, set(row, kept));
        brokenSweep("outside of an assignment", true, set(new Element(read(rows), read(n)), kept));
        broken("a routine has no workspace", Form.NORMAL, set(row, kept), give(read(x)));
    }

    @Test
    void nothingIsLeftToSettle() {
        brokenSweep("was not settled", true, set(xBar, new Post(read(x))));
        broken("was not settled", Form.NORMAL, give(new Post(read(x))));
    }

    @Test
    void bodiesLeaveTheHeadersOfLoopsAlone() {
        broken("assigns the index", Form.NORMAL, loop(add(i, Const.of(1))), give(read(x)));
        broken("assigns the index", Form.NORMAL, loop(loop()), give(read(x)));
        For byStep = loop(read(n), read(n), add(n, Const.of(1)));
        broken("assigns the step", Form.CALLS_OUT, byStep, give(read(x)));
        broken("does not count the trips", Form.NORMAL, loop(add(n, Const.of(1))), give(read(x)));
        broken("does not count the trips", Form.NORMAL, loop(Const.of(9), read(n)), give(read(x)));
        routine(Form.CALLS_OUT, loop(add(n, Const.of(1))), give(read(x)));
    }

    @Test
    void derivativesDecideOnlyWhetherTheyAreZero() {
        Expr zero = Make.apply(Op.EQ, read(xBar), Const.of(0.0));
        Expr any = Make.apply(Op.OR_ELSE, Make.apply(Op.NE, read(xBar), Const.of(0.0)), Const.of(true));
        sweep(true, when(zero, add(xBar, read(x))), when(any, add(xBar, Make.choose(zero, read(x), read(xBar)))));
        Expr positive = Make.apply(Op.GT, read(xBar), Const.of(0.0));
        brokenSweep("more than its being zero", true, when(positive, add(xBar, read(x))));
        brokenSweep("more than its being zero", true, set(xBar, Make.choose(positive, read(x), read(xBar))));
        brokenSweep("decides whether primal state is written", true, when(zero, set(x, Const.of(0.0))));
        Expr trips = new Convert(Type.INT, read(xBar), true, 0);
        brokenSweep("decides about a loop", true, loop(trips, Const.of(1)));
        sweep(true, loop(new Length(read(aBar)), Const.of(1)));
    }

    @Test
    void derivativesDoNotFlowIntoThePrimal() {
        brokenSweep("flows into a value of the primal", true, set(y, read(xBar)));
        brokenSweep("flows into a value of the primal", true, add(x, read(xBar)));
        brokenSweep("flows into a value of the primal", false, set(saved, read(xBar)));
        sweep(true, set(y, read(x)), set(xBar, read(y)));
    }

    @Test
    void aSweepOverSavedValuesWritesNoPrimalState() {
        Stmt element = set(new Element(read(a), read(n)), read(x));
        brokenSweep("writes primal state", false, element);
        brokenSweep("writes primal state", false, set(y, read(x)));
        brokenSweep("writes primal state", false, new Invoke(ids.stmt(), List.of(y), call));
        sweep(true, element);
        sweep(false, loop(set(saved, read(x)), set(new Element(read(aBar), read(i)), read(saved))));
    }
}
