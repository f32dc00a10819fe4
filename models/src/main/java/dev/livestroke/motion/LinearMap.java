package dev.livestroke.motion;

/** The linear part of an affine map, rows (xx, xy) and (yx, yy), or a gradient by it. */
record LinearMap(double xx, double xy, double yx, double yy) {

    /** Shear is not divided by a smaller scale than this. */
    private static final double LEAST_SCALE = 1e-3;

    /** Returns R(rotation) · [1, shear; 0, 1] · diag(scaleX, scaleY). */
    static LinearMap of(AffineParts p) {
        double cos = Math.cos(p.rotation());
        double sin = Math.sin(p.rotation());
        return new LinearMap(
                cos * p.scaleX(),
                (cos * p.shear() - sin) * p.scaleY(),
                sin * p.scaleX(),
                (sin * p.shear() + cos) * p.scaleY());
    }

    /** Returns the map that applies {@code inner} first. */
    LinearMap times(LinearMap inner) {
        return new LinearMap(
                xx * inner.xx + xy * inner.yx,
                xx * inner.xy + xy * inner.yy,
                yx * inner.xx + yy * inner.yx,
                yx * inner.xy + yy * inner.yy);
    }

    /** Returns the inverse; of a map whose area scale is less than {@code leastArea}, what is near to it and finite. */
    LinearMap inverse(double leastArea) {
        double area = xx * yy - xy * yx;
        double safe = Math.copySign(Math.max(Math.abs(area), leastArea), area);
        return new LinearMap(yy / safe, -xy / safe, -yx / safe, xx / safe);
    }

    LinearMap transposed() {
        return new LinearMap(xx, yx, xy, yy);
    }

    /**
     * Returns this map, followed by a translation, as parts: a QR factorisation, which every map has.
     *
     * <p>Half a turn may be traded for the sign of both scales; of these, the rotation nearest to {@code near} is taken,
     * so that frame by frame a spin stays a spin and a flip stays a flip. A reflection has one negative scale. The one
     * map that parts can't express is that which flattens the drawing onto the image of the x axis and still slants it:
     * as y is flattened beyond {@value #LEAST_SCALE}, its slant is lost.
     *
     * @param near a rotation in radians, whole turns kept
     */
    AffineParts parts(double translateX, double translateY, double near) {
        double rotation = xx == 0 && yx == 0 ? Math.atan2(-xy, yy) : Math.atan2(yx, xx);
        rotation += Math.PI * Math.rint((near - rotation) / Math.PI);
        double cos = Math.cos(rotation);
        double sin = Math.sin(rotation);
        double scaleY = cos * yy - sin * xy;
        double slant = cos * xy + sin * yy;
        double shear = slant / Math.copySign(Math.max(Math.abs(scaleY), LEAST_SCALE), scaleY);
        return new AffineParts(translateX, translateY, rotation, cos * xx + sin * yx, scaleY, shear);
    }
}
