package io.jacquard.processor.ir;

/** What can be assigned to: a variable or an element of an array. */
public sealed interface Place extends Expr permits Read, Element {
    /** The variable at the root: {@code a} of {@code a[i][j]}. */
    Var root();
}
