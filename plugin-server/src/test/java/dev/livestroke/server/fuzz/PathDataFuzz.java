package dev.livestroke.server.fuzz;

import dev.livestroke.server.drawing.DrawingReader;
import dev.livestroke.server.drawing.DrawingViews;
import dev.livestroke.server.protocol.Limits;
import dev.livestroke.server.protocol.drawing.Drawing;
import dev.livestroke.server.protocol.drawing.LayerNode;
import dev.livestroke.server.protocol.drawing.PaintNode;
import dev.livestroke.server.protocol.drawing.StrokeStyle;
import dev.livestroke.svgimport.report.SvgFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A layer's path data is a path that can be shown, or is refused in one line. */
public final class PathDataFuzz {

    private static final DrawingReader READER = new DrawingReader(Limits.DEFAULT);
    private static final StrokeStyle STROKE = new StrokeStyle(
            new PaintNode.Color("#000000"), 1, 2, StrokeStyle.Cap.ROUND, StrokeStyle.Join.ROUND, 4, List.of(), 0);

    private PathDataFuzz() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String data = new String(bytes, StandardCharsets.ISO_8859_1);
        LayerNode layer = new LayerNode.Path("a", "a", 1, data, Optional.empty(), Optional.of(STROKE));
        try {
            var sketch =
                    READER.read(new Drawing.Layers(100, 100, List.of(layer))).sketch();
            SaneSketches.require(sketch);
            DrawingViews.of(sketch);
        } catch (SvgFormatException refused) {
            SaneSketches.requireWords(refused);
        }
    }
}
