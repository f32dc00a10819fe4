package dev.livestroke.svgimport.css;

import dev.livestroke.svgimport.selector.Selector;
import java.util.List;

/** The declarations that one selector brings; {@code order} counts rules through all sheets. */
record StyleRule(Selector selector, int order, List<Declaration> declarations) {

    StyleRule {
        declarations = List.copyOf(declarations);
    }
}
