package dev.livestroke.motion;

import java.util.List;

/** The point, in canvas units, about which affine motion scales, shears and turns. */
record Pivot(double x, double y) {

    /** Returns the pivot {@code xy}, {x, y}. */
    static Pivot of(double[] xy) {
        return new Pivot(xy[0], xy[1]);
    }

    double[] toArray() {
        return new double[] {x, y};
    }

    /** Writes the images of {@code local} [frames, points, 2] into {@code moved}. */
    void apply(List<AffineParts> parts, double[] local, double[] moved) {
        int perFrame = local.length / parts.size();
        for (int frame = 0; frame < parts.size(); frame++) {
            LinearMap a = LinearMap.of(parts.get(frame));
            double shiftX = x + parts.get(frame).translateX();
            double shiftY = y + parts.get(frame).translateY();
            for (int i = frame * perFrame; i < (frame + 1) * perFrame; i += 2) {
                double fromX = local[i] - x;
                double fromY = local[i + 1] - y;
                moved[i] = a.xx() * fromX + a.xy() * fromY + shiftX;
                moved[i + 1] = a.yx() * fromX + a.yy() * fromY + shiftY;
            }
        }
    }
}
