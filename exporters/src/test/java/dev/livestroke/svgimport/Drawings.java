package dev.livestroke.svgimport;

/** Short ways to drawings for tests. */
final class Drawings {

    private Drawings() {}

    /** Reads {@code body} inside an svg of 100 by 100 px. */
    static ImportedDrawing parse(String body) {
        return svg("width='100' height='100'", body);
    }

    /** Reads {@code body} inside an svg with the given attributes. */
    static ImportedDrawing svg(String attributes, String body) {
        return new SvgImporter()
                .parse("<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
                        + " xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'"
                        + " xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' "
                        + attributes + ">" + body + "</svg>");
    }
}
