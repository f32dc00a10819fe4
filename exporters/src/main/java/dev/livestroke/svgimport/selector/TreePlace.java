package dev.livestroke.svgimport.selector;

import dev.livestroke.svgimport.xml.SvgElement;
import java.util.Optional;

/** An element with the way up to the root; {@code position} counts it among its parent's children, from 0. */
public record TreePlace(SvgElement element, Optional<TreePlace> parent, int position) {

    /** Returns the child before this one. */
    Optional<TreePlace> before() {
        return parent.filter(above -> position > 0)
                .map(above -> new TreePlace(above.element().children().get(position - 1), parent, position - 1));
    }
}
