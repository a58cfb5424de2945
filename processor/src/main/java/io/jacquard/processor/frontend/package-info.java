/**
 * From a method's tree to the intermediate representation. Lowering is the language fence: what it does not know it refuses, at
 * the smallest tree. Names are resolved here and not by javac, because asking javac about a body attributes the user's own
 * tree and breaks the compilation.
 */
@NullMarked
package io.jacquard.processor.frontend;

import org.jspecify.annotations.NullMarked;
