package io.jacquard.processor.frontend;

import io.jacquard.processor.diagnostics.Position;
import javax.lang.model.element.Element;

/** A declaration, where there is no tree to point at. */
record ElementPosition(Element element) implements Position {}
