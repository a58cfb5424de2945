package io.jacquard.processor.ir;

/**
 * Two places exchange the arrays that they hold: {@code t = one; one = other; other = t}. Nobody else holds either of the arrays, so that it is as good as
 * an exchange of all that is in them. It is its own inverse.
 *
 * @param temp holds one of them meanwhile, and is not read afterwards
 */
public record Permute(int id, Place one, Place other, Var temp) implements Stmt {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.permute(this);
    }
}
