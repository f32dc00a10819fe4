package dev.livestroke.diffusion.latent;

import dev.livestroke.diffusion.NoiseSource;
import dev.livestroke.diffusion.vae.Quad;

/**
 * A random perspective, then a random crop that fills the picture again. Both as arXiv 2311.13608 has them: corners move
 * inwards by up to a quarter of a side, and the crop is a square of 0.4 to 1 of the area.
 */
final class PerspectiveCrop {

    private static final double CORNER = 0.25;
    private static final double LEAST_AREA = 0.4;

    private PerspectiveCrop() {}

    /** Draws where each place of the picture that is seen, the unit square, lies in the picture that there is. */
    static Quad draw(NoiseSource noise) {
        double[] corners = new double[8]; // left top, right top, right bottom, left bottom
        for (int i = 0; i < corners.length; i++) {
            double inwards = noise.uniform(0, CORNER);
            boolean far = i == 2 || i == 4 || i == 5 || i == 7;
            corners[i] = far ? 1 - inwards : inwards;
        }
        double side = Math.sqrt(noise.uniform(LEAST_AREA, 1));
        double left = noise.uniform(0, 1 - side);
        double top = noise.uniform(0, 1 - side);
        return Quad.of(corners).inverse().cropped(left, top, side);
    }
}
