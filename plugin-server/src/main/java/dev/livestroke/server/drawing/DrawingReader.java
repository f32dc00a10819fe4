package dev.livestroke.server.drawing;

import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.svgimport.ImportedDrawing;
import dev.livestroke.svgimport.SvgImporter;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * Reads what clients send. Layers are written as SVG first, so that there is one gate for all. Two drawings are read at a
 * time, whoever sends them: others wait their turn, so that many large ones do not fill the memory. Safe for several
 * threads.
 */
public final class DrawingReader {

    private static final int AT_ONCE = 2;

    private final SvgImporter importer = new SvgImporter();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Limits limits;

    /** Makes a reader with the limits that clients are told. */
    public DrawingReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Returns the drawing and what of it will not appear.
     *
     * @throws SvgFormatException if it is refused; the message is for a person
     */
    public ImportedDrawing read(Drawing drawing) {
        String svg = drawing.accept(new Drawing.Visitor<>() {
            @Override
            public String svg(Drawing.Svg given) {
                return given.svg();
            }

            @Override
            public String layers(Drawing.Layers given) {
                return LayersSvg.write(given);
            }
        });
        requireAtMost("characters", svg.length(), limits.svgChars());
        turns.acquireUninterruptibly();
        try {
            ImportedDrawing imported = importer.parse(svg);
            requireAtMost("layers", imported.sketch().paths().size(), limits.layers());
            return imported;
        } finally {
            turns.release();
        }
    }

    private static void requireAtMost(String what, int found, int limit) {
        if (found > limit) {
            throw new SvgFormatException(String.format(
                    Locale.ROOT, "expected at most %,d %s, found %,d: select less or simplify it", limit, what, found));
        }
    }
}
