package io.jacquard.processor.ir;

/**
 * A method of the user's that gives the partial derivative of another one to one of its parameters: {@code method} is its full name; it takes what that one
 * takes, and what it has given if {@code takesResult}.
 */
public record Rule(String method, boolean takesResult) {
    /** The class that it stands in. */
    public String owner() {
        return method.substring(0, method.lastIndexOf('.'));
    }
}
