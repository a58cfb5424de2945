package io.jacquard.processor.frontend;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.jacquard.processor.diagnostics.Position;

/** A tree in a file. */
record TreePosition(CompilationUnitTree unit, Tree tree) implements Position {}
