package dev.livestroke.cli.eval.check;

import java.util.List;

/** How much strokes change their shape. */
public final class StrokeShape {

    private StrokeShape() {}

    /**
     * Returns the distance of control points from what the best affine map of their layer makes of them, root mean square, as
     * a share of the layer's length (of its control polygon); the mean over moments and over layers, weighted by length. A
     * layer of four points or fewer is mapped closely by definition.
     */
    public static double distortion(Motion motion) {
        double change = 0;
        double length = 0;
        for (Track layer : motion.layers()) {
            List<Similarity> fits = layer.fits();
            double sum = 0;
            for (int k = 0; k < layer.moments(); k++) {
                sum += Math.sqrt(meanSquare(layer, k, fits.get(k)));
            }
            change += sum / layer.moments();
            length += length(layer);
        }
        return length > 0 ? change / length : 0;
    }

    private static double meanSquare(Track layer, int moment, Similarity fit) {
        double square = 0;
        for (int i = 0; i < layer.points(); i++) {
            double[] mapped = fit.affine(layer.x(0, i), layer.y(0, i));
            square += Math.pow(layer.x(moment, i) - mapped[0], 2) + Math.pow(layer.y(moment, i) - mapped[1], 2);
        }
        return square / layer.points();
    }

    private static double length(Track layer) {
        double length = 0;
        for (int i = 1; i < layer.points(); i++) {
            length += Math.hypot(layer.x(0, i) - layer.x(0, i - 1), layer.y(0, i) - layer.y(0, i - 1));
        }
        return length;
    }
}
