package io.jacquard.processor.ir;

/** A statement. Its id is its identity and survives every pass. */
public sealed interface Stmt permits Assign, Update, Permute, If, For, Invoke, Return, Throw, Labeled, Leave, Comment {
    int id();

    <R> R accept(Visitor<R> visitor);

    /** One method for each kind of statement, none of them with a default: a new kind is seen by every pass. */
    interface Visitor<R> {
        R assign(Assign s);

        R update(Update s);

        R permute(Permute s);

        R branch(If s);

        R loop(For s);

        R invoke(Invoke s);

        R result(Return s);

        R thrown(Throw s);

        R labeled(Labeled s);

        R leave(Leave s);

        R comment(Comment s);
    }
}
