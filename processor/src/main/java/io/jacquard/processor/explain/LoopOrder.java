package io.jacquard.processor.explain;

/**
 * When the trips of a loop are swept back, in the joint sweep.
 *
 * @param loop its header
 * @param fused whether each trip is swept back right after it ran
 * @param why the first thing in the way of that; empty if nothing was
 * @param depth how many loops that are fused it stands in
 */
public record LoopOrder(String loop, boolean fused, String why, int depth) {}
