/** Java text: declarations, names, statements, and the companions around them. The only importer of JavaPoet. */
@NullMarked
package io.jacquard.processor.backend;

import org.jspecify.annotations.NullMarked;
