package io.jacquard.processor.diagnostics;

/** A place in the user's source. Only the frontend, which made it, knows what is inside. */
public interface Position {}
