package io.jacquard.processor.transform;

import io.jacquard.processor.ir.Apply;
import io.jacquard.processor.ir.Const;
import io.jacquard.processor.ir.Element;
import io.jacquard.processor.ir.Expr;
import io.jacquard.processor.ir.Op;
import io.jacquard.processor.ir.Read;

/** What a row or an element is called that gets a name of its own: {@code aI} for {@code a[i]}. */
final class ElementName {
    private ElementName() {}

    static String of(Element e) {
        String array = e.array() instanceof Element row ? of(row) : e.root().name();
        String index = words(e.index(), e.type().isArray() ? "row" : "element");
        return array + Character.toUpperCase(index.charAt(0)) + index.substring(1);
    }

    private static String words(Expr index, String otherwise) {
        if (index instanceof Read r) {
            return r.var().name();
        }
        if (index instanceof Const c) {
            return String.valueOf(c.value());
        }
        boolean beside = index instanceof Apply a
                && (a.op() == Op.ADD || a.op() == Op.SUB)
                && a.arg(0) instanceof Read
                && a.arg(1) instanceof Const;
        return beside && index instanceof Apply a
                ? words(a.arg(0), otherwise) + (a.op() == Op.ADD ? "Plus" : "Minus") + ((Const) a.arg(1)).value()
                : otherwise;
    }
}
