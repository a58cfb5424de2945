/** From what the user wrote to normal form: calls and effects out of expressions, one result, one variable for each independent use of a name. */
@NullMarked
package io.jacquard.processor.normalize;

import org.jspecify.annotations.NullMarked;
