package io.jacquard.processor.ir;

/**
 * How the user wants a loop cut: the length of a segment, or the number of snapshots, or (both 0) as we think best.
 *
 * @param site where the user says so
 */
public record Checkpoint(int every, int snapshots, int site) {}
