package io.jacquard.processor.frontend;

import io.jacquard.processor.ir.Program;

/** A method that is inside the language, with what its annotation asks for and where everything stands in the source. */
public record Lowered(Program program, Request request, Positions positions) {}
